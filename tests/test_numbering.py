"""Chapter and section numbers that are never shared, and anchors that last."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planvaerk.numbering import chapters, number_headings
from planvaerk.pages import find_headings
from tests.trees import EVERYTHING, base, lay_out, plan_of

HEADINGS = st.lists(
    st.tuples(
        st.integers(1, 6),
        st.sampled_from(["Mål", "Mål 2", "Økonomi", "ØKONOMI", "1. del", "?"]),
        st.sampled_from(["", " {#maal}", " {.bred}", " {: #maal-2 }", " ##"]),
    )
)


def test_chapters_are_numbered_in_order_and_annexes_are_not_counted() -> None:
    plan = plan_of(EVERYTHING)

    assert [(c.numbered_title, c.file, c.address) for c in chapters(plan, plan.editions[1])] == [
        ("1 Indledning", "docs/2023/indledning.md", "2023/indledning/"),
        ("2 Mål", "docs/2023/maal.md", "2023/maal/"),
        ("Bilag: Ministerens begrundelser", "docs/2023/bilag.md", "2023/bilag/"),
    ]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Om *benchmark* og **mål**", "Om benchmark og mål"),
        ("Se [planen](maal.md) og `kode`", "Se planen og kode"),
        (r"Stjerne \*, 2 * 3 og snake_case", "Stjerne *, 2 * 3 og snake_case"),
    ],
)
def test_contents_and_menus_show_no_marks_of_markdown(
    tmp_path: Path, title: str, shown: str
) -> None:
    plan = plan_of(lay_out(tmp_path, {"docs/2023/indledning.md": f"# {title}\n"}))

    assert next(chapters(plan, plan.editions[1])).numbered_title == f"1 {shown}"


def test_several_annexes_are_numbered_by_themselves(tmp_path: Path) -> None:
    text = base("plan/2023.yml").replace(
        "- page: indledning.md", "- page: indledning.md\n    annex: true"
    )
    plan = plan_of(lay_out(tmp_path, {"plan/2023.yml": text}))

    assert [c.number for c in chapters(plan, plan.editions[1])] == ["Bilag 1", "1", "Bilag 2"]


def test_sections_are_numbered_below_their_chapter() -> None:
    markdown = "# Mål\n\n## Job\n\n### Unge\n\n### Ældre\n\n## Syge\n\n### Unge\n\n#### Dybt\n"

    assert number_headings(markdown, "4").split("\n\n") == [
        "# 4 Mål {#maal}",
        "## 4.1 Job {#job}",
        "### 4.1.1 Unge {#unge}",
        "### 4.1.2 Ældre {#aeldre}",
        "## 4.2 Syge {#syge}",
        "### 4.2.1 Unge {#unge-2}",
        "#### 4.2.1.1 Dybt {#dybt}\n",
    ]


def test_an_annex_and_a_page_that_is_no_chapter_have_anchors_only() -> None:
    assert number_headings("# Breve\n## Ét", "Bilag 2") == "# Bilag 2: Breve {#breve}\n## Ét {#et}"
    assert number_headings("# Om\n## Os", "") == "# Om {#om}\n## Os {#os}"


def test_only_the_first_heading_of_level_one_carries_the_chapters_number() -> None:
    assert (
        number_headings("# Et\n# To\n## Tre", "4") == "# 4 Et {#et}\n# To {#to}\n## 4.1 Tre {#tre}"
    )


def test_code_and_text_are_left_alone() -> None:
    text = "Tekst\n\n```\n# kode\n```\n\n    # indrykket\n\n> # citat\n\n- # punkt\n"

    assert number_headings(text, "4") == text


def test_an_anchor_of_the_authors_own_stays_and_is_given_to_no_other() -> None:
    markdown = "# Mål {#maal-2 .bred}\n## Mål\n## Mål\n## Mål { .smal }\n## Job {: id=mål }"

    assert number_headings(markdown, "4") == (
        "# 4 Mål {#maal-2 .bred}\n## 4.1 Mål {#maal}\n## 4.2 Mål {#maal-3}\n"
        "## 4.3 Mål {#maal-4 .smal}\n## 4.4 Job {id=mål}"
    )


def test_an_anchor_does_not_change_when_a_chapter_or_section_moves() -> None:
    before = number_headings("# Mål\n## Job\n## Unge", "4")
    after = number_headings("# Mål\n## Unge\n## Job", "7")

    assert sorted(re.findall(r"\{.*\}", before)) == sorted(re.findall(r"\{.*\}", after))


@settings(max_examples=100)
@given(HEADINGS)
def test_two_sections_never_share_a_number_or_an_anchor(parts: list[tuple[int, str, str]]) -> None:
    own = set()
    lines = []
    for level, title, attributes in parts:
        is_new = attributes not in own
        own.add(attributes)
        lines.append(
            f"{'#' * level} {title}{attributes if is_new or '#' not in attributes else ''}"
        )
    numbered = number_headings("\n\n".join(lines), "4")

    headings = find_headings("", numbered)
    assert len(headings) == len(parts)
    numbers = [m[0] for h in headings if (m := re.match(r"4(\.\d+)*(?= )", h.title))]
    assert len(set(numbers)) == len(numbers)
    assert len(numbers) == len([p for p in parts if p[0] > 1]) + any(p[0] == 1 for p in parts)
    anchors = [re.findall(r"#(\S+)", h.attributes) for h in headings]
    assert [len(found) for found in anchors] == [1] * len(headings)
    assert len({found[0] for found in anchors}) == len(headings)
    steps = [[int(step) for step in number.split(".")] for number in numbers if "." in number]
    assert all(first < then for first, then in pairwise(steps))
