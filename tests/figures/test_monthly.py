from __future__ import annotations

import json
from typing import Any

import pytest

from planvaerk.errors import DrawingError
from planvaerk.figures.figure import Figure, Spec
from planvaerk.figures.monthly import target_figure
from planvaerk.figures.style import AIM, BEFORE, Width

ALL_MISSING = "- - - - - - - - - - - -"
WIDTHS: tuple[Width, ...] = ("wide", "narrow")


def trace(figure: Figure, name: str, mode: str) -> Spec:
    [found] = [spec for spec in figure["data"] if spec["name"] == name and spec["mode"] == mode]
    return found


def words(figure: Figure) -> list[str]:
    return [annotation["text"] for annotation in figure["layout"]["annotations"]]


def test_realised_is_solid_and_projected_dashed_from_the_last_realised_point(years_of: Any) -> None:
    figure = target_figure(years_of(), "wide")
    solid = trace(figure, "2021", "lines+markers")
    assert solid["y"] == [63, 66, 72, 67, 65, 60, 52, 50, None, None, None, None]
    assert "dash" not in solid["line"]
    dashed = trace(figure, "2021, fremskrevet", "lines")
    assert dashed["y"] == [None] * 7 + [50, 55, 57, 57, 57]
    assert dashed["line"]["dash"]


def test_projected_points_are_open_and_realised_points_filled(years_of: Any) -> None:
    figure = target_figure(years_of(), "wide")
    points = trace(figure, "2021, fremskrevet", "markers")
    assert points["y"] == [None] * 8 + [55, 57, 57, 57]
    assert points["marker"]["color"] == "#ffffff"
    assert points["marker"]["line"]["color"] == BEFORE.colour.light
    assert trace(figure, "2021", "lines+markers")["marker"]["color"] == BEFORE.colour.light


def test_missing_and_suppressed_months_are_gaps_and_zero_is_a_number(years_of: Any) -> None:
    figure = target_figure(years_of("0 66 - 67 x 60 52 50 55 57 57 57"), "wide")
    solid = trace(figure, "2021", "lines+markers")
    assert solid["y"][:6] == [0, 66, None, 67, None, 60]
    assert solid["connectgaps"] is False


def test_a_gap_says_whether_the_number_is_not_given_or_hidden(years_of: Any) -> None:
    figure = target_figure(years_of("63 66 - 67 65 x 52 50 55* 57* 57* 57*"), "wide")
    assert "ikke<br>oplyst" in words(figure)
    assert "skjult" in words(figure)


def test_months_still_to_come_are_no_gap(years_of: Any) -> None:
    figure = target_figure(years_of(actual="56 58 57 - - - - - - - - -"), "wide")
    assert "ikke<br>oplyst" not in words(figure)


def test_dashes_do_not_bridge_a_missing_month(years_of: Any) -> None:
    figure = target_figure(years_of("63 66 72 67 65 60 52 50 - 57* 57* 57*"), "wide")
    assert trace(figure, "2021, fremskrevet", "lines")["y"] == [None] * 9 + [57, 57, 57]


def test_the_aim_is_marked_by_diamonds_and_a_thicker_line(years_of: Any) -> None:
    figure = target_figure(years_of(), "wide")
    aim = trace(figure, "Mål 2022", "lines+markers")
    assert aim["marker"]["symbol"] == "diamond"
    assert aim["line"] == {"color": AIM.colour.light, "width": AIM.weight}
    assert aim["line"]["width"] > trace(figure, "2021", "lines+markers")["line"]["width"]


def test_the_year_itself_is_drawn_once_it_has_numbers(years_of: Any) -> None:
    assert "2022" not in words(target_figure(years_of(), "wide"))
    with_numbers = target_figure(years_of(actual="56 58 57 - - - - - - - - -"), "wide")
    assert trace(with_numbers, "2022", "lines+markers")["y"][:3] == [56, 58, 57]
    assert "2022" in words(with_numbers)


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_carry_direct_labels_and_there_is_no_legend(years_of: Any, width: Width) -> None:
    figure = target_figure(years_of(), width)
    assert {"2021", "Mål 2022"} <= set(words(figure))
    assert figure["layout"]["showlegend"] is False


