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
        ("added", None, "X"),
        ("removed", "Ungeindsatsen", None),
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
            "Skriv den ældste plan først: planvaerk diff --editions 2022 2023\n",
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


def test_an_edition_that_cannot_be_read(repository: Repository, diff: Command) -> None:
    repository.change("plan/2022.yml", "status: archived", "status: gammel")

    assert diff.fault("--editions", "2022", "2023") == (
        "Filen plan/2022.yml kan ikke læses. Find fejlen med planvaerk check.\n"
    )
