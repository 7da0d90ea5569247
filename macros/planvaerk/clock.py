"""The day it is. The only place that asks the clock for it; everybody else is told."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from planvaerk.errors import EnvironmentFault


def today() -> date:
    """Today here, or the day of SOURCE_DATE_EPOCH when set, so that a build can be repeated."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return datetime.now(UTC).astimezone().date()
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f'SOURCE_DATE_EPOCH er "{seconds}". Det skal være et antal sekunder siden 1970.'
        raise EnvironmentFault(message) from None
