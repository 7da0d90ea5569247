"""What a page is, as schema.org tells it to search engines: JSON-LD in the page's head."""

from __future__ import annotations

from typing import Any, NamedTuple

from planvaerk.addresses import page_address, relative
from planvaerk.export.datasets import Dataset, datasets
from planvaerk.export.json_text import json_text
from planvaerk.export.licences import own_licence
from planvaerk.export.place import Place
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import Page

_LONGEST = 4_900  # search engines refuse descriptions of more than 5,000 characters
# What would end the script that the data stand in, or begin another.
_UNSAFE = "<>&\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"

type Json = dict[str, Any]


class Described(NamedTuple):
    """A page and what is said of it."""

    page: Page
    title: str
    description: str


def structured_data(plan: Plan, described: Described, place: Place) -> str:
    """The page as JSON-LD that may stand in a script of HTML."""
    text = json_text(_Writer(plan, described, place).document(), indent=None)
    for sign in _UNSAFE:
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.strip()


class _Writer:
    """Writes what one page is."""

    def __init__(self, plan: Plan, described: Described, place: Place) -> None:
        self._plan = plan
        self._described = described
        self._place = place
        self._here = page_address(described.page.file)

    def document(self) -> Json:
        """Everything that the page tells."""
        calls = {call.name for call in self._described.page.calls}
        year = self._described.page.year
        edition = self._plan.edition(year) if year else None
        if not self._here:
            graph = [self._organisation(), self._web_site(), self._page("WebPage")]
        elif edition is not None:
            graph = [self._edition(edition), self._breadcrumbs(edition)]
        elif "series" in calls:
            graph = [self._page("WebPage"), self._catalogue(), self._breadcrumbs(None)]
        else:
            graph = [self._page("WebPage"), self._breadcrumbs(None)]
        return {"@context": "https://schema.org", "@graph": [node for node in graph if node]}

    def _url(self, path: str) -> str:
        place = self._place
        return place.address(path) if place.url else relative(path, self._here)

    def _page(self, kind: str) -> Json:
        node: Json = {
            "@type": kind,
            "url": self._url(self._here),
            "name": self._described.title,
            "inLanguage": "da",
        }
        text = self._described.description
        return node | ({"description": text} if text else {})

    def _organisation(self) -> Json:
        who = self._plan.municipality
        if who is None:
            return {}
        contact = {"telephone": who.contact.phone, "email": who.contact.email}
        given = {name: value for name, value in contact.items() if value}
        node: Json = {
            "@type": "GovernmentOrganization",
            "name": who.name,
            "url": who.website,
            "identifier": who.code,
            "areaServed": {"@type": "AdministrativeArea", "name": who.name},
        }
        if given:
            point = {"@type": "ContactPoint", "contactType": who.contact.unit}
            node["contactPoint"] = point | given
        return node

    def _web_site(self) -> Json:
        node: Json = {"@type": "WebSite", "name": self._place.title, "url": self._url("")}
        return node | {"inLanguage": "da"} | self._publisher()

    def _publisher(self) -> Json:
        who = self._plan.municipality
        if who is None:
            return {}
        return {
            "publisher": {"@type": "GovernmentOrganization", "name": who.name, "url": who.website}
        }

    def _edition(self, edition: Edition) -> Json:
        """The front of an edition is a report, and its chapters are parts of that."""
        front = f"{edition.year}/"
        about = self._publisher()
        licence = own_licence(self._plan.municipality)
        if licence and licence.url:
            about["license"] = licence.url
        if edition.text.adoption:
            about["datePublished"] = edition.text.adoption.date
        changed = [amendment.date for amendment in edition.text.amendments]
        if changed:
            about["dateModified"] = max(changed)
        if self._here == front:
            return self._page("Report") | {"temporalCoverage": str(edition.year)} | about
        whole = {"@type": "Report", "name": edition.text.title, "url": self._url(front)}
        return (
            self._page("Article")
            | {"headline": self._described.title}
            | about
            | {"isPartOf": whole}
        )

    def _breadcrumbs(self, edition: Edition | None) -> Json:
        steps = [(self._place.title, "")]
        if edition is not None:
            steps.append((edition.text.title, f"{edition.year}/"))
        if edition is None or steps[-1][1] != self._here:
            steps.append((self._described.title, self._here))
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": name, "item": self._url(path)}
                for place, (name, path) in enumerate(steps, start=1)
            ],
        }

    def _catalogue(self) -> Json:
        return {
            "@type": "DataCatalog",
            "name": self._described.title,
            "url": self._url(self._here),
            **self._publisher(),
            "dataset": [self._dataset(data) for data in datasets(self._plan)],
        }

    def _dataset(self, data: Dataset) -> Json:
        node: Json = {
            "@type": "Dataset",
            "identifier": data.series.id,
            "name": data.series.title,
            "description": data.description[:_LONGEST],
            "url": f"{self._url(self._here)}#{data.series.id}",
            "inLanguage": "da",
            "isAccessibleForFree": True,
            "spatialCoverage": {"@type": "Place", "name": data.area},
            "variableMeasured": data.series.unit,
        }
        if data.source:
            node["creator"] = {"@type": "Organization", "name": data.source.publisher}
            if data.source.url:
                node["isBasedOn"] = data.source.url
            if data.source.retrieved:
                node["dateModified"] = data.source.retrieved
        if data.licence:
            node["license"] = data.licence.url or data.licence.title
        if data.days:
            node["temporalCoverage"] = "/".join(day.isoformat() for day in data.days)
            node["distribution"] = {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": self._url(data.path),
            }
        return node
