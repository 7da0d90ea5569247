"""PV508 dødt-link."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PAGE = "docs/2023/indledning.md"


def with_link(folder: Path, link: str) -> Tree:
    return two_years(folder).write(PAGE, f"# Indledning\n\n{link}\n")


@pytest.mark.parametrize(
    "link",
    [
        "[målene](maal.md)",
        '[målene](maal.md "Målene for 2023")',
        "[målene](<maal.md>)",
        "[målene](../2023/maal.md?x=1)",
        "[før](../2022/maal.md#sygedagpenge)",
        "[et mål](maal.md#sygedagpenge)",
        "[afsnittet](maal.md#hvad-maaler-vi)",
        "[et fokusområde](maal.md#fo-sygdom)",
        "[et ministermål](bilag.md#mm-handicap-begrundelse)",
        "[planens indhold](index.md#indhold)",
        "[her](#indledning)",
        "[øverst](#)",
        "[et sted](#sted)\n\nAfsnit\n{: #sted }",
        "[et sted](#sted)\n\n<a id='sted'></a>",
        "[kommunen](https://www.eksempelkommune.example/findes-ikke)",
        "[skriv](mailto:jobcenter@eksempelkommune.example)",
        "[andre](//www.eksempelkommune.example)",
        "`[kode](findes-ikke.md)`",
        "<!-- [gemt](findes-ikke.md) -->",
        "```\n[kode](findes-ikke.md)\n```",
        "{% raw %}[rå](findes-ikke.md){% endraw %}",
        r"\[ikke et link](findes-ikke.md)",
        "[målene][1]\n\n[1]: maal.md",
        "En note.[^1]\n\n[^1]: findes-ikke.md",
        "*[LBR]: findes-ikke.md",
        '<a href="../maal/">målene</a>',
        '<a href="../maal">målene</a>',
        '<a href="../../">forsiden</a>',
        '<a href="../../data/sygedagpenge.csv">tallene</a>',
        '<a href="#indledning">her</a>',
        "<a>intet link</a>",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(link: str, tmp_path: Path) -> None:
    tree = with_link(tmp_path, link).write("docs/index.md", "# Forside\n")

    assert tree.told("PV508") == ""


@pytest.mark.parametrize(
    "link",
    [
        "[målene](mål.md)",
        "[målene](../maal.md)",
        "[målene](maal)",
        "[ud](../../plan/2023.yml)",
        "[et mål](maal.md#sygdagpenge)",
        "[et ministermål](maal.md#mm-handicap-begrundelse)",
        "[her](#indhold)",
        "![kurve](kurve.png)",
        "[målene][1]\n\n[1]: mål.md",
        "[![kurve](../kurve.png)](mål.md)",
        '<img src="kurve.png" alt="Kurve">',
        '<a href="maal.md">målene</a>',
        "<a href='#maal'>målene</a>",
    ],
)
def test_a_dead_link_is_told_of(link: str, tmp_path: Path) -> None:
    tree = with_link(tmp_path, link).write("docs/kurve.png", "")

    assert len(tree.places("PV508")) == 1


def test_the_place_is_where_the_address_stands(tmp_path: Path) -> None:
    tree = with_link(tmp_path, "Se [målene](maal.md) og\n[dem her](mål.md).")

    assert tree.places("PV508") == [f"{PAGE}:4:11"]


def test_the_hint_says_what_was_meant(tmp_path: Path) -> None:
    links = "[a](mål.md) [b](maal) [c](../2022/) [d](/2023/maal.md) [e](maal.md#sygdagpenge)"
    html = '<a href="maal.md">f</a> <a href="x">g</a>'
    tree = with_link(tmp_path, f"{links}\n{html}")

    assert tree.told("PV508") == snapshot("""\
Linket "mål.md" peger på noget, der ikke findes.
→ Mente du "maal.md"?  Muligheder: bilag.md, index.md, indledning.md, maal.md
Linket "maal" peger på noget, der ikke findes.
→ Skriv filens navn: "maal.md".
Linket "../2022/" peger på noget, der ikke findes.
→ Skriv filens navn: "../2022/index.md".
Linket "/2023/maal.md" begynder med /, og det virker ikke, når sitet flyttes.
→ Skriv vejen fra siden selv, fx "maal.md".
Linket "maal.md#sygdagpenge" peger på stedet "sygdagpenge", som ikke er på siden.
→ Mente du "sygedagpenge"?  Muligheder: fo-sygdom, hvad-maaler-vi, maal, mm-handicap,
samtaler, sygedagpenge, tabel-samtaler, tabel-sygedagpenge
Linket "maal.md" peger på noget, der ikke findes.
→ Skriv linket i Markdown: [tekst](maal.md)
Linket "x" peger på noget, der ikke findes.
→ Skriv linket i Markdown, [tekst](side.md), så følger det med, når sider flyttes.\
""")


def test_files_beside_the_pages_can_be_linked(tmp_path: Path) -> None:
    tree = with_link(tmp_path, "[brevet](brev.pdf) og ![kurve](../bil%20leder/kurve.png)")
    tree.write("docs/2023/brev.pdf", "").write("docs/bil leder/kurve.png", "")

    assert tree.places("PV508") == []


def test_a_heading_with_a_macro_has_an_anchor_that_only_the_site_knows(tmp_path: Path) -> None:
    tree = with_link(tmp_path, '[her](#der-er-98)\n\n## Der er {{ number("kommuner") }}')

    assert tree.places("PV508") == []


def test_all_links_of_lejre_lead_somewhere(lejre: Path) -> None:
    assert Tree(lejre).told("PV508") == ""


def test_a_missing_image_is_not_taken_for_a_page(tmp_path: Path) -> None:
    tree = with_link(tmp_path, "![Kurven falder](kurv.png)")
    (tree.root / "docs/2023/kurve.png").write_bytes(b"")

    assert tree.told("PV508") == snapshot("""\
Linket "kurv.png" peger på noget, der ikke findes.
→ Mente du "kurve.png"?  Muligheder: kurve.png\
""")
