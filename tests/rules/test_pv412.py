"""PV412 ambition-modsiges."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

TARGETS = "goals/2023/targets.yml"
DATA = "data/sygedagpenge.csv"
PLACE = [f"{TARGETS}:10:11"]


def promised(folder: Path, go: str, better: str = "lower") -> Tree:
    tree = two_years(folder).replace(TARGETS, "go: reduce", f"go: {go}")
    for _ in range(2):
        tree.replace("data/series.yml", "better: lower", f"better: {better}")
    return tree


def with_aim(tree: Tree, aim: str | None) -> Tree:
    """The tree with the twelve months of 2022 at 100 and the aims for 2023 at a level."""
    rows = (tree.root / DATA).read_text("utf-8").splitlines()
    changed = []
    for row in rows:
        series, period, _, status = row.split(",")
        if (series, period[:4]) == ("sygedagpenge", "2022"):
            changed.append(f"{series},{period},100,{status}")
        elif (series, period[:4]) == ("sygedagpenge-maal", "2023"):
            end = f"{aim},{status}" if aim is not None else ",missing"
            changed.append(f"{series},{period},{end}")
        else:
            changed.append(row)
    return tree.write(DATA, "\n".join([*changed, ""]))


def test_the_average_goes_the_other_way(tmp_path: Path) -> None:
    tree = promised(tmp_path, "increase")

    assert tree.places("PV412") == PLACE
    assert tree.told("PV412") == snapshot("""\
Ifølge ambitionen for "sygedagpenge" skal tallet op (increase), men årsgennemsnittet
falder fra 333,8 i 2022 til 324,8 i 2023.
→ Ret måltallene i serien "sygedagpenge-maal", eller ret ambitionen. Er udsvinget uden
betydning, så skriv tolerance: på målet. Modsiger kilden sig selv, så skriv det i note:.\
""")


def test_the_average_stays_although_it_was_to_move(tmp_path: Path) -> None:
    tree = with_aim(promised(tmp_path, "reduce"), "100")

    assert tree.told("PV412") == snapshot("""\
Ifølge ambitionen for "sygedagpenge" skal tallet ned (reduce), men måltallene er i snit
100,0 fuldtidspersoner ligesom i 2022.
→ Ret måltallene i serien "sygedagpenge-maal", eller ret ambitionen. Er udsvinget uden
betydning, så skriv tolerance: på målet. Modsiger kilden sig selv, så skriv det i note:.\
""")


@pytest.mark.parametrize(
    ("go", "better", "aim"),
    [
        ("reduce", "lower", "101"),
        ("reduce", "neutral", "101"),
        ("reduce", "lower", "100"),
        ("increase", "higher", "99"),
        ("increase", "higher", "100"),
        ("hold", "lower", "101"),
        ("hold", "higher", "99"),
    ],
)
def test_averages_that_break_the_promise(go: str, better: str, aim: str, tmp_path: Path) -> None:
    assert with_aim(promised(tmp_path, go, better), aim).places("PV412") == PLACE


@pytest.mark.parametrize(
    ("go", "better", "aim"),
    [
        ("reduce", "lower", "99"),
        ("reduce", "lower", "0"),
        ("increase", "higher", "101"),
        ("hold", "lower", "100"),
        ("hold", "lower", "90"),  # better than held
        ("hold", "higher", "110"),
        ("hold", "neutral", "150"),  # nobody has said how far is too far
    ],
)
def test_averages_that_keep_the_promise(go: str, better: str, aim: str, tmp_path: Path) -> None:
    assert with_aim(promised(tmp_path, go, better), aim).places("PV412") == []


@pytest.mark.parametrize(
    ("go", "better", "aim", "places"),
    [
        ("hold", "lower", "103", []),
        ("hold", "lower", "104", PLACE),
        ("reduce", "lower", "100", []),
        ("hold", "neutral", "103", []),
        ("hold", "neutral", "96", PLACE),
        ("hold", "neutral", "104", PLACE),
    ],
)
def test_a_tolerance_lets_small_differences_pass(
    go: str, better: str, aim: str, places: list[str], tmp_path: Path
) -> None:
    tree = with_aim(promised(tmp_path, go, better), aim)
    tree.replace(TARGETS, "    rationale: F", "    tolerance: 3\n    rationale: F")

    assert tree.places("PV412") == places


def test_single_months_lie_on_the_wrong_side(tmp_path: Path) -> None:
    tree = promised(tmp_path, "hold")
    tree.replace(DATA, "maal,2023-11,325", "maal,2023-11,337")
    tree.replace(DATA, "maal,2023-12,326", "maal,2023-12,340")

    assert tree.places("PV412") == PLACE
    assert tree.told("PV412") == snapshot("""\
