"""The blocks of words: vision, goals of a year, an edition's front and all editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from planvaerk import danish
from planvaerk.blocks.coherence import supporters
from planvaerk.blocks.context import Context, Link, period, render
from planvaerk.blocks.downloads import downloads
from planvaerk.blocks.markdown import heading
from planvaerk.blocks.process import process_view
from planvaerk.coherence import Coherence, Kind, Thing
from planvaerk.model.core_tasks import CoreTask
from planvaerk.model.edition import EditionText, Letter
from planvaerk.model.goals import FocusArea, MinisterialGoal
from planvaerk.model.plan import Edition
from planvaerk.numbering import chapters
from planvaerk.process import process_day

STATUS = {
    "draft": "Udkast",
    "hearing": "I høring",
    "adopted": "Vedtaget",
    "archived": "Tidligere plan",
}
KIND = {"plan": "Beskæftigelsesplan", "strategy": "Strategi", "guideposts": "Pejlemærker"}


def vision(context: Context) -> str:
    """The vision's wording."""
    record = context.plan.vision
    if record is None:
        return ""
    # Source and note are shown where the whole vision is, not on the front page.
    note = record.note if context.page else None
    return render(
        "vision",
        statement=record.statement,
        source=context.source(record.source) if context.page else None,
        note=note,
    )


def ways_of_working(context: Context) -> str:
    """The ways of working, under a heading of their own."""
    record = context.plan.vision
    if record is None or not record.ways_of_working:
        return ""
    body = render("ways_of_working", sections=record.ways_of_working)
    return f"{heading(2, record.ways_of_working_title, 'arbejdsmaader')}\n{body}\n"


def experiences(context: Context) -> str:
    """What people are to experience, under a heading of its own."""
    record = context.plan.vision
    if record is None or not record.experiences:
        return ""
    body = render("experiences", sections=record.experiences)
    return f"{heading(2, record.experiences_title, 'oplevelser')}\n{body}\n"


def core_tasks(context: Context) -> str:
    """The core tasks and the strategy that names them."""
    record = context.plan.core_tasks
    if record is None:
        return ""
    edition = context.plan.edition(context.page_year) if context.page_year else None
    tasks: list[dict[str, Any]] = [task.model_dump() for task in record.tasks]
    if edition is not None:
        tasks = _with_supporters(context, edition, "core_task", record.tasks)
    return render(
        "core_tasks",
        title=record.title,
        text=record.text,
        website=record.website,
        tasks=tasks,
        source=context.source(record.source),
    )


def letter(context: Context, year: int | None = None) -> str:
    """The minister's letter that the edition refers to."""
    record = context.edition(year).text.letter
    if record is None:
        return ""
    return render(
        "letter",
        sender=_sender(record),
        date=danish.day(record.date),
        goals_for=str(record.goals_for),
        source=context.source(record.source),
    )


def _sender(record: Letter) -> str:
    return danish.sentence_case(f"{record.minister} {record.name or ''}".strip())


def ministerial_goals(context: Context, year: int | None = None, *, gist: bool = False) -> str:
    """The minister's goals of a year, with or without the reasons."""
    edition = context.edition(year)
    record = edition.ministerial
    if record is None:
        return ""
    goals = _with_supporters(context, edition, "ministerial_goal", record.goals)
    source = context.source(record.letter.source)
    reasons = {"date": danish.day(record.letter.date), "url": source.url} if gist else None
    return render("ministerial_goals", goals=goals, gist=gist, letter=reasons)


def focus_areas(context: Context, year: int | None = None) -> str:
    """The local focus areas of a year."""
    edition = context.edition(year)
    areas = _with_supporters(context, edition, "focus_area", edition.focus_areas)
    return render("focus_areas", areas=areas)


def _with_supporters(
    context: Context,
    edition: Edition,
    kind: Kind,
    goals: Iterable[MinisterialGoal | FocusArea | CoreTask],
) -> list[dict[str, Any]]:
    """The goals, each with what supports it, and in words that no target does."""
    links = Coherence(context.plan, edition)
    return [
        {
            **goal.model_dump(),
            "supporters": supporters(context, links, thing),
            "gap": _gap(links, thing),
        }
        for goal, thing in zip(goals, links.things(kind), strict=True)
    ]


def _gap(links: Coherence, goal: Thing) -> str | None:
    """That no target supports a goal; an edition without targets, or a core task, lacks nothing."""
    is_gap = goal in links.gaps and links.edition.targets
    return f"Planen for {links.edition.year} nævner intet mål, der støtter det." if is_gap else None


def edition(context: Context, year: int | None = None) -> str:
    """The front of an edition: status, contents, process and follow-up."""
    record = context.edition(year)
    text = record.text
    listed = [
        {
            "number": chapter.number,
            "title": chapter.title,
            "url": context.here(chapter.address),
        }
        for chapter in chapters(context.plan, record)
    ]
    return render(
        "edition",
        status=edition_status(record),
        kind=KIND[text.kind],
        year=str(record.year),
        cut_off=period(text.cut_off) if text.cut_off else None,
        adoption=list(adoption(text)),
        reproduction=text.reproduction,
        summary=text.summary,
        chapters=listed,
        **downloads(context, record),
        process=process_view(context, record, process_day(text)),
        follow_up=text.follow_up,
        reports=_reports(context, text),
        source=context.source(text.source),
    )


def adoption(text: EditionText) -> Iterator[str]:
    """When, by whom and why the edition was adopted and changed, in sentences."""
    if text.adoption is None:
        if text.status == "archived":
            yield "Det er ikke oplyst, om og hvornår planen blev vedtaget."
        return
    yield f"Vedtaget {danish.day(text.adoption.date)} af {text.adoption.body}."
    for change in text.amendments:
        reason = change.reason if change.reason.endswith((".", "!", "?")) else f"{change.reason}."
        yield f"Ændret {danish.day(change.date)} af {change.body}: {reason}"


def follow_up(context: Context, year: int | None = None) -> str:
    """How an edition is followed up."""
    text = context.edition(year).text
    return render("follow_up", follow_up=text.follow_up, reports=_reports(context, text))


def _reports(context: Context, text: EditionText) -> Link:
    """The follow-up's title, which leads to the page that lists the reports when there is one."""
    title = text.follow_up.title if text.follow_up else ""
    found = context.link("reports", "reports", title)
    return found if found.url != context.here(context.page) else Link(title, None)


def editions(context: Context) -> str:
    """All editions as cards, the newest first."""
    cards = [
        {
            "year": str(record.year),
            "title": record.text.title,
            "url": context.here(f"{record.year}/"),
            "status": edition_status(record),
            "summary": record.text.summary,
            "facts": list(_facts(record)),
        }
        for record in reversed(context.plan.editions)
    ]
    return render("editions", editions=cards)


def _facts(record: Edition) -> Iterator[str]:
    monthly = sum(target.series is not None for target in record.targets)
    ministerial = len(record.ministerial.goals) if record.ministerial else 0
    for number, one, many in (
        (monthly, "resultatmål måned for måned", "resultatmål måned for måned"),
        (ministerial, "ministermål", "ministermål"),
        (len(record.focus_areas), "lokalt fokusområde", "lokale fokusområder"),
    ):
        if number:
            counted = f"et {one}" if number == 1 else f"{danish.counting_word(number)} {many}"
            yield danish.sentence_case(counted)


def edition_status(record: Edition) -> dict[str, str]:
    """The status of an edition as a badge."""
    return {"key": record.text.status, "label": STATUS[record.text.status]}
