"""Reads a content tree into one frozen `Plan` plus findings. One bad file never hides the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ValidationError

from planvaerk.csv_reader import read_csv
from planvaerk.findings import (
    MISSING_FILE,
    UNEXPECTED_FILE,
    UNREADABLE_FILE,
    Finding,
    suggestion,
)
from planvaerk.model.core_tasks import CoreTasks
from planvaerk.model.data import KeyFigures, Observation, SeriesList, Sources
from planvaerk.model.edition import EditionText
from planvaerk.model.exceptions import RuleExceptions
from planvaerk.model.glossary import Glossary
from planvaerk.model.goals import FocusAreas, MinisterialGoals
from planvaerk.model.municipality import Municipality
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.report import FollowUpReport
from planvaerk.model.strategy import Strategy
from planvaerk.model.target import Targets
from planvaerk.model.vision import Vision
from planvaerk.pages import Page, read_page
from planvaerk.positions import FilePositions, Origin, Position, PositionMap
from planvaerk.schema_messages import schema_findings
from planvaerk.text_files import read_text
from planvaerk.yaml_reader import read_foreign_yaml, read_yaml

YAML_FILES: Mapping[str, type[BaseModel]] = {
    "plan/municipality.yml": Municipality,
    "plan/vision.yml": Vision,
    "plan/core_tasks.yml": CoreTasks,
    "plan/strategy.yml": Strategy,
    "plan/glossary.yml": Glossary,
    "plan/exceptions.yml": RuleExceptions,
    "data/sources.yml": Sources,
    "data/series.yml": SeriesList,
    "data/key_figures.yml": KeyFigures,
}
EDITION_FILES: Mapping[str, type[BaseModel]] = {
    "plan/{year}.yml": EditionText,
    "goals/{year}/ministerial.yml": MinisterialGoals,
    "goals/{year}/focus_areas.yml": FocusAreas,
    "goals/{year}/targets.yml": Targets,
    # Stands for the other quarters, too, and for the year: `follow_up/2022.yml`.
    "follow_up/{year}-Q1.yml": FollowUpReport,
}
REQUIRED = ("plan/municipality.yml", "data/sources.yml")
_WITH_YAML = ("plan", "goals", "data", "follow_up")
SETTINGS = "mkdocs.yml"
FOLDERS = (*_WITH_YAML, "docs")
# Every ending that MkDocs makes a page of, so that no page slips past the rules for its code.
_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_NEAR_YEAR = re.compile(r"plan/[^0-9]*(?P<year>[12][0-9]{3})")
_YEAR = re.compile(r"(?:plan|goals|follow_up)/(?P<year>[0-9]{4})(?:(?:-Q[1-4])?\.yml$|/)")
_REPORT = re.compile(r"follow_up/(?P<period>(?:19|20)[0-9]{2}(?:-Q[1-4])?)\.yml")


class Reading(NamedTuple):
    """What a content tree holds, and the faults met while reading it."""

    plan: Plan
    findings: tuple[Finding, ...]


def model_of(file: str) -> type[BaseModel] | None:
    """The model that a YAML file of the tree is read with, or None when the file is not known."""
    if report_period(file) is not None:
        return FollowUpReport
    match = _YEAR.match(file)
    if match is None:
        return YAML_FILES.get(file)
    year = match["year"]
    return {name.format(year=year): model for name, model in EDITION_FILES.items()}.get(file)


def report_period(file: str) -> Period | None:
    """The quarter or the year that a file of `follow_up/` reports on; None for any other file."""
    match = _REPORT.fullmatch(file)
    return Period.parse(match["period"]) if match else None


def report_file(period: Period) -> str:
    """The file that the report on a quarter or a year stands in."""
    return f"follow_up/{period}.yml"


def read_plan(root: Path, as_of: date | None = None) -> Reading:
    """Read the content tree below a root folder, as seen on a day."""
    reader = _TreeReader(root, as_of)
    reader.read()
    return Reading(reader.plan(), tuple(reader.findings))


class _TreeReader:
    """Reads file after file, keeping records, places and findings."""

    def __init__(self, root: Path, as_of: date | None) -> None:
        self._root = root
        self._as_of = as_of
        self.findings: list[Finding] = []
        self._records: dict[str, BaseModel] = {}
        self._observations: dict[str, list[Observation]] = {}
        self._pages: list[Page] = []
        self._menu: tuple[object, ...] = ()
        self._files: set[str] = set()
        self._broken: set[str] = set()
        self._positions: dict[str, FilePositions] = {}
        self._origins: dict[int, Origin] = {}
        self._texts: dict[str, str] = {}

    def read(self) -> None:
        """Read every file of the tree."""
        for file in _below(self._root, _WITH_YAML, (".yml", ".yaml")):
            self._files.add(file)
            self._read_yaml(file)
        for file in _below(self._root, ("data",), (".csv",)):
            self._files.add(file)
            self._read_csv(file)
        for file in _below(self._root, ("docs",), _PAGES):
            self._files.add(file)
            self._read_page(file)
        self._read_menu()
        self.findings += self._misplaced()

    def _misplaced(self) -> Iterator[Finding]:
        for file in REQUIRED:
            if file not in self._files:
                self._broken.add(file)
                text = f"Filen {file} mangler."
                hint = "Opret filen, eller kør kommandoen i mappen med plan/, goals/ og data/."
                yield Finding(Position(file), MISSING_FILE, text, hint)
        for folder in _linked_folders(self._root):
            text = "Mappen er et link, og filerne i den bliver ikke læst."
            hint = "Læg filerne i mappen selv."
            yield Finding(Position(folder), UNREADABLE_FILE, text, hint)

    def plan(self) -> Plan:
        """What was read."""
        get = self._records.get
        sources, series = get("data/sources.yml"), get("data/series.yml")
        key_figures, exceptions = get("data/key_figures.yml"), get("plan/exceptions.yml")
        return Plan(
            municipality=_of(Municipality, get("plan/municipality.yml")),
            vision=_of(Vision, get("plan/vision.yml")),
            core_tasks=_of(CoreTasks, get("plan/core_tasks.yml")),
            strategy=_of(Strategy, get("plan/strategy.yml")),
            glossary=_of(Glossary, get("plan/glossary.yml")),
            exceptions=exceptions.exceptions if isinstance(exceptions, RuleExceptions) else (),
            editions=tuple(self._editions()),
            sources=sources.sources if isinstance(sources, Sources) else (),
            series=series.series if isinstance(series, SeriesList) else (),
            key_figures=key_figures.key_figures if isinstance(key_figures, KeyFigures) else (),
            reports=dict(self._reports()),
            observations={key: _in_time(rows) for key, rows in self._observations.items()},
            pages=tuple(self._pages),
            menu=self._menu,
            as_of=self._as_of,
            files=frozenset(self._files),
            assets=frozenset(_assets(self._root)),
            broken=frozenset(self._broken),
            texts=self._texts,
            positions=PositionMap(self._positions),
            origins=self._origins,
        )

    def _editions(self) -> Iterator[Edition]:
        for file, record in sorted(self._records.items()):
            if not isinstance(record, EditionText):
                continue
            year = int(Path(file).stem)
            focus_areas = self._records.get(f"goals/{year}/focus_areas.yml")
            targets = self._records.get(f"goals/{year}/targets.yml")
            yield Edition(
                year,
                record,
                _of(MinisterialGoals, self._records.get(f"goals/{year}/ministerial.yml")),
                focus_areas.focus_areas if isinstance(focus_areas, FocusAreas) else (),
                targets.targets if isinstance(targets, Targets) else (),
            )

    def _reports(self) -> Iterator[tuple[Period, FollowUpReport]]:
        """The reports in the order of time; a year comes after its quarters."""
        found = []
        for file, record in self._records.items():
            period = report_period(file)
            if period is not None and isinstance(record, FollowUpReport):
                found.append((period, record))
        yield from sorted(found, key=lambda item: (item[0].year, item[0].last, -item[0].first))

    def _text(self, file: str) -> str | None:
        text = read_text(self._root, file)
        if isinstance(text, Finding):
            self.findings.append(text)
            self._broken.add(file)
            return None
        self._texts[file] = text
        return text

    def _read_yaml(self, file: str) -> None:
        model = model_of(file)
        if model is None:
            self.findings.append(_unknown_file(file))
            return
        text = self._text(file)
        if text is None:
            return
        read = read_yaml(file, text)
        self._positions[file] = read.positions
        self.findings += read.findings
        if read.findings:
            self._broken.add(file)
        if not read.parsed:
            return
        try:
            record = model.model_validate(read.data)
        except ValidationError as error:
            self._broken.add(file)
            if model is RuleExceptions:
                self._keep_sound_exceptions(file, read.data, error)
            taken = {finding.position for finding in read.findings}
            found = schema_findings(error, model, file, read.positions)
            self.findings += (finding for finding in found if finding.position not in taken)
            return
        if isinstance(record, SeriesList):
            record = self._with_areas(record)
        self._records[file] = record
        self._keep_origins(record, Origin(file, ()))

    def _with_areas(self, listed: SeriesList) -> SeriesList:
        """The series, those without an area for the municipality itself."""
        own = _of(Municipality, self._records.get("plan/municipality.yml"))
        if own is None:
            return listed
        filled = (
            series if series.area else series.model_copy(update={"area": own.code})
            for series in listed.series
        )
        return listed.model_copy(update={"series": tuple(filled)})

    def _keep_sound_exceptions(self, file: str, data: object, error: ValidationError) -> None:
        """The exceptions without fault: one that is wrong must not let go of the others."""
        faulty = {problem["loc"][1:2] for problem in error.errors()}
        listed = data.get("exceptions") if isinstance(data, dict) else None
        if () in faulty or not isinstance(listed, list):
            return
        sound = [index for index in range(len(listed)) if (index,) not in faulty]
        if sound:
            kept = RuleExceptions.model_validate({"exceptions": [listed[i] for i in sound]})
            self._records[file] = kept
            for index, exception in zip(sound, kept.exceptions, strict=True):
                self._keep_origins(exception, Origin(file, ("exceptions", index)))

    def _read_csv(self, file: str) -> None:
        text = self._text(file)
        if text is None:
            return
        read = read_csv(file, text)
        self._positions[file] = read.positions
        self.findings += read.findings
        if read.findings:
            self._broken.add(file)
        for number, row in enumerate(read.rows):
            try:
                observation = Observation.model_validate(row)
            except ValidationError as error:
                self._broken.add(file)
                row_positions = _positions_of_row(read.positions, number)
                self.findings += schema_findings(error, Observation, file, row_positions)
                continue
            self._origins[id(observation)] = Origin(file, (number,))
            self._observations.setdefault(observation.series, []).append(observation)

    def _read_page(self, file: str) -> None:
        text = self._text(file)
        if text is not None:
            self._pages.append(read_page(file, text))

    def _read_menu(self) -> None:
        """The menu in the site's own settings, when there are any and its pages are ours."""
        if not (self._root / SETTINGS).is_file():
            return
        text = read_text(self._root, SETTINGS)
        if isinstance(text, Finding):
            self.findings.append(text)
            return
        read = read_foreign_yaml(SETTINGS, text)
        self.findings += read.findings
        self._positions[SETTINGS] = read.positions
        found = read.data if isinstance(read.data, dict) else {}
        nav = found.get("nav")
        if isinstance(nav, list) and found.get("docs_dir", "docs") == "docs":
            self._menu = tuple(nav)

    def _keep_origins(self, record: BaseModel, origin: Origin) -> None:
        self._origins[id(record)] = origin
        for name in record.model_fields_set:
            value = getattr(record, name)
            if isinstance(value, BaseModel):
                self._keep_origins(value, Origin(origin.file, (*origin.path, name)))
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, BaseModel):
                        place = Origin(origin.file, (*origin.path, name, index))
                        self._keep_origins(item, place)


