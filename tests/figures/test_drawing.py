from __future__ import annotations

import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from planvaerk.errors import DrawingError, EnvironmentFault
from planvaerk.figures.drawing import draw, draw_all
from planvaerk.figures.drawing_cache import DrawingCache
from planvaerk.figures.figure import Figure
from planvaerk.figures.monthly import target_figure
from planvaerk.figures.series import series_figure
from planvaerk.figures.style import LIGHT_TO_DARK, Width

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def figure(years_of: Any) -> Figure:
    return target_figure(years_of(), "wide")


@pytest.fixture(scope="module")
def drawing(figure: Figure) -> str:
    return draw(figure)


def run(script: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout


def test_the_drawing_scales_and_has_a_title(drawing: str) -> None:
    root = ET.fromstring(drawing)
    assert (root.get("width"), root.get("height")) == ("760", "380")
    assert root.get("viewBox") == "0 0 760 380"
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == "Mål for uddannelseshjælp 2022"


def test_the_drawing_holds_the_words_and_the_lines(drawing: str) -> None:
    shown = "".join(ET.fromstring(drawing).itertext())
    for words in ("Mål 2022", "2021", "Realiseret til og med august 2021", "Fremskrevet", "okt"):
        assert words in shown
    assert "stroke-dasharray" in drawing


def test_the_drawing_is_small_and_without_script_or_reference_to_elsewhere(drawing: str) -> None:
    assert len(drawing) < 12_000
    assert "class=" not in drawing
    assert "style=" not in drawing
    assert "<script" not in drawing
    assert set(re.findall(r"https?://[^\"' ]+", drawing)) == {"http://www.w3.org/2000/svg"}


def test_the_drawing_uses_only_colours_of_the_palette(drawing: str) -> None:
    visible = re.sub(r'fill="#[0-9a-f]{6}" fill-opacity="0"', "", drawing)
    assert set(re.findall(r"#[0-9a-f]{6}", visible)) <= set(LIGHT_TO_DARK)


def test_ids_tell_nothing_but_their_order(drawing: str) -> None:
    assert re.findall(r'id="([^"]+)"', drawing) == ["p0", "p1"]


def test_two_processes_draw_the_same_bytes_in_any_order(figure: Figure, drawing: str) -> None:
    script = (
        "from planvaerk.figures.drawing import draw\n"
        "other = {'data': [{'type': 'bar', 'x': [1], 'y': [2]}], 'layout': {'width': 300}}\n"
        f"draw(other); print(draw({figure!r}), end='')"
    )
    assert run(script) == drawing


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_a_figure_of_series_can_be_drawn(line_of: Any, width: Width) -> None:
    lines = [line_of("Lejre", "2022-07=2.1 2022-08=2.2"), line_of("<b>&amp;", "2022-07=2.6")]
    shown = "".join(ET.fromstring(draw(series_figure("Ledighed", lines, width))).itertext())
    assert "Lejre 2,2" in shown
    assert "<b>&amp; 2,6" in shown


@pytest.mark.parametrize(
    "wrong",
    [
        {"data": [{"type": "scatter", "coulour": "red"}], "layout": {}},
        {"data": [{"type": "kurve"}], "layout": {}},
        {"data": [], "layout": {"width": "bred"}},
    ],
)
def test_a_wrong_figure_is_refused_by_name(wrong: Figure, tmp_path: Path) -> None:
    with pytest.raises(DrawingError, match="sygedagpenge") as caught:
        draw(wrong, "sygedagpenge")
    assert caught.value.figure == "sygedagpenge"
    assert "\n" not in str(caught.value)
    with pytest.raises(DrawingError, match="ledige"):
        draw_all({"ledige": wrong}, tmp_path)


def test_every_figure_is_drawn_for_light_and_dark_pages(figure: Figure, tmp_path: Path) -> None:
    pair = draw_all({"uddannelseshjaelp": figure}, tmp_path)["uddannelseshjaelp"]
    assert "#1c5686" in pair.light
    assert "#1c5686" not in pair.dark
    assert not any(light in pair.dark for light in LIGHT_TO_DARK)
    assert len(pair.light) == len(pair.dark)


def test_a_kept_drawing_is_used_without_plotly_or_its_printer(
    figure: Figure, tmp_path: Path
) -> None:
    first = draw_all({"a": figure, "b": deepcopy(figure)}, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from planvaerk.figures.drawing import draw_all\n"
        f"pairs = draw_all({{'a': {figure!r}}}, Path({str(tmp_path)!r}))\n"
        "assert not {'plotly', 'plotly_print', 'quickjs'} & set(sys.modules)\n"
        "print(pairs['a'].light, end='')"
    )
    assert run(script) == first["a"].light == first["b"].light


@pytest.mark.parametrize("damage", [b"", b"<svg", b"\xff\xfe", b"0" * 64 + b"\n<svg/>"])
def test_a_damaged_drawing_is_drawn_anew(figure: Figure, tmp_path: Path, damage: bytes) -> None:
    whole = draw_all({"a": figure}, tmp_path)
    [kept] = tmp_path.iterdir()
    kept.write_bytes(damage)
    assert draw_all({"a": figure}, tmp_path) == whole
    assert kept.read_bytes() != damage


def test_a_changed_figure_has_another_key(figure: Figure, tmp_path: Path) -> None:
    cache = DrawingCache(tmp_path)
    other = deepcopy(figure)
    other["layout"]["width"] = 761
    assert cache.key(figure) == cache.key(deepcopy(figure))
    assert cache.key(figure) != cache.key(other)


def test_many_figures_are_drawn_on_several_cores_to_the_same_bytes(
    years_of: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = {
        f"maal-{top}": target_figure(years_of(f"{top} " * 12), "narrow") for top in range(60, 64)
    }
    alone = {name: draw(figure) for name, figure in jobs.items()}
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    together = draw_all(jobs, tmp_path / "together")
    assert {name: pair.light for name, pair in together.items()} == alone


def test_nothing_to_draw_makes_no_cache(tmp_path: Path) -> None:
    assert draw_all({}, tmp_path / "cache") == {}
    assert not (tmp_path / "cache").exists()


def test_a_figure_that_the_printer_gives_up_on_is_refused_by_name(
    figure: Figure, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(*_: object) -> str:
        raise RuntimeError("No SVG element\nat line 1")

    monkeypatch.setattr("plotly_print.engine.PrintEngine.render_svg", give_up)
    with pytest.raises(DrawingError, match=r"sygedagpenge.*No SVG element$"):
        draw(figure, "sygedagpenge")


def test_a_missing_printer_is_a_fault_of_the_machine(
    figure: Figure, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "plotly_print.engine", None)
    with pytest.raises(EnvironmentFault, match=r"pakken plotly_print\.engine mangler"):
        draw(figure)


def test_where_no_process_can_be_started_the_figures_are_drawn_one_by_one(
    figure: Figure, drawing: str, tmp_path: Path
) -> None:
    # A program that is read from standard input cannot be started again in another process.
    script = (
        "import os\nfrom copy import deepcopy\nfrom pathlib import Path\n"
        "from planvaerk.figures import drawing\n"
        "os.cpu_count = lambda: 2\n"
        f"figure = {figure!r}\nother = deepcopy(figure)\nother['layout']['height'] = 300\n"
        f"pairs = drawing.draw_all({{'a': figure, 'b': other}}, Path({str(tmp_path)!r}))\n"
        "print(pairs['a'].light, end='')"
    )
    done = subprocess.run(
        [sys.executable, "-"], input=script, check=True, capture_output=True, text=True
    )
    assert done.stdout == drawing
