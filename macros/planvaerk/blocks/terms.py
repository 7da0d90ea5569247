"""The glossary in the text: on every page the first use of a term explains it where it stands.

The word becomes a button (`.pv-term`), and what it opens stands after the text (`.pv-terms`), so
that the text reads on as it was written. Neither needs script.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planvaerk import danish
from planvaerk.blocks.context import Context, render_html
from planvaerk.inflection import inflected
from planvaerk.model.glossary import Term

# Tags, and what is left as it is written: headings, what is pressed, code, quotes and what is
# folded away or hidden.
_ASIDE = re.compile(
    r"<(?P<tag>a|abbr|blockquote|button|caption|code|details|dt|figcaption|h[1-6]|label|pre|script"
    r"|style|summary|svg|th)\b.*?</(?P=tag)>|<span[^>]*(?:pv-hidden|aria-hidden).*?</span>"
    r"|<!--.*?-->|<[^>]*>",
    re.DOTALL,
)
# A line must not begin or end with these, as it may beside a button.
_MARK = re.compile(r"(?:[.,;:!?)\"\u201d\u00ab]|&quot;|&#34;)+")
_OPENING = re.compile(r"(?:[(\"\u201c\u201d\u00bb]|&quot;|&#34;)$")
_PART_OF_A_WORD = re.compile(r"[\w-]")


class _Use(NamedTuple):
    """The first use of a term: where it stands in a page's HTML."""

    start: int
    end: int
    term: Term


def explain_terms(context: Context, html: str) -> str:
    """A page's HTML, in which the first use of each term opens what it means."""
    glossary = context.plan.glossary
    terms = glossary.terms if glossary else ()
    uses = sorted(_first_uses(html, terms))
    listed: list[dict[str, str | None]] = [
        {
            "id": use.term.id,
            "title": danish.sentence_case(use.term.title),
            "definition": use.term.definition,
            "url": context.link("term", use.term.id, use.term.title).url,
        }
        for use in uses
    ]
    if not uses or any(_is_here(context, use.term) for use in uses):
        return html
    parts, done = [], 0
    for use in uses:
        word, mark = html[use.start : use.end], _MARK.match(html, use.end)
        opening = _OPENING.search(html, done, use.start)
        before, after = opening[0] if opening else "", mark[0] if mark else ""
        term = render_html("term", id=use.term.id, word=word, before=before, after=after)
        parts += [html[done : use.start - len(before)], term]
        done = use.end + len(after)
    return "".join([*parts, html[done:], "\n", render_html("terms", terms=listed)])


def _is_here(context: Context, term: Term) -> bool:
    """True on the page that lists the terms."""
    url = context.link("term", term.id, term.title).url
    return url is not None and url.startswith("#")


def _first_uses(html: str, terms: Sequence[Term]) -> Iterator[_Use]:
    """The first use of each term that is used; the longest terms have their words first."""
    lowered = html.lower()
    if len(lowered) != len(html):  # a letter that lower case makes longer: places would not agree
        lowered = html
    forms = sorted(
        ((form, term) for term in terms for form in (term.title, *term.forms)),
        key=lambda pair: -len(pair[0]),
    )
    present = [(form, term) for form, term in forms if form.split(maxsplit=1)[0].lower() in lowered]
    if not present:
        return
    aside = [match.span() for match in _ASIDE.finditer(html)]
    first: dict[str, _Use] = {}
    for form, term in present:
        use = next(_uses(lowered, form, term, aside), None)
        if use and (term.id not in first or use.start < first[term.id].start):
            first[term.id] = use
    taken: list[_Use] = []
    for use in sorted(first.values(), key=lambda use: use.start - use.end):
        if all(use.end <= other.start or other.end <= use.start for other in taken):
            taken.append(use)
            yield use


def _uses(lowered: str, form: str, term: Term, aside: Sequence[tuple[int, int]]) -> Iterator[_Use]:
    """Every use of a form of a term in running text."""
    stem, pattern = form.split(maxsplit=1)[0].lower(), inflected(form)
    at = lowered.find(stem)
    while at >= 0:
        match = pattern.match(lowered, at)
        if match and not _is_within_a_word(lowered, match) and not _is_aside(aside, at):
            yield _Use(match.start(), match.end(), term)
        at = lowered.find(stem, at + 1)


def _is_within_a_word(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    return bool(_PART_OF_A_WORD.match(before)) or (after[:1] == "-" and after[1:].isalnum())


def _is_aside(aside: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(aside, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < aside[index][1]
