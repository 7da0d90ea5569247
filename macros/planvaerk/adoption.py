"""The adoption of an edition: what stands in its way, and how it is written into the edition."""

from __future__ import annotations

from dataclasses import replace

from planvaerk.checking import Checked, check_reading
from planvaerk.model.edition import Adoption, Amendment
from planvaerk.model.plan import Edition
from planvaerk.positions import Origin
from planvaerk.store import Reading
from planvaerk.yaml_splice import add_key, append_item, set_value


def adopted(edition: Edition, act: Adoption | Amendment) -> Edition:
    """The edition as it is once it has been adopted or amended."""
    change = (
        {"adoption": act}
        if isinstance(act, Adoption)
        else {"amendments": (*edition.text.amendments, act)}
    )
    text = edition.text.model_copy(update={"status": "adopted", **change})
    return replace(edition, text=text)


def checked_as_adopted(reading: Reading, edition: Edition) -> Checked:
    """The check of a tree with this edition, not yet written, in its year's place."""
    plan, file = reading.plan, f"plan/{edition.year}.yml"
    written = {id(edition.text): Origin(file, ())}
    for name in ("adoption", "amendments"):
        value = getattr(edition.text, name)
        records = value if isinstance(value, tuple) else (value,)
        written |= {id(record): Origin(file, (name,)) for record in records if record}
    changed = replace(
        plan,
        editions=tuple(edition if e.year == edition.year else e for e in plan.editions),
        origins={**plan.origins, **written},
    )
    return check_reading(Reading(changed, reading.findings))


def written(text: str, edition: Edition, act: Adoption | Amendment) -> str:
    """The text of the edition's file with the adoption or the amendment in it."""
    record = {name: str(value) for name, value in act.model_dump(mode="json").items()}
    if isinstance(act, Adoption):
        status = "adopted"
        if edition.text.status != status:
            text = set_value(text, ("status",), status)
        return add_key(text, ("adoption",), record, after="status")
    if "amendments" in edition.text.model_fields_set:
        return append_item(text, ("amendments",), record)
    return add_key(text, ("amendments",), [record], after="adoption")
