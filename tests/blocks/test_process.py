"""The timeline of a process: its steps in words, where it stands, and its calendar."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.blocks import current, process
from tests.blocks.shown import context_of, links, words
from tests.trees import BASE, EVERYTHING, FOLLOWED, changed, findings, lay_out, plan_of

PAGE = "docs/2026/maal.md"


def test_a_step_shows_who_when_why_and_what_came_of_it() -> None:
    shown = words(process.process(context_of(plan_of(FOLLOWED), PAGE)))

    assert (
        "Udvalget drøfter målene august 2025 Gennemført Udvalget for Job "
        "Formål: Udvalget siger, hvilke mål planen skal have. "
        "Udfald: Udvalget vil have et mål for langtidsledighed."
    ) in shown
    assert "Planen sendes i høring 1. oktober 2025 Tidspunktet er passeret" in shown
    assert "Byrådet ser halvårets tal 26. august 2026 Næste" in shown
    assert "Næste års plan forberedes 4. kvartal 2026 Senere" in shown


def test_the_plan_says_where_it_stands_and_a_page_may_give_another_day() -> None:
    context = context_of(plan_of(FOLLOWED), PAGE)

    assert words(process.process(context)).startswith(
        "Gjort op 10. juli 2026: tre af fem trin er passeret. "
        'Det næste er "Byrådet ser halvårets tal" (26. august 2026).'
    )
    assert "tre af fem trin er passeret. Nu er" in words(process.process(context, on="2026-08-26"))


def test_without_a_day_nothing_is_said_of_where_the_process_stands() -> None:
    made = process.process(context_of(plan_of(BASE), "docs/2023/maal.md"))

    assert words(made).startswith("Planen vedtages 30. november 2022 Byrådet")
    assert "Gjort op" not in made
    assert "pv-process__place" not in made


def test_the_times_are_read_by_machines_too() -> None:
    made = process.process(context_of(plan_of(FOLLOWED), PAGE))

    assert '<time datetime="2025-08">august 2025</time>' in made
    assert '<time datetime="2025-10-01">1. oktober 2025</time>' in made
    assert "<span>4. kvartal 2026</span>" in made


def test_the_calendar_lies_beside_the_edition_and_tells_its_size() -> None:
    context = context_of(plan_of(FOLLOWED), PAGE)
    made = process.process(context)

    assert links(made) == ["../proces-2026.ics"]
    assert context.artefacts.texts["2026/proces-2026.ics"].startswith("BEGIN:VCALENDAR\r\n")
    assert "Hent processen til din kalender (ICS) 2 kB" in words(made)


def test_what_the_calendar_lacks_is_told() -> None:
    made = process.process(context_of(plan_of(EVERYTHING), "docs/2023/maal.md"))

    assert "Et trin uden tidspunkt er ikke med." in words(made)
    assert "Der følges op Tidspunktet er ikke oplyst" in words(made)


def test_a_process_without_any_time_offers_no_calendar_and_no_standing(tmp_path: Path) -> None:
    files = changed("plan/2023.yml", "    date: 2022-11-30\n", "process_as_of: 2022-11-01\n")
    plan = plan_of(lay_out(tmp_path, files))
    context = context_of(plan, "docs/2023/maal.md")
    shown = words(process.process(context))

    assert shown == "Planen vedtages Byrådet Trinnenes tidspunkter er ikke oplyst."
    assert context.artefacts.texts == {}
    assert "Processen." not in words(current.current_plan(context))


def test_a_plan_without_a_process_shows_nothing() -> None:
    assert words(process.process(context_of(plan_of(BASE), "docs/2022/maal.md"))) == ""


def test_the_front_page_tells_where_the_process_stands() -> None:
    shown = words(current.current_plan(context_of(plan_of(FOLLOWED), "docs/index.md")))

    assert "Processen. Gjort op 10. juli 2026: tre af fem trin er passeret." in shown


@pytest.mark.parametrize("day", ["2026-02-30", "10. juli", "20260710", ""])
def test_a_day_that_is_none_is_a_finding(day: str, tmp_path: Path) -> None:
    page = f'# Proces\n\n{{{{ process(year=2023, on="{day}") }}}}\n'
    (found,) = findings(lay_out(tmp_path, {"docs/index.md": page}))

    assert found.code.id == "PV502"
    assert "2022-06-15" in found.message
