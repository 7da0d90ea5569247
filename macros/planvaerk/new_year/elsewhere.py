"""What is left to do in files that are not the new edition's, and that no command changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planvaerk.model.plan import Plan
from planvaerk.new_year.tasks import Task
from planvaerk.new_year.years import Step
from planvaerk.page_macros import MACROS
from planvaerk.pages import Page, bind, read_page
from planvaerk.rules import RULES

_MACROS = {macro.name: macro for macro in MACROS}


def tasks_elsewhere(plan: Plan, texts: Mapping[str, str], step: Step) -> Iterator[Task]:
    """Key figures, pages that name last year, sources, exceptions and the menu."""
    pages = [read_page(file, text) for file, text in texts.items() if file.startswith("docs/")]
    for page in pages:
        yield from _naming_last_year(page, step, "Kaldet viser tal fra planen for {old}. Ret year=")
    yield from _key_figures(pages, step)
    words = f"Skriv planen for {step.new} som kilde, og ministerens nye brev, hvis der er et."
    yield Task("data/sources.yml", None, words)
    errors = {rule.code.id for rule in RULES if rule.code.severity == "error"}
    for exception in plan.exceptions:
        own = (f"plan/{step.old}.yml", f"goals/{step.old}/", f"docs/{step.old}/")
        if exception.file.startswith(own):
            line = plan.position(exception).line
            words = f"Undtagelsen fra {exception.rule} gælder kun {step.old}."
            if exception.rule in errors:
                words += f" Kontrollen melder fejl, til {step.new} er rettet eller har den samme."
            else:
                words += f" Skal {step.new} have den samme?"
            yield Task("plan/exceptions.yml", line, words)
    for page in plan.pages:
        if page.year is None:
            what = "Siden viser planen for {old}. Ret year= til {new}, når den nye er klar"
            yield from _naming_last_year(page, step, what)
    words = (
        f"Menuen viser selv planen for {step.new} lige før den for {step.old}. "
        f"Skriv {step.new}/ under nav, hvis den skal stå et andet sted."
    )
    yield Task("mkdocs.yml", None, words)


def _naming_last_year(page: Page, step: Step, words: str) -> Iterator[Task]:
    for call in page.calls:
        bound = bind(_MACROS[call.name], call)[0] if call.name in _MACROS else {}
        if "year" in bound and bound["year"].value == step.old:
            line = bound["year"].position.line
            yield Task(page.file, line, f"{words.format(old=step.old, new=step.new)}.")


def _key_figures(pages: list[Page], step: Step) -> Iterator[Task]:
    if any(call.name == "number" for page in pages for call in page.calls):
        words = (
            f"Kapitlerne viser nøgletal fra planen for {step.old}. Skriv de nye med continues:, "
            'og ret number("…") på siderne.'
        )
        yield Task("data/key_figures.yml", None, words)
