"""`planvaerk adopt`: locks what was adopted, and refuses what cannot be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.cli import main
from planvaerk.commands import adopt
from planvaerk.digest import edition_digest
from planvaerk.store import Reading, read_plan
from tests.commands.adoption.adopting import PLAN, Command
from tests.rules.two_years import Tree
from tests.trees import base

ADOPT = ("--date", "2022-11-30", "--body", "Byrådet")
AMEND = ("--amendment", "--date", "2023-03-29", "--reason", "Budgettet er ændret.")


def digest(tree: Tree) -> str:
    plan = read_plan(tree.root).plan
    edition = plan.edition(2023)
    assert edition is not None
    return edition_digest(plan, edition)


def test_the_adoption_is_written_and_nothing_else_is_touched(tree: Tree, command: Command) -> None:
    printed = command.adopt("2023", *ADOPT)

    block = (
        "status: adopted\n"
        "adoption:\n"
        "  date: 2022-11-30\n"
        "  body: Byrådet\n"
        f"  digest: {digest(tree)}\n"
    )
    written = (tree.root / PLAN).read_text("utf-8")
    assert written == base(PLAN).replace("status: draft\n", block)
    assert printed == snapshot("""\
Planen for 2023 er vedtaget 30. november 2022 af Byrådet.
Skrevet i plan/2023.yml: status: og adoption:
Bemærk: Planen gik direkte fra udkast til vedtaget. Den var ikke i høring (status: hearing).

Indholdet er nu låst. Ændres det, skal ændringen vedtages og skrives med
  planvaerk adopt 2023 --amendment --reason "hvorfor"

Gem det hele i git, også det, du har rettet i de andre filer:
  git add plan goals data docs
  git commit -m 'Beskæftigelsesplan 2023 er vedtaget'
""")
    assert command.check() == 0


def test_an_amendment_is_written_after_the_adoption(tree: Tree, command: Command) -> None:
    command.adopt("2023", *ADOPT)
    adopted = (tree.root / PLAN).read_text("utf-8")
    tree.replace("data/sygedagpenge.csv", "2023-06,98", "2023-06,97")
    assert command.check() == 1

    printed = command.adopt("2023", *AMEND)

    block = (
        "amendments:\n"
        "  - date: 2023-03-29\n"
        "    body: Byrådet\n"
        "    reason: Budgettet er ændret.\n"
        f"    digest: {digest(tree)}\n"
    )
    written = (tree.root / PLAN).read_text("utf-8")
    assert written == adopted.replace("summary:", f"{block}summary:")
    assert printed == snapshot("""\
Planen for 2023 er vedtaget med en ændring 29. marts 2023 af Byrådet.
Skrevet i plan/2023.yml: amendments:

Indholdet er nu låst. Ændres det, skal ændringen vedtages og skrives med
  planvaerk adopt 2023 --amendment --reason "hvorfor"

Gem det hele i git, også det, du har rettet i de andre filer:
  git add plan goals data docs
  git commit -m 'Beskæftigelsesplan 2023 er ændret: Budgettet er ændret.'
