"""Targets, focus areas and ministerial goals that come, go and change."""

from __future__ import annotations

import pytest

from tests.diff.conftest import TwoPlans

TARGETS = "goals/2023/targets.yml"
GOALS = "goals/2023/ministerial.yml"
AREAS = "goals/2023/focus_areas.yml"

COUNT = """\
  - id: kurser
    title: Kurser
    group: ledige
    count: {value: 12, unit: kurser, by: 2023-06-30}
    rationale: Flere skal på kursus.
    source: planen
"""
DIRECTION = """\
  - id: langtidsledighed
    title: Mål for langtidsledighed
    group: langtidsledige
    direction: {go: reduce, to: niveauet i 2019}
    rationale: For mange venter.
    source: planen
"""


def test_a_new_target_is_told_with_what_it_aims_for(plans: TwoPlans) -> None:
    plans.add(TARGETS, COUNT + DIRECTION)

    assert plans.said() == [
        "Nyt mål: Kurser (12 kurser senest 30. juni 2023)",
        "Nyt mål: Mål for langtidsledighed (Langtidsledige skal ned på niveauet i 2019)",
    ]
    assert plans.kinds() == ["added", "added"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("sygedagpenge", "Ikke længere mål: Mål for sygedagpenge (årsgennemsnit 97,5)"),
        ("jobordrer", "Ikke længere mål: Jobordrer (75 jobordrer inden udgangen af 2023)"),
        (
            "ungeindsatsen",
            'Ikke længere mål: Ungeindsatsen (måles ved "Mål for sygedagpenge")',
        ),
    ],
)
def test_a_target_that_is_gone_is_told_with_what_it_aimed_for(
    plans: TwoPlans, target: str, said: str
) -> None:
    text = (plans.after / TARGETS).read_text("utf-8")
    start = text.index(f"  - id: {target}")
    end = text.find("  - id:", start + 1)
    plans.change(TARGETS, text[start : end if end > 0 else len(text)], "")

    told = [line for line in plans.said() if line.startswith("Ikke")]

    assert told == [said]


def test_a_target_that_is_an_activity_is_told_with_it(plans: TwoPlans) -> None:
    plans.remove("goals/2022/targets.yml").settle()
    plans.add(
        "goals/2022/targets.yml",
        "targets: [{id: moeder, title: Møder, group: ledige, activity: Flere møder., "
        "rationale: Vi mødes., source: planen}]\n",
    )

    assert plans.said() == ["Nyt mål: Møder (Flere møder)"]


def test_a_target_that_has_changed_places_is_moved(plans: TwoPlans) -> None:
    text = (plans.after / TARGETS).read_text("utf-8")
    start, end = text.index("  - id: jobordrer"), text.index("  - id: ungeindsatsen")
    plans.change(TARGETS, text[start:end], "").add(TARGETS, text[start:end])

    assert plans.said() == ['Målet "Ungeindsatsen": flyttet fra plads 3 til plads 2']
    assert plans.kinds() == ["moved"]


def test_a_target_is_not_moved_by_a_new_one_before_it(plans: TwoPlans) -> None:
    plans.change(TARGETS, "targets:\n", f"targets:\n{COUNT}")

    assert plans.kinds() == ["added"]


def test_the_parts_of_a_count_are_told_one_by_one(plans: TwoPlans) -> None:
    plans.change(TARGETS, "value: 75", "value: 80")
    plans.change(TARGETS, "by: 2023-12-31", "by: 2023-06-30\n      better: lower")

    assert plans.said() == [
        'Målet "Jobordrer": antal 75 → 80',
        'Målet "Jobordrer": frist 31. december 2023 → 30. juni 2023',
        'Målet "Jobordrer": bedst, når antallet er højere → lavere',
    ]


def test_another_way_of_measuring_is_told_once(plans: TwoPlans) -> None:
    plans.change(
        TARGETS,
        "count:\n      value: 75\n      unit: jobordrer\n      by: 2023-12-31",
        "activity: Alle virksomheder får besøg.",
    )

    assert plans.said() == [
        (
            'Målet "Jobordrer": måles på en anden måde: '
            "75 jobordrer inden udgangen af 2023 → Alle virksomheder får besøg"
        )
    ]


