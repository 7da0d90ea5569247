"""The whole plan: editions with goals and targets, the data behind them and the pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from planvaerk.model.base import by_id
from planvaerk.model.core_tasks import CoreTasks
from planvaerk.model.data import KeyFigure, Observation, Series, Source
from planvaerk.model.edition import EditionText
from planvaerk.model.exceptions import RuleException
from planvaerk.model.glossary import Glossary
from planvaerk.model.goals import FocusArea, MinisterialGoals
from planvaerk.model.municipality import Municipality
from planvaerk.model.period import Period
from planvaerk.model.report import FollowUpReport
from planvaerk.model.statements import Statement
from planvaerk.model.strategy import Strategy
from planvaerk.model.target import Target
from planvaerk.model.vision import Vision
from planvaerk.pages import Page
from planvaerk.positions import Origin, Position, PositionMap


@dataclass(frozen=True)
class Edition:
    """One year's plan: what it says about itself, and its goals."""

    year: int
    text: EditionText
    ministerial: MinisterialGoals | None = None
    focus_areas: tuple[FocusArea, ...] = ()
    targets: tuple[Target, ...] = ()

    @property
    def is_being_written(self) -> bool:
        """True until the edition is adopted."""
        return self.text.status in {"draft", "hearing"}

    def target(self, target_id: str) -> Target | None:
        """The target with this id, or None."""
        return by_id(self.targets, target_id)


@dataclass(frozen=True)
class Plan:
    """Everything in a content tree. A part whose file is broken or absent is None or empty."""

    municipality: Municipality | None = None
    vision: Vision | None = None
    core_tasks: CoreTasks | None = None
    strategy: Strategy | None = None
    glossary: Glossary | None = None
    exceptions: tuple[RuleException, ...] = ()
    editions: tuple[Edition, ...] = ()
    sources: tuple[Source, ...] = ()
    series: tuple[Series, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    observations: Mapping[str, tuple[Observation, ...]] = field(default_factory=dict)
    reports: Mapping[Period, FollowUpReport] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    menu: tuple[object, ...] = ()  # what stands below nav in mkdocs.yml, as it is written
    as_of: date | None = None
    files: frozenset[str] = frozenset()
    assets: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    positions: PositionMap = field(default_factory=PositionMap)
    origins: Mapping[int, Origin] = field(default_factory=dict)

    def edition(self, year: int) -> Edition | None:
        """The edition of this year, or None."""
        return next((edition for edition in self.editions if edition.year == year), None)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The formulations of the vision and the strategy."""
        found = [self.vision.statement if self.vision else None]
        if self.strategy:
            found += [self.strategy.mission, self.strategy.vision]
        return tuple(statement for statement in found if statement)

    def to_decide(self, statement: str | None = None) -> tuple[Statement, ...]:
        """The formulation with an id; without one all those that have, or had, alternatives."""
        named = by_id(self.statements, statement) if statement else None
        return (named,) if named else tuple(s for s in self.statements if s.alternatives)

    def observation(self, series_id: str, period: Period) -> Observation | None:
        """What a series shows in a period, or None when it has no row for it."""
        rows = self.observations.get(series_id, ())
        return next((row for row in rows if row.period == period), None)

    def value_of(self, figure: KeyFigure) -> Decimal | None:
        """The value of a key figure, which may stand in a series; None when it is not known."""
        if figure.series is None:
            return figure.value
        row = self.observation(figure.series, figure.period)
        return row.value if row else None

    def position(self, record: object, *path: str | int) -> Position:
        """Where a record, or a value in it, stands; the nearest ancestor when unknown."""
        origin = self.origins[id(record)]
        return self.positions.nearest(origin.file, (*origin.path, *path))
