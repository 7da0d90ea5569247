"""The authors' pages tell every rule, macro and key, and every example they show can be used."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel, TypeAdapter

from planvaerk.blocks import manual
from planvaerk.blocks.context import Context
from planvaerk.model.base import Record
from planvaerk.model.data import Observation
from planvaerk.page_macros import MACROS, Macro
from planvaerk.pages import bind, read_page
from planvaerk.rules import RULES
from planvaerk.rules.base import Rule
from planvaerk.store import EDITION_FILES, YAML_FILES
from planvaerk.yaml_reader import read_yaml
from tests.blocks.shown import context_of, words
from tests.trees import EVERYTHING, plan_of


class Key(NamedTuple):
    """A key of a record, or a column of a CSV file."""

    model: type[BaseModel]
    name: str


def _keys() -> list[Key]:
    tops: list[type[BaseModel]] = [*YAML_FILES.values(), *EDITION_FILES.values(), Observation]
    made = [top.model_json_schema() for top in tops]
    names = {top.__name__ for top in tops}.union(*(schema.get("$defs", {}) for schema in made))
    models = [model for model in Record.__subclasses__() if model.__name__ in names]
    return [Key(model, name) for model in models for name in model.model_fields]


KEYS = _keys()
WITH_EXAMPLE = [
    key
    for key in KEYS
    if key.model is not Observation and key.model.model_fields[key.name].examples
]


def _key_name(key: Key) -> str:
    return f"{key.model.__name__}.{key.name}"


def _rule_id(rule: Rule) -> str:
    return rule.code.id


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of(plan_of(EVERYTHING), "docs/index.md")


@pytest.fixture(scope="module")
def rule_list(context: Context) -> str:
    return manual.rule_list(context)


@pytest.fixture(scope="module")
def keys_of(context: Context) -> dict[str, str]:
    """What stands under the heading of each record, by the record's title."""
    parts = re.split(r"^#{2,3} (.+) \{#.+\}$", manual.key_list(context), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("rule", RULES, ids=_rule_id)
def test_every_rule_is_told_in_its_own_words(rule: Rule, rule_list: str) -> None:
    heading = f"### {rule.code.id} {rule.code.name} {{#{rule.code.id.lower()}}}"
    _, _, told = rule_list.partition(f"\n{heading}\n")
    told = re.split(r"^#{2,3} ", told, maxsplit=1, flags=re.MULTILINE)[0]
    plain = re.sub(r"\n\{: \.[\w-]+ \}|\*\*", "", told)

    assert rule.page in plain
    assert ("Advarsel" in told) is (rule.code.severity == "warning")
    assert ("ikke kan slås fra" in told) is (rule.firm or rule.check is None)


@pytest.mark.parametrize("rule", RULES, ids=_rule_id)
def test_every_rule_stands_in_one_family(rule: Rule) -> None:
    assert [f for f in manual.FAMILIES if rule.code.id.startswith(f)] == [rule.code.id[:3]]


@pytest.mark.parametrize("rule", RULES, ids=_rule_id)
def test_a_rule_says_wrong_and_right_where_the_theme_can_mark_them(
    rule: Rule, rule_list: str
) -> None:
    _, _, told = rule_list.partition(f"{{#{rule.code.id.lower()}}}")
    told = re.split(r"^#{2,3} ", told, maxsplit=1, flags=re.MULTILINE)[0]

    marked = [text for text in told.split("\n\n") if "\n{: .pv-rule__" in text][1:]
    words_and_marks = [(text.split(":")[0].split(",")[0], text.split("\n")[-1]) for text in marked]
    assert words_and_marks == [
        ("**Hvorfor", "{: .pv-rule__why }"),
        ("**Forkert", "{: .pv-rule__wrong }"),
        ("**Rigtigt", "{: .pv-rule__right }"),
    ]


@pytest.mark.parametrize("rule", RULES, ids=_rule_id)
def test_the_words_of_a_rule_hold_no_markup_but_code(rule: Rule) -> None:
    prose = re.sub(r"`[^`]+`|^ {4}.*$", "", rule.page, flags=re.MULTILINE)

    assert re.findall(r"[<>{}*_\[\]]", prose) == []


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.name)
def test_every_macro_is_told_with_its_parameters_and_an_example(
    macro: Macro, context: Context
) -> None:
    rows = re.split('<tr id="makro-', manual.macro_list(context))
    (told,) = [words(f'<tr id="{row}') for row in rows if row.startswith(f'{macro.name}"')]

    for text in (macro.description, macro.example, *(p.description for p in macro.parameters)):
        assert " ".join(text.split()) in told


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.name)
def test_the_example_of_a_macro_is_one_call_that_shows_what_must_be_given(macro: Macro) -> None:
    page = read_page("docs/eksempel.md", macro.example)
    (call,) = page.calls
    bound, surplus = bind(macro, call)

    assert page.faults == ()
    assert call.name == macro.name
    assert surplus == []
    assert {p.name for p in macro.parameters if p.required or p.kind == "year"} <= set(bound)


@pytest.mark.parametrize("key", KEYS, ids=_key_name)
def test_every_key_is_told_under_the_record_that_it_is_a_part_of(
    key: Key, keys_of: dict[str, str]
) -> None:
    field = key.model.model_fields[key.name]
    rows = keys_of[str(key.model.model_config["title"])].split("<tr ")
    (row,) = [words(f"<tr {row}") for row in rows if f"<code>{key.name}</code>" in row]

    assert str(field.description) in row
    assert ("skal med" if field.is_required() else "kan udelades") in row
    assert (f"{key.name}: " in row) is (key in WITH_EXAMPLE)


@pytest.mark.parametrize("key", WITH_EXAMPLE, ids=_key_name)
def test_the_example_of_a_key_is_read_as_what_the_key_takes(key: Key) -> None:
    field = key.model.model_fields[key.name]
    annotation: Any = field.rebuild_annotation()
    for example in field.examples or ():
        read = read_yaml("eksempel.yml", manual.yaml_example(key.name, example))

        assert read.findings == ()
        assert TypeAdapter(annotation).validate_python(read.data[key.name]) is not None


def test_every_file_of_a_plan_is_named(context: Context) -> None:
    told = words(manual.key_list(context))

    for file in (*YAML_FILES, *EDITION_FILES, "data/*.csv"):
        assert f"Fil: {file.replace('{year}', '<år>')} " in told


def test_a_link_to_a_record_leads_to_its_heading(context: Context) -> None:
    told = manual.key_list(context)
    anchors = set(re.findall(r"^#{2,3} .+ \{#(.+)\}$", told, re.MULTILINE))

    assert set(re.findall(r'href="#([^"]+)"', told)) <= anchors
