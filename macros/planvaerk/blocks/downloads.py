"""The documents to download: PDF and Word of an edition or a report, with size and date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planvaerk.addresses import page_address, reported_on, slug
from planvaerk.blocks.context import Context, render
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import Page

KINDS = {"pdf": "PDF", "docx": "Word"}


def documents(context: Context, year: int | None = None) -> str:
    """The documents of an edition."""
    return render("documents", **downloads(context, context.edition(year)))


def downloads(context: Context, edition: Edition) -> dict[str, Any]:
    """What the template needs to list the documents of an edition."""
    return _listed(context, edition.text.title, edition_document(edition))


def report_documents(context: Context) -> str:
    """The documents of the page when it shows a report, once however many it shows."""
    page = next((page for page, _ in report_pages(context.plan) if _is_shown(page, context)), None)
    if page is None or context.page in context.artefacts.document_pages:
        return ""
    return render("documents", **_listed(context, page.title, report_document(page)))


def report_pages(plan: Plan) -> Iterator[tuple[Page, Period]]:
    """The pages that show a quarter's follow-up or a year's evaluation, and the first of each."""
    for page in plan.pages:
        periods = (reported_on(call, page) for call in page.calls)
        first = next((period for period in periods if period is not None), None)
        if first is not None:
            yield page, first


def report_document(page: Page) -> str:
    """Where the documents of a page lie: `opfoelgning/2026-q1/opfoelgning-2026-q1`."""
    address = page_address(page.file)
    return f"{address}{address.strip('/').replace('/', '-') or 'opfoelgning'}"


def _is_shown(page: Page, context: Context) -> bool:
    return page_address(page.file) == context.page


def _listed(context: Context, title: str, stem: str) -> dict[str, Any]:
    context.artefacts.document_pages.add(context.page)
    listed = [
        {
            "title": title,
            "url": context.here(f"{stem}.{suffix}"),
            "path": f"{stem}.{suffix}",
            "kind": kind,
        }
        for suffix, kind in KINDS.items()
    ]
    return {"documents": listed, "are_made": context.artefacts.makes_documents}


def edition_document(edition: Edition) -> str:
    """Where the documents of an edition lie, from the site's root and without their endings."""
    return f"{edition.year}/{slug(edition.text.title)}"