""")
    assert command.check() == 0

    tree.replace("data/sygedagpenge.csv", "2023-06,97", "2023-06,96")
    command.adopt("2023", "--amendment", "--body", "Økonomiudvalget", "--reason", 'Fejl: "97"')
    assert (tree.root / PLAN).read_text("utf-8").count("\n  - date: 2023-0") == 2
    assert command.check() == 0


def test_a_status_in_the_hand_gets_its_adoption(tree: Tree, command: Command) -> None:
    tree.replace(PLAN, "status: draft", "status: adopted  # i går")

    command.adopt("2023")

    assert "status: adopted  # i går\nadoption:\n" in (tree.root / PLAN).read_text("utf-8")


def test_line_ends_of_windows_stay(tree: Tree, command: Command) -> None:
    (tree.root / PLAN).write_text(base(PLAN), encoding="utf-8-sig", newline="\r\n")

    command.adopt("2023")

    content = (tree.root / PLAN).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf#")
    assert content.count(b"\n") == content.count(b"\r\n") == base(PLAN).count("\n") + 4
    assert command.check() == 0


def test_the_folder_may_be_another(
    tree: Tree, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree.root.parent)

    printed = command.adopt("2023", "plan")

    assert "Skrevet i plan/plan/2023.yml: status: og adoption:" in printed
    assert "git add plan/plan plan/goals plan/data plan/docs\n" in printed


def test_what_a_rule_finds_in_an_adopted_plan_stands_in_the_way(
    tree: Tree, command: Command
) -> None:
    tree.replace(
        "data/sygedagpenge.csv",
        "sygedagpenge-maal,2023-06,98,target",
        "sygedagpenge-maal,2023-06,,missing",
    )
    tree.replace("docs/2023/indledning.md", "Landet", "TODO. Landet")
    tree.replace("plan/vision.yml", "  chosen: lang\n", "")

    assert command.refuse("2023") == snapshot(
        (
            1,
            """\
docs/2023/indledning.md:3:1: PV603 kladdeord
  Her står stadig "TODO", og en vedtaget plan skal være skrevet færdig.
  Skriv stedet færdigt, eller slet ordet. Er det et citat, så sæt det i anførselstegn.

goals/2023/targets.yml:8:15: PV601 manglende-serie
  Målets serie "sygedagpenge-maal" mangler juni 2023, og en vedtaget plan skal have måltallene.
  Skriv måltallene i data/. Uden måltal skal målet måles på en anden måde, fx med direction:.

plan/vision.yml:6:5: PV602 uafgjort
  «Vores vision» har to ordlyde, og ingen er valgt, så planen for 2023 kan ikke være vedtaget.
  Skriv chosen: og id'et på den valgte ordlyd. Muligheder: kort, lang

3 fejl og 0 advarsler i 21 filer.

Planen for 2023 kan ikke vedtages endnu. Ret fejlene først.
Intet er ændret.
""",
        )
    )


def test_any_error_of_the_plan_stands_in_the_way(tree: Tree, command: Command) -> None:
    tree.replace("goals/2022/targets.yml", "source: planen", "source: ukendt")

    code, printed = command.refuse("2023")

    assert code == 1
    assert "PV201 ukendt-reference" in printed
    assert printed.endswith("kan ikke vedtages endnu. Ret fejlene først.\nIntet er ændret.\n")


def test_warnings_do_not_stand_in_the_way(tree: Tree, command: Command) -> None:
    tree.replace("goals/2023/ministerial.yml", "date: 2022-05-12", "date: 2022-05-13")

    command.adopt("2023")


def test_an_exception_lets_a_draft_word_through(tree: Tree, command: Command) -> None:
    tree.replace("docs/2023/indledning.md", "Landet", "TODO. Landet")
    tree.write(
        "plan/exceptions.yml",
        "exceptions:\n  - rule: PV603\n    file: docs/2023/indledning.md\n    text: TODO\n"
        "    action: ignore\n    reason: Det er navnet på en indsats.\n",
    )

    command.adopt("2023")
    assert command.check() == 0


REFUSED: dict[str, tuple[str, ...]] = {
    "no such year": ("2024",),
    "no year": (),
    "no number": ("to",),
    "an old plan": ("2022",),
    "no date": ("2023", "--date", "30-11-2022"),
    "a day to come": ("2023", "--date", "2023-04-02"),
    "an empty body": ("2023", "--body", " "),
    "a long body": ("2023", "--body", "x" * 301),
    "a reason without amendment": ("2023", "--reason", "Fordi."),
    "an amendment of a draft": ("2023", "--amendment", "--reason", "Fordi."),
}
REFUSED_ONCE_ADOPTED: dict[str, tuple[str, ...]] = {
    "adopted already": ("2023",),
    "nothing has changed": ("2023", *AMEND),
}
REFUSED_ONCE_CHANGED: dict[str, tuple[str, ...]] = {
    "adopted and changed": ("2023",),
    "without a reason": ("2023", "--amendment"),
    "before the adoption": ("2023", "--amendment", "--reason", "x", "--date", "2022-11-29"),
}


def _told(command: Command, cases: dict[str, tuple[str, ...]]) -> str:
    parts = []
    for name, words in cases.items():
        code, printed = command.refuse(*words)
        assert code == 2, name
        parts.append(f"{name}: {printed}")
    return "\n".join(parts)


def test_what_does_not_fit_the_plan_is_refused_in_danish(command: Command) -> None:
    assert _told(command, REFUSED) == snapshot("""\
