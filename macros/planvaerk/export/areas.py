"""Areas by their code in Danmarks Statistik: country, regions and municipalities."""

from __future__ import annotations

from collections.abc import Mapping

from planvaerk.model.data import COUNTRY
from planvaerk.model.plan import Plan
from planvaerk.municipalities import municipalities, regions

# The EU's addresses: authority table of countries, and the NUTS codes of the regions. There are
# none for municipalities, which lie below NUTS.
_URIS: Mapping[str, str] = {
    COUNTRY: "http://publications.europa.eu/resource/authority/country/DNK",
    "081": "http://data.europa.eu/nuts/code/DK05",
    "082": "http://data.europa.eu/nuts/code/DK04",
    "083": "http://data.europa.eu/nuts/code/DK03",
    "084": "http://data.europa.eu/nuts/code/DK01",
    "085": "http://data.europa.eu/nuts/code/DK02",
}


def area_name(plan: Plan, code: str) -> str:
    """The name of an area, as the plan has it or as it is known; its code when it is not."""
    names = {COUNTRY: "Hele landet"}
    if plan.municipality:
        names[plan.municipality.code] = plan.municipality.name
        names[plan.municipality.region.code] = plan.municipality.region.name
    if code in names:
        return names[code]
    if code in regions():
        return regions()[code].name
    return municipalities()[code].title if code in municipalities() else code


def area_uri(code: str) -> str | None:
    """The EU's address of an area, or None when it has none."""
    return _URIS.get(code)
