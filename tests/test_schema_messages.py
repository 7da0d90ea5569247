"""No author meets an English message of Pydantic's: every field with every kind of wrong value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from inline_snapshot import snapshot
from pydantic import BaseModel

from planvaerk.findings import Finding
from planvaerk.model.base import record_in
from planvaerk.model.data import Observation
from planvaerk.store import model_of, read_plan
from tests.trees import EVERYTHING, changed, findings, lay_out, outside

# Words of Pydantic's own messages.
ENGLISH = re.compile(
    r"\b(input|should|valid|invalid|field|required|extra|inputs|permitted|value error|string"
    r"|integer|number|list|tuple|instance|dictionary|boolean|decimal|match|pattern|at least|at most"
    r"|greater|less|than|or equal|characters|items|type=|None|Traceback)\b",
    re.IGNORECASE,
)
# Keys and values of the files are English and are quoted in messages.
KEYS = re.compile(r"Muligheder: .*|\b(value|value_to|text|number):|\w+: \S+|\"[^\"]*\"")
WRONG = (
    "",
    "[]",
    "[1, [2]]",
    "{a: 1}",
    "[{a: 1}]",
    "-1",
    "1.5",
    "999999999999999",
    "true",
    '""',
    "tekst",
    '"to\\nlinjer"',
    '"' + "lang " * 5000 + '"',
    ".nan",
    "2022-13-45",
)
FILES = sorted(
    file.relative_to(EVERYTHING).as_posix()
    for file in EVERYTHING.rglob("*.yml")
    if file.name != "mkdocs.yml"
)


class Place(NamedTuple):
    """A key in a file of the good tree that holds everything."""

    file: str
    path: tuple[str | int, ...]


def _fields(model: type[BaseModel], path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """Every field of a model and of the models in it, as paths with the first item of lists."""
    for name, info in model.model_fields.items():
        yield (*path, name)
        inner = record_in(info.annotation)
        if inner is not None:
            is_list = "tuple" in str(info.annotation)
            yield from _fields(inner, (*path, name, 0) if is_list else (*path, name))


def _models() -> Iterator[tuple[str, type[BaseModel]]]:
    for file in FILES:
        model = model_of(file)
        if model is not None and not file.startswith(("plan/2022", "goals/2022")):
            yield file, model


PLACES = [Place(file, path) for file, model in _models() for path in _fields(model, ())]


def _yaml(path: tuple[str | int, ...], wrong: str) -> str:
    """A YAML document that holds a wrong value at a path and nothing else."""
    text = wrong
    for step in reversed(path):
        text = f"[{text}]" if isinstance(step, int) else f"{{{step}: {text}}}"
    return text + "\n"


def _assert_danish(found: list[Finding]) -> None:
    for finding in found:
        for text in (finding.message, finding.hint):
            assert not ENGLISH.search(KEYS.sub("", text)), text


@pytest.mark.parametrize("place", PLACES, ids=lambda p: f"{p.file}:{'.'.join(map(str, p.path))}")
def test_a_wrong_value_in_any_field_is_told_of_in_danish_where_it_stands(
    place: Place, tmp_path: Path
) -> None:
    for wrong in WRONG:
        for name in (place.file, "data/sources.yml", "plan/municipality.yml"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place.file).write_text(_yaml(place.path, wrong), "utf-8")

        found = [f for f in read_plan(tmp_path).findings if f.position.file == place.file]

        _assert_danish(found)
        assert outside(tmp_path, found) == []


@pytest.mark.parametrize("column", range(4), ids=list(Observation.model_fields))
def test_a_wrong_cell_is_told_of_in_danish_where_it_stands(column: int, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for wrong in ("", " ", "x y", "-", "1,5", "nan", "1e9", "2022-13", "X" * 400, "Ø", "9.9.9"):
        cells = ["serie", "2022-01", "5", "realised"]
        cells[column] = wrong
        text = "series,period,value,status\n" + ",".join(f'"{cell}"' for cell in cells) + "\n"
        (tmp_path / "data/a.csv").write_text(text, "utf-8")

        found = [f for f in read_plan(tmp_path).findings if f.position.file == "data/a.csv"]

        assert [f.position.line for f in found] == [2] * len(found)
        assert found or column == 0, wrong  # almost every word is an id
        _assert_danish(found)
        assert outside(tmp_path, found) == []


def _told(root: Path) -> list[str]:
    return [
        f"{f.position.line}:{f.position.column} {f.code.id} {f.message} | {f.hint}"
        for f in findings(root)
    ]


def test_a_missing_key_is_told_of_with_an_example_at_the_key_that_should_hold_it(
    tmp_path: Path,
) -> None:
    root = lay_out(tmp_path, changed("goals/2023/targets.yml", "      unit: jobordrer\n", ""))

    assert _told(root) == snapshot(
        [
            '22:5 PV102 Nøglen "unit" mangler. | Enheden i flertal. Fx unit: jobordrer',
        ]
    )


def test_an_unknown_key_is_told_of_with_the_closest_one(tmp_path: Path) -> None:
    root = lay_out(tmp_path, changed("plan/municipality.yml", "  unit:", "  uint:"))

    assert _told(root) == snapshot(
        [
            (
                '9:1 PV102 Nøglen "unit" mangler. | '
                "Den enhed, der svarer på spørgsmål. Fx unit: Jobcentret"
            ),
            (
                '10:3 PV101 Nøglen "uint" kendes ikke her. | '
                'Mente du "unit"?  Muligheder: address, email, phone, unit'
            ),
        ]
    )


def test_a_value_that_is_no_option_is_told_of_with_the_options(tmp_path: Path) -> None:
    root = lay_out(tmp_path, changed("plan/2022.yml", "archived", "archive"))

    assert _told(root) == snapshot(
        [
            (
                '3:9 PV104 "archive" er ikke en mulighed her. | '
                'Mente du "archived"?  Muligheder: draft (udkast), hearing (i høring), '
                "adopted (vedtaget) eller archived (tidligere)."
            ),
        ]
    )


def test_a_list_whose_items_are_all_wrong_is_not_called_empty(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"plan/glossary.yml": "terms: [1, 2]\n"})

    assert _told(root) == [
        "1:9 PV103 Her skal stå nøgler med værdier, men der står tallet 1. | Begreberne.",
        "1:12 PV103 Her skal stå nøgler med værdier, men der står tallet 2. | Begreberne.",
    ]


def test_a_long_value_is_cut_in_the_message(tmp_path: Path) -> None:
    root = lay_out(tmp_path, changed("plan/2022.yml", "archived", "x" * 5000))

    (told,) = _told(root)
    assert "x" * 60 + "…" in told
    assert len(told) < 250


def test_a_choice_between_two_fields_is_placed_at_the_field_at_fault(tmp_path: Path) -> None:
    root = lay_out(tmp_path, changed("plan/vision.yml", "chosen: lang", "chosen: mellem"))

    assert _told(root) == snapshot(
        [
            (
                '10:11 PV104 chosen: peger på "mellem", '
                "som ikke er et af alternativerne. | Muligheder: kort, lang"
            ),
        ]
    )


def test_the_day_of_a_source_is_told_where_to_go(tmp_path: Path) -> None:
    sources = "sources:\n  - id: planen\n    title: a\n    publisher: b\n    dated: 2023-05-11\n"
    root = lay_out(tmp_path, {"data/sources.yml": sources})

    (told,) = (one for one in _told(root) if one.startswith("5:"))
    assert told.endswith("måneden her og dagen i title. Fx dated: 2022-05")
