"""The digest of an edition's content: what `planvaerk adopt` locks, and PV604 holds it against.

It covers what was adopted: what the edition says about itself (but not its status, adoption and
amendments, nor what came of the steps of its process), its goals (but not how they go), the numbers
its targets aim for, the key figures its pages show, and its pages with what they show of the vision
and the strategy. Realised numbers and editors' notes may come later. Only content counts: comments,
the order of keys, quotes and folding in YAML, the order of rows, line ends and blank lines at a
page's ends change nothing.

The 64 digits are eight for the whole and eight for each part, so that it can be told what changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from pydantic.main import IncEx

from planvaerk.model.base import Record, by_id
from planvaerk.model.data import KeyFigure, Observation
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import Page

type Part = Literal[
    "edition", "ministerial", "focus_areas", "targets", "observations", "key_figures", "pages"
]
type Json = Mapping[str, Json] | Sequence[Json] | str | None
_OUTCOME: IncEx = {"__all__": {"outcome"}}
_ABOUT_ADOPTION: IncEx = {"status": True, "adoption": True, "amendments": True} | {
    "process": _OUTCOME,
    "process_as_of": True,
}
_COUNTING: IncEx = {"series"}
_ABOUT_FOLLOW_UP: IncEx = {"status_overrides": True, "count": _COUNTING}
_NOTE = "note"
_DIGITS = 8
# What editions share, and the macros that make it a part of the page that calls them.
_SHARED: Mapping[str, frozenset[str]] = {
    "plan/strategy.yml": frozenset({"strategy", "practice", "alternatives"}),
    "plan/vision.yml": frozenset({"vision", "ways_of_working", "experiences", "alternatives"}),
}
_SHOWN_OF_FIGURE = {"value", "value_to", "unit", "period"}


def edition_digest(plan: Plan, edition: Edition) -> str:
    """The digest of an edition's content: 64 hexadecimal digits."""
    parts = _content(plan, edition)
    return _digits(dict(parts)) + "".join(_digits(part) for part in parts.values())


def changed_parts(plan: Plan, edition: Edition, digest: str) -> list[Part]:
    """The parts of an edition that are not what a digest was made of."""
    parts = _content(plan, edition)
    kept = (digest[at : at + _DIGITS] for at in range(_DIGITS, len(digest), _DIGITS))
    return [
        name for (name, part), was in zip(parts.items(), kept, strict=True) if _digits(part) != was
    ]


def _digits(content: Json | Mapping[Part, Json]) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_DIGITS]


def edition_files(plan: Plan, edition: Edition) -> frozenset[str]:
    """The files that the digest is made of, as far as they are in the tree."""
    begins = (f"plan/{edition.year}.yml", f"goals/{edition.year}/", f"docs/{edition.year}/")
    data = {"data/key_figures.yml"} | {file for file in plan.files if file.endswith(".csv")}
    own = frozenset(file for file in plan.files if file.startswith(begins))
    return own | data | shared_files(plan, edition)


def shared_files(plan: Plan, edition: Edition) -> frozenset[str]:
    """The files of the vision and the strategy, when the edition's own pages show them."""
    pages = (page for page in plan.pages if page.year == edition.year)
    called = {call.name for page in pages for call in page.calls}
    return frozenset(
        file for file, macros in _SHARED.items() if macros & called and file in plan.files
    )


def _content(plan: Plan, edition: Edition) -> Mapping[Part, Json]:
    pages = [page for page in plan.pages if page.year == edition.year]
    return {
        "edition": _record(edition.text, _ABOUT_ADOPTION),
        "ministerial": _record(edition.ministerial) if edition.ministerial else None,
        "focus_areas": [_record(area) for area in edition.focus_areas],
        "targets": [_record(target, _ABOUT_FOLLOW_UP) for target in edition.targets],
        "observations": sorted(map(_row, _observations(plan, edition))),
        "key_figures": {figure.id: _figure(plan, figure) for figure in _figures(plan, pages)},
        "pages": {page.file: page.text.strip("\n") for page in pages}
        | {file: _shared(plan, file) for file in shared_files(plan, edition)},
    }


def _shared(plan: Plan, file: str) -> Json:
    record = plan.strategy if file == "plan/strategy.yml" else plan.vision
    return _record(record) if record else None


def _record(record: Record, without: IncEx | None = None) -> Json:
    """A record as plain data; what is left out and what is written as the default are the same."""
    dumped: Json = record.model_dump(mode="json", exclude=without, exclude_defaults=True)
    return _without_notes(dumped)


def _without_notes(content: Json) -> Json:
    if isinstance(content, Mapping):
        return {key: _without_notes(part) for key, part in content.items() if key != _NOTE}
    if isinstance(content, list):
        return [_without_notes(part) for part in content]
    return content


def _observations(plan: Plan, edition: Edition) -> Iterator[Observation]:
    """What the targets aim for in the year."""
    for series in {target.series.target for target in edition.targets if target.series}:
        rows = plan.observations.get(series, ())
        yield from (row for row in rows if row.period.year == edition.year)


def _row(row: Observation) -> list[str]:
    return [row.series, str(row.period), str(row.value), row.status]


def _figures(plan: Plan, pages: Sequence[Page]) -> Iterator[KeyFigure]:
    """The key figures that pages show."""
    for call in (call for page in pages for call in page.calls if call.name == "number"):
        for argument in call.arguments:
            figure = by_id(plan.key_figures, str(argument.value))
            if figure is not None:
                yield figure


def _figure(plan: Plan, figure: KeyFigure) -> Json:
    shown: dict[str, Json] = figure.model_dump(mode="json", include=_SHOWN_OF_FIGURE)
    row = plan.observation(figure.series, figure.period) if figure.series else None
    return {**shown, "observed": _row(row) if row else None}
