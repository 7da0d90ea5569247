from __future__ import annotations

import json
import re
from typing import Any

from planvaerk.figures.interactive import interactive_figure
from planvaerk.figures.monthly import target_figure
from planvaerk.figures.style import LIGHT_TO_DARK


def test_hovering_speaks_danish_and_tells_what_is_projected(years_of: Any) -> None:
    data = interactive_figure(target_figure(years_of(), "wide"))["data"]
    assert [spec.get("hovertemplate") for spec in data] == [
        "%{x} 2021: %{y:,.0f} fuldtidspersoner<extra></extra>",
        None,
        "%{x} 2021: %{y:,.0f} fuldtidspersoner (fremskrevet)<extra></extra>",
        "%{x} Mål 2022: %{y:,.0f} fuldtidspersoner<extra></extra>",
    ]


def test_the_interactive_figure_is_as_wide_as_its_place(years_of: Any) -> None:
    figure = target_figure(years_of(), "wide")
    layout = interactive_figure(figure)["layout"]
    assert "width" not in layout
    assert layout["autosize"] is True
    assert layout["hovermode"] == "closest"
    assert layout["dragmode"] is False
    assert figure["layout"]["width"] == 760


def test_phones_get_the_narrow_form(years_of: Any) -> None:
    wide, narrow = target_figure(years_of(), "wide"), target_figure(years_of(), "narrow")
    twin = interactive_figure(wide, narrow)
    assert twin["narrow"]["layout"]["xaxis"]["ticktext"] == ["jan", "apr", "jul", "okt"]
    assert "narrow" not in interactive_figure(wide)


def test_the_palette_holds_every_colour_of_the_figure(years_of: Any) -> None:
    twin = interactive_figure(target_figure(years_of(actual="1 2 3"), "wide"))
    assert twin["palette"] == LIGHT_TO_DARK
    assert set(re.findall(r"#[0-9a-f]{6}", json.dumps(twin["data"] + [twin["layout"]]))) <= set(
        twin["palette"]
    )
