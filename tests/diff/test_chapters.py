"""Chapters that come, go and change places."""

from __future__ import annotations

from tests.diff.conftest import TwoPlans

PLAN = "plan/2023.yml"


def test_a_chapter_that_is_moved_and_one_that_gives_way(plans: TwoPlans) -> None:
    plans.change(
        PLAN,
        "  - page: indledning.md\n  - page: maal.md\n",
        "  - page: maal.md\n  - page: indledning.md\n",
    )

    assert plans.said() == [
        'Kapitlet "Mål": flyttet fra kapitel 2 til kapitel 1',
        'Kapitlet "Indledning": kapitel 1 → kapitel 2',
    ]
    assert plans.kinds() == ["moved", "renumbered"]


def test_a_new_chapter_renumbers_those_after_it_and_its_page_is_not_told_twice(
    plans: TwoPlans,
) -> None:
    plans.change(PLAN, "  - page: maal.md\n", "  - page: situation.md\n  - page: maal.md\n")
    plans.add("docs/2023/situation.md", "# Situationen\n\nDet går godt.\n")

    assert plans.said() == [
        "Nyt kapitel: Situationen (kapitel 2)",
        'Kapitlet "Mål": kapitel 2 → kapitel 3',
    ]
    assert plans.kinds() == ["added", "renumbered"]


def test_a_chapter_that_is_gone(plans: TwoPlans) -> None:
    plans.change(PLAN, "  - page: indledning.md\n", "").remove("docs/2023/indledning.md")

    assert plans.said() == [
        "Slettet kapitel: Indledning (kapitel 1)",
        'Kapitlet "Mål": kapitel 2 → kapitel 1',
    ]


def test_a_chapter_that_becomes_an_annex(plans: TwoPlans) -> None:
    plans.change(PLAN, "  - page: maal.md\n", "  - page: maal.md\n    annex: true\n")

    assert plans.said() == [
        'Kapitlet "Mål": kapitel 2 → bilag 1',
        'Kapitlet "Ministerens begrundelser": bilag → bilag 2',
    ]


def test_a_chapter_whose_page_has_a_new_name_is_the_same(plans: TwoPlans) -> None:
    plans.change(PLAN, "page: indledning.md", "page: start.md")
    page = plans.after / "docs/2023/indledning.md"
    page.rename(page.with_name("start.md"))

    assert plans.said() == ["Side 2023/start: flyttet fra 2023/indledning til 2023/start"]


def test_a_chapter_without_a_page_goes_by_its_file(plans: TwoPlans) -> None:
    plans.change(PLAN, "  - page: maal.md\n", "  - page: maal.md\n  - page: mangler.md\n")

    assert plans.said() == ["Nyt kapitel: mangler.md (kapitel 3)"]
