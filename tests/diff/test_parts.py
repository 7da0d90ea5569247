"""The texts that stand beside the goals: editions, vision, strategy, data, glossary."""

from __future__ import annotations

from planvaerk.diff.phrases import plain
from planvaerk.diff.reading import parts
from tests.diff.conftest import TwoPlans

PLAN = "plan/2023.yml"
VISION = "plan/vision.yml"
FIGURES = "data/key_figures.yml"
SOURCES = "data/sources.yml"


def test_a_new_status_of_a_plan_comes_early(plans: TwoPlans) -> None:
    plans.change(PLAN, "status: draft", "status: hearing")

    assert plans.said() == ["Planen: status udkast → i høring"]
    assert plans.kinds() == ["status_changed"]
    assert plans.changes()[0].area.name == "GOALS"


def test_a_plan_is_adopted_and_amended(plans: TwoPlans) -> None:
    digest = "a" * 64
    plans.add(PLAN, f"\nadoption: {{date: 2022-11-30, body: Byrådet, digest: {digest}}}\n")
    plans.add(
        PLAN,
        "amendments: [{date: 2023-03-01, body: Byrådet, reason: Nyt budget., "
        f"digest: {digest}}}]\n",
    )

    assert plans.said() == [
        "Planen: vedtagelse tilføjet (Byrådet, 30. november 2022)",
        'Planen: ændring "1. marts 2023" tilføjet (Nyt budget.)',
    ]


def test_a_new_plan_is_told_in_one_line(plans: TwoPlans) -> None:
    plans.add(
        "plan/2024.yml",
        "title: Beskæftigelsesplan 2024\nstatus: draft\nsummary: Kort.\n"
        "chapters: [{page: maal.md}]\nsource: planen\n",
    )
    plans.add(
        "goals/2024/targets.yml",
        "targets: [{id: a, title: A, group: ledige, activity: Møder., rationale: Ja., "
        "source: planen}]\n",
    )
    plans.add("docs/2024/maal.md", "# Mål\n")
    assert plans.said() == ["Ny plan: Beskæftigelsesplan 2024 (et mål og et kapitel)"]

    plans.settle().remove("plan/2024.yml").remove("docs/2024/maal.md")
    assert plans.said() == ["Slettet plan: Beskæftigelsesplan 2024 (et mål og et kapitel)"]


def test_a_plan_that_cannot_be_read_is_not_said_to_be_gone(plans: TwoPlans) -> None:
    plans.change(PLAN, "status: draft", "status: vedtaget")

    assert plans.said() == []


def test_letter_process_and_summary(plans: TwoPlans) -> None:
    plans.change(PLAN, "date: 2022-05-12", "date: 2022-05-13")
    plans.change(PLAN, "body: Byrådet", "body: Kommunalbestyrelsen")
    plans.change(PLAN, "Den har tre mål.", "Den har tre mål og et fokusområde.")
    plans.change(PLAN, "cut_off: 2022-08", "cut_off: 2022-09")

    assert plans.said() == [
        "Planen: sidste realiserede måned august 2022 → september 2022",
        "Planen: resumé ændret: … Den har tre [-mål.-]{+mål og et fokusområde.+}",
        "Ministerens brev: dato 12. maj 2022 → 13. maj 2022",
        'Planen, trin "Planen vedtages": hvem Byrådet → Kommunalbestyrelsen',
    ]


def test_steps_of_the_process_come_go_and_move(plans: TwoPlans) -> None:
    plans.change(PLAN, "process:\n", "process:\n  - title: Høring\n").settle()
    plans.change(PLAN, "  - title: Høring\n", "")
    assert plans.said() == ['Planen: trin "Høring" fjernet']

    plans.change(PLAN, "\nsource: planen", "\n  - title: Høring\nsource: planen")
    assert plans.said() == ['Planen, trin "Planen vedtages": flyttet fra plads 2 til plads 1']


def test_a_reader_is_told_which_step_has_changed(plans: TwoPlans) -> None:
    step = '  - title: "Høring, frist"\n    period: 2022-06\n    text: Fra juni.\n'
    plans.change(PLAN, "process:\n", f"process:\n{step}").settle()
    plans.change(PLAN, "period: 2022-06\n    text: Fra juni", "period: 2022-07\n    text: Fra juli")
    plans.change(PLAN, "date: 2022-11-30", "date: 2022-12-01")

    [thing] = parts(plans.changes())[0].things
    assert [plain(line) for line in thing.lines] == [
        'Trin "Høring, frist": tidspunkt juni 2022 → juli 2022',
        'Trin "Planen vedtages": tidspunkt 30. november 2022 → 1. december 2022',
    ]
    assert [wording.label for wording in thing.wordings] == ['Trin "Høring, frist": tekst']


def test_a_title_with_a_comma_names_no_part(plans: TwoPlans) -> None:
    plans.change(SOURCES, "title: Sygedagpenge", "title: Jobtal, syge").settle()
    plans.change(SOURCES, "publisher: Jobtal", "publisher: Jobtallet")

    [[line]] = [thing.lines for thing in parts(plans.changes())[0].things]
    assert plain(line).startswith("Udgiver: ")


