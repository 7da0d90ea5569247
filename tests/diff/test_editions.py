"""Two editions of one plan compared."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planvaerk.diff.changes import Change
from planvaerk.diff.compare import compare_editions, most_consequential_first
from planvaerk.store import read_plan
from tests.diff.conftest import TwoPlans

PLAN = "plan/2024.yml"
TARGETS = "goals/2024/targets.yml"
AREAS = "goals/2024/focus_areas.yml"
MINISTERIAL = "goals/2024/ministerial.yml"
FIGURES = "data/key_figures.yml"
DATA = "data/sygedagpenge.csv"


@pytest.fixture
def next_year(plans: TwoPlans) -> TwoPlans:
    """A plan whose edition for 2024 is that for 2023, a year later."""
    root = plans.after
    for folder in ("goals", "docs"):
        shutil.copytree(root / folder / "2023", root / folder / "2024")
    shutil.copy(root / "plan/2023.yml", root / PLAN)
    years = {"2023": "2024", "2022": "2023"}
    for file in (PLAN, TARGETS, AREAS, MINISTERIAL):
        text = (root / file).read_text("utf-8")
        for year in sorted(years, reverse=True):
            text = text.replace(year, years[year])
        (root / file).write_text(text, "utf-8")
    text = (root / DATA).read_text("utf-8")
    rows = [row for row in text.splitlines(keepends=True) if "maal,2023" in row]
    plans.add(DATA, "".join(rows).replace("2023-", "2024-"))
    for page in (root / "docs/2024").glob("*.md"):
        page.write_text(page.read_text("utf-8").replace("i 2022", "i 2023"), "utf-8")
    return plans


def _differences(plans: TwoPlans, before: int = 2023, after: int = 2024) -> list[Change]:
    plan = read_plan(plans.after).plan
    one, other = plan.edition(before), plan.edition(after)
    assert one is not None
    assert other is not None
    return most_consequential_first(compare_editions(plan, one, other))


def _said(plans: TwoPlans, before: int = 2023, after: int = 2024) -> list[str]:
    return [change.explain() for change in _differences(plans, before, after)]


def test_a_plan_that_only_moves_a_year_does_not_differ(next_year: TwoPlans) -> None:
    next_year.change("docs/2024/indledning.md", "I august 2022", "I august 2023")

    assert _said(next_year) == []


def test_the_months_are_held_against_those_of_the_year_before(next_year: TwoPlans) -> None:
    next_year.change(DATA, "maal,2024-06,98,", "maal,2024-06,86,")

    assert _said(next_year) == ["Mål for sygedagpenge: juni 98 → 86; årsgennemsnit 97,5 → 96,5"]


def test_things_go_on_by_what_they_continue(next_year: TwoPlans) -> None:
    next_year.change(TARGETS, "id: jobordrer", "id: ordrer\n    continues: jobordrer")
    next_year.change(TARGETS, "title: Jobordrer", "title: Flere jobordrer")
    next_year.change(AREAS, "id: fo-unge", "id: unge\n    continues: fo-unge")
    next_year.change(TARGETS, "[fo-unge]", "[unge]")
    next_year.change(MINISTERIAL, "id: mm-handicap", "id: handicap\n    continues: mm-handicap")
    next_year.change(TARGETS, "[mm-handicap]", "[handicap]")
    next_year.change(TARGETS, "value: 75", "value: 80")

    assert _said(next_year) == [
        'Målet "Flere jobordrer": antal 75 → 80',
        'Målet "Flere jobordrer": titel ændret: [-Jobordrer-]{+Flere jobordrer+}',
    ]


def test_another_measure_to_follow_is_told(next_year: TwoPlans) -> None:
    next_year.change(TARGETS, "measured_by: sygedagpenge", "measured_by: jobordrer")

    assert _said(next_year) == [
        (
            'Målet "Ungeindsatsen": måles nu ved målet "Jobordrer", '
            'ikke længere målet "Mål for sygedagpenge"'
        )
    ]


def test_goals_come_and_go_with_the_reason(next_year: TwoPlans) -> None:
    text = (next_year.after / TARGETS).read_text("utf-8")
    start, end = text.index("  - id: jobordrer"), text.index("  - id: ungeindsatsen")
    next_year.change(TARGETS, text[start:end], "")
    next_year.add(
        TARGETS, text[start:end].replace("jobordrer", "kurser").replace("Job", "Kurser for job")
    )
    next_year.add(PLAN, "\nended: [{kind: target, id: jobordrer, reason: Målet er nået.}]\n")

    assert _said(next_year) == [
        "Nyt mål: Kurser for jobordrer (75 kurser inden udgangen af 2024)",
        "Ikke længere mål: Jobordrer (Målet er nået)",
    ]


def test_a_goal_is_followed_through_the_editions_between(next_year: TwoPlans) -> None:
    next_year.change("goals/2023/targets.yml", "continues: sygedagpenge", "continues: syge")
    next_year.change("goals/2022/targets.yml", "id: sygedagpenge", "id: syge")

    said = _said(next_year, 2022, 2024)

    assert said[0] == (
        "Mål for sygedagpenge: måles på en anden måde: "
        "Flere fælles møder med arbejdspladsen → årsgennemsnit 97,5"
    )
    assert [line for line in said if line.startswith("Ikke længere mål")] == []


def test_key_figures_that_continue_each_other_are_held_together(next_year: TwoPlans) -> None:
    next_year.add(
        FIGURES,
        "  - {id: kommuner-nu, title: Kommuner i landet, value: 97, unit: kommuner, "
        "period: 2023, source: jobtal, continues: kommuner}\n"
        "  - {id: andre, title: Andre, value: 3, period: 2023, source: jobtal}\n",
    )
    page = "docs/2024/indledning.md"
    next_year.change(page, 'number("kommuner")', 'number("kommuner-nu")')
    next_year.change(page, "I august 2022 var der\n", "")
    next_year.change(page, 'number("sygedagpenge-august", unit=false)', 'number("andre")')

    assert _said(next_year)[:3] == [
        "Kommuner i landet: 98 kommuner (2022) → 97 kommuner (2023)",
        "Nyt nøgletal: Andre (3)",
        "Ikke længere nøgletal: Sygedagpenge i august 2022 (107 fuldtidspersoner)",
    ]


def test_key_figures_are_followed_through_those_between_and_never_in_a_ring(
    next_year: TwoPlans,
) -> None:
    figure = "  - {{id: {}, title: {}, value: {}, period: 2023, source: jobtal, continues: {}}}\n"
    next_year.add(FIGURES, figure.format("a", "A", 1, "b") + figure.format("b", "B", 2, "kommuner"))
    next_year.add(FIGURES, figure.format("c", "C", 3, "d") + figure.format("d", "D", 4, "c"))
    page = "docs/2024/indledning.md"
    next_year.change(page, 'number("kommuner")', 'number("a")')
    next_year.add(page, '\n{{ number("c") }}\n')

    said = _said(next_year)

    assert said[0] == "A: 98 kommuner (2022) → 1 (2023)"
    assert "Nyt nøgletal: C (3)" in said


def test_pages_are_the_same_by_their_names_and_years_move(next_year: TwoPlans) -> None:
    next_year.change("docs/2024/indledning.md", "I august 2022", "I august 2023")
    next_year.change("docs/2024/maal.md", "# Mål\n", "# Mål i 2024\n\nFor 2023 er målene nået.\n")
    next_year.change("docs/2023/maal.md", "# Mål\n", "# Mål i 2023\n\nFor 2022 er få mål nået.\n")
    next_year.add("docs/2024/ny.md", "# Ny\n")

    assert _said(next_year) == [
        "Ny side: 2024/ny (Ny)",
        (
            "Side 2024/maal: ordlyd ændret: For 2023 er [-få mål-]{+målene+} nået. "
            "¶ «årets ministermål» ¶ «årets lokale fokusområder»"
        ),
    ]


def test_chapters_are_numbered_anew(next_year: TwoPlans) -> None:
    next_year.change("docs/2024/indledning.md", "I august 2022", "I august 2023")
    next_year.change(
        PLAN,
        "  - page: indledning.md\n  - page: maal.md\n",
        ("  - page: maal.md\n  - page: indledning.md\n"),
    )

    assert _said(next_year) == [
        'Kapitlet "Mål": flyttet fra kapitel 2 til kapitel 1',
        'Kapitlet "Indledning": kapitel 1 → kapitel 2',
    ]


def test_what_every_edition_has_of_its_own_is_no_difference(next_year: TwoPlans) -> None:
    next_year.change("docs/2024/indledning.md", "I august 2022", "I august 2023")
    next_year.change(PLAN, "status: draft", "status: hearing")
    next_year.change(TARGETS, "continues: sygedagpenge", "note: En note.")

    assert _said(next_year) == []


def test_a_day_after_february_in_a_leap_year(next_year: TwoPlans) -> None:
    next_year.change("docs/2024/indledning.md", "I august 2022", "I august 2023")
    next_year.change("goals/2023/targets.yml", "by: 2023-12-31", "by: 2023-02-28")
    next_year.change(TARGETS, "by: 2024-12-31", "by: 2024-02-29")

    assert _said(next_year) == ['Målet "Jobordrer": frist 28. februar 2023 → 29. februar 2024']

    next_year.change(
        "goals/2022/targets.yml",
        "activity: Flere fælles møder med arbejdspladsen.",
        ("count: {value: 75, unit: jobordrer, by: 2022-02-28}"),
    )
    assert [line for line in _said(next_year, 2022, 2023) if "frist" in line] == []


def test_lejres_two_plans(lejre: Path) -> None:
    plan = read_plan(lejre).plan
    before, after = plan.edition(2022), plan.edition(2023)
    assert before is not None
    assert after is not None
    changes = most_consequential_first(compare_editions(plan, before, after))
    said = [change.explain() for change in changes]

    assert said[:6] == [
        (
            "Mål for de forsikrede ledige: januar-december 325 … 330 → ikke oplyst; "
            "årsgennemsnit 324,7 → ikke oplyst"
        ),
        (
            "Mål for uddannelseshjælp: januar-december 57 … 58 → ikke oplyst; "
            "årsgennemsnit 56,7 → ikke oplyst"
        ),
        (
            "Mål for sygedagpenge: januar-december 375 … 355 → ikke oplyst; "
            "årsgennemsnit 351,5 → ikke oplyst"
        ),
        (
            "Mål for ledighedsydelse: januar-december 64 … 55 → ikke oplyst; "
            "årsgennemsnit 53,8 → ikke oplyst"
        ),
        "Nyt mål: Mål for ressourceforløb (årsgennemsnit ikke oplyst)",
        (
            "Ikke længere mål: Mål for langtidsledighed "
            "(Andelen af langtidsledige skal ned på niveauet i 2019)"
        ),
    ]
    benchmark = "andel fuldtidspersoner på offentlig forsørgelse"
    assert said[6:9] == [
        f"Forventet {benchmark}: 7,1 pct. (2020) → 6,64 pct. (2021)",
        f"Faktisk {benchmark}: 7,58 pct. (2020) → 7,0 pct. (2021)",
        (
            "Lejres placering blandt landets kommuner i ministeriets benchmark: "
            "nr. 81 (2020) → nr. 76 (2021)"
        ),
    ]
    assert "Nyt nøgletal: Ledighed i Lejre i juli 2022 (2,1 pct.)" in said
    assert "Mål for sygedagpenge: ambitionen skal ned → skal fastholdes" in said
    assert "Brevet bag ministermålene: dato 15. juni 2020 → 12. maj 2022" in said
    assert "Ministerens brev: dato 18. maj 2021 → 12. maj 2022" in said
    assert not any("jobordrer" in line and "frist" in line for line in said)
    assert not any("kilde" in line.lower().split(":")[-1] for line in said[:9])
