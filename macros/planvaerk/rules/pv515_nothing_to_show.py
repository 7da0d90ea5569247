"""En makro på en side har intet at vise.

Det sker, når en del af planen er slettet, men siden stadig henter den.

Hvorfor: Stedet bliver tomt, og står der en overskrift over, bliver den stående alene. Læseren kan
ikke se, om noget er glemt.

Forkert: `{{ core_tasks() }}`, når `plan/core_tasks.yml` er slettet.

Rigtigt: Linjen og den overskrift, som nu er tom, er også slettet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.page_macros import MACROS
from planvaerk.pages import MacroCall, Page, bind
from planvaerk.rules.base import Rule

CODE = Code("PV515", "intet-at-vise", "warning")
_MACROS = {macro.name: macro for macro in MACROS}


class _Part(NamedTuple):
    """What a macro shows: the file it stands in, its name, and whether it is there."""

    file: str
    name: str
    is_there: Callable[[Plan], object]


class _PartOfYear(NamedTuple):
    """The same of an edition; the file's name lacks its year."""

    file: str
    name: str
    is_there: Callable[[Edition], object]


PARTS: Mapping[str, _Part] = {
    "vision": _Part("plan/vision.yml", "en vision", lambda plan: plan.vision),
    "ways_of_working": _Part(
        "plan/vision.yml",
        "arbejdsmåder (ways_of_working)",
        lambda plan: plan.vision and plan.vision.ways_of_working,
    ),
    "experiences": _Part(
        "plan/vision.yml",
        "noget, borgerne skal opleve (experiences)",
        lambda plan: plan.vision and plan.vision.experiences,
    ),
    "core_tasks": _Part("plan/core_tasks.yml", "kerneopgaver", lambda plan: plan.core_tasks),
    "strategy": _Part("plan/strategy.yml", "en strategi", lambda plan: plan.strategy),
    "glossary": _Part(
        "plan/glossary.yml", "begreber", lambda plan: plan.glossary and plan.glossary.terms
    ),
}
PARTS_OF_YEAR: Mapping[str, _PartOfYear] = {
    "letter": _PartOfYear("plan/{}.yml", "et brev (letter)", lambda edition: edition.text.letter),
    "follow_up": _PartOfYear(
        "plan/{}.yml", "en opfølgning (follow_up)", lambda edition: edition.text.follow_up
    ),
    "process": _PartOfYear(
        "plan/{}.yml", "en proces (process)", lambda edition: edition.text.process
    ),
    "ministerial_goals": _PartOfYear(
        "goals/{}/ministerial.yml", "ministermål", lambda edition: edition.ministerial
    ),
    "focus_areas": _PartOfYear(
        "goals/{}/focus_areas.yml", "fokusområder", lambda edition: edition.focus_areas
    ),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Every call of a macro that shows a part the plan does not have."""
    for page in plan.pages:
        for call in page.calls:
            lacking = _lacking(plan, page, call)
            if lacking:
                message = f"Makroen {call.name}() viser intet her: Planen har ikke {lacking}."
                hint = "Slet linjen, og overskriften, hvis den så står tom."
                yield Finding(call.position, CODE, message, hint)


def _lacking(plan: Plan, page: Page, call: MacroCall) -> str:
    """The part that a call shows and that is not there, else nothing."""
    if part := PARTS.get(call.name):
        is_known = part.file not in plan.broken
        return "" if part.is_there(plan) or not is_known else part.name
    of_year = PARTS_OF_YEAR.get(call.name)
    edition = _edition(plan, page, call) if of_year else None
    if of_year is None or edition is None or of_year.is_there(edition):
        return ""
    return "" if of_year.file.format(edition.year) in plan.broken else of_year.name


def _edition(plan: Plan, page: Page, call: MacroCall) -> Edition | None:
    bound, _ = bind(_MACROS[call.name], call)
    year = bound["year"].value if "year" in bound else page.year
    return plan.edition(year) if isinstance(year, int) else None


RULE = Rule(CODE, check, __name__)
