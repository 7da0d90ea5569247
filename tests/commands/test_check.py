"""`planvaerk check`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.cli import main
from tests.trees import PROJECTS, changed, lay_out, lay_out_bad


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1672531200")  # the first of January 2023


def with_exception(root: Path, before: str = "") -> Path:
    """A plan with one warning, which an exception switches off, and what stands before it."""
    lay_out_bad(root, PROJECTS / "bad" / "two-letters")
    (root / "plan" / "exceptions.yml").write_text(
        f"exceptions:\n{before}  - rule: PV411\n    file: goals/2023/ministerial.yml\n"
        "    action: ignore\n    reason: Det er en test.\n",
        "utf-8",
    )
    return root


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str]:
    """The exit code, and what was printed."""
    code = main([str(word) for word in words])
    printed = capsys.readouterr()
    return code, printed.out + printed.err


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "plan", {})


@pytest.fixture
def warned(tmp_path: Path) -> Path:
    return lay_out_bad(tmp_path / "plan", PROJECTS / "bad" / "two-letters")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return lay_out_bad(tmp_path / "plan", PROJECTS / "bad" / "adopted-undecided")


def test_a_plan_without_findings_ends_well(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", good) == (0, "Ingen fejl i 21 filer.\n")


@pytest.mark.parametrize("all_trees", [(), ("--all",)])
def test_what_is_left_of_examples_is_shown_when_asked(
    all_trees: tuple[str, ...], good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = good / "data/sources.yml"
    text = sources.read_text("utf-8")
    sources.write_text(text.replace("publisher: Jobtal", "publisher: Jobtal\n    basis: example"))

    assert run(capsys, "check", *all_trees, good)[1].startswith("Ingen fejl i 21 filer.\n")
    code, printed = run(capsys, "check", *all_trees, "--examples", good)
    assert code == 0
    assert "data/series.yml:7:13: PV607 eksempler-tilbage (advarsel)" in printed


def test_warnings_do_not_stop_anyone(warned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run(capsys, "check", warned)

    assert code == 0
    assert "PV411 to-breve (advarsel)" in printed


def test_an_error_ends_with_one(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run(capsys, "check", faulty)

    assert code == 1
    assert printed.endswith("2 fejl og 0 advarsler i 21 filer.\n")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["--only", "PV602"], ["PV602"]),
        (["--only", "pv6"], ["PV602", "PV604"]),
        (["--only", "PV1,PV602"], ["PV602"]),
        (["--only", "PV1", "--only", " PV604 "], ["PV604"]),
        (["--skip", "PV602"], ["PV604"]),
        (["--skip", "PV602,PV604"], []),
        (["--only", "PV6", "--skip", "PV604"], ["PV602"]),
    ],
)
def test_rules_can_be_chosen(
    words: list[str], codes: list[str], faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = run(capsys, "check", faulty, "--format", "json", *words)

    found = [finding["code"] for finding in json.loads(printed)["findings"]]
    assert sorted(found) == codes
    assert code == (1 if codes else 0)


@pytest.mark.parametrize("option", ["--only", "--skip"])
def test_a_choice_of_no_rule_is_refused(
    option: str, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = run(capsys, "check", good, option, "PV4,PV9")

    assert code == 2
    assert printed.startswith('Ingen regel hedder eller begynder med "PV9".\n')


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run(capsys, "check", "--explain", "pv602")

    assert code == 0
    assert printed.startswith("PV602 uafgjort\n\nEn plan er vedtaget, men en formulering")
    assert "\nHvorfor: " in printed
    assert "\nForkert: " in printed
    assert "\nRigtigt:\n" in printed


def test_a_rule_that_warns_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    _, printed = run(capsys, "check", "--explain", "PV411")

    assert printed.startswith("PV411 to-breve (advarsel)\n")


def test_an_unknown_rule_gets_the_closest_match(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run(capsys, "check", "--explain", "PV6033")

    assert code == 2
    assert printed == ('Ingen regel hedder eller begynder med "PV6033".\nMente du "PV603"?\n')


@pytest.mark.parametrize("word", ["uafgjort", "PV602", "Uafgj"])
def test_a_rule_is_explained_by_its_name_too(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run(capsys, "check", "--explain", word)

    assert (code, printed.splitlines()[0]) == (0, "PV602 uafgjort")


def test_a_family_of_rules_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run(capsys, "check", "--explain", "PV41")

    assert code == 0
    assert printed == (
        "PV410 brevdato (advarsel)\n"
        "PV411 to-breve (advarsel)\n"
        "PV412 ambition-modsiges (advarsel)\n"
        "PV413 vurdering-uden-virkning\n"
        "PV414 retning-uden-niveau (advarsel)\n"
        "\n"
        "Forklar én af dem med dens kode.\n"
    )


@pytest.mark.parametrize("choice", [["--only", "PV4"], ["--skip", "PV0"], ["--skip", "pv003"]])
def test_what_cannot_be_read_is_told_whatever_rules_are_chosen(
    choice: list[str], good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (good / "plan" / "strategy.yml").write_text("title: [ungevejen\n", "utf-8")

    code, printed = run(capsys, "check", good, *choice)

    assert code == 1
    assert printed.startswith("plan/strategy.yml:")


def test_how_many_findings_the_choice_hides_is_told(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = run(capsys, "check", faulty, "--only", "PV602")

    assert code == 1
    assert printed.endswith(
        "1 fejl og 0 advarsler i 21 filer. 1 fund er skjult af --only eller --skip.\n"
    )


def test_a_choice_that_leaves_no_rule_is_refused(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "check", good, "--only", "PV412", "--skip", "PV412") == (
        2,
        "--only og --skip lader ingen regler tilbage at kontrollere.\n",
    )


def test_exceptions_from_rules_that_are_not_chosen_are_not_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = with_exception(tmp_path / "plan")

    assert "Undtagelser" in run(capsys, "check", root, "--only", "PV411")[1]
    assert "Undtagelser" not in run(capsys, "check", root, "--only", "PV412")[1]


def test_exceptions_are_told_in_a_pull_request_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = with_exception(tmp_path / "plan")

    _, printed = run(capsys, "check", root, "--format", "github")

    assert "PV411 er slået fra for 1 fund. Grund: Det er en test." in printed


def test_one_faulty_exception_does_not_let_go_of_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = with_exception(tmp_path / "plan", "  - rule: PV412\n    file: x\n    action: nej\n")

    code, printed = run(capsys, "check", root)

    assert code == 1
    assert "PV411 er slået fra for 1 fund." in printed
    assert "plan/exceptions.yml:4:13: PV104" in printed


def test_exceptions_that_are_no_list_are_a_fault_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path / "plan", {"plan/exceptions.yml": "exceptions: nej tak\n"})

    code, printed = run(capsys, "check", root)

    assert code == 1
    assert printed.startswith("plan/exceptions.yml:1:13: PV103")


def test_files_are_named_from_where_one_stands(
    warned: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(warned.parent)

    for report in ("text", "json", "github", "sarif"):
        _, printed = run(capsys, "check", "plan", "--format", report)
        assert "plan/goals/2023/ministerial.yml" in printed

    monkeypatch.chdir(warned / "goals")
    _, printed = run(capsys, "check", "..")
    assert printed.startswith("goals/2023/ministerial.yml:4:9: ")


def test_annotations_are_printed_for_github(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = run(capsys, "check", faulty, "--format", "github", "--only", "PV602")

    assert code == 1
    assert printed.startswith("::error file=plan/vision.yml,line=6,col=5,title=PV602 uafgjort::")


def test_an_exception_is_told_with_the_file_s_name_from_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_exception(tmp_path / "by")
    monkeypatch.chdir(tmp_path)

    assert run(capsys, "check", "by") == snapshot(
        (
            0,
            """\
