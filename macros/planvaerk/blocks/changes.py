"""The block that says what is new in an edition, and the same view of any other difference."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from planvaerk import danish
from planvaerk.addresses import page_address
from planvaerk.blocks.context import Context, Link, render
from planvaerk.blocks.markdown import heading
from planvaerk.diff.aims import continuing
from planvaerk.diff.compare import compare_editions, most_consequential_first
from planvaerk.diff.phrases import Phrase, plain
from planvaerk.diff.reading import Part, Thing, Wording, news, parts
from planvaerk.diff.themes import Theme
from planvaerk.diff.words import PARAGRAPH
from planvaerk.model.plan import Edition, Plan
from planvaerk.numbering import chapters

_MOST_NEWS = 5
_MOST_LABELS = 3
_KINDS = {
    "mål": "target",
    "fokusområde": "focus_area",
    "ministermål": "ministerial_goal",
    "nøgletal": "key_figure",
}
_TITLE = "Mål for "
_ADDRESS = re.compile(r" ?\((?:https?://|mailto:)[^\s)]*\)")
_RANK = re.compile(r"(?<=\b[Nn]r\.) (?=\d)")
_MARKS = re.compile(rf"( → |\s*{PARAGRAPH}\s*)")

type FindLink = Callable[[Thing], Link]


class Compared(NamedTuple):
    """An edition beside the one before it."""

    before: Edition
    after: Edition
    parts: Sequence[Part]


def changes(
    context: Context, year: int | None = None, level: int = 2, *, short: bool = False
) -> str:
    """What is new since the edition before, by theme; in short only what matters most."""
    edition = context.edition(year)
    compared = context.artefacts.once(
        f"changes-{edition.year}", lambda: _compared(context.plan, edition)
    )
    if compared is None:
        return render("changes_none", year=edition.year)
    if short:
        return _short(context, compared)
    made = [render("changes_intro", before=compared.before.year, after=edition.year)]
    for part in compared.parts:
        anchor = f"nyt-{edition.year}-{part.theme.anchor}"
        made.append(heading(level, part.theme.title, anchor))
        view = part_view(part, lambda thing: _link(context, thing, edition))
        made.append(render("changes", summary=_summary(compared, part.theme), **view))
    return "\n".join(made)


def _compared(plan: Plan, after: Edition) -> Compared | None:
    before = max(
        (edition for edition in plan.editions if edition.year < after.year),
        key=lambda edition: edition.year,
        default=None,
    )
    if before is None:
        return None
    found = most_consequential_first(compare_editions(plan, before, after))
    return Compared(before, after, parts(found, continuing(plan, before, after)))


def _short(context: Context, compared: Compared) -> str:
    year = compared.after.year
    chosen = news(compared.parts)
    shown = [
        {
            "label": thing.label,
            "text": Link(named(thing), _link(context, thing, compared.after).url),
            "detail": _pieces([Phrase(_short_detail(thing))]),
        }
        for thing in chosen[:_MOST_NEWS]
    ]
    more = context.link("changes", "changes", f"Se alt, der er nyt i planen for {year}", year)
    left = list(_left_out([thing.kind for thing in chosen[_MOST_NEWS:] if thing.mark == "new"]))
    return render(
        "changes_short",
        before=compared.before.year,
        news=shown,
        left_out=f"Og {danish.listing(left)} til." if left else "",
        more=more,
    )


def _left_out(kinds: Sequence[str]) -> Iterator[str]:
    """The new goals that there was no room for: `ét nyt mål`, `to nye fokusområder`."""
    for kind in dict.fromkeys(kinds):
        number = kinds.count(kind)
        many = f"{kind}r" if kind.endswith("e") else kind
        yield f"ét nyt {kind}" if number == 1 else f"{danish.counting_word(number)} nye {many}"


def _short_detail(thing: Thing) -> str:
    if thing.mark == "changed":
        return thing.step[:1].lower() + thing.step[1:]
    return plain(thing.lines[0]) if thing.mark == "gone" and thing.lines else ""


def _link(context: Context, thing: Thing, after: Edition) -> Link:
    """Where a thing stands now, or where it stood."""
    title = named(thing)
    match thing.kind:
        case "side" | "kapitel":
            return _page_link(context, thing, after)
        case "nøgletal":
            return context.link("key_figure", thing.id, title)
        case kind if kind in _KINDS:
            return context.link(_KINDS[kind], thing.id, title, thing.year)
        case _:
            return Link(title, None)


def _page_link(context: Context, thing: Thing, after: Edition) -> Link:
    numbered = {chapter.file: chapter.numbered_title for chapter in chapters(context.plan, after)}
    page = next((page for page in context.plan.pages if page.file == thing.id), None)
    title = numbered.get(thing.id) or (page.title if page else thing.title)
    return Link(title, context.here(page_address(thing.id)) if page else None)


def named(thing: Thing) -> str:
    """What a thing is called in the list: `Sygedagpenge`, or after a label `sygedagpenge`."""
    name = thing.title.removeprefix(_TITLE)
    if name == thing.title or not thing.label:
        return danish.sentence_case(name)
    return name


def _summary(compared: Compared, theme: Theme) -> str:
    """How many goals go on, are new and are gone; nothing for other themes."""
    after = compared.after
    minister = after.ministerial.goals if after.ministerial else ()
    counted: Mapping[Theme, tuple[str, int]] = {
        Theme.TARGETS: ("mål", len(after.targets)),
        Theme.FOCUS_AREAS: ("fokusområder", len(after.focus_areas)),
        Theme.MINISTERIAL_GOALS: ("ministermål", len(minister)),
    }
    if theme not in counted:
        return ""
    what, count = counted[theme]
    things = [thing for part in compared.parts if part.theme == theme for thing in part.things]
    new, gone = (sum(thing.mark == mark for thing in things) for mark in ("new", "gone"))
    if not (new or gone):
        before = compared.before.year
        return f"De {_count(count)} {what} er de samme som i {before}." if count > 1 else ""
    said = [f"{_count(count - new)} {what} går igen"] if count > new else []
    said += [f"{_count(new)} er {'nyt' if new == 1 else 'nye'}"] if new else []
    said += [f"{_count(gone)} er {'væk' if new else 'ikke med længere'}"] if gone else []
    return f"{danish.sentence_case(danish.listing(said))}."


def _count(count: int) -> str:
    return "et" if count == 1 else danish.counting_word(count)


def part_view(part: Part, link: FindLink) -> dict[str, Any]:
    """A theme as its template takes it; numbers that only came or went are told in one line."""
    is_figures = part.theme == Theme.KEY_FIGURES
    single = [thing for thing in part.things if not (is_figures and thing.label)]
    return {
        "things": [_thing_view(thing, link(thing)) for thing in single],
        "lists": [
            {
                "title": title,
                "items": [
                    {"link": link(thing), "text": plain(thing.lines[0]) if thing.lines else ""}
                    for thing in part.things
                    if thing.mark == mark
                ],
            }
            for mark, title in (("new", "Nye nøgletal"), ("gone", "Ikke længere nøgletal"))
            if is_figures and any(thing.mark == mark for thing in part.things)
        ],
    }


def _thing_view(thing: Thing, link: Link) -> dict[str, Any]:
    labels = dict.fromkeys(wording.label for wording in thing.wordings)
    return {
        "mark": thing.mark,
        "label": thing.label,
        "link": link,
        "lines": [_pieces(phrases) for phrases in thing.lines],
        "wordings": [_wording_view(wording) for wording in thing.wordings],
        "about": _about(list(labels)),
    }


def _about(labels: Sequence[str]) -> str:
    """What a reader finds when the wording is unfolded."""
    if set(labels) <= {"Tekst", "Ordlyd"}:
        return "Se den ændrede tekst"
    if labels == ["Hele teksten"]:
        return "Se hele teksten"
    if len(labels) > _MOST_LABELS:
        return f"Se ordlyden ({danish.counting_word(len(labels))} steder)"
    return f"Se ordlyden: {danish.listing(label[:1].lower() + label[1:] for label in labels)}"


def _wording_view(wording: Wording) -> dict[str, Any]:
    return {
        "label": wording.label,
        "words": _pieces(wording.phrases),
        "texts": [
            (name, [_ADDRESS.sub("", line) for line in text.split("\n")])
            for name, text in zip(("Før", "Nu"), wording.texts, strict=True)
            if text
        ],
    }


class Piece(NamedTuple):
    """A stretch of a line: words with a mark, an arrow or the end of a paragraph."""

    kind: str
    text: str


def _pieces(phrases: Iterable[Phrase]) -> list[Piece]:
    found: list[Piece] = []
    for phrase in phrases:
        found += [Piece("same", " ")] if found else []
        found += _in_pieces(phrase)
    return found


def _in_pieces(phrase: Phrase) -> Iterator[Piece]:
    whole = _RANK.sub("\N{NO-BREAK SPACE}", _ADDRESS.sub("", phrase.text))
    for text in _MARKS.split(whole):
        if text == " → ":
            yield Piece("arrow", "")
        elif text.strip() == PARAGRAPH:
            yield Piece("break", "")
        elif text:
            yield Piece(phrase.mark or "same", text)
