"""What `planvaerk diff` takes, and what it writes for programs."""

from __future__ import annotations

import json

import pytest

from tests.diff.conftest import Command, Repository

DATA = "data/sygedagpenge.csv"
TARGETS = "goals/2023/targets.yml"


def test_json_holds_what_stood_and_what_stands(repository: Repository, diff: Command) -> None:
    repository.change(DATA, "2023-06,98,", "2023-06,86.5,").commit()

    report = json.loads(diff.said("HEAD~1", "HEAD", "--format", "json"))

    assert report == {
        "before": "HEAD~1",
        "after": "HEAD",
        "changes": [
            {
                "kind": "value_changed",
                "area": "target_numbers",
                "text": "Mål for sygedagpenge: juni 98 → 86,5; årsgennemsnit 97,5 → 96,5",
                "thing": "mål",
                "id": "sygedagpenge",
                "title": "Mål for sygedagpenge",
                "year": 2023,
                "before": {"2023-06": {"value": 98, "status": "target"}},
                "after": {"2023-06": {"value": 86.5, "status": "target"}},
                "file": DATA,
                "line": 19,
                "column": 1,
            }
        ],
        "notes": [],
        "outside": [],
        "unread": [],
        "summary": {"changes": 1, "kinds": {"value_changed": 1}},
    }


def test_json_of_every_kind_can_be_read_by_a_program(repository: Repository, diff: Command) -> None:
    repository.change(TARGETS, "[arbejde, trivsel]", "[arbejde]")
    repository.change(TARGETS, "Virksomhederne mangler", "Alle mangler")
    repository.change(TARGETS, "value: 75", "value: 80")
    repository.change("plan/2023.yml", "status: draft", "status: hearing")
    repository.change(
        "goals/2023/focus_areas.yml", "id: fo-unge\n    title: Ungeindsatsen", "id: x\n    title: X"
    )

    changes = json.loads(diff.said("--format", "json"))["changes"]

    assert [(change["kind"], change["before"], change["after"]) for change in changes] == [
        ("value_changed", "75", "80"),
        ("status_changed", "udkast", "i høring"),
        ("added", None, "Unge skal i uddannelse."),
        ("removed", "Unge skal i uddannelse.", None),
        ("link_changed", ['kerneopgaven "Trivsel"'], []),
        ("reworded", "Virksomhederne mangler hænder.", "Alle mangler hænder."),
    ]


def test_two_editions_of_the_work_tree_need_no_git(
    repository: Repository, diff: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(repository.root))

    said = diff.said("--editions", "2022", "2023")

    assert said.splitlines()[0].endswith("forskelle på planen for 2022 og planen for 2023")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            ["--editions", "2023", "2022"],
            "Skriv den ældste plan først: planvaerk diff --editions 2022 2023\n",
        ),
        (
            ["--editions", "2023", "2023"],
            "Det er den samme plan to gange: 2023. Skriv to forskellige år.\n",
        ),
        (
            ["--editions", "2021", "2023"],
            "Der er ingen plan for 2021. Der er en plan for 2022 og 2023.\n",
        ),
        (
            ["HEAD", "--editions", "2022", "2023"],
            "Skriv enten revisioner eller --editions, ikke begge dele.\n",
        ),
    ],
)
def test_editions_that_cannot_be_compared(
    repository: Repository, diff: Command, arguments: list[str], error: str
) -> None:
    del repository

    assert diff.fault(*arguments) == error


def test_all_of_a_text_is_shown_when_asked_for(repository: Repository, diff: Command) -> None:
    repository.change("goals/2023/focus_areas.yml", "Unge skal i uddannelse.", "Nu. " * 50)

    assert diff.said().endswith("\n\nSe lange tekster og alle tal helt med --full.\n")
    lines = diff.said("--full").splitlines()
    assert lines[4:] == [
        "    Før:",
        "      Unge skal i uddannelse.",
        "    Nu:",
        f"      {('Nu. ' * 50).strip()}",
    ]
    assert diff.fault("--full", "--format", "json") == (
        "--full er til tekst. Udelad --format; de andre viser altid det hele.\n"
    )


def test_every_month_is_shown_when_asked_for(repository: Repository, diff: Command) -> None:
    path = repository.root / DATA
    rows = path.read_text("utf-8").replace("maal,2023-0", "maal,2033-0")
    path.write_text(rows, "utf-8")

    said = diff.said("--full")

    assert "januar 2023 103, februar 2023 102, marts 2023 101," in said


def test_what_is_new_is_shown_with_all_that_it_says(repository: Repository, diff: Command) -> None:
    repository.add(
        "goals/2023/focus_areas.yml",
        "  - id: fo-ny\n    title: Nyt\n    text: Det vil vi arbejde med i år.\n",
    )

    assert diff.said("--full").splitlines()[2:] == [
        "Planer, mål og fokusområder 2023",
        "  Nyt fokusområde: Nyt",
        "    Nu:",
        "      Det vil vi arbejde med i år.",
    ]
    (change,) = json.loads(diff.said("--format", "json"))["changes"]
    assert (change["title"], change["after"]) == ("Nyt", "Det vil vi arbejde med i år.")
    comment = diff.said("--format", "markdown")
    assert "### 1 ændring i planen i dette forslag\n" in comment
    assert comment.endswith(
        "- Nyt fokusområde: Nyt\n"
        "  <details><summary>Læs det hele</summary>\n"
        "\n"
        "  **Nu:**\n"
        "\n"
        "  Det vil vi arbejde med i år.\n"
        "\n"
        "  </details>\n"
        "\n"
    )


def test_a_revision_from_before_the_plan_is_told(repository: Repository, diff: Command) -> None:
    repository.git("switch", "--quiet", "--orphan", "tom")
    repository.git("commit", "--quiet", "--allow-empty", "--message", "Begynd")
    repository.git("switch", "--quiet", "main")

    lines = diff.said("tom", "main").splitlines()

    assert lines[1] == "Der var ingen plan dengang, i tom."
    assert "Ny plan: Beskæftigelsesplan 2023" in "\n".join(lines)
    assert "Sygedagpenge, mål: januar-december 2023 tilføjet: 103 … 92" in "\n".join(lines)
    assert "ikke oplyst" not in "\n".join(lines)


def test_a_page_knows_its_year(repository: Repository, diff: Command) -> None:
    repository.change("docs/2023/indledning.md", "på sygedagpenge", "på dagpenge")

    (change,) = json.loads(diff.said("--format", "json"))["changes"]
    assert change["year"] == 2023


def test_an_edition_that_cannot_be_read(repository: Repository, diff: Command) -> None:
    repository.change("plan/2022.yml", "status: archived", "status: gammel")

    assert diff.fault("--editions", "2022", "2023") == (
        "Filen plan/2022.yml kan ikke læses. Find fejlen med planvaerk check.\n"
    )