def _unknown_file(file: str) -> Finding:
    known = [*YAML_FILES, *(name.format(year="2022") for name in EDITION_FILES)]
    message = f"Filen {file} bruges ikke: Planværk kender ikke navnet."
    is_report = file.startswith("follow_up/")
    hint = _report_hint(file) if is_report else suggestion(file, known)
    if found := _NEAR_YEAR.match(file):
        hint = f"Et års plan hedder fx plan/{found['year']}.yml. Er filen en kopi, så slet den."
    return Finding(Position(file), UNEXPECTED_FILE, message, hint)


def _report_hint(file: str) -> str:
    """What a report must be called, with the year and the quarter that the name seems to mean."""
    year = re.search(r"[0-9]{4}", file)
    quarter = re.search(r"[1-4](?=\.\w+$)", file)
    named = year[0] if year else "2022"
    number = quarter[0] if quarter and year and quarter.start() >= year.end() else "1"
    names = f"follow_up/{named}-Q{number}.yml (et kvartal) eller follow_up/{named}.yml (året)"
    return f"Kald filen {names}."


def _in_time(rows: list[Observation]) -> tuple[Observation, ...]:
    """The rows of a series in the order of time, though they stand in several files.

    A year and its December, or a quarter and its last month, stay as they are written.
    """
    return tuple(sorted(rows, key=lambda row: (row.period.year, row.period.last)))


def _positions_of_row(positions: FilePositions, number: int) -> FilePositions:
    """The places of one row, as if the row were the whole file."""
    places = {(): positions.values[number,]}
    return FilePositions(
        places | {(name,): positions.values[number, name] for name in Observation.model_fields}
    )


def _below(root: Path, folders: tuple[str, ...], suffixes: tuple[str, ...]) -> Iterator[str]:
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix.lower() in suffixes:
                inside = path.relative_to(root)
                if not any(part.startswith(".") for part in inside.parts):
                    yield inside.as_posix()


def _assets(root: Path) -> Iterator[str]:
    """The files beside the pages, such as images, that MkDocs copies as they are."""
    for path in (root / "docs").rglob("*"):
        if path.suffix.lower() not in _PAGES and path.is_file():
            yield path.relative_to(root).as_posix()


def _linked_folders(root: Path) -> Iterator[str]:
    """The folders that MkDocs would follow out of the tree, past every rule."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_symlink() and path.is_dir():
                yield path.relative_to(root).as_posix()


def _of[T: BaseModel](model: type[T], record: BaseModel | None) -> T | None:
    return record if isinstance(record, model) else None
