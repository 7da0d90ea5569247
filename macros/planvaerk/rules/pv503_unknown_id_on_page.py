"""En side viser et mål, en serie, et nøgletal, en formulering eller et år, som ikke findes.

Hvorfor: Der er ikke noget at vise.

Forkert: `{{ target("sygdagpenge") }}`

Rigtigt: `{{ target("sygedagpenge") }}`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planvaerk import danish
from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.period import quarter_named
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS, Macro, ParameterKind
from planvaerk.pages import MacroCall, Page, Value, bind
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.references import KINDS, Kind, known_ids

CODE = Code("PV503", "ukendt-id-på-side")
_DELETE = "Eller slet linjen, og overskriften, hvis den så står tom."
_STATEMENT_FILES = frozenset({"plan/strategy.yml", "plan/vision.yml"})
_KINDS: Mapping[str, Kind] = {"target": "target", "series": "series", "key_figure": "key_figure"}


def check(plan: Plan) -> Iterator[Finding]:
    """Every id or year in a macro call that does not exist."""
    macros = {macro.name: macro for macro in MACROS}
    for page in plan.pages:
        for call in page.calls:
            if call.name in macros:
                yield from _of_call(plan, page, call, macros[call.name])


def _of_call(plan: Plan, page: Page, call: MacroCall, macro: Macro) -> Iterator[Finding]:
    bound, _ = bind(macro, call)
    year_argument = bound.get("year")
    year = year_argument.value if year_argument else page.year
    for parameter in macro.parameters:
        argument = bound.get(parameter.name)
        if argument is None:
            continue
        value = argument.value
        named = _year_named(parameter.kind, value)
        if named is not None and plan.edition(named) is None:
            if f"plan/{named}.yml" not in plan.broken:
                years = [str(edition.year) for edition in plan.editions]
                message = f"Der er ingen plan for {named}."
                yield Finding(argument.position, CODE, message, f"{_editions(years)} {_DELETE}")
        elif (kind := _KINDS.get(parameter.kind)) and isinstance(value, str):
            of_year = year if kind == "target" and isinstance(year, int) else None
            known = known_ids(plan, kind, of_year)
            if known is not None and value not in known:
                where = f" i {of_year}" if of_year else ""
                message = f'Siden vil vise {KINDS[kind]} "{value}", som ikke findes{where}.'
                yield Finding(argument.position, CODE, message, suggestion(value, known))
        elif parameter.kind == "statement" and isinstance(value, str):
            yield from _of_statement(plan, value, argument.position)


def _editions(years: Sequence[str]) -> str:
    if len(years) == 1:
        return f"Der er kun én plan: for {years[0]}."
    return f"Planerne er for {danish.listing(years)}." if years else "Der er ingen endnu."


def _of_statement(plan: Plan, value: str, position: Position) -> Iterator[Finding]:
    known = {statement.id for statement in plan.statements}
    if value not in known and not _STATEMENT_FILES & plan.broken:
        message = f'Siden vil vise formuleringen "{value}", som ikke findes.'
        yield Finding(position, CODE, message, suggestion(value, known))


def _year_named(kind: ParameterKind, value: Value) -> int | None:
    """The year of the plan that an argument asks for, if it asks for one."""
    if kind == "year" and isinstance(value, int):
        return value
    quarter = quarter_named(value) if kind == "quarter" and isinstance(value, str) else None
    return quarter.year if quarter else None


RULE = Rule(CODE, check, __name__, firm=True)
