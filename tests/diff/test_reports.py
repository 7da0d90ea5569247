"""The follow-up in a difference: a new report is one line, and its words are compared."""

from __future__ import annotations

from tests.diff.conftest import TwoPlans

FILE = "follow_up/2022-Q1.yml"
REPORT = """\
date: 2022-04-26
body: Byrådet
targets:
  - target: sygedagpenge
    happened: Flere er på deltid.
source: planen
"""


def test_a_new_report_is_told_as_one_change(plans: TwoPlans) -> None:
    assert plans.add(FILE, REPORT).said() == [
        "Ny opfølgning: 1. kvartal 2022 (Byrådet, 26. april 2022)"
    ]


def test_a_report_that_is_gone_is_told_as_one_change(plans: TwoPlans) -> None:
    plans.add(FILE, REPORT).settle()

    assert plans.remove(FILE).said() == [
        "Slettet opfølgning: 1. kvartal 2022 (Byrådet, 26. april 2022)"
    ]


def test_what_is_said_of_a_target_is_compared(plans: TwoPlans) -> None:
    plans.add(FILE, REPORT).settle()

    assert plans.change(FILE, "på deltid", "i fleksjob").said() == [
        (
            'Opfølgningen for 1. kvartal 2022, målet "sygedagpenge": hvad der er sket ændret: '
            "Flere er [-på deltid.-]{+i fleksjob.+}"
        )
    ]


def test_a_report_that_cannot_be_read_is_not_called_new(plans: TwoPlans) -> None:
    plans.add(FILE, REPORT).settle()
    (plans.before / FILE).write_text("date: [", "utf-8")

    assert plans.said() == []
