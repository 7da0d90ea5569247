"""The description of a page for search engines and previews: its first sentences as plain text."""

from __future__ import annotations

import html
import re

from planvaerk.readability import readability

ENOUGH = 160  # characters; search engines show about as many
MOST = 300
_SHORTEST = 40  # a paragraph below this is a label or a lead-in
_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[ \t]*$", re.DOTALL | re.MULTILINE)
# Headings, lists, tables, quotes, notes, code and definitions say little without what is around.
_NO_PROSE = re.compile(r"#|[-*+] |\d+[.)] |\||>|!!!|\?\?\?|===|\[\^|\*\[|:|\{|[ \t]{4}|---")
_INLINE_TAG = re.compile(r"<(?:a|abbr|b|cite|em|i|q|span|strong)\b")
_FOLDED = re.compile(r"<details\b.*?</details>", re.DOTALL)
_PARAGRAPH = re.compile(r"<p\b[^>]*>(?P<text>.*?)</p>", re.DOTALL)
_MARKUP = (
    (re.compile(r"<[^>]*>"), ""),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[\^[^\]]*\]"), ""),
    (re.compile(r"\[(?P<text>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\g<text>"),
    (re.compile(r"\{[:#.][^}]*\}"), ""),
    (re.compile(r"(?<!\w)[*_`]+(?=\S)|(?<=\S)[*_`]+(?!\w)"), ""),
)


def description(markdown: str) -> str:
    """The first sentences of a page's first paragraph; an empty text when it has none."""
    blocks = re.split(r"\n[ \t]*\n", _FENCE.sub("", markdown))
    written = (plain(block) for block in blocks if _is_prose(block))
    found = next((text for text in written if len(text) >= _SHORTEST), "")
    return _beginning(found or _in_blocks(markdown))


def _is_prose(block: str) -> bool:
    text = block.strip("\n")
    if text.lstrip().startswith("<"):
        return bool(_INLINE_TAG.match(text.lstrip()))
    return bool(text.strip()) and not _NO_PROSE.match(text)


def _in_blocks(markdown: str) -> str:
    """The first paragraph of the blocks that macros made; what is folded away is left out."""
    paragraphs = _PARAGRAPH.finditer(_FOLDED.sub("", markdown))
    texts = (plain(match["text"]) for match in paragraphs)
    return next((text for text in texts if len(text) >= _SHORTEST), "")


def plain(text: str) -> str:
    """A line of Markdown, or of the HTML in it, as plain text."""
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return " ".join(html.unescape(text).split())


def _beginning(text: str) -> str:
    """Whole sentences, about as long as is shown; one that is too long is cut between words."""
    taken = ""
    for sentence in readability(text[: 2 * MOST]).sentences:
        longer = f"{taken} {sentence.text}".strip()
        if taken and len(longer) > ENOUGH:
            break
        taken = longer
    if len(taken) <= MOST:
        return taken
    return f"{taken[:MOST].rpartition(' ')[0] or taken[:MOST]} …"
