"""The datasets as a DCAT-AP-DK catalogue in JSON-LD: what data portals harvest.

Source: DCAT-AP-DK 3.0.0, which builds on DCAT-AP 3.0 and the vocabularies of the EU's Publications
Office. Addresses are relative to the catalogue while the site does not know its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from planvaerk.addresses import Addresses
from planvaerk.export.areas import area_uri
from planvaerk.export.datasets import Dataset, datasets
from planvaerk.export.licences import Licence
from planvaerk.export.place import Place, iri
from planvaerk.model.data import Source
from planvaerk.model.municipality import Municipality
from planvaerk.model.plan import Plan

CATALOGUE = "catalog.jsonld"
_EU = "http://publications.europa.eu/resource/authority"
_CSV = "https://www.iana.org/assignments/media-types/text/csv"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_FREQUENCIES = {
    "monthly": f"{_EU}/frequency/MONTHLY",
    "quarterly": f"{_EU}/frequency/QUARTERLY",
    "half_yearly": f"{_EU}/frequency/ANNUAL_2",
    "yearly": f"{_EU}/frequency/ANNUAL",
}
_RESOLUTIONS = {1: "P1M", 3: "P3M", 12: "P1Y"}

type Json = dict[str, Any]


def catalogue(plan: Plan, place: Place, addresses: Addresses) -> Json:
    """The catalogue with one dataset for every series."""
    writer = _Writer(plan, place, addresses)
    node: Json = {
        "@context": _CONTEXT,
        "@id": writer.id("katalog"),
        "@type": "dcat:Catalog",
        "dct:title": _danish(place.title or "Data bag planen"),
        "dct:description": _danish("Tallene bag planens mål, grafer og tekster, med kilder."),
        "dct:language": {"@id": f"{_EU}/language/DAN"},
        "dcat:themeTaxonomy": {"@id": f"{_EU}/data-theme"},
        "foaf:homepage": {"@id": place.address("")},
    }
    if plan.municipality:
        node["dct:publisher"] = writer.publisher(plan.municipality)
    return node | {"dcat:dataset": [writer.dataset(data) for data in datasets(plan)]}


class _Writer:
    """Writes the nodes of the catalogue of one plan."""

    def __init__(self, plan: Plan, place: Place, addresses: Addresses) -> None:
        self._plan = plan
        self._place = place
        self._addresses = addresses

    def id(self, name: str) -> str:
        """The address of a thing that only the catalogue describes."""
        return f"{self._place.address(CATALOGUE)}#{name}"

    def publisher(self, municipality: Municipality) -> Json:
        """The municipality, as the one who makes the data available."""
        return {
            "@id": self.id("udgiver"),
            "@type": "foaf:Agent",
            "foaf:name": _danish(municipality.name),
            "foaf:homepage": {"@id": iri(municipality.website)},
            "dct:type": {"@id": "http://purl.org/adms/publishertype/LocalAuthority"},
        }

    def dataset(self, data: Dataset) -> Json:
        """A series as a dataset."""
        page = self._addresses.find("series", data.series.id)
        node: Json = {
            "@id": self.id(f"serie/{data.series.id}"),
            "@type": "dcat:Dataset",
            "dct:identifier": data.series.id,
            "dct:title": _danish(data.series.title),
            "dct:description": _danish(data.description),
            "dct:language": {"@id": f"{_EU}/language/DAN"},
            "dct:accessRights": {"@id": f"{_EU}/access-right/PUBLIC"},
            "dcat:theme": {"@id": f"{_EU}/data-theme/SOCI"},
            "dcat:keyword": [_danish("beskæftigelse"), _danish(data.area)],
            "dct:spatial": _location(data),
        }
        if page:
            node["dcat:landingPage"] = {"@id": self._place.address(page)}
        if self._plan.municipality:
            node["dct:publisher"] = {"@id": self.id("udgiver")}
            node["dcat:contactPoint"] = _contact(self._plan.municipality)
        return node | _time(data) | _origin(data.source) | self._distribution(data)

    def _distribution(self, data: Dataset) -> Json:
        """The CSV file; a series without observations has none."""
        if not data.rows:
            return {}
        file = {"@id": self._place.address(data.path)}
        node: Json = {
            "@id": self.id(f"serie/{data.series.id}/csv"),
            "@type": "dcat:Distribution",
            "dct:title": _danish(f"{data.series.title} (CSV)"),
            "dcat:accessURL": file,
            "dcat:downloadURL": file,
            "dct:format": {"@id": f"{_EU}/file-type/CSV"},
            "dcat:mediaType": {"@id": _CSV},
            "dcat:byteSize": _typed(len(data.text.encode()), "nonNegativeInteger"),
        }
        if data.licence:
            node["dct:license"] = _licence(data.licence)
        return {"dcat:distribution": node}


def _danish(text: str) -> Mapping[str, str]:
    return {"@value": text, "@language": "da"}


def _typed(value: object, kind: str) -> Mapping[str, str]:
    return {"@value": str(value), "@type": f"xsd:{kind}"}


def _contact(municipality: Municipality) -> Json:
    contact = municipality.contact
    node: Json = {
        "@type": "vcard:Organization",
        "vcard:fn": _danish(f"{contact.unit}, {municipality.name}"),
        "vcard:hasURL": {"@id": iri(municipality.website)},
    }
    if contact.email:
        node["vcard:hasEmail"] = {"@id": f"mailto:{quote(contact.email, safe='@+')}"}
    return node


def _location(data: Dataset) -> Json:
    """The area: the EU's address of it, else its code and its name."""
    uri = area_uri(data.series.area)
    node: Json = {"@type": "dct:Location", "skos:prefLabel": _danish(data.area)}
    return node | ({"@id": uri} if uri else {"dct:identifier": data.series.area})


def _time(data: Dataset) -> Json:
    """From the first day that the observations cover to the last, and how long each covers."""
    if data.days is None:
        return {}
    first, last = data.days
    months = min(row.period.last - row.period.first + 1 for row in data.rows)
    return {
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _typed(first, "date"),
            "dcat:endDate": _typed(last, "date"),
        },
        "dcat:temporalResolution": _typed(_RESOLUTIONS[months], "duration"),
    }


def _origin(source: Source | None) -> Json:
    """Where the numbers come from, when they were fetched and how often they are renewed."""
    if source is None:
        return {}
    named = f"{source.title}, {source.table}" if source.table else source.title
    text = " ".join(f"{source.publisher}: {named}. {source.note or ''}".split())
    node: Json = {
        "dct:provenance": {"@type": "dct:ProvenanceStatement", "rdfs:label": _danish(text)}
    }
    if source.url:
        node["dct:source"] = {"@id": iri(source.url)}
    if source.retrieved:
        node["dct:modified"] = _typed(source.retrieved, "date")
    if source.frequency:
        node["dct:accrualPeriodicity"] = {"@id": _FREQUENCIES[source.frequency]}
    return node


def _licence(licence: Licence) -> Json:
    """A licence: the EU's address of it, else its own, else its name."""
    node: Json = {"@type": "dct:LicenseDocument", "dct:title": _danish(licence.title)}
    address = licence.uri or (iri(licence.url) if licence.url else None)
    return node | ({"@id": address} if address else {})
