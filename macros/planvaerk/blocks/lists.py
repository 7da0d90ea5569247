"""The blocks that list all of a kind: sources, series, key figures, terms; and the contact."""

from __future__ import annotations

from planvaerk import danish, sentences
from planvaerk.blocks.charts import series_csv
from planvaerk.blocks.context import Context, Link, period, render
from planvaerk.blocks.markdown import heading
from planvaerk.model.data import EXAMPLES

_BETTER = {"lower": "lavere er bedre", "higher": "højere er bedre", "neutral": ""}


def sources(context: Context) -> str:
    """All sources."""
    listed = [
        {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "table": source.table,
            "url": source.url,
            "licence": source.licence,
            "dated": period(source.dated) if source.dated else None,
            "retrieved": danish.day(source.retrieved) if source.retrieved else None,
            "next_update": danish.day(source.next_update) if source.next_update else None,
            "basis": f"{EXAMPLES}, ikke rigtige tal" if source.basis else None,
            "note": source.note,
        }
        for source in context.plan.sources
    ]
    return render("sources", sources=listed)


def series(context: Context) -> str:
    """All series with their sources and numbers for download."""
    listed = []
    for item in context.plan.series:
        rows = context.plan.observations.get(item.id, ())
        periods = None
        if rows:
            first, last = period(rows[0].period), period(rows[-1].period)
            periods = first if first == last else f"{first} – {last}"
        listed.append(
            {
                "id": item.id,
                "title": item.title,
                "unit": item.unit,
                "better": _BETTER[item.better],
                "area": context.area(item.area),
                "periods": periods,
                "source": context.source(item.source),
                "csv_url": context.here(series_csv(context, item)) if rows else None,
                "note": item.note,
            }
        )
    return render("series", id="serier-liste", caption="Serier i planerne", series=listed)


def key_figures(context: Context) -> str:
    """All key figures with their sources."""
    listed = [
        {
            "id": figure.id,
            "title": figure.title,
            "text": sentences.key_figure(context.plan, figure),
            "period": period(figure.period),
            "area": context.area(figure.area) if figure.area else None,
            "source": context.source(figure.source),
            "note": figure.note,
        }
        for figure in context.plan.key_figures
    ]
    caption = "Nøgletal i planerne"
    return render("key_figures", id="noegletal-liste", caption=caption, figures=listed)


def glossary(context: Context) -> str:
    """All terms in the order of the alphabet, each under a heading that a search leads to."""
    record = context.plan.glossary
    terms = sorted(record.terms, key=lambda term: danish.sort_key(term.title)) if record else []
    parts = []
    for term in terms:
        source = context.source(term.source)
        parts.append(heading(2, danish.sentence_case(term.title), term.id))
        parts.append(render("glossary", definition=term.definition, source=source))
    return "\n".join(parts)


def contact(context: Context) -> str:
    """Whom the reader can ask."""
    record = context.plan.municipality
    if record is None:
        return ""
    link = Link(record.name, record.website)
    return render("contact", name=link.title, website=link.url, **record.contact.model_dump())
