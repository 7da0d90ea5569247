"""The keys of the vision, the strategy and the core tasks: how each is compared."""

from __future__ import annotations

from collections.abc import Mapping

from planvaerk.diff.changes import Area, Noun
from planvaerk.diff.danish_names import CORE_TASK
from planvaerk.diff.field import ID, NOTE, SOURCE, TEXT, Field, title
from planvaerk.model.base import Record
from planvaerk.model.core_tasks import CoreTask, CoreTasks
from planvaerk.model.statements import Alternative, Section, Statement
from planvaerk.model.strategy import Elements, Strategy
from planvaerk.model.vision import Vision


def _strategy_part(name: str, label: str) -> Field:
    return Field(name, "part", label, noun=Noun(label, f"Strategien, {label}"))


def _sections(name: str, noun: Noun) -> Field:
    return Field(name, "items", noun=noun)


def _group(name: str, them: str, word: str) -> tuple[Field, ...]:
    """Some sections with a heading, an introduction and a caption of their own."""
    return (
        Field(f"{name}_title", "words", f"overskrift over {them}"),
        Field(f"{name}_text", "words", f"indledning til {them}"),
        Field(f"{name}_caption", "words", f"figurtekst til {them}"),
        _sections(name, Noun(word)),
    )


STRATEGY: Mapping[type[Record], tuple[Field, ...]] = {
    Vision: (
        Field("statement", "part", "ordlyd"),
        Field("ways_of_working_title", "words", "overskrift over arbejdsmåderne"),
        _sections("ways_of_working", Noun("arbejdsmåde")),
        Field("experiences_title", "words", "overskrift over oplevelserne"),
        _sections("experiences", Noun("afsnit")),
        SOURCE,
        NOTE,
    ),
    Statement: (
        ID,
        title("overskrift"),
        Field("motto", "words", "motto"),
        Field("text", "words", "ordlyd"),
        _sections("alternatives", Noun("alternativ")),
        Field("chosen", "value", "valgt ordlyd"),
    ),
    Alternative: (ID, Field("text", "words", "ordlyd")),
    Section: (ID, title("overskrift"), TEXT, Field("points", "words", "punkter")),
    CoreTasks: (
        title("navn"),
        TEXT,
        Field("website", "value", "adresse"),
        Field("tasks", "items", area=Area.STRATEGY, noun=CORE_TASK),
        SOURCE,
    ),
    CoreTask: (ID, title("navn"), TEXT),
    Strategy: (
        title(),
        _strategy_part("ambition", "ambition"),
        _strategy_part("mission", "mission"),
        _strategy_part("vision", "vision"),
        Field("elements", "part", "delelementer", noun=Noun("delelementer", "Strategien")),
        *_group("values", "værdierne", "værdi"),
        *_group("guideposts", "pejlemærkerne", "pejlemærke"),
        *_group("practice", "praksis", "praksis for"),
        _sections("sections", Noun("afsnit")),
        SOURCE,
        NOTE,
    ),
    Elements: (
        title("overskrift"),
        TEXT,
        _sections("items", Noun("delelement")),
    ),
}
