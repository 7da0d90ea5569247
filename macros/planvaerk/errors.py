"""The exceptions of Planværk. Faults in content are findings, never exceptions.

PlanvaerkError            something stops the work; the message is Danish and for the author
├── UsageError            the command was called in a way that cannot work (exit 2)
├── BuildFailure          the site could not be built from this content (exit 1)
├── EnvironmentFault      the machine lacks something: a tool, a right, a file (exit 2)
├── DrawingError          plotly could not draw a figure (exit 3: our bug)
└── DocumentError         pandoc or typst refused a document (exit 3: our bug)
"""

from __future__ import annotations


class PlanvaerkError(Exception):
    """Something stops the work."""

    exit_code = 3


class UsageError(PlanvaerkError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class EnvironmentFault(PlanvaerkError):
    """The machine lacks something that the work needs."""

    exit_code = 2


class BuildFailure(PlanvaerkError):
    """The site could not be built from this content."""

    exit_code = 1


class DrawingError(PlanvaerkError):
    """A figure could not be drawn."""

    def __init__(self, figure: str, reason: str) -> None:
        self.figure = figure
        self.reason = reason
        super().__init__(f'Figuren "{figure}" kunne ikke tegnes: {reason}')


class DocumentError(PlanvaerkError):
    """A document could not be made."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"Et dokument kunne ikke laves: {reason}")
