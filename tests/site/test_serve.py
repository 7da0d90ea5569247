from __future__ import annotations

import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import NamedTuple, TextIO

import pytest

from tests.site.running import Planvaerk

PATIENCE = 20.0


class Preview(NamedTuple):
    """A running `planvaerk serve`: its process, its port and the lines it has said."""

    process: subprocess.Popen[str]
    port: int
    lines: Queue[str]

    def get(self, path: str) -> tuple[int, str]:
        """The answer to a request."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def wait_until_it_watches(self) -> None:
        """Wait until the site is shown and the files are watched, which begins a moment later."""
        self.heard(f"Sitet vises på http://127.0.0.1:{self.port}/")
        self.get("/")
        time.sleep(1)

    def heard(self, words: str) -> str:
        """Everything said up to the line with these words."""
        said: list[str] = []
        end = time.monotonic() + PATIENCE
        while not said or words not in said[-1]:
            try:
                said.append(self.lines.get(timeout=max(end - time.monotonic(), 0.01)))
            except Empty:
                pytest.fail(f"{words!r} was not said, but {said}")
        return "".join(said)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def read_lines(stream: TextIO, lines: Queue[str]) -> None:
    for line in stream:
        lines.put(line)


@pytest.fixture
def preview(planvaerk: Planvaerk, tmp_path: Path) -> Iterator[Preview]:
    port = free_port()
    (tmp_path / "tmp").mkdir()
    process = subprocess.Popen(
        planvaerk.command("serve", "--address", f"127.0.0.1:{port}"),
        cwd=planvaerk.root,
        env=planvaerk.variables(PYTHONUNBUFFERED="1", TMPDIR=str(tmp_path / "tmp")),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: Queue[str] = Queue()
    assert process.stdout is not None
    reader = Thread(target=read_lines, args=(process.stdout, lines))
    reader.start()
    yield Preview(process, port, lines)
    process.kill()
    process.wait(timeout=PATIENCE)
    reader.join(timeout=PATIENCE)
    process.stdout.close()


def edit(planvaerk: Planvaerk, file: str, change: Callable[[str], str]) -> None:
    path = planvaerk.root / file
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def test_a_save_is_shown_and_a_faulty_save_is_told_while_the_last_good_site_stays(
    planvaerk: Planvaerk, preview: Preview
) -> None:
    preview.wait_until_it_watches()
    status, page = preview.get("/2022/maal/")
    assert status == 200
    assert "56,7 fuldtidspersoner" in page

    csv = "data/uddannelseshjaelp.csv"
    edit(planvaerk, csv, lambda text: text.replace("maal,2022-01,57", "maal,2022-01,58"))
    preview.heard("Sitet er bygget igen")
    assert "56,8 fuldtidspersoner" in preview.get("/2022/maal/")[1]

    edit(planvaerk, csv, lambda text: text.replace("maal,2022-01,58", "maal,2022-01,x"))
    said = preview.heard("Sitet viser stadig planen fra før fejlen.")
    assert re.search(r"^data/uddannelseshjaelp\.csv:\d+:\d+: PV", said, re.MULTILINE)
    assert "Traceback" not in said
    status, page = preview.get("/2022/maal/")
    assert status == 200
    assert "56,8 fuldtidspersoner" in page

    edit(planvaerk, csv, lambda text: text.replace("maal,2022-01,x", "maal,2022-01,57"))
    preview.heard("Sitet er bygget igen")
    assert "56,7 fuldtidspersoner" in preview.get("/2022/maal/")[1]


def test_faulty_settings_and_pages_are_survived_too(planvaerk: Planvaerk, preview: Preview) -> None:
    preview.wait_until_it_watches()
    edit(planvaerk, "mkdocs.yml", lambda text: text.replace("theme:", "theme: ["))
    assert "mkdocs.yml:" in preview.heard("Sitet viser stadig")
    edit(planvaerk, "mkdocs.yml", lambda text: text.replace("theme: [", "theme:"))
    preview.heard("Sitet er bygget igen")
    edit(planvaerk, "docs/om.md", lambda text: f"{text}\n[her](kage.md)\n")
    assert 'Linket "kage.md"' in preview.heard("Sitet viser stadig")
    assert preview.get("/om/")[0] == 200


def test_an_unknown_address_shows_the_page_that_says_so(preview: Preview) -> None:
    preview.heard("Sitet vises på")
    status, page = preview.get("/findes/ikke/")
    assert status == 404
    assert "Siden findes ikke" in page


def test_ctrl_c_ends_it_and_leaves_nothing(
    planvaerk: Planvaerk, preview: Preview, tmp_path: Path
) -> None:
    preview.heard("Sitet vises på")
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(timeout=PATIENCE) == 0
    assert not (planvaerk.root / "site").exists()
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_plan_with_faults_is_not_shown_and_the_faults_are(planvaerk: Planvaerk) -> None:
    planvaerk.replace("plan/2022.yml", "kind: plan", "kind: plen")
    done = planvaerk.run("serve", "--address", f"127.0.0.1:{free_port()}")
    assert done.code == 1
    assert "plan/2022.yml:" in done.err
    assert "Sitet vises på" not in done.out


def test_an_address_in_use_is_told_in_danish(planvaerk: Planvaerk) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = planvaerk.run("serve", "--address", address)
    assert done.code == 2
    assert f"Adressen {address} kan ikke bruges: den er allerede i brug." in done.err
    assert "Sitet vises på" not in done.out


@pytest.mark.parametrize(
    "address", ["8000", ":8000", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000"]
)
def test_an_address_that_is_none_is_told_in_danish(planvaerk: Planvaerk, address: str) -> None:
    done = planvaerk.run("serve", "--address", address)
    assert done.code == 2
    assert done.err == f'Adressen "{address}" kan ikke bruges. Skriv den som 127.0.0.1:8000.\n'
