"""The figure of how an edition hangs together: all links, and names that do not meet."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from planvaerk.coherence import Coherence
from planvaerk.errors import DrawingError
from planvaerk.figures.bands import bands_figure
from planvaerk.figures.drawing import draw
from planvaerk.figures.interactive import interactive_figure
from planvaerk.figures.style import LIGHT_TO_DARK, Width
from planvaerk.figures.text_width import LINE_HEIGHT, text_width
from planvaerk.model.plan import Plan
from tests.trees import EVERYTHING, lay_out, plan_of

WIDTHS: tuple[Width, ...] = ("wide", "narrow")


def links_of(plan: Plan, year: int) -> Coherence:
    edition = plan.edition(year)
    assert edition is not None
    return Coherence(plan, edition)


@pytest.fixture(scope="module")
def plans(lejre: Path) -> list[Coherence]:
    return [
        *(links_of(plan_of(lejre), year) for year in (2022, 2023)),
        links_of(plan_of(EVERYTHING), 2023),
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_link_is_a_band_between_the_right_two(plans: list[Coherence], width: Width) -> None:
    for links in plans:
        [trace] = bands_figure(links, width)["data"]
        names, bands = trace["node"]["customdata"], trace["link"]

        drawn = [
            (names[target], names[source])
            for source, target in zip(bands["source"], bands["target"], strict=True)
        ]
        expected = [(link.supporter.title, link.supported.title) for link in links.supports]
        assert [
            (one.replace("&amp;", "&"), other.replace("&amp;", "&")) for one, other in drawn
        ] == expected
        assert set(bands["value"]) == {1}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_name_meets_another_or_leaves_the_figure(plans: list[Coherence], width: Width) -> None:
    for links in plans:
        layout = bands_figure(links, width)["layout"]
        margin, height = layout["margin"], layout["height"]
        plot = height - margin["t"] - margin["b"]
        for side in (0, 1):
            names = [name for name in layout["annotations"] if name["x"] == side]
            boxes = []
            for name in names:
                lines = re.sub("</?b>", "", name["text"]).replace("&amp;", "&").split("<br>")
                size = name["font"]["size"]
                assert (
                    max(text_width(line, size, bold="<b>" in name["text"]) for line in lines)
                    < margin["l"]
                )
                middle, half = (1 - name["y"]) * plot, len(lines) * size * LINE_HEIGHT / 2
                boxes.append((middle - half, middle + half))
            assert boxes[0][0] >= -margin["t"]
            assert boxes[-1][1] <= plot + margin["b"]
            assert all(above[1] <= below[0] + 1 for above, below in pairwise(boxes))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_drawing_holds_every_band_and_no_bar_covers_another(
    plans: list[Coherence], width: Width
) -> None:
    for links in plans[1:]:
        figure = bands_figure(links, width)
        drawing = draw(figure)
        bars = re.findall(
            r'translate\(([\d.]+)?,?([\d.]+)?\)"><rect width="8" height="([\d.]+)"', drawing
        )
        assert len(bars) == len(figure["data"][0]["node"]["x"])
        assert drawing.count('fill-opacity="0.35"') == len(links.supports)
        for column in {x for x, _, _ in bars}:
            spans = sorted(
                (float(y or 0), float(y or 0) + float(h)) for x, y, h in bars if x == column
            )
            assert all(above[1] <= below[0] for above, below in pairwise(spans))


def test_what_nothing_joins_has_an_open_bar_and_says_so(plans: list[Coherence]) -> None:
    layout = bands_figure(plans[1], "wide")["layout"]
    texts = [name["text"].replace("<br>", " ") for name in layout["annotations"]]

    assert "Fokus på langtidsledighed: intet nævnt" in texts
    assert "Repatriering: intet oplyst" in texts
    assert len(layout["shapes"]) == sum("intet nævnt" in t or "intet oplyst" in t for t in texts)


def test_the_interactive_twin_has_a_dark_partner_for_every_band(plans: list[Coherence]) -> None:
    twin = interactive_figure(bands_figure(plans[1], "wide"), bands_figure(plans[1], "narrow"))
    link = twin["data"][0]["link"]

    assert set(link["color"]) <= set(twin["palette"])
    assert set(twin["data"][0]["node"]["color"]) <= set(LIGHT_TO_DARK)
    assert "støtter" in link["customdata"][0]


def test_one_link_is_too_little_for_a_figure(tmp_path: Path) -> None:
    plan = plan_of(lay_out(tmp_path, {"goals/2023/targets.yml": None}))

    with pytest.raises(DrawingError):
        bands_figure(links_of(plan, 2023), "wide")
