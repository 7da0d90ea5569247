"""What the head of a page says to search engines and to those who share a link to it."""

from __future__ import annotations

from typing import NamedTuple

from planvaerk.addresses import page_address
from planvaerk.export.cards import Card, card_path
from planvaerk.export.descriptions import description, plain
from planvaerk.export.place import Place
from planvaerk.export.structured_data import Described, structured_data
from planvaerk.model.plan import Plan
from planvaerk.pages import Page


class Head(NamedTuple):
    """The head of a page; `image` is a path from the site's root, None while it has no address."""

    title: str
    description: str
    structured_data: str
    image: str | None
    is_report: bool


def head(plan: Plan, place: Place, page: Page, markdown: str, written: object = None) -> Head:
    """The head of a page whose macros have run; the author may have written the description."""
    address = page_address(page.file)
    title = (plain(page.title) if address else "") or place.title
    edition = plan.edition(page.year) if page.year else None
    text = " ".join(str(written or "").split())
    if not text and edition and address == f"{edition.year}/":
        text = description(edition.text.summary)
    text = text or description(markdown)
    data = structured_data(plan, Described(page, title, text), place)
    return Head(title, text, data, card_path(address) if place.url else None, edition is not None)


def card(plan: Plan, place: Place, made: Head) -> Card:
    """The picture that a link to the page is shown with."""
    who = plan.municipality
    is_front = made.title == place.title
    return Card(
        made.title,
        "" if is_front else place.title,
        who.name if who else "",
        who.colours.primary if who else "#1d4a3f",
        who.colours.accent if who else "#b4531a",
    )