def test_a_step_gets_another_time_and_an_outcome(plans: TwoPlans) -> None:
    plans.change(PLAN, "date: 2022-11-30", "period: 2022-06").settle()
    plans.change(PLAN, "period: 2022-06", "period: 2022-08")
    assert plans.said() == ['Planen, trin "Planen vedtages": tidspunkt juni 2022 → august 2022']

    plans.settle().change(PLAN, "period: 2022-08", "date: 2022-08-30\n    outcome: Vedtaget.")
    plans.add(PLAN, "process_as_of: 2022-09-01\n")
    assert plans.said() == [
        'Planen, trin "Planen vedtages": tidspunkt august 2022 → 30. august 2022',
        'Planen, trin "Planen vedtages": udfald tilføjet (Vedtaget.)',
        "Planen: opgørelse af processen tilføjet (1. september 2022)",
    ]


def test_the_wording_of_the_vision(plans: TwoPlans) -> None:
    plans.change(VISION, "chosen: lang", "chosen: kort")
    plans.change(VISION, "er i arbejde eller uddannelse", "er i uddannelse")
    plans.change(VISION, "title: Vi arbejder sammen", "title: Vi løfter sammen")

    assert plans.said() == [
        "Visionen er valgt om: alternativ 1 i stedet for alternativ 2",
        (
            'Visionen, alternativ "lang": ordlyd ændret: '
            "Alle, der kan, er i [-arbejde eller-] uddannelse."
        ),
        (
            'Visionen, arbejdsmåde "Vi løfter sammen": overskrift ændret: '
            "Vi [-arbejder-]{+løfter+} sammen"
        ),
    ]


def test_a_strategy_comes_changes_and_goes(plans: TwoPlans) -> None:
    plans.add(
        "plan/strategy.yml",
        "title: Strategi\nsource: planen\nvalues: [{id: mod, title: Mod}]\n"
        "ambition: {id: ambition, title: Ambition, points: [At nå alle, At nå det hele]}\n",
    )
    assert plans.said() == ["Planen: strategien tilføjet"]

    plans.settle().change("plan/strategy.yml", "At nå alle", "At nå langt")
    plans.change("plan/strategy.yml", "{id: mod, title: Mod}", "{id: tillid, title: Tillid}")
    assert plans.said() == [
        "Strategien, ambition: punkter ændret: • At nå [-alle-]{+langt+} • At nå det hele",
        'Strategien: værdi "Mod" fjernet',
        'Strategien: værdi "Tillid" tilføjet',
    ]

    plans.settle().remove("plan/strategy.yml")
    assert plans.said() == ["Planen: strategien fjernet"]


def test_core_tasks_keep_their_order(plans: TwoPlans) -> None:
    tasks = "plan/core_tasks.yml"
    arbejde, trivsel = (
        "  - id: arbejde\n    title: Arbejde\n",
        "  - id: trivsel\n    title: Trivsel\n",
    )
    plans.change(tasks, arbejde + trivsel, trivsel + arbejde)

    assert plans.said() == ['Kerneopgaven "Trivsel": flyttet fra plads 2 til plads 1']

    plans.settle().change(tasks, "title: Trivsel", "title: Trivsel\n    text: Alle har det godt.")
    plans.change(tasks, arbejde, "")
    assert plans.said() == [
        "Ikke længere kerneopgave: Arbejde",
        'Kerneopgaven "Trivsel": tekst tilføjet (Alle har det godt.)',
    ]


def test_key_figures_come_go_and_change(plans: TwoPlans) -> None:
    plans.add(
        FIGURES,
        "  - {id: bredde, title: Bredde, value: 2, value_to: 4, unit: km, period: 2022, "
        "source: jobtal}\n",
    )
    assert plans.said() == ["Nyt nøgletal: Bredde (2–4 km)"]

    plans.settle().change(FIGURES, "value_to: 4", "value_to: 5")
    plans.change(FIGURES, "value: 98\n    unit: kommuner", "value: 98.0\n    unit: kommuner")
    assert plans.said() == [
        "Kommuner i landet: 98 kommuner → 98,0 kommuner",
        "Bredde: 2–4 km → 2–5 km",
    ]

    plans.settle().change(FIGURES, "value: 98.0\n    unit: kommuner", "series: sygedagpenge")
    plans.change(FIGURES, "period: 2022\n    source", "period: 2022-07\n    source")
    assert plans.said() == [
        "Kommuner i landet: 98,0 kommuner → 108 fuldtidspersoner",
        "Kommuner i landet: periode 2022 → juli 2022",
        'Kommuner i landet: hentes nu fra serien "Sygedagpenge"',
    ]


