"""This year's plan: how far it is in its process; and what tops the pages of a draft."""

from __future__ import annotations

from collections.abc import Mapping

from planvaerk import danish
from planvaerk.blocks.context import Context, render
from planvaerk.blocks.texts import STATUS, edition_status
from planvaerk.blocks.tiles import edition_of
from planvaerk.model.data import EXAMPLES
from planvaerk.model.edition import EditionText
from planvaerk.model.plan import Edition, Plan
from planvaerk.process import process_day
from planvaerk.process_sentences import standing
from planvaerk.rules.example_numbers import shows_examples

_MADE_UP = "Tal og tekster på sitet er fundet på. De er ikke rigtige."
_CURRENT = {"plan": "Årets plan", "strategy": "Strategien", "guideposts": "Pejlemærkerne"}
_LATEST = {
    "plan": "Seneste plan",
    "strategy": "Seneste strategi",
    "guideposts": "Seneste pejlemærker",
}
_STEPS = ("draft", "hearing", "adopted")
_CHANGES = "Den kan blive ændret, før den bliver vedtaget."
_LAST = "Her er ingen nyere plan."
_PLACE: Mapping[str, str] = {
    "draft": f"Planen er et udkast. {_CHANGES}",
    "hearing": f"Planen er i høring. {_CHANGES}",
    "adopted": "Planen er vedtaget.",
    "archived": "Planens år er gået.",
}


def current_plan(context: Context, year: int | None = None) -> str:
    """This year's plan with its place in the process, and newer plans that are on their way."""
    edition = edition_of(context, year)
    if edition is None:
        return ""
    text = edition.text
    newer = [other for other in context.plan.editions if other.year > edition.year]
    return render(
        "current_plan",
        label=_label(text),
        title=text.title,
        url=context.here(f"{edition.year}/"),
        steps=_steps(edition),
        place=_place(edition)
        if newer or text.status != "archived"
        else f"{_place(edition)} {_LAST}",
        standing=standing(text.process, day) if (day := process_day(text)) else "",
        others=[
            {"title": other.text.title, "url": context.here(f"{other.year}/")}
            | edition_status(other)
            for other in newer
        ],
    )


def _label(text: EditionText) -> str:
    """What kind of plan it is; a strategy is for more than a year."""
    if text.status == "archived":
        return _LATEST[text.kind]
    return _CURRENT[text.kind]


def _steps(edition: Edition) -> list[dict[str, str]]:
    """The steps of a plan; one that is past has no step to stand on."""
    status = edition.text.status
    at = _STEPS.index(status) if status in _STEPS else len(_STEPS)
    states = ["done" if step < at else "now" if step == at else "to-come" for step in range(3)]
    return [
        {"label": STATUS[step], "state": state}
        for step, state in zip(_STEPS, states, strict=True)
        if status != "archived"
    ]


def _place(edition: Edition) -> str:
    text = edition.text
    if text.adoption is None:
        return _PLACE[text.status]
    adopted = f"Planen blev vedtaget {danish.day(text.adoption.date)} af {text.adoption.body}."
    if text.amendments:
        latest = text.amendments[-1]
        adopted += f" Den blev ændret {danish.day(latest.date)} af {latest.body}."
    return f"{adopted} {_PLACE['archived']}" if text.status == "archived" else adopted


def examples_banner(plan: Plan) -> dict[str, str] | None:
    """What stands at the top of every page while something on the site is made up."""
    return {"label": EXAMPLES, "text": _MADE_UP} if shows_examples(plan) else None


def banner(edition: Edition) -> dict[str, str] | None:
    """What stands at the top of every page of a plan that is not adopted yet."""
    if edition.text.status not in {"draft", "hearing"}:
        return None
    return edition_status(edition) | {
        "text": f"{edition.text.title}. {_PLACE[edition.text.status]}"
    }
