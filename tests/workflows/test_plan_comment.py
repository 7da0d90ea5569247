"""The comment about the plan, written by scripts/plan_comment.py to a GitHub on this machine."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workflows.github import BOT, REPOSITORY, RUN, GitHub, pull, serving, zipped

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "plan_comment.py"
MARKER = "<!-- planvaerk-diff -->"
DIFF = f"{MARKER}\n## Ændringer i planen\n\n- Mål for sygedagpenge: juni 336 → 325\n"
SHA = "8f2e5c1" + "0" * 33
NUMBER = 17


@pytest.fixture
def github() -> Iterator[GitHub]:
    """A GitHub where the review of one pull request, from a fork, has ended well."""
    github = GitHub(archive=zipped({"number": f"{NUMBER}\n", "diff.md": DIFF, "check.txt": "…"}))
    github.pulls[NUMBER] = pull(SHA)
    with serving(github):
        yield github


def run(github: GitHub, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", SCRIPT],
        env={
            "PATH": os.environ["PATH"],
            "GITHUB_API_URL": github.url,
            "GITHUB_SERVER_URL": "https://github.invalid",
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_TOKEN": "hemmelig",
            "RUN_ID": str(RUN),
            "HEAD_REPOSITORY": "borger/plan",
            "HEAD_SHA": SHA,
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def refused(github: GitHub, **environment: str) -> str:
    """What the script says when it refuses what the review left."""
    done = run(github, **environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert done.stderr == ""
    assert github.writes == []
    return done.stdout


def test_the_first_review_writes_the_comment(github: GitHub) -> None:
    done = run(github)

    assert done.stdout == "Kommentaren til nr. 17 er skrevet.\n"
    (comment,) = github.comments
    first, origin, *rest = comment["body"].splitlines()
    assert first == MARKER
    assert "8f2e5c1" in origin
    assert f"https://github.invalid/{REPOSITORY}/actions/runs/{RUN}" in origin
    assert "- Mål for sygedagpenge: juni 336 → 325" in rest


def test_the_next_review_updates_the_same_comment(github: GitHub) -> None:
    run(github)
    github.archive = zipped({"number": "17", "diff.md": DIFF.replace("325", "320")})

    done = run(github)

    assert done.stdout == "Kommentaren til nr. 17 er opdateret.\n"
    (comment,) = github.comments
    assert "320" in comment["body"]
    assert "325" not in comment["body"]


def test_an_unchanged_comment_is_left_alone(github: GitHub) -> None:
    run(github)

    done = run(github)

    assert done.stdout == "Kommentaren til nr. 17 er uændret.\n"
    assert len(github.writes) == 1


def test_our_comment_is_found_among_many(github: GitHub) -> None:
    for number in range(130):
        github.add_comment("læser", f"Bemærkning {number}")
    github.add_comment(BOT, f"{MARKER}\nGammelt")

    run(github)

    assert len(github.comments) == 131
    assert "325" in github.comments[-1]["body"]


def test_a_comment_that_another_has_written_is_never_changed(github: GitHub) -> None:
    github.add_comment("borger", f"{MARKER}\nJeg ligner")
    github.add_comment(BOT, "Noget andet fra en anden arbejdsgang")

    run(github)

    assert [comment["body"] for comment in github.comments[:2]] == [
        f"{MARKER}\nJeg ligner",
        "Noget andet fra en anden arbejdsgang",
    ]
    assert len(github.comments) == 3


@pytest.mark.parametrize(
    "file",
    [
        "macros/planvaerk/diff/compare.py",
        "scripts/review",
        ".github/workflows/review.yml",
        "Makefile",
        "mkdocs.yml",
        "requirements.txt",
        "conftest.py",
        "examples/hedensted/mkdocs.yml",
        "examples/hedensted/macros/plan.py",
        "examples/plan.py",
        "examples/examples/examples/plan/x.py",
    ],
)
def test_a_proposal_that_changes_the_program_does_not_vouch_for_itself(
    github: GitHub, file: str
) -> None:
    github.files = ["data/sygedagpenge.csv", file]

    run(github)

    body = github.comments[0]["body"]
    assert "Forslaget ændrer også programmet eller opsætningen" in body
    assert f"`{file.partition('/')[0]}" in body
    assert body.index("Stol ikke på listen") < body.index("336 → 325")


def test_a_proposal_of_content_gets_no_warning(github: GitHub) -> None:
    github.files = ["plan/2023.yml", "docs/2023/maal.md", "goals/2023/targets.yml", "CHANGELOG.md"]
    github.files += ["examples/hedensted/plan/2020.yml", "examples/hedensted/README.md"]

    run(github)

    assert "WARNING" not in github.comments[0]["body"]


def test_more_files_than_github_tells_is_a_warning_too(github: GitHub) -> None:
    github.files = [f"data/{number}.csv" for number in range(3_000)]

    run(github)

    assert "flere filer, end GitHub oplyser" in github.comments[0]["body"]


def test_the_name_of_a_file_is_no_more_than_a_name(github: GitHub) -> None:
    github.files = ["x` @alle <!--\n/y.py"]

    run(github)

    assert "`x???alle???--?/`" in github.comments[0]["body"]


def test_a_review_that_ended_early_marks_the_list_as_outdated(github: GitHub) -> None:
    run(github)
    github.archive = zipped({"number": "17", "check.txt": "1 fejl"})

    for _ in range(2):
        run(github)
        (comment,) = github.comments
        assert comment["body"].startswith(f"{MARKER}\n> **Listen gælder et tidligere udkast.**")
        assert comment["body"].count("tidligere udkast") == 1
        assert "336 → 325" in comment["body"]

    github.archive = zipped({"number": "17", "diff.md": DIFF})
    run(github)
    assert "tidligere udkast" not in github.comments[0]["body"]


def test_the_token_goes_to_github_only(github: GitHub) -> None:
    run(github)

    assert {request.path for request in github.requests if not request.has_token} == {
        "/elsewhere/archive"
    }


def test_the_comment_calls_no_one(github: GitHub) -> None:
    github.archive = zipped({"number": "17", "diff.md": f"{DIFF}\nTak @kommunen/alle"})

    run(github)

    assert "@kommunen" not in github.comments[0]["body"]
    assert "@\u200bkommunen" in github.comments[0]["body"]


def test_a_proposal_cannot_hide_where_the_comment_comes_from(github: GitHub) -> None:
    github.archive = zipped({"number": "17", "diff.md": f"{MARKER}\n<!-- <details>"})

    run(github)

    body = github.comments[0]["body"]
    assert body.index("Skrevet ud fra forslagets egne filer") < body.index("<!-- <details>")


def test_a_long_list_is_shortened_at_a_line_and_says_so(github: GitHub) -> None:
    lines = "\n".join(f"- Mål for sygedagpenge: ændring {number}" for number in range(5_000))
    github.archive = zipped({"number": "17", "diff.md": f"{MARKER}\n{lines}\n"})

    run(github)

    body = github.comments[0]["body"]
    assert len(body) < 65_536
    assert "Listen er forkortet" in body
    assert body.splitlines()[-1] in lines.splitlines()


@pytest.mark.parametrize(
    "number", ["", "17; rm -rf /", "-1", "0", "\u0661\u0667", "1e3", "99999999999", "1\n2"]
)
def test_a_number_that_is_no_number_is_refused(github: GitHub, number: str) -> None:
    github.archive = zipped({"number": number, "diff.md": DIFF})

    assert "er ikke et tal" in refused(github)


def test_another_pull_request_than_the_reviewed_is_refused(github: GitHub) -> None:
    github.pulls[18] = pull("b" * 40, "en-anden/plan")
    github.archive = zipped({"number": "18", "diff.md": DIFF})

    assert "Nr. 18 kommer et andet sted fra" in refused(github)


def test_the_same_commit_from_another_repository_is_refused(github: GitHub) -> None:
    github.pulls[18] = pull(SHA, REPOSITORY)
    github.archive = zipped({"number": "18", "diff.md": DIFF})

    assert "Nr. 18 kommer et andet sted fra" in refused(github)


def test_a_pull_request_that_does_not_exist_is_refused(github: GitHub) -> None:
    github.archive = zipped({"number": "99", "diff.md": DIFF})

    assert "GitHub svarer 404" in refused(github)


@pytest.mark.parametrize(
    ("pull_request", "reason"),
    [
        (pull("c" * 40), "nr. 17 står ikke ved den ændring, der er gennemgået."),
        (pull(SHA, state="closed"), "nr. 17 er lukket."),
        ({**pull(SHA), "head": {"sha": SHA, "repo": None}}, "den kopi, som nr. 17 kommer fra"),
    ],
)
def test_a_pull_request_that_has_moved_on_gets_no_comment(
    github: GitHub, pull_request: dict[str, object], reason: str
) -> None:
    github.pulls[NUMBER] = pull_request

    done = run(github)

    assert done.returncode == 0
    assert done.stdout.startswith(f"Ingen kommentar: {reason}")
    assert github.writes == []


@pytest.mark.parametrize(
    "archive", [None, zipped({"check.txt": "1 fejl"}), zipped({"number": "17", "check.txt": "1"})]
)
def test_a_review_that_ended_early_gives_no_comment(github: GitHub, archive: bytes | None) -> None:
    github.archive = archive

    done = run(github)

    assert done.returncode == 0
    assert done.stdout.startswith("Ingen kommentar: gennemgangen har ikke nået")
    assert github.writes == []


@pytest.mark.parametrize(
    "archive",
    [
        b"",
        b"PK\x03\x04 noget andet",
        zipped({"number": "17", "diff.md": DIFF})[:-40],
        zipped({"number": "17", "diff.md": MARKER.encode() + b"\xff\xfe"}),
        zipped({"number": "17", "diff.md": DIFF}, zipfile.ZIP_LZMA),
        zipped({"number": "17", "diff.md": "Godkendt af kommunen"}),
        zipped({"diff.md": DIFF}),
        zipped({"number": "17" * 1_000, "diff.md": DIFF}),
        zipped({"number": "17", "diff.md": MARKER + "x" * 1_000_000}),
    ],
    ids=["empty", "no-zip", "cut", "bytes", "lzma", "unmarked", "unnumbered", "long", "bomb"],
)
def test_an_archive_that_is_not_a_review_is_refused(github: GitHub, archive: bytes) -> None:
    github.archive = archive

    assert refused(github).startswith("::error::")


def test_a_large_archive_is_not_even_fetched(github: GitHub) -> None:
    github.size = 2_000_001

    assert "fylder for meget" in refused(github)
    assert len(github.requests) == 1


def test_an_archive_larger_than_it_says_is_refused(github: GitHub) -> None:
    github.archive = b"x" * 2_000_001
    github.size = 100

    assert "fylder for meget" in refused(github)


def test_what_the_review_left_never_reaches_the_log_or_the_disk(
    github: GitHub, tmp_path: Path
) -> None:
    text = f"{MARKER}\n::set-output name=x::y\n"
    github.archive = zipped({"number": "17", "diff.md": text, "../../scripts/x.py": "x"})

    done = run(github, TMPDIR=str(tmp_path))

    assert "::" not in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_github_that_fails_is_told_in_one_line(github: GitHub) -> None:
    github.broken = True

    assert refused(github).startswith("::error::GitHub svarer 502 på GET /repos/")


def test_nothing_is_sent_without_encryption(github: GitHub) -> None:
    assert refused(github, GITHUB_API_URL="http://github.invalid") == (
        "::error::GitHub henviser til en adresse uden kryptering.\n"
    )
