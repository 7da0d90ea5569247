"""The one boundary where errors end: a piece of work becomes an exit code and what to tell."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import NamedTuple

from planvaerk.errors import PlanvaerkError


class Ended(NamedTuple):
    """How a piece of work ended: its exit code, and in Danish what stopped it."""

    code: int
    text: str = ""


def bounded(work: Callable[[], int], *, debug: bool) -> Ended:
    """Do the work and catch what stops it; with debug the text has Python's own account first."""
    try:
        return Ended(work())
    except PlanvaerkError as error:
        return Ended(error.exit_code, f"{_account(debug=debug)}{error}")
    except BrokenPipeError:  # nobody reads any more, so there is nobody to tell
        raise
    except Exception as error:  # noqa: BLE001 - the one boundary: no author meets a traceback
        text = f"Der er en fejl i Planværk ({type(error).__name__}). Din plan er ikke ændret."
        more = "Kør igen med --debug, og send det, der bliver skrevet."
        return Ended(3, f"{_account(debug=debug)}{text}\n{more}")


def _account(*, debug: bool) -> str:
    return traceback.format_exc() if debug else ""
