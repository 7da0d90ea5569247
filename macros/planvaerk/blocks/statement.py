"""The accessibility statement: what the Danish law on accessible public sites asks to be told."""

from __future__ import annotations

from planvaerk import danish
from planvaerk.blocks.context import Context, render
from planvaerk.blocks.markdown import heading

_COMPLIANCE = {
    "full": "Sitet overholder standarden fuldt ud.",
    "partial": "Sitet overholder standarden delvist: de fleste krav er opfyldt.",
    "none": "Sitet overholder ikke standarden: de fleste krav er ikke opfyldt.",
}


def accessibility(context: Context) -> str:
    """The statement; what the municipality has not told stands as not told."""
    record = context.plan.municipality
    if record is None:
        return ""
    told = record.accessibility
    assessed = danish.day(told.assessed) if told.assessed else None
    facts = {
        "Ansvarlig": record.name,
        "Overholder sitet standarden?": _COMPLIANCE.get(told.compliance),
        "Vurderet af": told.assessed_by,
        "Vurderet": assessed,
        "Erklæringen er ajourført": danish.day(told.updated) if told.updated else None,
    }
    return "\n".join(
        [
            render("accessibility", name=record.name, facts=facts, statement=told.statement),
            heading(2, "Det, ikke alle kan bruge", "mangler"),
            render("shortcomings", shortcomings=told.shortcomings),
            heading(2, "Fortæl os om en fejl", "fortael-os"),
            render(
                "accessibility_contact",
                unit=record.contact.unit,
                email=record.contact.email,
                phone=record.contact.phone,
                name=record.name,
                website=record.website,
            ),
            heading(2, "Klag, hvis vi ikke svarer", "klag"),
            render("enforcement"),
        ]
    )
