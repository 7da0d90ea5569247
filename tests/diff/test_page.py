"""A difference as one page that stands alone: `planvaerk diff --format html`."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tests.blocks.shown import words
from tests.diff.conftest import Command, Repository

DATA = "data/sygedagpenge.csv"


class _Whole(HTMLParser):
    """Keeps which tags are open, and what the page would fetch."""

    VOID = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open += [] if tag in self.VOID else [tag]
        self.fetched += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _body(html: str) -> str:
    return words(html[html.index("<body") :])


def test_what_has_changed_since_the_hearing(repository: Repository, diff: Command) -> None:
    repository.git("tag", "hoering")
    repository.change(DATA, "2023-06,98,", "2023-06,86,")
    repository.change("goals/2023/focus_areas.yml", "Unge skal", "Alle unge skal")
    repository.change("plan/2023.yml", "status: draft", "status: adopted").commit()

    html = diff.said("hoering", "--format", "html")

    shown = _body(html)
    day = repository.git("show", "-s", "--format=%cs")
    assert f"{int(day[8:])}. " in shown
    assert "Der er 3 ændringer mellem hoering (" in shown
    assert ") og planen, som den er nu. Mål Sygedagpenge (2023) Årsgennemsnit" in shown
    assert "97,5 → er nu 96,5. Juni 98 → er nu 86." in shown
    assert "Slettet: Unge Tilføjet: Alle unge skal i uddannelse." in shown
    assert "Status: udkast → er nu vedtaget" in shown


def test_the_page_needs_nothing_beside_it(repository: Repository, diff: Command) -> None:
    repository.change(DATA, "2023-06,98,", "2023-06,86,")

    html = diff.said("--format", "html")

    page = _Whole()
    page.feed(html)
    assert page.open == []
    assert page.fetched == []
    assert not re.search(r"@import|url\(", html)
    assert ".pv-change" in html
    assert "<script" not in html


def test_two_editions_as_a_page(repository: Repository, diff: Command) -> None:
    del repository

    shown = _body(diff.said("--editions", "2022", "2023", "--format", "html"))

    assert "Hvad er nyt i planen Der er" in shown
    assert "mellem planen for 2022 og planen for 2023." in shown
    assert "Nyt mål: Jobordrer 75 jobordrer inden udgangen af 2023." in shown


def test_the_page_can_be_kept_in_a_file(repository: Repository, diff: Command) -> None:
    said = diff.said("--format", "html", "--output", "ny.html")

    assert said == "Ændringerne er gemt i ny.html.\n"
    assert (repository.root / "ny.html").read_text("utf-8").startswith("<!doctype html>")
    assert diff.fault("--output", "findes-ikke/ny.html") == (
        "Filen findes-ikke/ny.html kan ikke skrives. Vælg en anden mappe.\n"
    )


def test_nothing_has_changed(repository: Repository, diff: Command) -> None:
    del repository

    assert "Der er ingen forskel på HEAD (" in _body(diff.said("--format", "html"))


def test_what_cannot_be_read_is_said_on_the_page_too(repository: Repository, diff: Command) -> None:
    repository.change("goals/2023/targets.yml", "value: 75", "value: mange")

    shown = _body(diff.said("--format", "html", code=1))

    assert "Disse filer kan ikke læses helt: goals/2023/targets.yml." in shown


def test_a_hostile_text_is_text(repository: Repository, diff: Command) -> None:
    repository.change("goals/2023/focus_areas.yml", "Unge skal", "<script>alert(1)</script> skal")

    html = diff.said("--format", "html")

    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_same_difference_gives_the_same_bytes(repository: Repository, diff: Command) -> None:
    repository.change(DATA, "2023-06,98,", "2023-06,86,")

    assert diff.said("--format", "html") == diff.said("--format", "html")
