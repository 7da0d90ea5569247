"""pandoc at work: HTML into a syntax tree, a syntax tree into typst's markup or a Word file."""

from __future__ import annotations

import logging
from importlib import import_module
from pathlib import Path

from planvaerk.errors import DocumentError, EnvironmentFault

# No names for headings but the site's own; notes as EPUB writes them; typographic quotes.
_HTML = "html-auto_identifiers+epub_html_exts+smart"
# What pandoc remarks on the way is no message to an author.
logging.getLogger("pypandoc").addHandler(logging.NullHandler())
logging.getLogger("pypandoc").propagate = False


def read(html: str) -> str:
    """The syntax tree of a piece of HTML, as JSON."""
    return str(_converted(html, "json", _HTML))


def typst_markup(tree: str) -> str:
    """A syntax tree in the markup of typst."""
    return str(_converted(tree, "typst", "json", "--wrap=none"))


def word_file(tree: str, folder: Path) -> bytes:
    """A syntax tree as a Word file, with pictures and `reference.docx` from a folder."""
    reference = f"--reference-doc={folder / 'reference.docx'}"
    return _file(tree, "json", f"--resource-path={folder}", reference)


def empty_word_file() -> bytes:
    """A Word file without words, as pandoc writes it when left to itself."""
    return _file("", "markdown")


def _file(source: str, form: str, *options: str) -> bytes:
    made = _converted(source, "docx", form, *options)
    return made if isinstance(made, bytes) else made.encode()


def _converted(source: str, to: str, form: str, *options: str) -> str | bytes:
    """What pandoc makes of a source; raises DocumentError with pandoc's words when it refuses."""
    try:
        made: str | bytes = import_module("pypandoc").convert_text(
            source,
            to,
            form,
            extra_args=options,
            verify_format=False,
            outputfile="-" if to == "docx" else None,
        )
    except RuntimeError as error:
        raise DocumentError(str(error)) from error
    except (ImportError, OSError) as error:
        message = "pandoc mangler. Installér Python-pakken pypandoc-binary, og byg igen."
        raise EnvironmentFault(message) from error
    return made
