"""Keep one comment in a GitHub pull request that says what it changes in the plan.

Runs with a token that may write, after a review that ran a stranger's code. So everything the
review left is data and nothing more: it is never unpacked to disk, never run, never printed, its
size is limited, and the pull request it names must be one whose head is the commit that GitHub
says was reviewed. Needs only Python's standard library.

    GITHUB_API_URL      GitHub's own: where it answers
    GITHUB_SERVER_URL   GitHub's own: where people see it
    GITHUB_REPOSITORY   GitHub's own: owner/name
    GITHUB_TOKEN        may read actions and write to pull requests
    RUN_ID              the review's run
    HEAD_REPOSITORY     owner/name that the proposal comes from, by GitHub's word
    HEAD_SHA            the reviewed commit, by GitHub's word

Exit codes: 0 written, or nothing to write; 1 what the review left is not to be trusted, or GitHub
did not answer as it should.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urlsplit, urlunsplit

type Json = Any

MARKER = "<!-- planvaerk-diff -->"
AUTHOR = "github-actions[bot]"  # whose comments are ours; the marker alone anyone can write
ARTIFACT = "gennemgang"
DIFF_FILE, NUMBER_FILE = "diff.md", "number"

MAX_ANSWER = 50_000_000  # bytes; a page of a hundred long comments
MAX_ARCHIVE = 2_000_000  # bytes
MAX_DIFF = 1_000_000  # bytes
MAX_COMMENT = 60_000  # characters; GitHub refuses more than 65,536
PAGE_SIZE = 100
TIMEOUT = 30  # seconds

TOO_LARGE = "Det, gennemgangen har efterladt, fylder for meget."
NO_DIFF = "gennemgangen har ikke nået at skrive om ændringerne."

# What a plan is made of. All else, such as mkdocs.yml with its hooks, a program may run from.
CONTENT = frozenset({"plan", "goals", "data", "docs", "follow_up"})
MAX_FILES = 3_000  # GitHub tells no more
MAX_NAMES = 8
_OUTDATED = re.compile(r"\A> \*\*Listen gælder et tidligere udkast\.\*\*[^\n]*\n+")
_EXAMPLE = re.compile(r"\Aexamples/[^/]+/")
_NUMBER = re.compile(r"[1-9][0-9]{0,9}\n?")
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others can ask for any memory
_BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError)


class NothingToDo(Exception):
    """There is no comment to write, and nothing is wrong."""


class NotTrusted(Exception):
    """What the review left is not what it should be."""


class GitHubFault(Exception):
    """GitHub could not be reached or did not do as asked."""


@dataclass(frozen=True)
class Review:
    """The review that has ended, all of it by GitHub's word."""

    repository: str
    run_id: str
    head_repository: str
    head_sha: str
    run_url: str

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Review:
        """The review that the environment variables name."""
        repository, run_id = environment["GITHUB_REPOSITORY"], environment["RUN_ID"]
        return cls(
            repository=repository,
            run_id=run_id,
            head_repository=environment["HEAD_REPOSITORY"],
            head_sha=environment["HEAD_SHA"],
            run_url=f"{environment['GITHUB_SERVER_URL']}/{repository}/actions/runs/{run_id}",
        )


@dataclass(frozen=True)
class Claim:
    """What the review left behind: its own word, not to be believed. No diff: it ended early."""

    number: int
    diff: str | None


class Answer(NamedTuple):
    """What GitHub sent."""

    status: int
    location: str
    content: bytes


