"""How it goes, as the templates take it: a badge with words, and how it was worked out."""

from __future__ import annotations

from typing import Any

from planvaerk.follow_up import Status, words
from planvaerk.model.target import Target


def badge(status: Status) -> dict[str, str]:
    """The status as a badge."""
    return {"key": status.state.replace("_", "-"), "label": status.label}


def status_view(status: Status) -> dict[str, Any] | None:
    """A status with its calculation; None where the block has said all there is to say."""
    if status.computed in {"no_data", "no_verdict"} and not status.override:
        return None
    explained = words.explanation(status)
    measured_by: Target | None = status.measured_by
    return badge(status) | {
        "rule": explained.rule if explained else status.reason,
        "inputs": explained.inputs if explained else (),
        "result": explained.result if explained else "",
        "override": words.override(status),
        "measured_by": measured_by.title if measured_by else "",
    }
