"""What is known of how it goes with a target: the numbers held together, and the verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from planvaerk.differences import Difference
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.model.target import Direction, StatusOverride, Target

Verdict = Literal["better", "on", "off"]
State = Literal["better", "on", "off", "no_data", "suppressed", "no_verdict"]
Better = Literal["lower", "higher", "neutral"]
Way = Literal["months", "count", "direction", "activity"]

LABELS: Mapping[State, str] = {
    "better": "Bedre end målet",
    "on": "På mål",
    "off": "Ikke på mål",
    "no_data": "Ingen tal endnu",
    "suppressed": "Tallene er skjult",
    "no_verdict": "Uden status",
}
_OVERRIDES: Mapping[str, Verdict] = {"better": "better", "on_target": "on", "off_target": "off"}
# A direction has no number to be better than, so its words are about the way it goes.
_DIRECTION_LABELS: Mapping[State, str] = {
    "on": "Den rigtige vej",
    "off": "Ikke den rigtige vej",
}


_HOLD_LABELS: Mapping[State, str] = {
    "better": "Bedre end niveauet",
    "on": "Fastholdt",
    "off": "Ikke fastholdt",
}


class Comparison(NamedTuple):
    """A number held against the one aimed for, both as they are shown, in the target's unit.

    For months the numbers are averages of the periods (or a single month's value), for a count
    sums, for a direction averages of this year and of the same periods a year before. A verdict is
    None where no side is better. `apart` is worked out before the two were rounded.
    """

    periods: tuple[Period, ...]
    actual: Decimal
    aim: Decimal
    apart: Difference
    tolerance: Decimal
    verdict: Verdict | None

    @property
    def difference(self) -> Decimal:
        """How far the number is above (positive) or below (negative) the aim, rounded."""
        return self.apart.size


@dataclass(frozen=True)
class Status:
    """How it goes with a target, and everything the verdict was made from.

    `so_far` decides; `latest` is told beside it, and for a direction `year_before`, what the latest
    number was a year before, and `start`, the last number before the plan's year. `missing` and
    `suppressed` are the periods up to the latest number that could not be counted. `reason` says in
    Danish why there is no verdict.
    """

    target: Target
    year: int
    way: Way
    unit: str
    better: Better
    computed: State
    reason: str = ""
    latest_period: Period | None = None
    latest_value: Decimal | None = None
    latest: Comparison | None = None
    year_before: Observation | None = None
    start: Observation | None = None
    so_far: Comparison | None = None
    missing: int = 0
    suppressed: int = 0
    measured_by: Target | None = None
    override: StatusOverride | None = None

    @property
    def state(self) -> State:
        """The state that is shown: what a person has set with a reason, else the computed."""
        return _OVERRIDES[self.override.state] if self.override else self.computed

    @property
    def tolerance_is_default(self) -> bool:
        """True when the target does not say itself what still counts as on target."""
        return self.target.tolerance is None

    @property
    def direction(self) -> Direction | None:
        """The way that the target, or the one it is measured by, is to go; None for numbers."""
        return (self.measured_by or self.target).direction

    @property
    def has_verdict(self) -> bool:
        """True when the state says how it goes, not why nothing can be said."""
        return self.state in {"better", "on", "off"}

    @property
    def label(self) -> str:
        """The state in Danish; what a person has set is shown as such."""
        label = self.label_of(self.state)
        return f"{label} (vurderet)" if self.override else label

    def label_of(self, state: State) -> str:
        """A state in Danish, in the words of this kind of target."""
        if state == "no_data":
            return f"Ingen tal for {self.year}"
        if self.direction is None:
            return LABELS[state]
        words = _HOLD_LABELS if self.direction.go == "hold" else _DIRECTION_LABELS
        return words.get(state, LABELS[state])