@dataclass(frozen=True)
class GitHub:
    """GitHub's REST interface."""

    url: str
    token: str

    def get(self, path: str) -> Json:
        """What is found at a path."""
        return self._json(self._request("GET", self.url + path))

    def write(self, method: str, path: str, body: str) -> None:
        """Put a text at a path."""
        self._json(self._request(method, self.url + path, json.dumps({"body": body}).encode()))

    def download(self, path: str) -> bytes:
        """A file. It lies at another place, and the token is not for there."""
        answer = self._request("GET", self.url + path, limit=MAX_ARCHIVE)
        if answer.status != HTTPStatus.OK:
            answer = self._request("GET", answer.location, limit=MAX_ARCHIVE, with_token=False)
        return answer.content

    def pages(self, path: str) -> Iterator[Json]:
        """The items of a list, page by page."""
        page = 1
        while items := self.get(f"{path}?per_page={PAGE_SIZE}&page={page}"):
            yield from items
            if len(items) < PAGE_SIZE:
                return
            page += 1

    @staticmethod
    def _json(answer: Answer) -> Json:
        try:
            if answer.status < HTTPStatus.MULTIPLE_CHOICES:
                return json.loads(answer.content)
        except ValueError:
            pass
        raise GitHubFault(f"GitHub svarer {answer.status} uden de data, der er bedt om.")

    def _request(
        self,
        method: str,
        url: str,
        body: bytes | None = None,
        *,
        limit: int = MAX_ANSWER,
        with_token: bool = True,
    ) -> Answer:
        headers = {"Accept": "application/vnd.github+json", "User-Agent": "planvaerk"}
        if with_token:
            headers |= {"Authorization": f"Bearer {self.token}"}
        parts = urlsplit(url)
        connection = _connection(parts)
        try:
            connection.request(method, urlunsplit(("", "", *parts[2:])), body, headers)
            response = connection.getresponse()
            content = response.read(limit + 1)
        except (OSError, HTTPException) as error:
            raise GitHubFault(f"GitHub kan ikke nås ({type(error).__name__}).") from error
        finally:
            connection.close()
        if response.status >= HTTPStatus.BAD_REQUEST:
            raise GitHubFault(f"GitHub svarer {response.status} på {method} {parts.path}.")
        if len(content) > limit:
            raise NotTrusted(TOO_LARGE)
        return Answer(response.status, response.headers.get("Location", ""), content)


def _connection(address: SplitResult) -> HTTPConnection:
    """Encrypted, unless it stays on this machine."""
    if address.scheme == "https":
        return HTTPSConnection(address.netloc, timeout=TIMEOUT)
    if address.scheme == "http" and address.hostname == "127.0.0.1":
        return HTTPConnection(address.netloc, timeout=TIMEOUT)
    raise GitHubFault("GitHub henviser til en adresse uden kryptering.")


def main(environment: Mapping[str, str]) -> int:
    """Write or update the comment, and say in one line what was done."""
    github = GitHub(environment["GITHUB_API_URL"], environment["GITHUB_TOKEN"])
    try:
        print(comment(github, Review.of(environment)))
    except NothingToDo as reason:
        print(f"Ingen kommentar: {reason}")
    except (NotTrusted, GitHubFault) as error:
        print(f"::error::{error}")
        return 1
    return 0


def comment(github: GitHub, review: Review) -> str:
    """Bring the pull request's comment up to date; what was done."""
    claim = _claim(_archive(github, review))
    _confirm(github, review, claim.number)
    comments = f"/repos/{review.repository}/issues/{claim.number}/comments"
    ours = next((item for item in github.pages(comments) if _is_ours(item)), None)
    if claim.diff is None:
        if ours is None:
            raise NothingToDo(NO_DIFF)
        text = _outdated(ours["body"], review)
    else:
        text = _text(claim.diff, review, _warning(github, review, claim.number))
    if ours is None:
        github.write("POST", comments, text)
        return f"Kommentaren til nr. {claim.number} er skrevet."
    if ours["body"].strip() == text:
        return f"Kommentaren til nr. {claim.number} er uændret."
    github.write("PATCH", f"/repos/{review.repository}/issues/comments/{ours['id']}", text)
    return f"Kommentaren til nr. {claim.number} er opdateret."


def _archive(github: GitHub, review: Review) -> bytes:
    actions = f"/repos/{review.repository}/actions"
    found = github.get(f"{actions}/runs/{review.run_id}/artifacts?name={ARTIFACT}")["artifacts"]
    if not found:
        raise NothingToDo(NO_DIFF)
    newest = max(found, key=lambda artifact: int(artifact["id"]))  # a review can be run again
    if newest["size_in_bytes"] > MAX_ARCHIVE:
        raise NotTrusted(TOO_LARGE)
    return github.download(f"{actions}/artifacts/{newest['id']}/zip")


def _claim(archive: bytes) -> Claim:
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            names = files.namelist()
            if not {NUMBER_FILE, DIFF_FILE} & set(names):
                raise NothingToDo(NO_DIFF)
            number = _member(files, NUMBER_FILE, 16)
            diff = _member(files, DIFF_FILE, MAX_DIFF) if DIFF_FILE in names else None
    except _BROKEN_ARCHIVE as error:
        raise NotTrusted("Det, gennemgangen har efterladt, kan ikke læses.") from error
    if not _NUMBER.fullmatch(number):
        raise NotTrusted("Gennemgangens nummer på forslaget er ikke et tal.")
    if diff is not None and not diff.startswith(MARKER):
        raise NotTrusted("Gennemgangens tekst begynder ikke med mærket for ændringer.")
    return Claim(int(number), diff)


