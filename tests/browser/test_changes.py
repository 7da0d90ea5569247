"""The page about what is new: its wordings unfold, and only those come along on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_paper_shows_the_wordings_that_the_reader_has_unfolded(
    visit: Visitor, *, script: bool
) -> None:
    seen = visit("nyt/", script=script)
    wordings = seen.page.locator("details.pv-wording")
    opened, closed, again = wordings.nth(0), wordings.nth(1), wordings.nth(2)
    opened.locator("summary").press("Enter")
    again.locator("summary").click()
    again.locator("summary").click()

    expect(opened.locator(".pv-wording__part").first).to_be_visible()
    seen.page.emulate_media(media="print")

    expect(opened.locator(".pv-wording__part").first).to_be_visible()
    expect(closed).to_be_hidden()
    expect(again).to_be_hidden()
    seen.page.emulate_media(media="screen")
    expect(closed.locator("summary")).to_be_visible()


def test_what_is_new_and_gone_is_told_apart_in_words(visit: Visitor) -> None:
    seen = visit("nyt/")

    labels = seen.page.locator(".pv-change__label").all_inner_texts()

    assert labels == ["Nyt mål:", "Ikke længere mål:"]
