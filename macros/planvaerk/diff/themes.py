"""The themes that changes are told by.

They stand alone: the check needs their anchors, and not the comparing of plans.
"""

from __future__ import annotations

from enum import Enum


class Theme(Enum):
    """What a reader looks for, in that order: the heading, and the anchor it is found by."""

    DECISIONS = ("Beslutninger", "beslutninger")
    TARGETS = ("Mål", "maal")
    FOCUS_AREAS = ("Fokusområder", "fokusomraader")
    MINISTERIAL_GOALS = ("Ministermål", "ministermaal")
    KEY_FIGURES = ("Nøgletal", "noegletal")
    NUMBERS = ("Tal i serierne", "tal")
    PLAN = ("Planen, brevet og processen", "planen")
    STRATEGY = ("Vision, strategi og kerneopgaver", "strategi")
    PAGES = ("Kapitler og tekster", "tekster")
    REST = ("Kilder, begreber og site", "kilder")

    @property
    def title(self) -> str:
        """The heading."""
        return self.value[0]

    @property
    def anchor(self) -> str:
        """The end of the anchor."""
        return self.value[1]
