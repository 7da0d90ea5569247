"""The numbers as a Frictionless data package: `datapackage.json` beside the CSV files.

Source: Data Package, Data Resource and Table Schema, version 1, of the Frictionless project.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from planvaerk.export.datasets import Dataset, datasets
from planvaerk.export.key_figures import KEY_FIGURES_CSV, key_figures_csv
from planvaerk.export.licences import Licence, own_licence
from planvaerk.export.place import Place, iri
from planvaerk.model.data import Source, Status
from planvaerk.model.plan import Plan

DATA_PACKAGE = "datapackage.json"
_STATUSES = list(get_args(Status))
_PERIOD = {
    "name": "period",
    "title": "Periode",
    "description": "Måned (2022-07), kvartal (2022-Q3) eller år (2022).",
    "type": "string",
    "constraints": {"required": True, "pattern": r"(19|20)\d\d(-(0[1-9]|1[0-2])|-Q[1-4])?"},
}
_STATUS = {
    "name": "status",
    "title": "Status",
    "description": (
        "realised: målt. projected: fremskrevet. target: mål. missing: ikke oplyst i kilden. "
        "suppressed: skjult af hensyn til fortrolighed."
    ),
    "type": "string",
}

type Json = dict[str, Any]


def data_package(plan: Plan, place: Place) -> Json:
    """The description of every CSV file with numbers; a series without observations has none."""
    resources = [_series(data) for data in datasets(plan) if data.rows]
    if plan.key_figures:
        resources.append(_key_figures(plan))
    package: Json = {
        "profile": "data-package",
        "name": "planvaerk-data",
        "title": place.title or "Tallene bag planen",
        "description": (
            "Tallene bag planen: serier måned for måned og de nøgletal, som teksterne bruger. "
            "Et tomt tal er ikke nul; kolonnen status siger, om det mangler eller er skjult."
        ),
    }
    if place.url:
        package["homepage"] = place.address("")
    if plan.municipality:
        who = {"title": plan.municipality.name, "role": "publisher"}
        package["contributors"] = [who | {"path": iri(plan.municipality.website)}]
    return package | _licences(own_licence(plan.municipality)) | {"resources": resources}


def _series(data: Dataset) -> Json:
    return _resource(
        data.series.id,
        data.path,
        data.text,
        {"title": data.series.title, "description": data.description}
        | _licences(data.licence)
        | _sources([data.source] if data.source else []),
        _schema(
            [_text("series", "Serie", [data.series.id]), _PERIOD, *_value(data), _with(_STATUSES)],
            ["series", "period"],
        ),
    )


def _key_figures(plan: Plan) -> Json:
    used = {figure.source for figure in plan.key_figures}
    fields = [
        _text("id", "Nøgletallets id"),
        _text("title", "Hvad tallet viser"),
        _PERIOD,
        {"name": "value", "title": "Tal", "type": "number"},
        {"name": "value_to", "title": "Øverste ende af et interval", "type": "number"},
        {"name": "unit", "title": "Enhed", "type": "string"},
        _with([*_STATUSES, "given"]),
        {"name": "area", "title": "Områdets kode", "type": "string"},
        _text("source", "Kildens id"),
    ]
    about: Json = {
        "title": "Nøgletal",
        "description": "De enkelte tal, som planens tekster bruger.",
    }
    sources = [source for source in plan.sources if source.id in used]
    if any(source.basis == "example" for source in sources):
        about["description"] = f"Her er eksempeltal, ikke rigtige tal. {about['description']}"
    return _resource(
        "alle.noegletal",  # no series can have a name with a dot
        KEY_FIGURES_CSV,
        key_figures_csv(plan),
        about | _sources(sources),
        _schema(fields, ["id"]),
    )


def _resource(name: str, path: str, text: str, about: Json, schema: Json) -> Json:
    content = text.encode()
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        **about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "header": True},
        "schema": schema,
    }


def _schema(fields: Sequence[Json], key: Sequence[str]) -> Json:
    return {"fields": list(fields), "missingValues": [""], "primaryKey": list(key)}


def _text(name: str, title: str, allowed: Sequence[str] = ()) -> Json:
    constraints: Json = {"required": True}
    if allowed:
        constraints["enum"] = list(allowed)
    return {"name": name, "title": title, "type": "string", "constraints": constraints}


def _value(data: Dataset) -> Iterator[Json]:
    yield {"name": "value", "title": f"Tal, {data.series.unit}", "type": "number"}


def _with(statuses: Sequence[str]) -> Json:
    return _STATUS | {"constraints": {"required": True, "enum": list(statuses)}}


def _licences(licence: Licence | None) -> Json:
    """A licence as Frictionless takes it: it must have a name or an address."""
    if licence is None or not (licence.name or licence.url):
        return {}
    known = {"name": licence.name, "path": licence.url, "title": licence.title}
    return {"licenses": [{key: value for key, value in known.items() if value}]}


def _sources(sources: Sequence[Source]) -> Json:
    listed = [
        {"title": f"{source.publisher}: {source.title}"}
        | ({"path": iri(source.url)} if source.url else {})
        for source in sources
    ]
    return {"sources": listed} if listed else {}
