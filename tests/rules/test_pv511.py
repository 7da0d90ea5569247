"""PV511 billede-uden-tekst."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PAGE = "docs/2023/indledning.md"


def with_image(folder: Path, image: str) -> Tree:
    return two_years(folder).write(PAGE, f"# Indledning\n\n{image}\n")


@pytest.mark.parametrize(
    "image",
    [
        "![](kurve.png)",
        "![ ](kurve.png)",
        '![](kurve.png "Kurven falder")',
        "![][kurve]\n\n[kurve]: kurve.png",
        "[![](kurve.png)](maal.md)",
        '<img src="kurve.png">',
        '<img src="kurve.png" alt="">',
        '<img src="kurve.png" alt>',
        "<IMG\n  SRC='kurve.png'\n  ALT=' '>",
    ],
)
def test_an_image_without_alternative_text_is_told_of(image: str, tmp_path: Path) -> None:
    assert len(with_image(tmp_path, image).places("PV511")) == 1


@pytest.mark.parametrize(
    "image",
    [
        "![Kurven falder](kurve.png)",
        "![Kurven [2022] falder](kurve.png)",
        '<img src="kurve.png" alt="Kurven falder">',
        "<img alt='Kurven falder' src='kurve.png'>",
        '<img src="streg.png" alt="" role="presentation">',
        "`![](kurve.png)`",
        "```\n![](kurve.png)\n```",
        "<!-- ![](kurve.png) -->",
        "Wauw![]",
    ],
)
def test_an_image_with_alternative_text_is_fine(image: str, tmp_path: Path) -> None:
    assert with_image(tmp_path, image).places("PV511") == []


def test_the_hint_shows_how_it_is_written(tmp_path: Path) -> None:
    tree = with_image(tmp_path, "Se ![](kurve.png)")

    assert tree.places("PV511") == [f"{PAGE}:3:4"]
    assert tree.told("PV511") == snapshot("""\
Billedet har ingen alternativ tekst.
→ Skriv, hvad billedet viser: ![Ledigheden falder fra marts til august](graf.png)\
""")
