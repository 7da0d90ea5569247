"""Numbers, dates and lists in Danish. Nobody else formats for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

_LOCALE = Locale("da")
MONTHS: tuple[str, ...] = tuple(_LOCALE.months["stand-alone"]["wide"][m] for m in range(1, 13))
SHORT_MONTHS: tuple[str, ...] = tuple(month[:3] for month in MONTHS)
_MILLION = 1_000_000
MINUS = "\N{MINUS SIGN}"
_PRECISE = Context(prec=60)  # more digits than any value of a plan, or any ratio of two
_ALPHABET = str.maketrans(
    {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "é": "e", "è": "e", "ü": "y"}
)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A value rounded half up, as every number on the site is."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _PRECISE)


def number(value: Decimal, decimals: int | None = None) -> str:
    """A number such as `1.234,5`; with its own decimals, or rounded half up to some."""
    shown = decimals if decimals is not None else max(-int(value.as_tuple().exponent), 0)
    value = rounded(value, shown)
    with localcontext(_PRECISE):  # Babel rounds in the context that it is called in
        text = format_decimal(abs(value), format=f"#,##0.{'0' * shown}", locale=_LOCALE)
    return f"{MINUS}{text}" if value < 0 else text


def decimal(value: float, decimals: int) -> str:
    """A measured number such as `2,4`."""
    return number(Decimal(str(value)), decimals)


_COUNTING = (
    "nul",
    "en",
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "syv",
    "otte",
    "ni",
    "ti",
    "elleve",
    "tolv",
)


def counting_word(value: int) -> str:
    """A small count in words, such as `fire`; in digits from thirteen."""
    return _COUNTING[value] if 0 <= value < len(_COUNTING) else number(Decimal(value))


def percentage(share: Decimal, decimals: int = 1) -> str:
    """A share of one as per cent: `0.057` is `5,7 pct.`."""
    return f"{number(share * 100, decimals)} pct."


def file_size(count: int) -> str:
    """The size of a file of so many bytes, such as `292 kB` or `1,2 MB`."""
    if count < _MILLION:
        return f"{number(Decimal(max(count, 1)) / 1000, 0)} kB"
    return f"{number(Decimal(count) / _MILLION, 1)} MB"


def day(value: date) -> str:
    """A day such as `21. november 2026`."""
    return format_date(value, "d. MMMM y", locale=_LOCALE)


def clock(value: time | datetime) -> str:
    """A time of the day such as `14.03.05`."""
    return f"{value:%H.%M.%S}"


def month(year: int, number_of_month: int) -> str:
    """A month such as `juli 2022`."""
    return f"{MONTHS[number_of_month - 1]} {year}"


def period(year: int, first: int, last: int) -> str:
    """A period such as `juli 2022`, `3. kvartal 2022`, `2022`."""
    if first == last:
        return month(year, first)
    if (first, last) == (1, 12):
        return str(year)
    return f"{last // 3}. kvartal {year}"


def listing(items: Sequence[str] | Iterable[str]) -> str:
    """A list in a sentence: `a, b og c`."""
    return format_list(list(items), locale=_LOCALE)


def sort_key(text: str) -> str:
    """A key that sorts æ, ø and å (also written aa) last, as Danish does."""
    return text.lower().replace("aa", "å").translate(_ALPHABET)


def sentence_case(text: str) -> str:
    """The text with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]
