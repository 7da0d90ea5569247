"""The feed of what happened to the plan: Atom, with ids that stay and dates from the plan."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from planvaerk.addresses import Addresses
from planvaerk.export.feed import feed, has_feed
from planvaerk.export.place import Place
from planvaerk.model.plan import Plan
from tests.export.test_structured_data import ADOPTED
from tests.trees import EVERYTHING, PROJECTS, changed, lay_out, plan_of

ROOT = Path(__file__).resolve().parents[2]
ATOM = "{http://www.w3.org/2005/Atom}"
PLACE = Place("https://www.eksempelkommune.example/plan/", 'Planen & "<tallene>"')


def _read(plan: Plan, place: Place = PLACE) -> Element:
    text = feed(plan, place, Addresses(plan))
    assert text is not None
    return fromstring(text.encode())


def _texts(root: Element, path: str) -> list[str | None]:
    return [element.text for element in root.iterfind(path.replace("a:", ATOM))]


def _told(plan: Plan) -> dict[str | None, tuple[str | None, str]]:
    """When each entry was updated and where it leads, by its title."""
    told = {}
    for entry in _read(plan).iterfind(f"{ATOM}entry"):
        [link] = entry.iterfind(f"{ATOM}link")
        told[entry.findtext(f"{ATOM}title")] = (
            entry.findtext(f"{ATOM}updated"),
            link.get("href") or "",
        )
    return told


@pytest.fixture
def adopted(tmp_path: Path) -> Plan:
    return plan_of(
        lay_out(tmp_path, changed("plan/2023.yml", "status: draft\n", ADOPTED.format("0" * 64)))
    )


@pytest.mark.parametrize("place", [PLACE, Place()])
@pytest.mark.parametrize("tree", [ROOT, EVERYTHING])
def test_the_feed_has_what_atom_requires(tree: Path, place: Place) -> None:
    root = _read(plan_of(tree), place)

    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.iterfind(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (text,) = _texts(element, f"a:{name}")
            assert text
    assert _texts(root, "a:author/a:name")
    ids = [*_texts(root, "a:id"), *_texts(root, "a:entry/a:id")]
    assert len(set(ids)) == len(ids)
    assert all(str(one).startswith("tag:www.") for one in ids)


def test_adoptions_and_amendments_are_told_the_newest_first(adopted: Plan) -> None:
    root = _read(adopted)

    assert _texts(root, "a:entry/a:updated")[:2] == ["2023-03-29T00:00:00Z", "2022-12-14T00:00:00Z"]
    assert _texts(root, "a:updated") == ["2023-03-29T00:00:00Z"]
    titles = _texts(root, "a:entry/a:title")
    assert [str(title).rpartition(" er ")[2] for title in titles[:2]] == ["ændret", "vedtaget"]
    assert "Budgettet blev ændret." in str(_texts(root, "a:entry/a:summary")[0])


def test_an_entry_keeps_its_id_when_the_site_moves(adopted: Plan) -> None:
    moved = Place("https://nyt.eksempelkommune.example/", "Nyt navn")

    assert _texts(_read(adopted), "a:entry/a:id") == _texts(_read(adopted, moved), "a:entry/a:id")


def test_new_numbers_are_told_by_the_day_they_were_fetched() -> None:
    told = _told(plan_of(EVERYTHING))

    assert told["Nye tal fra Jobtal"] == ("2023-04-15T00:00:00Z", f"{PLACE.url}data/#jobtal")


def test_reports_are_told_by_the_day_they_were_given() -> None:
    plan = plan_of(EVERYTHING)
    told = _told(plan)

    for period, report in plan.reports.items():
        title = "Evaluering af 2022" if str(period) == "2022" else "Opfølgning på 1. kvartal 2022"
        assert told[title][0] == f"{report.date}T00:00:00Z"
        assert told[title][1].startswith(f"{PLACE.url}opfoelgning/")
    assert len(plan.reports) == 2


def test_before_the_first_event_the_feed_is_from_the_last_letter() -> None:
    root = _read(plan_of(ROOT))

    assert _texts(root, "a:entry") == []
    assert _texts(root, "a:updated") == ["2022-05-12T00:00:00Z"]


def test_a_plan_without_a_date_has_no_feed() -> None:
    minimal = plan_of(PROJECTS / "good" / "minimal")

    assert feed(minimal, PLACE, Addresses(minimal)) is None
    assert not has_feed(minimal)
    assert has_feed(plan_of(ROOT))
