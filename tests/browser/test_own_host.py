from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Visitor
from tests.browser.visits import GOALS

pytestmark = pytest.mark.browser

MAX_REQUESTS = 12


def addresses(site: Path) -> list[str]:
    files = (file.relative_to(site).as_posix() for file in sorted(site.rglob("index.html")))
    return [file.removesuffix("index.html") for file in files]


def test_no_page_asks_much_or_another_host_or_complains(visit: Visitor, lejre_site: Path) -> None:
    seen = visit("")
    for path in addresses(lejre_site):
        before = len(seen.requests)
        seen.go(path)
        asked = seen.requests[before:]
        assert 1 <= len(asked) <= MAX_REQUESTS, asked
    assert seen.foreign_requests() == []
    assert seen.complaints == []


def test_nothing_is_stored_but_the_look(visit: Visitor) -> None:
    seen = visit(GOALS)
    seen.page.wait_for_load_state("networkidle")
    assert seen.page.context.cookies() == []
    assert seen.measure("() => Object.keys(localStorage)") == ["/.__palette"]
    assert seen.measure("() => sessionStorage.length") == 0


def test_a_page_that_does_not_exist_leads_to_the_front(visit: Visitor) -> None:
    seen = visit("findes/ikke/")
    seen.page.get_by_role("link", name="Gå til forsiden").click()
    assert seen.page.url == seen.address
