"""The package that a Word file is: the reference document, and the finish of the file."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from planvaerk.documents import pandoc
from planvaerk.documents.contents import Cover

# A zip file can tell no earlier time, and the time of a part says nothing.
_ALWAYS = (1980, 1, 1, 0, 0, 0)
# Parts of pandoc's own that get more at their end.
_ADDED = (
    ("word/_rels/document.xml.rels", "document.xml.rels", b"</Relationships>"),
    ("[Content_Types].xml", "content_types.xml", b"</Types>"),
)
_SETTINGS = "word/settings.xml"


@cache
def _parts() -> Environment:
    return Environment(
        loader=PackageLoader("planvaerk.documents", "word"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )


def word_part(template: str, **values: object) -> str:
    """A part of a Word file from its template in `word/`."""
    return _parts().get_template(template).render(**values)


@cache
def _pandocs_own() -> dict[str, bytes]:
    """The parts of a Word file as pandoc writes it."""
    return _unzipped(pandoc.empty_word_file())


def reference(cover: Cover) -> bytes:
    """Planværk's own reference document, in the municipality's colours."""
    values = cover.facts() | {
        "primary": cover.primary.lstrip("#").upper(),
        "accent": cover.accent.lstrip("#").upper(),
    }
    parts = dict(_pandocs_own())
    for name in ("styles.xml", "header1.xml", "footer1.xml", "document.xml"):
        parts[f"word/{name}"] = word_part(name, **values).encode()
    for name, template, end in _ADDED:
        added = word_part(template).encode()
        parts[name] = parts[name].replace(end, added.strip() + end)
    for old, new in (
        (b'themeFontLang w:val="en-US"', b'themeFontLang w:val="da-DK"'),
        (b'decimalSymbol w:val="."', b'decimalSymbol w:val=","'),
        (b'listSeparator w:val=","', b'listSeparator w:val=";"'),
    ):
        parts[_SETTINGS] = parts[_SETTINGS].replace(old, new)
    return _zipped(parts)


def finished(package: bytes, cover: Cover) -> bytes:
    """The file as it is given out: with its facts, and the same bytes each time."""
    parts = _unzipped(package)
    values = cover.facts() | {"day": cover.day.isoformat()}
    parts["docProps/core.xml"] = word_part("core.xml", **values).encode()
    return _zipped(parts)


def _unzipped(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _ALWAYS)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return stream.getvalue()