no such year: Der er ingen plan for 2024.
Mente du "2023"?  Muligheder: 2022, 2023

no year: Kommandoen kan ikke læses: der mangler: ÅR
Se planvaerk adopt --help

no number: Kommandoen kan ikke læses: ÅR: skal være et helt tal, ikke 'to'
Se planvaerk adopt --help

an old plan: Planen for 2022 er en tidligere plan (status: archived).
Skal den vedtages, så skriv først status: draft i plan/2022.yml.

no date: Kommandoen kan ikke læses: --date: "30-11-2022" er ikke en dato. Skriv den som 2022-11-30.
Se planvaerk adopt --help

a day to come: Datoen 2. april 2023 er ikke kommet endnu.

an empty body: --body er tom.

a long body: --body er for lang: højst 300 tegn.

a reason without amendment: --reason hører til en ændring. Tilføj --amendment, eller udelad den.

an amendment of a draft: Planen for 2023 er ikke vedtaget endnu. Udelad --amendment.
""")


def test_an_adopted_plan_is_not_adopted_again(tree: Tree, command: Command) -> None:
    command.adopt("2023", *ADOPT)
    assert _told(command, REFUSED_ONCE_ADOPTED) == snapshot("""\
adopted already: Planen for 2023 er allerede vedtaget 30. november 2022.

nothing has changed: Planen for 2023 er ikke ændret siden 30. november 2022. Der er intet at skrive.
""")

    tree.replace("plan/2023.yml", "Den har tre mål.", "Den har flere mål.")
    assert _told(command, REFUSED_ONCE_CHANGED) == snapshot("""\
adopted and changed: Planen for 2023 blev vedtaget 30. november 2022 og er ændret siden.
Er ændringen vedtaget, så kør planvaerk adopt 2023 --amendment --reason "hvorfor".

without a reason: Skriv, hvorfor planen er ændret: --reason "Budgettet er ændret."

before the adoption: Ændringen kan ikke være vedtaget 29. november 2022.
Planen blev sidst vedtaget 30. november 2022.
""")

    tree.replace("plan/2023.yml", "status: adopted", "status: draft")
    assert _told(command, {"a draft again": ("2023",)}) == snapshot("""\
a draft again: plan/2023.yml har allerede en adoption: fra 30. november 2022.
Slet den, og eventuelle amendments:, hvis planen skal vedtages forfra.
""")


def test_an_edition_that_cannot_be_read_is_refused(tree: Tree, command: Command) -> None:
    tree.replace(PLAN, "status: draft", "status: udkast")

    code, printed = command.refuse("2023")

    assert code == 2
    assert printed == "plan/2023.yml kan ikke læses. Kør planvaerk check, og ret fejlene først.\n"


def test_a_file_that_is_saved_meanwhile_is_left_alone(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_and_save(root: Path, as_of: date) -> Reading:
        reading = read_plan(root, as_of)
        tree.replace(PLAN, "Den har tre mål.", "Den har flere mål.")
        return reading

    monkeypatch.setattr(adopt, "read_plan", read_and_save)

    assert main(["adopt", "2023"]) == 2
    assert "status: draft" in (tree.root / PLAN).read_text("utf-8")
