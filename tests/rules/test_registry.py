"""Every rule is registered, documented and named once."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from planvaerk import rules
from planvaerk.rules import RULES
from planvaerk.rules.base import Rule

FILES = sorted(Path(rules.__file__).parent.glob("pv*.py"))


def _id(rule: Rule) -> str:
    return rule.code.id


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_rule_file_is_registered(file: Path) -> None:
    module = importlib.import_module(f"planvaerk.rules.{file.stem}")

    assert module.RULE in RULES
    assert module.RULE.module == module.__name__


def test_there_is_no_rule_without_a_file_of_its_own() -> None:
    assert sorted(rule.module.rpartition(".")[2] for rule in RULES) == [f.stem for f in FILES]


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_file_is_named_after_its_code(rule: Rule) -> None:
    assert re.fullmatch(r"PV[0-6]\d\d", rule.code.id)
    assert rule.module.rpartition(".")[2].startswith(f"{rule.code.id.lower()}_")


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code.id for rule in RULES}) == len(RULES)
    assert len({rule.code.name for rule in RULES}) == len(RULES)


def test_rules_stand_in_the_order_of_their_codes() -> None:
    assert [rule.code.id for rule in RULES] == sorted(rule.code.id for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_name_states_the_fault_in_danish_words(rule: Rule) -> None:
    assert re.fullmatch(r"[a-zæøå0-9]+(-[a-zæøå0-9]+)*", rule.code.name)


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_page_says_what_why_wrong_and_right(rule: Rule) -> None:
    first, *parts = rule.page.split("\n\n")

    assert first.endswith(".")
    for heading in ("Hvorfor:", "Forkert", "Rigtigt"):
        assert sum(part.startswith(heading) for part in parts) == 1, heading
