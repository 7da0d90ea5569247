"""The documents to download: PDF and Word of an edition, with type, size and date."""

from __future__ import annotations

from typing import Any

from planvaerk.addresses import slug
from planvaerk.blocks.context import Context, render
from planvaerk.model.plan import Edition

KINDS = {"pdf": "PDF", "docx": "Word"}


def documents(context: Context, year: int | None = None) -> str:
    """The documents of an edition."""
    return render("documents", **downloads(context, context.edition(year)))


def downloads(context: Context, edition: Edition) -> dict[str, Any]:
    """What the template needs to list the documents of an edition."""
    context.artefacts.document_pages.add(context.page)
    stem = edition_document(edition)
    listed = [
        {
            "title": edition.text.title,
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
