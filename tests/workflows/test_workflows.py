"""What must hold of the workflows, so that a stranger's proposal can be reviewed without danger."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github"
WORKFLOWS = sorted((FOLDER / "workflows").iterdir())
PROGRAMS = Path(sys.executable).parent

# The whole of what may be written to, and by which job.
WRITE_GRANTS = {
    ("comment.yml", "comment"): {"pull-requests"},
    ("publish.yml", "publish"): {"id-token", "pages"},
}
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


class Job(NamedTuple):
    """A job, and the workflow it belongs to."""

    file: str
    events: dict[str, Any]
    name: str
    content: dict[str, Any]

    @property
    def steps(self) -> list[dict[str, Any]]:
        return list(self.content["steps"])


def _read(path: Path) -> dict[Any, Any]:
    return dict(yaml.safe_load(path.read_text("utf-8")))


def _jobs() -> Iterator[Job]:
    for path in WORKFLOWS:
        workflow = _read(path)
        for name, content in workflow["jobs"].items():
            yield Job(path.name, workflow[True], name, content)  # YAML 1.1 reads `on` as true


JOBS = list(_jobs())
ALL_WORKFLOWS = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
ALL_JOBS = pytest.mark.parametrize("job", JOBS, ids=lambda job: f"{job.file}-{job.name}")
PROPOSAL_JOBS = [job for job in JOBS if "pull_request" in job.events]


@ALL_WORKFLOWS
def test_every_action_is_pinned_by_commit_with_its_version_beside(path: Path) -> None:
    uses = re.findall(r"uses:\s*(.+)", path.read_text("utf-8"))

    assert uses
    assert [use for use in uses if not PINNED.fullmatch(use)] == []


def test_an_action_has_the_same_commit_everywhere() -> None:
    uses = {
        use for path in WORKFLOWS for use in re.findall(r"uses:\s*(.+)", path.read_text("utf-8"))
    }

    assert len({use.partition("@")[0] for use in uses}) == len(uses)


@ALL_WORKFLOWS
def test_a_workflow_grants_nothing_by_itself(path: Path) -> None:
    assert _read(path)["permissions"] == {}


@ALL_JOBS
def test_a_job_may_write_only_what_it_is_for(job: Job) -> None:
    grants = job.content["permissions"]

    assert {scope for scope, level in grants.items() if level != "read"} == WRITE_GRANTS.get(
        (job.file, job.name), set()
    )


@pytest.mark.parametrize("job", PROPOSAL_JOBS, ids=lambda job: f"{job.file}-{job.name}")
def test_a_job_that_runs_a_proposal_can_only_read(job: Job) -> None:
    assert set(job.events) <= {"pull_request", "push"}
    assert job.content["permissions"] == {"contents": "read"}
    assert re.findall(r"secrets|github\.token|GITHUB_TOKEN", str(job.content)) == []


def test_there_are_jobs_that_run_a_proposal() -> None:
    assert {job.file for job in PROPOSAL_JOBS} == {"review.yml", "test.yml"}


@ALL_WORKFLOWS
def test_no_workflow_uses_a_trigger_that_gives_a_proposal_rights(path: Path) -> None:
    assert "pull_request_target" not in path.read_text("utf-8")
    assert "issue_comment" not in path.read_text("utf-8")


@ALL_WORKFLOWS
def test_no_secret_is_used(path: Path) -> None:
    assert "secrets" not in _without_comments(path)


@ALL_JOBS
def test_no_command_has_an_expression_in_it(job: Job) -> None:
    assert [step["run"] for step in job.steps if "${{" in step.get("run", "")] == []


@ALL_JOBS
def test_no_checkout_keeps_the_token_or_chooses_what_it_fetches(job: Job) -> None:
    checkouts = [step["with"] for step in job.steps if "/checkout@" in step.get("uses", "")]

    for settings in checkouts:
        assert settings["persist-credentials"] is False
        assert {"ref", "repository", "token"}.isdisjoint(settings)


@ALL_JOBS
def test_every_job_ends_in_time(job: Job) -> None:
    assert job.content["timeout-minutes"] <= 60


@ALL_WORKFLOWS
def test_a_newer_run_takes_the_place_of_an_older(path: Path) -> None:
    concurrency = _read(path)["concurrency"]

    assert concurrency["group"]
    assert concurrency["cancel-in-progress"] is (path.name != "publish.yml")


def test_the_comment_is_written_by_our_own_script_alone() -> None:
    (job,) = (job for job in JOBS if job.file == "comment.yml")

    assert set(job.events) == {"workflow_run"}
    assert job.events["workflow_run"]["workflows"] == [
        _read(FOLDER / "workflows/review.yml")["name"]
    ]
    checkout, script = job.steps
    assert checkout["with"] == {"persist-credentials": False, "sparse-checkout": "scripts"}
    assert script["run"] == "python3 -I scripts/plan_comment.py"


def test_only_the_main_branch_is_published() -> None:
    workflow = _read(FOLDER / "workflows/publish.yml")

    assert workflow[True]["push"] == {"branches": ["main"]}
    assert workflow["jobs"]["build"]["if"] == "${{ github.ref == 'refs/heads/main' }}"
    assert workflow["jobs"]["publish"]["needs"] == "build"


def test_the_review_leaves_what_the_comment_looks_for() -> None:
    (job,) = (job for job in JOBS if job.file == "review.yml")
    uploads = {
        step["with"]["name"]: step["with"] for step in job.steps if "path" in step.get("with", {})
    }
    script = (ROOT / "scripts/plan_comment.py").read_text("utf-8")

    assert uploads["gennemgang"]["path"] == "build/review/"
    assert uploads["forhaandsvisning"]["path"] == "site/"
    assert 'ARTIFACT = "gennemgang"' in script


@ALL_WORKFLOWS
def test_github_knows_every_key(path: Path) -> None:
    assert _run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", path) == 0


def test_dependabot_knows_every_key() -> None:
    path = FOLDER / "dependabot.yml"

    assert _run("check-jsonschema", "--builtin-schema", "vendor.dependabot", path) == 0


def test_zizmor_finds_no_weakness() -> None:
    assert _run("zizmor", "--offline", "--no-config", "--persona=auditor", FOLDER) == 0


@pytest.mark.parametrize("path", [ROOT / "scripts/review", ROOT / ".ci/run"], ids=lambda p: p.name)
def test_shellcheck_finds_no_fault_in_a_script(path: Path) -> None:
    assert _run("shellcheck", path) == 0


@ALL_JOBS
def test_shellcheck_finds_no_fault_in_a_command(job: Job, tmp_path: Path) -> None:
    for step in job.steps:
        script = tmp_path / "command"
        script.write_text(step.get("run", ""), "utf-8")
        assert _run("shellcheck", "--shell=bash", script) == 0


def _without_comments(path: Path) -> str:
    return yaml.safe_dump(_read(path))


def _run(program: str, *arguments: str | Path) -> int:
    found = shutil.which(program, path=PROGRAMS)
    assert found, f"{program} mangler i {PROGRAMS.name}"
    done = subprocess.run(
        [found, *arguments], capture_output=True, text=True, check=False, timeout=120
    )
    if done.returncode:
        sys.stdout.write(done.stdout + done.stderr)
    return done.returncode
