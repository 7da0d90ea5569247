"""Licences: what the plan calls them, and how machines know them.

Nothing is claimed that the sources do not say. Numbers of the municipality's own have the licence
that the municipality has chosen, other numbers that of their source, and many have none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planvaerk.model.data import Source
from planvaerk.model.municipality import Municipality

_AUTHORITY = "http://publications.europa.eu/resource/authority/licence"


class Licence(NamedTuple):
    """A licence. `uri` is the EU's for it, `name` that of the Open Definition; both may be None."""

    title: str
    url: str | None = None
    uri: str | None = None
    name: str | None = None


_ALL = (
    Licence(
        "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        f"{_AUTHORITY}/CC_BY_4_0",
        "CC-BY-4.0",
    ),
    Licence(
        "CC BY-SA 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
        f"{_AUTHORITY}/CC_BYSA_4_0",
        "CC-BY-SA-4.0",
    ),
    Licence(
        "CC0 1.0",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        f"{_AUTHORITY}/CC0",
        "CC0-1.0",
    ),
)


def _spoken(title: str) -> str:
    """A title without what people write differently: `CC-BY-4.0` and `cc by 4.0` are the same."""
    return " ".join(title.lower().replace("-", " ").split())


_KNOWN: Mapping[str, Licence] = {_spoken(licence.title): licence for licence in _ALL}


def licence_named(text: str) -> Licence:
    """The licence that a text such as `CC BY 4.0` names; an address is one of its own."""
    address = text if text.startswith(("https://", "http://")) else None
    return _KNOWN.get(_spoken(text)) or Licence(text, address)


def own_licence(municipality: Municipality | None) -> Licence | None:
    """The licence of what the municipality has written and counted itself; None when not chosen."""
    chosen = municipality.licence if municipality else None
    return licence_named(chosen) if chosen else None


def licence_of(source: Source | None, municipality: Municipality | None) -> Licence | None:
    """The licence of a source's numbers; None when nobody has given one."""
    if source is None:
        return None
    if source.licence:
        return licence_named(source.licence)
    is_own = municipality is not None and source.publisher == municipality.name
    return own_licence(municipality) if is_own else None
