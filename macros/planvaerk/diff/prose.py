"""Markdown as a reader sees it: links by their text and address, and no marks of layout."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BOX = re.compile(r'(?:\?\?\?\+?|!!!)\s+[\w-]+(?:\s+"(?P<title>[^"]*)")?')
_NOTE = re.compile(
    r"^(?P<indent>[ \t]*)(?:\?\?\?\+?|!!!)[ \t]+redaktion\b.*"
    r"(?:\n(?:(?P=indent)[ \t]+.*|[ \t]*$))*",
    re.MULTILINE,
)
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<to>[^)\s]*)(?:\s+\"[^\"]*\")?\)")
_ATTRIBUTES = re.compile(r"(?<!\{)\{:?[ \t]*[#.][^{}\n]*\}")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_EMPHASIS = re.compile(
    r"(?<!\w)(\*\*|__|\*|_|`)(?=\S)(?P<text>(?:(?!\n[ \t]*\n).)+?)(?<=\S)\1(?!\w)", re.DOTALL
)


def readable(
    text: str, file: str, moved: Mapping[str, str] | None = None, *, with_notes: bool = True
) -> str:
    """The text of a page without its marks; `moved` says which file a page has become."""
    text = _COMMENT.sub("", text)
    if not with_notes:
        text = _NOTE.sub("", text)
    text = _BOX.sub(lambda box: f"{box['title']}:" if box["title"] else "", text)
    text = _LINK.sub(_shown_link(file, moved or {}), text)
    for pattern in (_ATTRIBUTES, _TAG):
        text = pattern.sub("", text)
    return _EMPHASIS.sub(lambda match: match["text"], text)


def _shown_link(file: str, moved: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def shown(match: re.Match[str]) -> str:
        to = match["to"]
        text = f'billedet "{match["text"]}"' if match["image"] else match["text"]
        return f"{text} ({_address(file, to, moved)})" if to else text

    return shown


def _address(file: str, to: str, moved: Mapping[str, str]) -> str:
    """An address outside as it is; that of a page by its place on the site."""
    if "://" in to or to.startswith(("mailto:", "tel:", "/")):
        return to
    path, mark, anchor = to.partition("#")
    if not path:
        return f"#{anchor}"
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    whole = moved.get(whole, whole)
    name = PurePosixPath(whole)
    page = name.with_suffix("") if name.suffix == ".md" else name
    return f"{str(page).removeprefix('docs/')}{mark}{anchor}"