def test_a_budget_that_comes_changes_and_goes(plans: TwoPlans) -> None:
    plans.change(TARGETS, "    continues: sygedagpenge\n", "    budget_average: 97.5\n")
    plans.change(TARGETS, "    rationale: Virk", "    tolerance: 5\n    rationale: Virk").settle()
    plans.change(TARGETS, "budget_average: 97.5", "budget_average: 98")
    plans.change(TARGETS, "    tolerance: 5\n", "")

    assert plans.said() == [
        "Mål for sygedagpenge: budgettets årsgennemsnit 97,5 → 98",
        'Målet "Jobordrer": tilladt udsving fjernet (5)',
    ]
    assert plans.kinds() == ["value_changed", "removed"]


def test_what_a_target_supports_is_told_by_name(plans: TwoPlans) -> None:
    plans.change(TARGETS, "core_tasks: [arbejde, trivsel]", "core_tasks: [arbejde]")
    plans.change(TARGETS, "focus_areas: [fo-unge]", "ministerial_goals: [mm-handicap]")

    assert plans.said() == [
        'Mål for sygedagpenge: støtter ikke længere kerneopgaven "Trivsel"',
        'Målet "Ungeindsatsen": støtter nu ministermålet "Flere personer med handicap skal i job"',
        'Målet "Ungeindsatsen": støtter ikke længere fokusområdet "Ungeindsatsen"',
    ]
    assert plans.kinds() == ["link_changed"] * 3


def test_the_order_of_what_a_target_supports_means_nothing(plans: TwoPlans) -> None:
    plans.change(TARGETS, "[arbejde, trivsel]", "[trivsel, arbejde]")

    assert plans.said() == []


def test_a_reference_to_nothing_goes_by_its_id(plans: TwoPlans) -> None:
    plans.change(TARGETS, "[arbejde, trivsel]", "[arbejde, trivsel, ukendt]")

    assert plans.said() == ['Mål for sygedagpenge: støtter nu kerneopgaven "ukendt"']


def test_what_a_target_continues_is_found_in_the_plan_before(plans: TwoPlans) -> None:
    plans.change(TARGETS, "    continues: sygedagpenge\n", "").settle()
    plans.change(TARGETS, "    rationale: >-", "    continues: sygedagpenge\n    rationale: >-")

    assert plans.said() == ['Mål for sygedagpenge: fortsætter nu målet "Mål for sygedagpenge"']


def test_another_target_to_measure_by_is_a_link(plans: TwoPlans) -> None:
    plans.change(TARGETS, "measured_by: sygedagpenge", "measured_by: jobordrer")

    assert plans.said() == [
        (
            'Målet "Ungeindsatsen": måles nu ved målet "Jobordrer", '
            'ikke længere målet "Mål for sygedagpenge"'
        )
    ]


def test_an_ambition_comes_before_its_wording(plans: TwoPlans) -> None:
    ambition = "    ambition: {go: reduce, text: Antallet skal ned.}\n    continues"
    plans.change(TARGETS, "    continues", ambition)

    assert plans.said() == ["Mål for sygedagpenge: ambition tilføjet (Antallet skal ned.)"]

    plans.settle()
    plans.change(
        TARGETS, "go: reduce, text: Antallet skal ned.", "go: hold, text: Antallet er godt."
    )

    assert plans.said() == [
        "Mål for sygedagpenge: ambitionen skal ned → skal fastholdes",
        "Mål for sygedagpenge: ambition ændret: Antallet [-skal ned.-]{+er godt.+}",
    ]


def test_a_rationale_is_told_word_by_word(plans: TwoPlans) -> None:
    plans.change(TARGETS, "Kurven er knækket, og den skal\n", "Kurven er knækket, men den skal\n")

    assert plans.said() == [
        (
            "Mål for sygedagpenge: begrundelse ændret: "
            "… Kurven er knækket, [-og-]{+men+} den skal blive ved …"
        )
    ]
    assert plans.kinds() == ["reworded"]