@pytest.mark.parametrize("width", WIDTHS)
def test_the_cut_off_is_a_mark_across_the_curve_of_its_year_with_words(
    years_of: Any, width: Width
) -> None:
    figure = target_figure(years_of(), width)
    rule, mark = figure["layout"]["shapes"]
    assert {end for shape in (rule, mark) for end in (shape["x0"], shape["x1"])} == {7.5}
    assert rule["y0"] == 1
    assert 0 <= mark["y0"] < mark["y1"] < 0.4
    assert "Realiseret til og med august 2021" in words(figure)
    assert "Fremskrevet" in words(figure)


def test_an_early_cut_off_has_its_words_after_the_rule(years_of: Any) -> None:
    years = years_of("63 66* 72* 67* 65* 60* 52* 50* 55* 57* 57* 57*", cut_off="2021-01")
    [label] = [
        annotation
        for annotation in target_figure(years, "narrow")["layout"]["annotations"]
        if annotation["text"] == "Realiseret til og med januar 2021"
    ]
    assert label["xanchor"] == "left"


@pytest.mark.parametrize("cut_off", [None, "2020-08", "2021-12"])
def test_a_cut_off_that_parts_nothing_is_not_shown(years_of: Any, cut_off: str | None) -> None:
    assert target_figure(years_of(cut_off=cut_off), "wide")["layout"]["shapes"] == []


def test_a_cut_off_that_later_numbers_have_overtaken_is_not_shown(years_of: Any) -> None:
    years = years_of("63 66 72 67 65 60 52 50 55 57* 57* 57*", cut_off="2021-08")
    assert target_figure(years, "wide")["layout"]["shapes"] == []
    assert not any("Realiseret til og med" in text for text in words(target_figure(years, "wide")))


def test_a_year_without_numbers_is_said_in_words_and_has_no_cut_off(years_of: Any) -> None:
    figure = target_figure(years_of(ALL_MISSING), "wide")
    assert [spec["name"] for spec in figure["data"]] == ["Mål 2022"]
    assert figure["layout"]["shapes"] == []
    assert "Tal for 2021 er ikke oplyst" in words(figure)


def test_a_hidden_year_is_said_to_be_hidden(years_of: Any) -> None:
    figure = target_figure(years_of("x x x x x x x x x x x x"), "wide")
    assert "Tal for 2021 er skjult" in words(figure)


def test_a_target_without_any_number_is_refused(years_of: Any) -> None:
    with pytest.raises(DrawingError, match="uddannelseshjaelp"):
        target_figure(years_of(ALL_MISSING, ALL_MISSING), "wide")


def test_an_axis_that_does_not_begin_at_zero_says_so(years_of: Any) -> None:
    far = target_figure(years_of(), "wide")
    assert words(far)[0] == "<b>Fuldtidspersoner</b>  ·  Aksen begynder ikke ved 0"
    near = target_figure(
        years_of("2 9 12 4 5 6 7 8 9* 9* 9* 9*", "5 5 5 5 5 5 5 5 5 5 5 5"), "wide"
    )
    assert words(near)[0] == "<b>Fuldtidspersoner</b>"


def test_the_wide_figure_names_every_month_and_the_narrow_one_each_quarter(years_of: Any) -> None:
    wide, narrow = (target_figure(years_of(), width)["layout"] for width in WIDTHS)
    assert len(wide["xaxis"]["ticktext"]) == 12
    assert narrow["xaxis"]["ticktext"] == ["jan", "apr", "jul", "okt"]
    assert (wide["width"], narrow["width"]) == (760, 340)


def test_no_text_of_the_narrow_figure_is_under_twelve_pixels(years_of: Any) -> None:
    layout = target_figure(years_of(), "narrow")["layout"]
    sizes = [layout["font"]["size"], *(note["font"]["size"] for note in layout["annotations"])]
    assert min(sizes) >= 12


def test_numbers_are_danish(years_of: Any) -> None:
    layout = target_figure(years_of("1200 " * 12, "1300 " * 12), "wide")["layout"]
    assert layout["separators"] == ",."
    assert layout["yaxis"]["tickformat"] == ",.0f"


def test_a_figure_is_plain_json_and_the_same_every_time(years_of: Any) -> None:
    one, other = (json.dumps(target_figure(years_of(), "wide")) for _ in range(2))
    assert one == other


def test_markup_in_data_stays_text(years_of: Any) -> None:
    figure = target_figure(years_of(unit="<b>kr.</b> %{x}"), "wide")
    assert words(figure)[0].startswith("<b>&lt;b&gt;kr.&lt;/b&gt; %&#123;x}</b>")
    assert "&lt;b&gt;kr." in figure["data"][0]["hovertemplate"]
