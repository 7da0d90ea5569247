"""`planvaerk schema` and what check-jsonschema, as another reader of the schemas, makes of them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from planvaerk.cli import main
from planvaerk.export.schemas import FOLDER, schema_name
from planvaerk.store import EDITION_FILES, YAML_FILES
from tests.trees import EVERYTHING, base, changed, findings, lay_out

ROOT = Path(__file__).resolve().parents[2]
CHECK_JSONSCHEMA = Path(sys.executable).with_name("check-jsonschema")
PLANS = [ROOT, *sorted(file.parent for file in ROOT.glob("examples/*/mkdocs.yml"))]
KINDS = [*YAML_FILES, *EDITION_FILES]

type Tree = Callable[[dict[str, str]], Path]


class Said(NamedTuple):
    """How a command ended and what it said."""

    code: int
    text: str


@pytest.fixture
def schema(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """The command as the command line runs it."""

    def run(*arguments: str | Path) -> Said:
        code = main(["schema", *map(str, arguments)])
        captured = capsys.readouterr()
        return Said(code, captured.out + captured.err)

    return run


@pytest.fixture
def tree(tmp_path: Path, schema: Callable[..., Said]) -> Tree:
    """A small tree with its schemas, in which some files are then written anew."""

    def make(files: dict[str, str]) -> Path:
        root = lay_out(tmp_path / "tree", {})
        assert schema(root).code == 0
        return lay_out(root, files)

    return make


def _files(root: Path, kind: str) -> list[Path]:
    return sorted(root.glob(kind.replace("{year}", "[0-9][0-9][0-9][0-9]")))


def _check_jsonschema(root: Path, kind: str) -> Said:
    done = subprocess.run(
        [CHECK_JSONSCHEMA, "--schemafile", root / FOLDER / schema_name(kind), *_files(root, kind)],
        capture_output=True,
        text=True,
        check=False,
    )
    return Said(done.returncode, done.stdout + done.stderr)


def test_it_writes_every_schema_once(tmp_path: Path, schema: Callable[..., Said]) -> None:
    root = lay_out(tmp_path, {})

    assert schema(root) == Said(0, "14 skemaer i schemas/ passer til planen: 14 er skrevet.\n")
    assert schema(root) == Said(0, "14 skemaer i schemas/ passer til planen: ingen er ændret.\n")
    assert schema("--check", root) == Said(0, "Skemaerne passer til planen.\n")


def test_it_names_what_a_new_id_has_made_stale(tree: Tree, schema: Callable[..., Said]) -> None:
    root = tree(changed("plan/core_tasks.yml", "id: trivsel", "id: laering"))

    assert schema("--check", root) == Said(
        1,
        "schemas/edition.json passer ikke til planen.\n"
        "schemas/targets.json passer ikke til planen.\n"
        f"Kør planvaerk schema {root}.\n",
    )
    assert schema(root).text == "14 skemaer i schemas/ passer til planen: 2 er skrevet.\n"
    assert schema("--check", root).code == 0


def test_it_says_which_schema_is_missing(tree: Tree, schema: Callable[..., Said]) -> None:
    root = tree({})
    (root / FOLDER / "vision.json").unlink()

    assert schema("--check", root).text.startswith("schemas/vision.json passer ikke til planen.")


def test_it_leaves_the_schemas_alone_when_a_file_cannot_be_read(
    tree: Tree, schema: Callable[..., Said]
) -> None:
    root = tree({"data/sources.yml": "sources: [\n"})
    before = {file: file.read_bytes() for file in (root / FOLDER).iterdir()}

    said = schema(root)

    assert said.code == 1
    assert "data/sources.yml:1:10: PV003" in said.text
    assert said.text.endswith("Ret fejlene først: Skemaerne skal kende alle planens id'er.\n")
    assert {file: file.read_bytes() for file in (root / FOLDER).iterdir()} == before


def test_a_fault_on_a_page_or_in_a_number_is_no_hindrance(
    tree: Tree, schema: Callable[..., Said]
) -> None:
    root = tree({"docs/2023/maal.md": "# Mål\n\n{{ mål(\n", "data/sygedagpenge.csv": "nej\n"})

    assert schema(root).code == 0


def test_it_tells_why_it_cannot_write(tmp_path: Path, schema: Callable[..., Said]) -> None:
    root = lay_out(tmp_path, {FOLDER: "en fil"})

    said = schema(root)

    assert said.code == 2
    assert said.text.startswith("Skemaerne kan ikke skrives: en fil ligger i vejen (")


@pytest.mark.parametrize("tree", PLANS, ids=lambda tree: tree.name)
def test_the_schemas_of_each_plan_here_are_those_of_the_plan(
    schema: Callable[..., Said], tree: Path
) -> None:
    assert schema("--check", tree) == Said(0, "Skemaerne passer til planen.\n")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if _files(ROOT, kind)])
def test_lejres_files_hold_for_another_reader_of_its_schemas(kind: str) -> None:
    assert _check_jsonschema(ROOT, kind) == Said(0, "ok -- validation done\n")


@pytest.mark.parametrize("kind", KINDS)
def test_files_that_use_every_key_hold_for_another_reader(
    kind: str, tmp_path: Path, schema: Callable[..., Said]
) -> None:
    shutil.copytree(EVERYTHING, tmp_path, dirs_exist_ok=True)
    assert schema(tmp_path).code == 0

    assert _check_jsonschema(tmp_path, kind) == Said(0, "ok -- validation done\n")


# The same value may be written in several ways; check-jsonschema reads YAML by other rules than we.
SPELLINGS = {
    "plan/municipality.yml": (
        ('code: "999"', "code: 999"),
        ("short_name:", "terms: [nyt ord, fuldtidsperson]\nshort_name:"),
    ),
    "data/key_figures.yml": (
        ("value: 98", "value: 2.1\n    value_to: 2.4"),
        ("period: 2022\n", "period: 2022-Q3\n"),
        ("period: 2022-08", 'period: "2022"'),
    ),
    "data/sources.yml": (
        ("title: Sygedagpenge", "title: Sygedagpenge\n    dated: 2015-04"),
        ("title: Ministerens brev", "title: Ministerens brev\n    dated: 2022"),
        ("publisher: Jobtal", "publisher: Jobtal\n    retrieved: 2021-05-18\n    note:"),
    ),
    "plan/2023.yml": (
        ("date: 2022-05-12", 'date: "2022-05-12"'),
        ("cut_off: 2022-08", 'cut_off: "2022-08"'),
    ),
}
FAULTS = {
    "plan/municipality.yml": (
        ("short_name:", "kort_navn:", "'kort_navn' was unexpected"),
        ('code: "999"', "code: 99", "99 is not valid under any of the given schemas"),
        ("Jobcenter Eksempel", "[Jobcenter]", "['Jobcenter'] is not of type 'string'"),
    ),
    "data/key_figures.yml": (
        ("value: 98", "value: mange", "'mange' is not of type 'number'"),
        ("period: 2022\n", "period: 2022-077\n", "'2022-077' does not match"),
        ("series: sygedagpenge", "series: sygdagpenge", "'sygdagpenge' is not one of ['sygeda"),
    ),
    "goals/2023/targets.yml": (
        ("[mm-handicap]", "[mm-handikap]", "'mm-handikap' is not one of ['mm-handicap']"),
        ("continues: sygedagpenge", "continues: dag", "'dag' is not one of ['jobordrer', 'sy"),
        ("title: Jobordrer", "tittel: Jobordrer", "'title' is a required property"),
    ),
    "plan/2023.yml": (
        ("status: draft", "status: kladde", "'kladde' is not one of ['draft', 'hearing'"),
        ("body: Byrådet", "hvem: Byrådet", "'hvem' was unexpected"),
        ("source: brevet", "source: breve", "'breve' is not one of ['brevet', 'jobtal', 'planen']"),
    ),
}


def _kind(file: str) -> str:
    return re.sub(r"\d{4}", "{year}", file)


def _with(file: str, changes: Iterable[tuple[str, ...]]) -> dict[str, str]:
    text = base(file)
    for old, new, *_ in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {file: text}


@pytest.mark.parametrize("file", SPELLINGS)
def test_what_the_reader_takes_the_schemas_take(file: str, tree: Tree) -> None:
    root = tree(_with(file, SPELLINGS[file]))

    assert [found for found in findings(root) if found.code.id.startswith(("PV0", "PV1"))] == []
    assert _check_jsonschema(root, _kind(file)) == Said(0, "ok -- validation done\n")


@pytest.mark.parametrize("file", FAULTS)
def test_what_the_check_refuses_the_schemas_refuse(file: str, tree: Tree) -> None:
    root = tree(_with(file, FAULTS[file]))
    said = _check_jsonschema(root, _kind(file))

    assert any(found.is_error for found in findings(root))
    assert said.code == 1
    assert [wanted for *_, wanted in FAULTS[file] if wanted not in said.text] == []
