"""Denmark's municipalities and regions by their codes in Danmarks Statistik.

Municipalities merge and regions change, so what is not known here may still be right. The code 999
and the region 099 belong to nobody and are used for a municipality that does not exist.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"


class KnownRegion(NamedTuple):
    """A region: its three-digit code and its name, such as Region Sjælland."""

    code: str
    name: str


class KnownMunicipality(NamedTuple):
    """A municipality: its three-digit code, its short and its full name, and its region."""

    code: str
    name: str
    title: str
    region: KnownRegion

    def is_called(self, name: str) -> bool:
        """True when this is a name of the municipality, whatever its letters' case."""
        names = (self.name, self.title, f"{self.name} Kommune")
        return " ".join(name.split()).casefold() in {known.casefold() for known in names}


FICTIONAL = KnownMunicipality(
    "999", "Eksempel", "Eksempel Kommune", KnownRegion("099", "Region Eksempel")
)


@cache
def regions() -> Mapping[str, KnownRegion]:
    """The five regions by their codes."""
    return {row["code"]: KnownRegion(row["code"], row["name"]) for row in _rows("regions.csv")}


@cache
def municipalities() -> Mapping[str, KnownMunicipality]:
    """The 98 municipalities by their codes."""
    return {
        row["code"]: KnownMunicipality(
            row["code"], row["name"], row["title"], regions()[row["region"]]
        )
        for row in _rows("municipalities.csv")
    }


def municipality_called(name: str) -> KnownMunicipality | None:
    """The municipality with this name, or None; the fictional one has a name, too."""
    known = (FICTIONAL, *municipalities().values())
    return next((found for found in known if found.is_called(name)), None)


def _rows(file: str) -> list[dict[str, str]]:
    lines = (_DATA / file).read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))