Ifølge ambitionen for "sygedagpenge" skal tallet fastholdes (hold), men to måltal i 2023
ligger over både samme måned og det sidste tal (336) i 2022: november (337 mod 333) og
december (340 mod 336).
→ Ret måltallene i serien "sygedagpenge-maal", eller ret ambitionen. Er udsvinget uden
betydning, så skriv tolerance: på målet. Modsiger kilden sig selv, så skriv det i note:.\
""")


def test_a_way_that_begins_where_the_year_ended_is_no_contradiction(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-07,323,realised", "2022-07,310,realised")

    assert tree.places("PV412") == []  # the aim for July is 313, but the year ended on 336


def test_a_season_above_the_last_month_is_no_contradiction(tmp_path: Path) -> None:
    tree = promised(tmp_path, "hold").replace(DATA, "maal,2023-03,333", "maal,2023-03,343")

    assert tree.places("PV412") == []  # March 2022 was 344, but the year ended on 336


def test_months_are_compared_although_the_average_is_not_known(tmp_path: Path) -> None:
    tree = promised(tmp_path, "hold").replace(DATA, "2022-02,340,realised", "2022-02,,suppressed")
    tree.replace(DATA, "maal,2023-12,326", "maal,2023-12,340")
    tree.replace(DATA, "maal,2023-03,333,target", "maal,2023-03,,missing")

    assert "ét måltal i 2023" in tree.found("PV412")[0].message


def test_nothing_is_said_where_no_aims_are_known(tmp_path: Path) -> None:
    assert with_aim(promised(tmp_path, "increase"), None).places("PV412") == []


def test_the_first_plan_without_a_year_before_says_nothing(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace("goals/2022/targets.yml", "go: reduce", "go: increase")
    rows = (tree.root / DATA).read_text("utf-8").splitlines()
    tree.write(DATA, "\n".join(row for row in rows if not row.startswith("sygedagpenge,2021")))

    assert tree.places("PV412") == []


def test_an_ambition_without_months_is_only_words(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(
        TARGETS,
        "    rationale: En",
        "    ambition:\n      go: hold\n      text: x\n    rationale: En",
    )

    assert tree.places("PV412") == []


def test_nothing_is_said_when_a_data_file_cannot_be_read(tmp_path: Path) -> None:
    tree = promised(tmp_path, "increase").replace(DATA, "2021-01,350", "2021-01,mange")

    assert tree.places("PV412") == []


def test_lejre_promises_a_low_level_and_aims_higher_in_autumn_2022(lejre: Path) -> None:
    found = Tree(lejre).found("PV412")

    assert [f.position.file for f in found] == ["goals/2022/targets.yml"]
    assert Tree(lejre).told("PV412") == snapshot("""\
Ifølge ambitionen for "uddannelseshjaelp" skal tallet fastholdes (hold), men fire måltal i
2022 ligger over både samme måned og det sidste tal (57) i 2021: september (59 mod 55),
oktober (60 mod 57), november (58 mod 57) og december (58 mod 57).
→ Ret måltallene i serien "uddannelseshjaelp-maal", eller ret ambitionen. Er udsvinget
uden betydning, så skriv tolerance: på målet. Modsiger kilden sig selv, så skriv det i
note:.\
""")
