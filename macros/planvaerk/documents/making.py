"""Makes a document from the site's pages: PDF and Word at the same time."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path

from planvaerk.documents import pandoc
from planvaerk.documents.body import body
from planvaerk.documents.contents import Document, Made
from planvaerk.documents.pdf import pdf
from planvaerk.documents.syntax_tree import without_dead_links
from planvaerk.documents.word import word


def make(document: Document, site: Path, own_reference: bytes | None = None) -> Made:
    """A document as PDF and as a Word file, from the site that lies in a folder.

    Raises DocumentError when pandoc or typst refuses it.
    """
    whole = body(document.parts, site, document.site_url)
    tree = json.loads(pandoc.read(whole.html))
    tree["blocks"] = without_dead_links(tree["blocks"])
    # pandoc and typst work outside Python's lock, so threads keep the cores busy.
    with ThreadPoolExecutor(2) as pool:
        as_pdf = pool.submit(pdf, deepcopy(tree), document.cover, whole.pictures, site)
        as_word = pool.submit(
            word, deepcopy(tree), document.cover, whole.pictures, site, own_reference
        )
        return Made(as_pdf.result(), as_word.result())