def test_titles_and_notes_come_last(plans: TwoPlans) -> None:
    plans.change(TARGETS, "title: Jobordrer", "title: Flere jobordrer\n    note: Ny titel.")

    assert plans.said() == [
        'Målet "Flere jobordrer": titel ændret: [-Jobordrer-]{+Flere jobordrer+}',
        'Målet "Flere jobordrer": note tilføjet (Ny titel.)',
    ]


def test_links_of_a_target_are_told_by_their_text(plans: TwoPlans) -> None:
    link = "    links: [{title: Aftalen, url: https://kommune.example/a}]\n    continues"
    plans.change(TARGETS, "    continues", link)
    assert plans.said() == ['Mål for sygedagpenge: link "Aftalen" tilføjet']

    plans.settle().change(TARGETS, "kommune.example/a", "kommune.example/b")
    assert plans.said() == [
        (
            'Mål for sygedagpenge, link "Aftalen": adresse '
            "https://kommune.example/a → https://kommune.example/b"
        )
    ]


def test_a_new_id_for_the_same_target_is_told_as_that(plans: TwoPlans) -> None:
    plans.change(TARGETS, "id: jobordrer", "id: ordrer-paa-job")

    assert plans.said()[0] == 'Målet "Jobordrer": id jobordrer → ordrer-paa-job'


def test_a_new_id_that_others_follow_is_no_new_support(plans: TwoPlans) -> None:
    plans.change(AREAS, "id: fo-unge", "id: fo-ungdom").change(TARGETS, "[fo-unge]", "[fo-ungdom]")

    assert plans.said() == ['Fokusområdet "Ungeindsatsen": id fo-unge → fo-ungdom']


def test_focus_areas_come_go_and_are_reworded(plans: TwoPlans) -> None:
    plans.add(AREAS, "  - id: fo-job\n    title: Jobsamtalen\n")
    plans.change(AREAS, "Unge skal i uddannelse.", "Unge skal i job eller uddannelse.")

    assert plans.said() == [
        "Nyt fokusområde: Jobsamtalen",
        'Fokusområdet "Ungeindsatsen": tekst ændret: Unge skal i {+job eller+} uddannelse.',
    ]


def test_a_whole_file_of_focus_areas_that_is_gone(plans: TwoPlans) -> None:
    plans.remove(AREAS)

    assert plans.said()[0] == "Ikke længere fokusområde: Ungeindsatsen"


def test_ministerial_goals_and_the_letter_behind_them(plans: TwoPlans) -> None:
    plans.change(GOALS, "title: Flere personer", "title: Mange personer")
    plans.change(GOALS, "Mange vil gerne arbejde.", "Mange vil arbejde.")
    plans.change(GOALS, "date: 2022-05-12", "date: 2022-05-13\n  name: Anna Andersen")
    plans.add(GOALS, "  - id: mm-ny\n    title: Et nyt mål\n    gist: Derfor.\n")

    goal = 'Ministermålet "Mange personer med handicap skal i job"'
    assert plans.said() == [
        "Nyt ministermål: Et nyt mål",
        f"{goal}: begrundelse ændret: Mange vil [-gerne-] arbejde.",
        "Brevet bag ministermålene: dato 12. maj 2022 → 13. maj 2022",
        "Brevet bag ministermålene: ministerens navn tilføjet (Anna Andersen)",
        f"{goal}: titel ændret: [-Flere-]{{+Mange+}} personer med handicap skal …",
    ]


def test_another_source_is_told_by_title(plans: TwoPlans) -> None:
    text = (plans.after / TARGETS).read_text("utf-8")
    first = text.index("    source: planen\n")
    (plans.after / TARGETS).write_text(
        text[:first] + text[first:].replace("source: planen", "source: brevet", 1), "utf-8"
    )

    assert plans.said() == ['Mål for sygedagpenge: kilde "Beskæftigelsesplan" → "Ministerens brev"']
    assert plans.kinds() == ["source_changed"]


def test_goals_that_cannot_be_read_are_not_compared(plans: TwoPlans) -> None:
    plans.change(TARGETS, "value: 75", "value: femoghalvfjerds")
    plans.change(AREAS, "Unge skal i uddannelse.", "Unge skal i job.")

    assert plans.said() == [
        'Fokusområdet "Ungeindsatsen": tekst ændret: Unge skal i [-uddannelse.-]{+job.+}'
    ]
