"""The index of the search: every page of an edition is found under its year."""

from __future__ import annotations

import json
import re
from pathlib import Path

INDEX = "search/search_index.json"
_OF_EDITION = re.compile(r"(?P<year>[0-9]{4})/")


def name_years(folder: Path) -> None:
    """Put the year behind the titles of an edition's pages, which all years share.

    Nothing happens when the site has no search.
    """
    file = folder / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    for entry in index["docs"]:
        match = _OF_EDITION.match(entry["location"])
        if match and match["year"] not in entry["title"]:
            entry["title"] += f" ({match['year']})"
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    file.write_text(text, encoding="utf-8")
