"""Makes all documents of a site on all cores; what is known already is taken from the cache."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

from planvaerk.documents.contents import Document, Made
from planvaerk.documents.document_cache import DocumentCache
from planvaerk.errors import DocumentError
from planvaerk.processes import cores


def make_all(
    documents: Mapping[str, Document], site: Path, cache: Path, own_reference: bytes | None = None
) -> dict[str, Made]:
    """All documents by their names, making only those that the cache does not hold.

    Raises DocumentError for one that pandoc or typst refuses.
    """
    kept = DocumentCache(cache)
    keys = {name: kept.key(one, site, own_reference) for name, one in documents.items()}
    found = {name: made for name, key in keys.items() if (made := kept.read(key))}
    missing = {name: one for name, one in documents.items() if name not in found}
    if not missing:
        return {name: found[name] for name in documents}
    # typst and pandoc are loaded only when something is to be made. Both work outside Python's
    # lock, so threads keep the cores busy.
    make = import_module("planvaerk.documents.making").make
    with ThreadPoolExecutor(cores()) as pool:
        begun = {name: pool.submit(make, one, site, own_reference) for name, one in missing.items()}
        for name, making in begun.items():
            try:
                found[name] = making.result()
            except DocumentError as error:
                raise DocumentError(f"{name}: {error.reason}") from error
            kept.write(keys[name], found[name])
    return {name: found[name] for name in documents}