def test_a_number_that_follows_its_series_is_told_of_the_series_alone(plans: TwoPlans) -> None:
    plans.change("data/sygedagpenge.csv", "2022-08,107,", "2022-08,109,")

    assert plans.said() == ["Sygedagpenge: august 2022 107 → 109"]


def test_a_key_figure_that_is_gone_and_one_without_a_number(plans: TwoPlans) -> None:
    plans.change(FIGURES, "    value: 98\n", "").settle()
    plans.change(FIGURES, "    title: Kommuner i landet\n", "    title: Kommuner\n")
    assert plans.said() == ["Kommuner: titel ændret: Kommuner [-i landet-]"]

    text = (plans.after / FIGURES).read_text("utf-8")
    plans.settle().change(FIGURES, text[text.index("  - id: kom") : text.index("  - id: syge")], "")
    assert plans.said() == ["Ikke længere nøgletal: Kommuner (ikke oplyst)"]


def test_what_a_key_figure_continues_is_a_link(plans: TwoPlans) -> None:
    plans.change(FIGURES, "    period: 2022-08\n", "    period: 2022-08\n    continues: kommuner\n")

    assert plans.said() == [
        'Sygedagpenge i august 2022: fortsætter nu nøgletallet "Kommuner i landet"'
    ]


def test_sources_series_and_terms(plans: TwoPlans) -> None:
    plans.change(SOURCES, "publisher: Jobtal", "publisher: Jobtal\n    retrieved: 2022-09-01")
    plans.add(SOURCES, "  - {id: ny, title: Ny tabel, publisher: Danmarks Statistik}\n")
    plans.change(
        "data/series.yml",
        "title: Sygedagpenge\n    unit: fuldtidspersoner",
        "title: Sygedagpenge\n    unit: personer",
    )
    plans.change("plan/glossary.yml", "title: fuldtidsperson", "title: fuldtidspersoner")
    plans.change(
        "plan/municipality.yml", "unit: Jobcenter", "phone: 12 34 56 78\n  unit: Jobcenter"
    )

    assert plans.said() == [
        'Serien "Sygedagpenge": enhed fuldtidspersoner → personer',
        "Ny kilde: Ny tabel (Danmarks Statistik)",
        'Kilden "Sygedagpenge": hentet tilføjet (1. september 2022)',
        'Begrebet "fuldtidspersoner": ord ændret: [-fuldtidsperson-]{+fuldtidspersoner+}',
        "Kommunen: telefon tilføjet (12 34 56 78)",
    ]


def test_a_list_that_cannot_be_read_is_not_said_to_be_gone(plans: TwoPlans) -> None:
    plans.change(SOURCES, "publisher: Jobtal", "udgiver: Jobtal")
    plans.change(FIGURES, "value: 98", "value: otteoghalvfems")
    plans.change("plan/glossary.yml", "title: fuldtidsperson", "titel: fuldtidsperson")
    plans.change(VISION, "chosen: lang", "chosen: kortest")

    assert plans.said() == []


def test_an_exception_from_a_rule_is_told_last(plans: TwoPlans) -> None:
    plans.add(
        "plan/exceptions.yml",
        "exceptions: [{rule: PV403, file: goals/2023/targets.yml, action: ignore, reason: Ja.}]\n",
    )
    plans.change("plan/municipality.yml", "short_name: Eksempel", "short_name: Eks")

    assert plans.said() == [
        "Kommunen: kort navn Eksempel → Eks",
        "Ny undtagelse: PV403 i goals/2023/targets.yml (Ja.)",
    ]

    plans.settle().change("plan/exceptions.yml", "action: ignore", "action: warning")
    assert plans.said() == [
        'Undtagelsen "PV403 i goals/2023/targets.yml": virkning slået fra → advarsel'
    ]


def test_the_most_consequential_come_first(plans: TwoPlans) -> None:
    plans.change("plan/municipality.yml", "short_name: Eksempel", "short_name: Eks")
    plans.change("plan/glossary.yml", "En person", "Én person")
    plans.change(SOURCES, "publisher: Jobtal", "publisher: Jobtallene")
    plans.change("docs/2023/indledning.md", "Landet har", "Vi har")
    plans.change("goals/2023/targets.yml", "Virksomhederne mangler hænder.", "Der mangler hænder.")
    plans.change("goals/2023/targets.yml", "[arbejde, trivsel]", "[arbejde]")
    plans.change(FIGURES, "value: 98", "value: 97")
    plans.change("data/sygedagpenge.csv", "2022-09,106,projected", "2022-09,106,realised")
    plans.change("data/sygedagpenge.csv", "2023-06,98,", "2023-06,86,")
    plans.add("goals/2023/focus_areas.yml", "  - {id: ny, title: Ny}\n")

    assert [change.area.name for change in plans.changes()] == [
        "TARGET_NUMBERS",
        "GOALS",
        "OBSERVATIONS",
        "KEY_FIGURES",
        "LINKS",
        "REASONS",
        "PAGES",
        "SOURCES",
        "GLOSSARY",
        "MUNICIPALITY",
    ]
