"""Where the site is published, and the addresses of its files and pages seen from outside."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

_KEPT = "%/:?#[]@!$&'()*+,;=~"


class Place(NamedTuple):
    """Where a site is published: its address, ending in a slash, or an empty text if unknown."""

    url: str = ""
    title: str = ""

    def address(self, path: str) -> str:
        """The address of a path from the root; relative to the root while the site has none."""
        return iri(self.url + path) or "./"


def iri(address: str) -> str:
    """An address with every character escaped that may not stand in one."""
    return quote(address, safe=_KEPT)
