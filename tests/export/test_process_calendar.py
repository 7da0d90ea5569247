"""The calendar of a process: read back with the library, as a calendar program would."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from planvaerk.export.process_calendar import process_calendar
from tests.trees import EVERYTHING, FOLLOWED, lay_out, plan_of

DAY = date(2026, 7, 10)
STEPS = """\
title: Plan 2023
status: draft
summary: Kort.
chapters:
  - page: maal.md
source: planen
process:
"""


def read(root: Path, year: int, day: date = DAY) -> list[Event]:
    plan = plan_of(root)
    edition = plan.edition(year)
    assert edition is not None
    text = process_calendar(plan, edition, day)
    assert text.replace("\r\n", "").count("\n") == 0
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    calendar = Calendar.from_ical(text)
    assert (str(calendar["version"]), "prodid" in calendar) == ("2.0", True)
    assert [event.errors for event in calendar.walk()] == [[]] * len(calendar.walk())
    return [event for event in calendar.walk("VEVENT") if isinstance(event, Event)]


def test_a_day_a_month_and_a_quarter_are_events_of_whole_days() -> None:
    found = [
        (str(e["summary"]), e.decoded("dtstart"), e.decoded("dtend"), str(e["status"]))
        for e in read(FOLLOWED, 2026)
    ]

    unset = "dato ikke fastsat"
    assert found == [
        (f"Udvalget drøfter målene ({unset})", date(2025, 8, 1), date(2025, 9, 1), "TENTATIVE"),
        ("Planen sendes i høring", date(2025, 10, 1), date(2025, 10, 2), "CONFIRMED"),
        ("Planen vedtages", date(2025, 12, 10), date(2025, 12, 11), "CONFIRMED"),
        ("Byrådet ser halvårets tal", date(2026, 8, 26), date(2026, 8, 27), "CONFIRMED"),
        (f"Næste års plan forberedes ({unset})", date(2026, 10, 1), date(2027, 1, 1), "TENTATIVE"),
    ]


def test_an_event_says_who_why_and_what_came_of_it() -> None:
    first = read(FOLLOWED, 2026)[0]

    assert str(first["description"]).split("\n") == [
        "Beskæftigelsesplan 2026",
        "Tidspunkt: august 2025. Dagen er ikke fastsat.",
        "Hvem: Udvalget for Job",
        "Formål: Udvalget siger, hvilke mål planen skal have.",
        "Udfald: Udvalget vil have et mål for langtidsledighed.",
    ]
    assert first.decoded("dtstamp") == datetime(2026, 7, 10, tzinfo=UTC)
    assert str(first["transp"]) == "TRANSPARENT"


def test_a_step_without_a_time_is_in_no_calendar() -> None:
    titles = [str(event["summary"]) for event in read(EVERYTHING, 2023)]

    assert "Der følges op" not in titles
    assert "Planen vedtages" in titles


def test_an_event_keeps_its_name_when_its_time_and_place_change(tmp_path: Path) -> None:
    one, other = (
        "  - title: Høring\n    period: 2022-06\n",
        "  - title: Møde\n    period: 2022-08\n",
    )
    before = lay_out(tmp_path / "a", {"plan/2023.yml": STEPS + one + other})
    moved = "  - title: Høring\n    date: 2022-09-12\n    body: Rådet\n"
    after = lay_out(tmp_path / "b", {"plan/2023.yml": STEPS + other + moved})

    names = [{str(e["summary"])[:4]: str(e["uid"]) for e in read(r, 2023)} for r in (before, after)]
    assert names[0] == names[1]
    assert names[0]["Møde"] == "plan-2023.moede@www.eksempelkommune.example"


def test_steps_with_one_title_are_still_two_events(tmp_path: Path) -> None:
    step = "  - title: Møde\n    period: 2022-06\n"
    root = lay_out(tmp_path, {"plan/2023.yml": STEPS + step * 2})

    assert len({str(event["uid"]) for event in read(root, 2023)}) == 2


@pytest.mark.parametrize(
    "title",
    ["Møde; høring, svar", r"C:\n\plan", "<script>alert(1)</script>", "🗓️ " * 40, "END:VEVENT"],
)
def test_no_title_breaks_the_file(title: str, tmp_path: Path) -> None:
    step = (
        f"  - title: '{title}'\n    date: 2022-06-01\n    purpose: |-\n      Linje 1\n\n      2\n"
    )
    (event,) = read(lay_out(tmp_path, {"plan/2023.yml": STEPS + step}), 2023)

    assert str(event["summary"]) == title.strip()
    assert "Formål: Linje 1\n\n2" in str(event["description"])


def test_the_same_plan_gives_the_same_bytes() -> None:
    plan = plan_of(FOLLOWED)
    edition = plan.edition(2026)
    assert edition is not None

    assert process_calendar(plan, edition, DAY) == process_calendar(plan, edition, DAY)
