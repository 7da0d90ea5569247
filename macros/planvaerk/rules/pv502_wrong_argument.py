"""En makro får et argument, den ikke kan bruge, eller mangler et, den skal have.

Hvorfor: Makroen ved så ikke, hvad den skal vise.

Forkert: `{{ target("sygedagpenge", niveau=3) }}`

Rigtigt: `{{ target("sygedagpenge", level=3) }}`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.period import quarter_named
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS, Macro, ParameterKind
from planvaerk.pages import MacroCall, Page, Value, bind
from planvaerk.rules.base import Rule

CODE = Code("PV502", "forkert-argument")
_LEVELS = range(2, 5)
_WANTED: Mapping[ParameterKind, str] = {
    "target": 'et id i anførselstegn, fx "sygedagpenge"',
    "series": 'et id i anførselstegn, fx "sygedagpenge"',
    "key_figure": 'et id i anførselstegn, fx "antal-kommuner"',
    "statement": 'et id i anførselstegn, fx "vision"',
    "year": "et årstal, fx 2022",
    "quarter": 'et kvartal i anførselstegn, fx "2022-Q1"',
    "day": 'en dag i anførselstegn, fx "2022-06-15"',
    "level": "2, 3 eller 4",
    "flag": "true eller false",
}


def check(plan: Plan) -> Iterator[Finding]:
    """Every argument that does not fit its macro, and every argument that is missing."""
    macros = {macro.name: macro for macro in MACROS}
    for page in plan.pages:
        for call in page.calls:
            if call.name in macros:
                yield from _of_call(plan, page, call, macros[call.name])


def _of_call(plan: Plan, page: Page, call: MacroCall, macro: Macro) -> Iterator[Finding]:
    names = [parameter.name for parameter in macro.parameters]
    bound, surplus = bind(macro, call)
    for unused in surplus:
        shown = unused.name or str(unused.value)
        message = f'Makroen {macro.name} kan ikke bruge argumentet "{shown}".'
        hint = suggestion(shown, names) if names else "Makroen tager ingen argumenter."
        yield Finding(unused.position, CODE, message, hint)
    for parameter in macro.parameters:
        argument = bound.get(parameter.name)
        if argument is not None and not _fits(parameter.kind, argument.value):
            message = f'"{parameter.name}" i {macro.name} skal være {_WANTED[parameter.kind]}.'
            yield Finding(argument.position, CODE, message, parameter.description)
        elif argument is None and parameter.required:
            message = f'Makroen {macro.name} mangler "{parameter.name}".'
            yield Finding(call.position, CODE, message, parameter.description)
    takes_year = any(parameter.name == "year" for parameter in macro.parameters)
    needs_year = takes_year and not macro.finds_year
    if needs_year and "year" not in bound and not _has_year(plan, page):
        years = ", ".join(str(edition.year) for edition in plan.editions) or "ingen"
        message = f"Makroen {macro.name} ved ikke, hvilken plan der menes på denne side."
        yield Finding(call.position, CODE, message, f"Tilføj year=…  Muligheder: {years}")


def _has_year(plan: Plan, page: Page) -> bool:
    """True when the page lies in an edition's folder, also when that edition cannot be read."""
    known = {edition.year for edition in plan.editions}
    return page.year in known or f"plan/{page.year}.yml" in plan.broken


def _fits(kind: ParameterKind, value: Value) -> bool:
    match kind:
        case "flag":
            return isinstance(value, bool)
        case "level":
            return isinstance(value, int) and value in _LEVELS
        case "year":
            return isinstance(value, int) and not isinstance(value, bool)
        case "quarter":
            return isinstance(value, str) and quarter_named(value) is not None
        case "day":
            return isinstance(value, str) and _is_day(value)
        case _:
            return isinstance(value, str)


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


RULE = Rule(CODE, check, __name__, firm=True)
