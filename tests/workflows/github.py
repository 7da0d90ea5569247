"""A GitHub of our own, on this machine only: one repository, its runs, pull requests, comments."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

REPOSITORY = "lejre/plan"
RUN = 501
ARCHIVE = 900
BOT = "github-actions[bot]"


def zipped(files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive as a review leaves it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def pull(sha: str, repository: str = "borger/plan", state: str = "open") -> dict[str, Any]:
    """A pull request whose head is a commit of a repository."""
    return {"state": state, "head": {"sha": sha, "repo": {"full_name": repository}}}


@dataclass
class Request:
    """What was asked for, and whether the token came along."""

    method: str
    path: str
    has_token: bool


@dataclass
class GitHub:
    """What GitHub knows, and what it has been asked."""

    archive: bytes | None = None
    size: int | None = None
    pulls: dict[int, dict[str, Any]] = field(default_factory=dict)
    comments: list[dict[str, Any]] = field(default_factory=list)
    broken: bool = False
    files: list[str] = field(default_factory=lambda: ["data/sygedagpenge.csv"])
    requests: list[Request] = field(default_factory=list)
    url: str = ""

    @property
    def writes(self) -> list[Request]:
        """The requests that would change something."""
        return [request for request in self.requests if request.method != "GET"]

    def add_comment(self, author: str, body: str) -> None:
        """Let someone write a comment."""
        self.comments.append(
            {"id": len(self.comments) + 1, "user": {"login": author}, "body": body}
        )

    def artifacts(self) -> dict[str, Any]:
        """What the run has left."""
        if self.archive is None:
            return {"artifacts": []}
        size = len(self.archive) if self.size is None else self.size
        return {"artifacts": [{"id": ARCHIVE, "name": "gennemgang", "size_in_bytes": size}]}


def page(items: list[dict[str, Any]], query: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    """The items of a page."""
    size, number = int(query["per_page"][0]), int(query["page"][0])
    return items[(number - 1) * size : number * size]


class _Handler(BaseHTTPRequestHandler):
    """Answers as GitHub does."""

    github: GitHub

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        self._note()
        if self.github.broken:
            return self._send(502, b"<html>")
        if address.path == "/elsewhere/archive":
            return self._send(200, self.github.archive or b"")
        if address.path == f"/repos/{REPOSITORY}/actions/artifacts/{ARCHIVE}/zip":
            return self._send(302, b"", f"{self.github.url}/elsewhere/archive")
        if address.path == f"/repos/{REPOSITORY}/actions/runs/{RUN}/artifacts":
            return self._send_json(self.github.artifacts())
        if found := re.fullmatch(f"/repos/{REPOSITORY}/pulls/([0-9]+)", address.path):
            known = self.github.pulls.get(int(found[1]))
            return self._send_json(known) if known else self._send(404, b"{}")
        if re.fullmatch(f"/repos/{REPOSITORY}/pulls/[0-9]+/files", address.path):
            files = [{"filename": file} for file in self.github.files]
            return self._send_json(page(files, parse_qs(address.query)))
        if re.fullmatch(f"/repos/{REPOSITORY}/issues/[0-9]+/comments", address.path):
            return self._send_json(page(self.github.comments, parse_qs(address.query)))
        return self._send(404, b"{}")

    def do_POST(self) -> None:
        body = self._note()["body"]
        self.github.add_comment(BOT, body)
        self._send(201, b"{}")

    def do_PATCH(self) -> None:
        body = self._note()["body"]
        number = int(self.path.rpartition("/")[2])
        self.github.comments[number - 1]["body"] = body
        self._send(200, b"{}")

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""

    def _note(self) -> Any:
        has_token = self.headers.get("Authorization") == "Bearer hemmelig"
        self.github.requests.append(Request(self.command, self.path, has_token))
        length = int(self.headers.get("Content-Length", 0))
        return json.loads(self.rfile.read(length) or b"null")

    def _send_json(self, data: Any) -> None:
        self._send(200, json.dumps(data).encode())

    def _send(self, status: int, content: bytes, location: str | None = None) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def serving(github: GitHub) -> Iterator[GitHub]:
    """Let a GitHub answer on this machine's own address."""
    handler: Callable[..., BaseHTTPRequestHandler] = type(
        "Handler", (_Handler,), {"github": github}
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        github.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield github
        finally:
            server.shutdown()
            thread.join()
