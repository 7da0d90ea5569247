"""The YAML files of the new edition: spliced from last year's, so that comments live."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planvaerk.errors import UsageError
from planvaerk.model.plan import Edition, Plan
from planvaerk.new_year.preparing import NewYear, prepare
from planvaerk.new_year.writing import write
from planvaerk.positions import Path as Keys
from planvaerk.yaml_reader import read_yaml
from tests.trees import EVERYTHING, changed, lay_out, plan_of

FILES = ("plan/{}.yml", "goals/{}/ministerial.yml", "goals/{}/focus_areas.yml")


def _prepared(root: Path, year: int = 2024) -> tuple[Plan, Edition, NewYear]:
    plan = plan_of(root)
    edition = max(plan.editions, key=lambda e: e.year)
    return plan, edition, prepare(plan, edition, year)


def _comments(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.lstrip().startswith("#")]


def _keys(text: str) -> list[Keys]:
    keys = read_yaml("", text).positions.keys
    return sorted(keys, key=lambda path: keys[path])


@pytest.mark.parametrize("name", [*FILES, "goals/{}/targets.yml"])
def test_comments_and_the_order_of_keys_survive(name: str, lejre: Path) -> None:
    plan, edition, new = _prepared(lejre)
    old, made = plan.texts[name.format(edition.year)], new.texts[name.format(2024)]

    assert [line for line in _comments(made) if "[" not in line] == _comments(old)
    kept = [key for key in _keys(old) if key in _keys(made)]
    assert [key for key in _keys(made) if key in kept] == kept


def test_comments_in_the_middle_and_at_the_end_of_a_line_survive(tmp_path: Path) -> None:
    text = (EVERYTHING / "plan/2023.yml").read_text("utf-8")
    text = text.replace("status: hearing", "status: hearing # til 1. november")
    text = text.replace("cut_off: 2022-08", "# Sidste tal fra jobindsats.\ncut_off: 2022-08")
    plan = plan_of(EVERYTHING)
    edition = plan.edition(2023)
    assert edition is not None
    texts = {**plan.texts, "plan/2023.yml": text}
    made = prepare(_with_texts(plan, texts), edition, 2024).texts["plan/2024.yml"]

    assert "status: draft # til 1. november\n" in made
    assert "# Sidste tal fra jobindsats.\n# [Udfyld cut_off:" in made
    assert tmp_path.is_dir()


def _with_texts(plan: Plan, texts: dict[str, str]) -> Plan:
    return Plan(**{**plan.__dict__, "texts": texts})


def test_what_was_last_years_own_is_gone_from_the_edition() -> None:
    _, _, new = _prepared(EVERYTHING)
    data = read_yaml("", new.texts["plan/2024.yml"]).data

    assert data["title"] == "Beskæftigelsesplan 2024"
    assert data["status"] == "draft"
    assert data["summary"] == "[Skriv planen for 2024 i to-tre sætninger.]"
    assert data.keys().isdisjoint(
        {"letter", "cut_off", "ended", "adoption", "amendments", "process_as_of"}
    )
    assert [step.keys() & {"date", "period", "outcome"} for step in data["process"]] == [set()] * 3
    assert data["follow_up"]["title"] == "Kvartalsbogen"


def test_a_target_keeps_its_words_and_loses_its_numbers() -> None:
    _, _, new = _prepared(EVERYTHING)
    targets = {
        t["id"]: t for t in read_yaml("", new.texts["goals/2024/targets.yml"]).data["targets"]
    }
    sick, orders = targets["sygedagpenge"], targets["jobordrer"]

    assert sick.keys().isdisjoint({"cut_off", "budget_average", "note", "status_overrides"})
    assert sick["tolerance"] == 2
    assert sick["rationale"].startswith("Forløbene skal være korte.")
    assert orders["count"] == {"unit": "jobordrer", "by": "2024-12-31", "better": "higher"}
    assert {target["continues"] for target in targets.values()} == targets.keys()
    assert (
        "# [Udfyld budget_average: budgettets årsgennemsnit for 2024.]"
        in (new.texts["goals/2024/targets.yml"])
    )


def test_an_official_title_of_the_ministers_keeps_its_year(tmp_path: Path) -> None:
    root = lay_out(
        tmp_path,
        changed(
            "goals/2023/ministerial.yml",
            "title: Flere personer med handicap skal i job",
            "title: Flere personer med handicap skal i job i 2023",
        ),
    )
    _, _, new = _prepared(root)

    assert "skal i job i 2023" in new.texts["goals/2024/ministerial.yml"]


def test_marks_of_a_draft_are_not_kept_beside_the_new_ones(tmp_path: Path) -> None:
    plan, edition, first = _prepared(EVERYTHING)
    shutil.copytree(EVERYTHING, tmp_path, dirs_exist_ok=True)
    write(tmp_path, first)
    _, _, second = _prepared(tmp_path, 2025)

    assert (plan.edition(2024), edition.year) == (None, 2023)
    marks = [task for task in second.tasks if task.file.startswith(("plan/2025", "goals/2025"))]
    words = [task.words for task in marks]
    assert [text for text in words if "til 2024" in text or "for 2024" in text] == []
    assert "Udfyld letter: ministerens brev om målene for 2025." in words
    assert "Udfyld cut_off: sidste måned i 2024 med realiserede tal." in words
    boxes = [text.count("Skal skrives om") for f, text in second.texts.items() if f.endswith(".md")]
    assert boxes == [1] * len(boxes)


def test_a_file_that_cannot_be_spliced_is_named() -> None:
    plan = plan_of(EVERYTHING)
    edition = plan.edition(2023)
    assert edition is not None
    broken = _with_texts(plan, {**plan.texts, "goals/2023/targets.yml": "targets: []\n"})

    with pytest.raises(UsageError, match=r"Filen goals/2023/targets\.yml er skrevet på en måde"):
        prepare(broken, edition, 2024)
