"""The blocks about the data themselves: the files to fetch, and how the numbers are kept up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planvaerk import danish
from planvaerk.blocks.context import Context, render
from planvaerk.export.catalogue import CATALOGUE
from planvaerk.export.datapackage import DATA_PACKAGE
from planvaerk.export.feed import FEED, has_feed
from planvaerk.export.key_figures import KEY_FIGURES_CSV
from planvaerk.export.licences import Licence, licence_of
from planvaerk.export.open_data import has_data_package
from planvaerk.export.plan_data import PLAN_SCHEMA, plan_path

_FREQUENCY = {
    "monthly": "hver måned",
    "quarterly": "hvert kvartal",
    "half_yearly": "hvert halve år",
    "yearly": "hvert år",
}


class _File(NamedTuple):
    """A file of the site that is meant for reuse."""

    title: str
    path: str
    format: str
    text: str


def datasets(context: Context) -> str:
    """The files that hold the whole plan or all numbers, and what describes them."""
    listed = [file._asdict() | {"url": context.here(file.path)} for file in _files(context)]
    return render("datasets", id="filer-liste", caption="Filer til at bruge igen", files=listed)


def _files(context: Context) -> Iterator[_File]:
    plan = context.plan
    for edition in reversed(plan.editions):
        text = "Mål, måltal, fokusområder og kilder i én fil"
        yield _File(edition.text.title, plan_path(edition.year), "JSON", text)
    if plan.key_figures:
        text = "De enkelte tal, som teksterne bruger"
        yield _File("Alle nøgletal", KEY_FIGURES_CSV, "CSV", text)
    if has_data_package(plan):
        text = "Fortæller, hvad kolonnerne i hver CSV-fil betyder"
        yield _File("Beskrivelse af CSV-filerne", DATA_PACKAGE, "Data Package", text)
    if plan.series:
        text = "Til dataportaler, der samler datasæt fra flere steder"
        yield _File("Katalog over serierne", CATALOGUE, "DCAT-AP-DK", text)
    if plan.editions:
        text = "Fortæller, hvad felterne i planernes JSON-filer betyder"
        yield _File("Beskrivelse af planernes filer", PLAN_SCHEMA, "JSON Schema", text)
    if has_feed(plan):
        text = (
            "Vedtagelser, ændringer, opfølgning og nye tal, til programmer, der følger med for dig"
        )
        yield _File("Nyt om planerne", FEED, "Atom", text)


def updates(context: Context) -> str:
    """When the numbers of each source were fetched and are awaited again, and their licence."""
    plan = context.plan
    rows = []
    for source in plan.sources:
        series = sum(item.source == source.id for item in plan.series)
        figures = sum(figure.source == source.id for figure in plan.key_figures)
        if not series and not figures:
            continue
        rows.append(
            {
                "source": context.source(source.id),
                "numbers": danish.listing(_counted(series, figures)),
                "retrieved": danish.day(source.retrieved) if source.retrieved else None,
                "frequency": _FREQUENCY[source.frequency] if source.frequency else None,
                "next_update": danish.day(source.next_update) if source.next_update else None,
                "licence": _licence(licence_of(source, plan.municipality)),
            }
        )
    caption = "Opdatering og licens for hver kilde"
    return render("updates", id="opdatering-liste", caption=caption, rows=rows)


def _counted(series: int, figures: int) -> Iterator[str]:
    if series:
        yield "en serie" if series == 1 else f"{danish.counting_word(series)} serier"
    if figures:
        yield "et nøgletal" if figures == 1 else f"{danish.counting_word(figures)} nøgletal"


def _licence(licence: Licence | None) -> dict[str, str | None] | None:
    return {"title": licence.title, "url": licence.url} if licence else None
