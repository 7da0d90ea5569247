"""The strategy part by part, and the alternatives of its statements side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from planvaerk import danish
from planvaerk.alternatives import Piece, marked
from planvaerk.blocks.context import Context, render
from planvaerk.blocks.markdown import heading
from planvaerk.model.statements import Section, Statement
from planvaerk.model.strategy import Strategy

_LEVEL = 2
_PARAGRAPH = "\n\n"


class _Part(NamedTuple):
    """A part of the strategy below its heading, as its template takes it."""

    layout: Literal["text", "ambition", "steps", "cards", "columns"]
    text: str | None = None
    points: Sequence[str] = ()
    items: Sequence[Section] = ()
    caption: str | None = None
    level: int = _LEVEL + 1

    def render(self) -> str:
        """The part as HTML."""
        return render("strategy_part", **self._asdict())


def strategy(context: Context, *, practice: bool = True) -> str:
    """The employment strategy, every part under a heading of its own."""
    record = context.plan.strategy
    if record is None:
        return ""
    if not practice:
        record = record.model_copy(update={"practice": ()})
    end = render("strategy_end", source=context.source(record.source), note=record.note)
    return "\n".join([*_parts(context, record), end])


def practice(context: Context, level: int = 2) -> str:
    """What the strategy means in practice, a column for every audience."""
    record = context.plan.strategy
    if record is None or not record.practice:
        return render("strategy_nothing", text="Strategien siger ikke, hvad den betyder i praksis.")
    words, caption = record.practice_text, record.practice_caption
    return _Part("columns", words, (), record.practice, caption, level).render()


def _parts(context: Context, record: Strategy) -> Iterator[str]:
    if record.ambition:
        yield from _section(record.ambition, "ambition")
    for statement in filter(None, (record.mission, record.vision)):
        yield heading(_LEVEL, statement.title, statement.id)
        compared = context.link("choice", statement.id, "Se, hvad der skiller dem")
        yield render("statement", statement=statement, level=_LEVEL + 1, compared=compared)
    if elements := record.elements:
        yield heading(_LEVEL, elements.title, "delelementer")
        yield _Part("steps", elements.text, (), elements.items).render()
    for title, anchor, part in _groups(record):
        if part.items:
            yield heading(_LEVEL, title, anchor)
            yield part.render()
    for section in record.sections:
        yield from _section(section, "text")


def _groups(record: Strategy) -> Iterator[tuple[str, str, _Part]]:
    """The values, the guideposts and the practice, each with its heading and anchor."""
    words, caption = record.values_text, record.values_caption
    yield record.values_title, "vaerdier", _Part("cards", words, (), record.values, caption)
    words, caption = record.guideposts_text, record.guideposts_caption
    part = _Part("columns", words, (), record.guideposts, caption)
    yield record.guideposts_title, "pejlemaerker", part
    words, caption = record.practice_text, record.practice_caption
    yield record.practice_title, "praksis", _Part("columns", words, (), record.practice, caption)


def _section(section: Section, layout: Literal["text", "ambition"]) -> Iterator[str]:
    yield heading(_LEVEL, section.title, section.id)
    yield _Part(layout, section.text, section.points).render()


def alternatives(context: Context, statement: str | None = None, level: int = 2) -> str:
    """The statements to be decided, or one of them, with what differs marked."""
    shown = context.plan.to_decide(statement)
    if not shown:
        return render("strategy_nothing", text="Der er ingen ordlyde at vælge imellem.")
    return "\n".join(part for found in shown for part in _statement(found, level))


def _statement(statement: Statement, level: int) -> Iterator[str]:
    yield heading(level, statement.title, statement.id)
    if not statement.is_open:
        yield render("statement", statement=statement, level=level + 1)
        return
    found = marked([alternative.text for alternative in statement.alternatives])
    yield render(
        "alternatives",
        statement=statement,
        level=level + 1,
        count=danish.counting_word(len(statement.alternatives)),
        alternatives=[
            {"alternative": alternative, "paragraphs": list(_paragraphs(pieces))}
            for alternative, pieces in zip(statement.alternatives, found, strict=True)
        ],
        marks={piece.mark for pieces in found for piece in pieces if piece.mark},
    )


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each paragraph; no marked piece reaches into the next."""
    paragraph: list[Piece] = []
    for text, mark in pieces:
        first, *rest = text.split(_PARAGRAPH)
        paragraph.append(Piece(first, mark))
        for begin in rest:
            yield paragraph
            paragraph = [Piece(begin, mark)]
    yield paragraph
