"""The starter: a whole plan with example numbers, made out for a municipality and a year.

The files in `starter/` are such a plan themselves, for a municipality that does not exist and the
year 2027.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planvaerk.errors import UsageError
from planvaerk.findings import closest
from planvaerk.municipalities import (
    FICTIONAL,
    KnownMunicipality,
    municipalities,
    municipality_called,
)
from planvaerk.starter_plan import STARTER_YEAR, YEAR, first_plan, starter_texts

FIRST_YEAR, LAST_YEAR = 2010, 2090
# The fictional region keeps its name, also when an invented municipality has got another.
_SHORT_NAME = re.compile(rf"(?<!Region )\b{FICTIONAL.name}\b")
_KOMMUNE = re.compile(r"s?\s+(?:regions)?kommune$", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?:^|\s+)kommunes?$", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_LONGEST_NAME = 60
# A name this like a municipality's is one that is misspelt; one less like it is invented.
_MISSPELT = 0.8


class Choice(NamedTuple):
    """Whose plan it is to be, of which year, and whether the year before has a plan, too."""

    municipality: KnownMunicipality
    year: int
    previous: bool = True


def starter_files(choice: Choice) -> Iterator[tuple[str, str]]:
    """The path and the text of every file of the plan."""
    files = starter_texts()
    for path, text in (files if choice.previous else first_plan(files)).items():
        yield _moved(path, choice.year), _made_out(text, choice)


def _made_out(text: str, choice: Choice) -> str:
    of = choice.municipality
    for example, own in (
        (FICTIONAL.title, of.title),
        (FICTIONAL.region.name, of.region.name),
        (f'"{FICTIONAL.code}"', f'"{of.code}"'),
        (f'"{FICTIONAL.region.code}"', f'"{of.region.code}"'),
    ):
        text = text.replace(example, own)
    return _moved(_SHORT_NAME.sub(of.name, text), choice.year)


def _moved(text: str, year: int) -> str:
    """The text with every year as far from the plan's as it is in the starter."""
    return YEAR.sub(lambda found: str(int(found[0]) + year - STARTER_YEAR), text)


def find_municipality(name: str | None, code: str | None) -> KnownMunicipality:
    """The municipality with a name, a code or both; the fictional one when neither is given.

    A name that nobody has is an invented municipality's, and its code is the fictional one's.
    UsageError: the name is somebody's misspelt, nobody has the code, or they belong to two.
    """
    coded = _coded(code) if code is not None else None
    named = _named(name, coded) if name is not None else None
    if coded == FICTIONAL and named and is_invented(named):
        return named
    if named and coded and named != coded:
        raise UsageError(
            f"Navn og kode hører ikke sammen: {named.title} har koden {named.code}, og koden "
            f"{coded.code} er {coded.title}."
        )
    return named or coded or FICTIONAL


def check_year(year: int) -> int:
    """The year itself; UsageError when no plan can be for it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UsageError(f"{year} er ikke et år fra {FIRST_YEAR} til {LAST_YEAR}.")
    return year


def is_invented(municipality: KnownMunicipality) -> bool:
    """True for a municipality that somebody has made up a name for."""
    return municipality.code == FICTIONAL.code and municipality != FICTIONAL


def _named(name: str, coded: KnownMunicipality | None) -> KnownMunicipality:
    known = municipality_called(name)
    if known is not None:
        return known
    names = {found.name.casefold(): found for found in municipalities().values()}
    match = closest(_KOMMUNE.sub("", name.strip()).casefold(), names, _MISSPELT)
    if coded is not None and coded != FICTIONAL:
        raise UsageError(f'{coded.title} har koden {coded.code}, men hedder ikke "{name}".')
    if match and coded is None:
        out = f'Er navnet opdigtet, så skriv det med --name "{name}" --code {FICTIONAL.code}.'
        raise UsageError(_unknown(f'Ingen kommune hedder "{name}".', names[match], out))
    return _invented(name)


def _invented(name: str) -> KnownMunicipality:
    short = _LAST_WORD.sub("", " ".join(name.split()))
    if not _NAME.fullmatch(short) or len(short) > _LONGEST_NAME:
        raise UsageError(
            f'"{name}" kan ikke være navnet på en kommune. Skriv det kun med bogstaver.'
        )
    return FICTIONAL._replace(name=short, title=f"{short} Kommune")


def _coded(code: str) -> KnownMunicipality:
    known = {FICTIONAL.code: FICTIONAL, **municipalities()}
    digits = code.strip().lstrip("0").zfill(3)
    if digits not in known:
        match = closest(digits, known)
        raise UsageError(
            _unknown(f'Ingen kommune har koden "{code}".', known[match] if match else None)
        )
    return known[digits]


def _unknown(
    message: str,
    match: KnownMunicipality | None,
    out: str = f"Udelad navn og kode for at begynde med {FICTIONAL.title}.",
) -> str:
    meant = f"Mente du {match.title}, {match.code}?\n" if match else ""
    return f"{message}\n{meant}{out}"
