"""`planvaerk check` against check-jsonschema on the same YAML files.

What is compared
    Lejre's content tree, grown to 60 YAML files: later editions are copies of the newest one with
    their years moved on, and so are the months in the CSV files, so that the tree stays free of
    findings; of the later editions' pages only the titles are kept. check-jsonschema gets the 60
    YAML files. Planværk gets the tree, so it also reads the CSV files and all of Lejre's pages,
    runs every rule, and knows the line and column of all.

How it is kept fair
    check-jsonschema takes one schema in a run, and starting it once for each kind of file would
    mostly measure Python's start. So the schemas that `planvaerk schema` writes for the tree are
    joined into one that picks a file's kind by its required keys (`if`/`then`/`else`): each file is
    held against its own schema only, and one run checks all. Both must end with 0.

Budget: at most 0.8 of check-jsonschema's time.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.measure import PROGRAMS, Command, Ratio, medians, report
from planvaerk.export.schemas import schemas
from planvaerk.model.period import MONTHS
from planvaerk.store import read_plan

ROOT = Path(__file__).resolve().parents[1]
BUDGET = 0.8
FILES = 60
ROUNDS = 9
_YEAR = re.compile(r"(?<![\w-])(?P<year>20\d\d)(?![\w])")


def measure() -> list[Ratio]:
    """The time of `planvaerk check` as a multiple of check-jsonschema's."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        grow_tree(tree)
        schema = Path(folder, "schema.json")
        schema.write_text(json.dumps(joint_schema(tree)), "utf-8")
        yaml_files = sorted(tree.rglob("*.yml"))
        theirs = Command(
            "check-jsonschema",
            [PROGRAMS / "check-jsonschema", "--schemafile", schema, *yaml_files],
            tree,
        )
        ours = Command("planvaerk check", [PROGRAMS / "planvaerk", "check"], tree)
        taken = medians([(theirs, ours)] * ROUNDS)
    name = f"planvaerk check / check-jsonschema, {len(yaml_files)} YAML files"
    return [Ratio(name, taken[ours.name], taken[theirs.name], BUDGET)]


def grow_tree(tree: Path) -> None:
    """Copy the content and add editions after the newest until there are `FILES` YAML files."""
    for name in ("plan", "goals", "data", "docs"):
        shutil.copytree(ROOT / name, tree / name)
    newest = max(int(path.name) for path in (tree / "goals").iterdir())
    observations = {path: path.read_text("utf-8") for path in (tree / "data").glob("*.csv")}
    for year in range(newest + 1, newest + FILES):
        if len(list(tree.rglob("*.yml"))) >= FILES:
            return
        _add_edition(tree, newest, year)
        for path, text in observations.items():
            _add_months(path, text, year - newest)


def joint_schema(tree: Path) -> dict[str, Any]:
    """One schema for every kind of YAML file: the first kind whose required keys it has."""
    definitions: dict[str, Any] = {}
    chain: bool | dict[str, Any] = False
    made = schemas(read_plan(tree).plan)
    for name, schema in sorted(made.items(), key=lambda item: len(item[1]["required"])):
        definitions |= schema.pop("$defs", {})
        # Without an id of its own it is a part of the one schema, so that its references hold.
        definitions[name] = {key: part for key, part in schema.items() if key != "$id"}
        reference = {"$ref": f"#/$defs/{name}"}
        chain = {"if": {"required": schema["required"]}, "then": reference, "else": chain}
    return {"$defs": definitions, "allOf": [chain]}


def _add_edition(tree: Path, newest: int, year: int) -> None:
    for source in sorted(tree.rglob(f"{newest}*")):
        target = source.with_name(source.name.replace(str(newest), str(year)))
        files = sorted(source.iterdir()) if source.is_dir() else [source]
        for file in files:
            copy = target / file.name if source.is_dir() else target
            copy.parent.mkdir(exist_ok=True)
            text = _moved(file.read_text("utf-8"), year - newest)
            # check-jsonschema reads no pages, so the later editions' pages hold their titles only.
            copy.write_text(_title(text) if file.suffix == ".md" else text, "utf-8")


def _title(page: str) -> str:
    return next(line for line in page.splitlines() if line.startswith("# ")) + "\n"


def _add_months(path: Path, text: str, years: int) -> None:
    """Add the last year of each series once more, some years later, if it has all its months."""
    rows = [row.split(",") for row in text.splitlines()[1:]]
    last = {series: period[:4] for series, period, *_ in rows}
    of_last_year = [row for row in rows if row[1].startswith(last[row[0]])]
    months = Counter(series for series, *_ in of_last_year)
    with path.open("a", encoding="utf-8") as stream:
        for series, period, *rest in of_last_year:
            if months[series] == MONTHS:
                stream.write(",".join([series, _moved(period, years), *rest]) + "\n")


def _moved(text: str, years: int) -> str:
    return _YEAR.sub(lambda match: str(int(match["year"]) + years), text)


if __name__ == "__main__":
    sys.exit(report(measure()))