Undtagelser
  by/goals/2023/ministerial.yml: PV411 er slået fra for 1 fund. Grund: Det er en test.

Ingen fejl i 22 filer.
""",
        )
    )


def test_stale_data_is_seen_from_the_day_of_the_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = lay_out(
        tmp_path / "plan",
        changed(
            "data/sources.yml",
            "publisher: Jobtal",
            "publisher: Jobtal\n    next_update: 2023-02-01",
        ),
    )

    assert "PV310" not in run(capsys, "check", tree)[1]

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1675296000")  # the second of February 2023
    assert "PV310" in run(capsys, "check", tree)[1]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["check", "--format", "xml"], "--format: ukendt mulighed: 'xml' (vælg mellem 'text'"),
        (["check", "--only"], "--only: der mangler en værdi"),
        (["check", "--forklar", "PV412"], "ukendt argument: --forklar"),
        (["check", "--watch", "--format", "json"], "--watch viser fejlene som tekst."),
        (["check", "findes-ikke"], "Mappen findes-ikke findes ikke."),
        ([], "der mangler: KOMMANDO"),
        (["kontrol"], "KOMMANDO: ukendt mulighed: 'kontrol' (vælg mellem 'check', "),
    ],
)
def test_a_command_that_cannot_work_is_refused_in_danish(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = run(capsys, *words)

    assert code == 2
    assert message in printed


def test_many_plans_are_one_report_with_their_files_named_from_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path / "a", {})
    lay_out_bad(tmp_path / "b", PROJECTS / "bad" / "two-letters")
    lay_out(tmp_path / "c", changed("data/key_figures.yml", "value: 98", "value: mange"))
    monkeypatch.chdir(tmp_path)

    code, printed = run(capsys, "check", "--all", "a", "b", "c", "--format", "json")
    report = json.loads(printed)
    assert code == 1
    assert [found["file"] for found in report["findings"]] == [
        "b/goals/2023/ministerial.yml",
        "c/data/key_figures.yml",
    ]
    assert report["summary"]["errors"] == 1
    files = [run(capsys, "check", name, "--format", "json")[1] for name in "abc"]
    assert report["summary"]["files"] == sum(json.loads(f)["summary"]["files"] for f in files)


def test_a_report_of_many_tells_of_a_plan_here_as_a_check_does(
    warned: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(warned)

    assert run(capsys, "check", "--all") == run(capsys, "check")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--all", "--watch", "."], "--watch følger én plan. Udelad --all."),
        (["--all", ".", "findes-ikke"], "Mappen findes-ikke findes ikke."),
        (["--all", "README.md"], "Der er ingen planer at kontrollere."),
        ([".", "examples"], "Der står flere mapper. Skriv --all foran dem"),
    ],
)
def test_what_cannot_be_checked_together_is_refused_in_danish(
    words: list[str],
    message: str,
    lejre: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(lejre)

    code, printed = run(capsys, "check", *words)
    assert code == 2
    assert printed.startswith(message)