def _member(files: zipfile.ZipFile, name: str, limit: int) -> str:
    """A file of the archive; never more than limit bytes, whatever the archive says it holds."""
    if name not in files.namelist():
        raise NotTrusted(f"Filen {name} mangler i det, gennemgangen har efterladt.")
    if files.getinfo(name).compress_type not in _COMPRESSIONS:
        raise NotTrusted(f"Filen {name} er pakket på en anden måde, end GitHub gør.")
    with files.open(name) as member:
        content = member.read(limit + 1)
    if len(content) > limit:
        raise NotTrusted(f"Filen {name} fylder for meget.")
    return content.decode("utf-8")


def _confirm(github: GitHub, review: Review, number: int) -> None:
    """Refuse a pull request other than the one that was reviewed."""
    pull = github.get(f"/repos/{review.repository}/pulls/{number}")
    head = pull["head"]
    if head["repo"] is None:
        raise NothingToDo(f"den kopi, som nr. {number} kommer fra, er slettet.")
    if head["repo"]["full_name"] != review.head_repository:
        raise NotTrusted(f"Nr. {number} kommer et andet sted fra end det, der er gennemgået.")
    if head["sha"] != review.head_sha:
        raise NothingToDo(f"nr. {number} står ikke ved den ændring, der er gennemgået.")
    if pull["state"] != "open":
        raise NothingToDo(f"nr. {number} er lukket.")


def _warning(github: GitHub, review: Review, number: int) -> str:
    """A warning when the proposal may have decided itself what the list says, or nothing.

    By GitHub's word: which files it changes, under their old names as well.
    """
    path = f"/repos/{review.repository}/pulls/{number}/files"
    files = list(islice(github.pages(path), MAX_FILES))
    names = [name for item in files for name in (item["filename"], item.get("previous_filename"))]
    strange = sorted({_part(name) for name in names if name and not _is_content(name)})
    if len(files) >= MAX_FILES:
        strange.append("flere filer, end GitHub oplyser")
    if not strange:
        return ""
    said = ", ".join(f"`{name}`" for name in strange[:MAX_NAMES])
    more = " og mere" if len(strange) > MAX_NAMES else ""
    return (
        "> [!WARNING]\n"
        f"> Forslaget ændrer også programmet eller opsætningen: {said}{more}. Stol ikke på listen, "
        "før en, der kender programmet, har læst de ændringer.\n\n"
    )


def _is_content(name: str) -> bool:
    """True for a file that no program runs from or is set up by, here or in an example."""
    folder, slash, _ = _EXAMPLE.sub("", name).partition("/")
    return folder in CONTENT if slash else name.endswith(".md")


def _part(name: str) -> str:
    """A file at the top, else its folder; nothing in the name can be more than a name."""
    folder, slash, _ = name.partition("/")
    return re.sub(r"[^\w./-]", "?", folder + slash)[:60]


def _outdated(body: str, review: Review) -> str:
    """The comment as it is, marked as speaking of an earlier draft of the proposal."""
    rest = _OUTDATED.sub("", body.strip().removeprefix(MARKER).lstrip("\n"))
    return (
        f"{MARKER}\n> **Listen gælder et tidligere udkast.** Gennemgangen af {review.head_sha[:7]} "
        f"nåede ikke så langt. [Se hvorfor]({review.run_url}).\n\n{rest}"
    ).strip()


def _text(diff: str, review: Review, warning: str) -> str:
    """The comment. Our own words stand first, where nothing in the proposal can hide them."""
    changes = diff.removeprefix(MARKER).strip().replace("@", "@\u200b")  # calls no one
    cut = changes[:MAX_COMMENT].rpartition("\n")[0] if len(changes) > MAX_COMMENT else changes
    shortened = "" if cut == changes else " Listen er forkortet; hele listen ligger i kørslen."
    origin = (
        f"<sub>Skrevet ud fra forslagets egne filer ved {review.head_sha[:7]}. "
        f"[Se fund og forhåndsvisning]({review.run_url}).{shortened}</sub>"
    )
    return f"{MARKER}\n{warning}{origin}\n\n{cut}"


def _is_ours(item: Json) -> bool:
    user = item["user"] or {}
    return user.get("login") == AUTHOR and item["body"].startswith(MARKER)


if __name__ == "__main__":
    sys.exit(main(os.environ))
