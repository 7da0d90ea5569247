"""Every rule is run, its findings stand in the order of the files, and none is told of twice."""

from __future__ import annotations

from pathlib import Path

from planvaerk.checking import check_tree
from planvaerk.findings import Code, Finding, closest, suggestion
from planvaerk.positions import Position
from tests.trees import AS_OF, BASE, base, changed, lay_out, places


def _faulty(tmp_path: Path) -> Path:
    return lay_out(
        tmp_path,
        changed("goals/2023/targets.yml", "[mm-handicap]", "[mm-handikap]")
        | changed("docs/2023/indledning.md", "Landet har", "Landet har 98 af")
        | changed("data/key_figures.yml", "value: 98", "value: mange")
        | {"plan/visoin.yml": "a: 1"},
    )


def test_findings_of_all_rules_stand_in_the_order_of_their_places(tmp_path: Path) -> None:
    checked = check_tree(_faulty(tmp_path), AS_OF)

    assert places(checked.findings) == sorted(
        [
            "PV009 plan/visoin.yml:1",
            "PV103 data/key_figures.yml:5",
            "PV201 goals/2023/targets.yml:15",
            "PV401 goals/2023/ministerial.yml:8",
            "PV505 docs/2023/indledning.md:3",
        ]
    )
    assert [f.position for f in checked.findings] == sorted(f.position for f in checked.findings)
    assert checked.has_errors


def test_warnings_alone_do_not_stop_the_build(tmp_path: Path) -> None:
    checked = check_tree(lay_out(tmp_path, {"plan/visoin.yml": "a: 1"}), AS_OF)

    assert len(checked.findings) == 1
    assert not checked.has_errors


def test_rules_are_chosen_and_skipped_by_the_beginning_of_their_code(tmp_path: Path) -> None:
    root = _faulty(tmp_path)
    vital = {"PV103", "PV201"}  # without them the rest says nothing, or nothing can be built

    def found(**chosen: list[str]) -> set[str]:
        return {finding.code.id for finding in check_tree(root, AS_OF, **chosen).findings}

    assert found(only=["PV2", "PV505"]) == {*vital, "PV505"}
    assert found(skip=["PV1", "PV0"]) == {*vital, "PV401", "PV505"}
    assert found(only=["PV4"]) == {*vital, "PV401"}
    assert check_tree(root, AS_OF, only=["PV4"]).hidden == 2


def test_a_fault_that_two_targets_share_is_told_of_once(tmp_path: Path) -> None:
    twin = """\
  - id: sygedagpenge-igen
    title: Mål for sygedagpenge igen
    group: modtagere
    series:
      actual: sygedagpenge
      target: sygedagpenge-maal
    rationale: Forløbene skal være korte.
    supports:
      core_tasks: [arbejde]
    source: planen
  - id: jobordrer
"""
    files = changed("goals/2023/targets.yml", "  - id: jobordrer\n", twin)
    files |= {
        "docs/2023/maal.md": base("docs/2023/maal.md") + '\n{{ target("sygedagpenge-igen") }}\n'
    }
    files |= changed("data/sygedagpenge.csv", "2022-09,106,projected", "2022-09,106,realised")

    assert places(check_tree(lay_out(tmp_path, files), AS_OF).findings) == [
        "PV305 data/sygedagpenge.csv:10"
    ]


def test_a_tree_is_never_changed_by_its_check(tmp_path: Path) -> None:
    root = _faulty(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    check_tree(root, AS_OF)

    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_checking_twice_gives_the_same(tmp_path: Path) -> None:
    root = _faulty(tmp_path)

    assert check_tree(root, AS_OF).findings == check_tree(root, AS_OF).findings


def test_a_hint_names_the_closest_word_and_at_most_a_dozen_others() -> None:
    many = [f"nummer-{number:02}" for number in range(20)]

    assert suggestion("sygedagpeng", ["sygedagpenge", "a"]) == (
        'Mente du "sygedagpenge"?  Muligheder: a, sygedagpenge'
    )
    assert suggestion("x", ["b", "a"]) == "Muligheder: a, b"
    assert suggestion("x", []) == "Der findes ingen endnu."
    assert suggestion("x", many) == f"Muligheder: {', '.join(many[:12])} …"
    assert closest("handikap", ["handicap", "kontanthjaelp"]) == "handicap"


def test_an_error_stops_the_build_and_a_warning_does_not() -> None:
    place = Position("a.yml")

    assert Finding(place, Code("PV001", "a"), "A.").is_error
    assert not Finding(place, Code("PV001", "a", "warning"), "A.").is_error


def test_the_base_tree_is_clean() -> None:
    assert check_tree(BASE, AS_OF).findings == ()


def test_an_exception_is_not_called_useless_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    exceptions = """\
exceptions:
  - rule: PV402
    file: goals/2023/focus_areas.yml
    action: ignore
    reason: Målet er på vej.
"""
    files = {"plan/exceptions.yml": exceptions}
    whole = check_tree(lay_out(tmp_path / "whole", files), AS_OF)
    broken = check_tree(lay_out(tmp_path / "broken", files | {"plan/vision.yml": "a: [b"}), AS_OF)

    assert "PV010" in {finding.code.id for finding in whole.findings}
    assert {finding.code.id for finding in broken.findings} == {"PV003"}
