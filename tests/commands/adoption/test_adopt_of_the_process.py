"""`planvaerk adopt` and the edition's process: what it takes from it, and what it tells."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.commands.adoption.adopting import PLAN, Command
from tests.rules.two_years import Tree

STEPS = """\
process:
  - title: Planen vedtages
    body: Byrådet
    date: 2022-11-30
"""


def adoption_in(tree: Tree) -> str:
    """The day and the body that stand in the edition's file."""
    lines = (tree.root / PLAN).read_text("utf-8").splitlines()
    at = lines.index("adoption:")
    return " ".join(line.split(": ", 1)[1] for line in lines[at + 1 : at + 3])


def test_the_day_and_the_body_are_those_of_the_process(tree: Tree, command: Command) -> None:
    tree.replace(PLAN, "source: planen", "  - title: Den vedtagne plan sendes ud\nsource: planen")

    printed = command.adopt("2023")

    assert adoption_in(tree) == "2022-11-30 Byrådet"
    assert "Planen for 2023 er vedtaget 30. november 2022 af Byrådet." in printed
    assert "siger noget andet" not in printed


def test_a_step_that_approves_will_do_and_may_lack_its_day(tree: Tree, command: Command) -> None:
    tree.replace(PLAN, "title: Planen vedtages", "title: Endelig godkendelse")
    tree.replace(PLAN, "    date: 2022-11-30\n", "    period: 2023-Q2\n")

    assert "siger noget andet" not in command.adopt("2023")
    assert adoption_in(tree) == "2023-04-01 Byrådet"


@pytest.mark.parametrize("steps", ["", "process:\n  - title: Udvalget ser målene\n"])
def test_without_such_a_step_today_and_the_council_are_taken_for_granted(
    steps: str, tree: Tree, command: Command
) -> None:
    tree.replace(PLAN, STEPS, steps)

    printed = command.adopt("2023")

    assert adoption_in(tree) == "2023-04-01 Kommunalbestyrelsen"
    assert ("intet trin 1. april 2023 for Kommunalbestyrelsen" in printed) == bool(steps)


def test_what_the_process_says_otherwise_is_told(tree: Tree, command: Command) -> None:
    tree.replace(PLAN, "process:\n", "process_as_of: 2022-10-01\nprocess:\n")

    printed = command.adopt("2023", "--date", "2022-12-01")

    assert printed.split("\n\n")[0] == snapshot("""\
Planen for 2023 er vedtaget 1. december 2022 af Byrådet.
Skrevet i plan/2023.yml: status: og adoption:
Bemærk: Planen gik direkte fra udkast til vedtaget. Den var ikke i høring (status: hearing).
Bemærk: Trinnet "Planen vedtages" i processen siger noget andet: 30. november 2022, Byrådet.
  Er trinnet rigtigt, så skriv det samme under adoption:. Er det forkert, så ret det,
  slet adoption:, og kør kommandoen igen.
Bemærk: process_as_of: er 1. oktober 2022, altså før vedtagelsen.
  Sitet siger ikke, hvor langt processen er, før du skriver en senere dag.\
""")
    assert command.check() == 0


def test_a_plan_that_was_heard_and_fits_its_process_has_no_remarks(
    tree: Tree, command: Command
) -> None:
    tree.replace(PLAN, "status: draft", "status: hearing")

    assert "Bemærk" not in command.adopt("2023", "--body", "byrådet")


def test_an_adoption_that_is_still_to_come_is_refused(
    tree: Tree, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1669075200")  # 22 November 2022

    assert command.refuse("2023") == snapshot(
        (
            2,
            """\
Trinnet "Planen vedtages" i processen er først 30. november 2022.
Er planen vedtaget, så ret trinnet i plan/2023.yml.
""",
        )
    )

    command.adopt("2023", "--date", "2022-11-22")
    assert adoption_in(tree) == "2022-11-22 Byrådet"
