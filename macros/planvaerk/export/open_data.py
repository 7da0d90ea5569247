"""Everything that the site publishes for machines, as texts by their path from the root."""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.addresses import Addresses
from planvaerk.export.catalogue import CATALOGUE, catalogue
from planvaerk.export.datapackage import DATA_PACKAGE, data_package
from planvaerk.export.datasets import datasets
from planvaerk.export.feed import FEED, feed
from planvaerk.export.json_text import json_text
from planvaerk.export.key_figures import KEY_FIGURES_CSV, key_figures_csv
from planvaerk.export.place import Place
from planvaerk.export.plan_data import PLAN_SCHEMA, plan_data, plan_path, plan_schema
from planvaerk.model.plan import Plan


def open_data(plan: Plan, place: Place) -> Iterator[tuple[str, str]]:
    """The numbers as CSV, every edition as JSON with its schema, and what describes them."""
    addresses = Addresses(plan)
    for data in datasets(plan):
        if data.rows:
            yield data.path, data.text
    if plan.key_figures:
        yield KEY_FIGURES_CSV, key_figures_csv(plan)
    if has_data_package(plan):
        yield DATA_PACKAGE, json_text(data_package(plan, place))
    if plan.series:
        yield CATALOGUE, json_text(catalogue(plan, place, addresses))
    for edition in plan.editions:
        yield plan_path(edition.year), json_text(plan_data(plan, edition, place, addresses))
    if plan.editions:
        yield PLAN_SCHEMA, json_text(plan_schema(place))
    news = feed(plan, place, addresses)
    if news is not None:
        yield FEED, news


def has_data_package(plan: Plan) -> bool:
    """True when there is a number to describe; a package must hold a file."""
    return bool(plan.key_figures or any(data.rows for data in datasets(plan)))
