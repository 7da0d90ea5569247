"""What readers see that is no part of the plan: the site's name, its menu, and its images."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import yaml

from planvaerk.diff.changes import (
    Added,
    Area,
    Change,
    FileChanged,
    Moved,
    Noun,
    Removed,
    Subject,
    ValueChanged,
)
from planvaerk.diff.pairing import Key, pair
from planvaerk.diff.revisions import SETTINGS, Fate, is_in_plan
from planvaerk.positions import Position

_SITE = Noun("site", "Sitet")
_ENTRY = Noun("menupunkt", "Menupunktet", "Nyt menupunkt", "Slettet menupunkt")
_IMAGE = Noun("billede", "Billedet", "Nyt billede", "Slettet billede")
_FILE = Noun("fil", "Filen", "Ny fil på sitet", "Slettet fil på sitet")
_IMAGES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico"})
_NAMES = {"site_name": "navn", "site_description": "beskrivelse"}

type Settings = Mapping[str, object]


class SiteChanges(NamedTuple):
    """What differs for readers, and the other files that have changed, too."""

    changes: tuple[Change, ...]
    outside: tuple[str, ...]


def site_changes(before: Path, after: Path, changed: Mapping[str, Fate]) -> SiteChanges:
    """What differs beside the plan, of the changed files, between two folders with mkdocs.yml."""
    found: list[Change] = []
    outside = []
    for file, fate in changed.items():
        if file == SETTINGS:
            one, other = _settings(before), _settings(after)
            found += _of_settings(one, other)
            if _rest(one) != _rest(other) or not (one and other):
                outside.append(file)
        elif file.startswith("docs/") and not is_in_plan(file):
            found.append(_of_file(file, fate))
        elif not is_in_plan(file):
            outside.append(file)
    return SiteChanges(tuple(found), tuple(outside))


def _settings(root: Path) -> Settings:
    """What mkdocs.yml says, or nothing when it cannot be read without running code."""
    try:
        read = yaml.safe_load((root / SETTINGS).read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return {}
    return read if isinstance(read, dict) else {}


def _rest(settings: Settings) -> Settings:
    return {key: value for key, value in settings.items() if key not in {*_NAMES, "nav"}}


def _of_settings(before: Settings, after: Settings) -> Iterator[Change]:
    if not (before and after):
        return
    site = Subject("Sitet", "Sitet", _SITE, SETTINGS, None, Position(SETTINGS))
    for key, label in _NAMES.items():
        one, other = before.get(key), after.get(key)
        if one != other:
            yield ValueChanged(Area.SITE, site, label, str(one or "intet"), str(other or "intet"))
    one_menu, other_menu = (list(_entries(side.get("nav"))) for side in (before, after))
    yield from _of_menu(one_menu, other_menu)


class _Entry(NamedTuple):
    """A line of the menu: its title, where it leads, and the groups that it stands in."""

    title: str
    file: str
    groups: tuple[str, ...]

    @property
    def group(self) -> str:
        """Where in the menu it stands."""
        return f'gruppen "{" > ".join(self.groups)}"' if self.groups else "menuens øverste trin"


def _entries(nav: object, groups: tuple[str, ...] = ()) -> Iterator[_Entry]:
    if isinstance(nav, list):
        for item in nav:
            yield from _entries(item, groups)
    elif isinstance(nav, dict):
        for title, below in nav.items():
            yield from _entries(below, (*groups, str(title)))
    elif isinstance(nav, str):
        yield _Entry(groups[-1] if groups else nav.removesuffix(".md"), nav, groups[:-1])


def _of_menu(before: list[_Entry], after: list[_Entry]) -> Iterator[Change]:
    keys: list[Key[_Entry]] = [
        Key.same(lambda entry: entry.file),
        Key.same(lambda entry: entry.title),
    ]
    pairing = pair(before, after, keys)
    for entry in pairing.added:
        yield Added(Area.SITE, _entry(entry))
    for entry in pairing.removed:
        yield Removed(Area.SITE, _entry(entry))
    for one, other, place_before, place_after, is_moved in pairing.pairs:
        subject = _entry(other)
        if one.title != other.title:
            yield ValueChanged(Area.SITE, subject, "titel", one.title, other.title)
        if one.file != other.file:
            yield ValueChanged(Area.SITE, subject, "fører til", one.file, other.file)
        if one.group != other.group:
            yield Moved(Area.SITE, subject, "", one.group, other.group)
        elif is_moved:
            yield Moved(Area.SITE, subject, "plads", str(place_before), str(place_after))


def _entry(entry: _Entry) -> Subject:
    name = f'Menupunktet "{entry.title}"'
    return Subject(name, entry.title, _ENTRY, entry.file, None, Position(SETTINGS))


def _of_file(file: str, fate: Fate) -> Change:
    path = PurePosixPath(file)
    noun = _IMAGE if path.suffix.lower() in _IMAGES else _FILE
    name = file.removeprefix("docs/")
    subject = Subject(f'{noun.the} "{name}"', name, noun, file, None, Position(file))
    match fate:
        case "added":
            return Added(Area.SITE, subject)
        case "removed":
            return Removed(Area.SITE, subject)
        case "changed":
            return FileChanged(Area.SITE, subject)
