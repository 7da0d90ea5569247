"""The chapters of the new edition."""

from __future__ import annotations

from planvaerk.new_year.pages import chapter_pages
from planvaerk.new_year.years import Step
from planvaerk.pages import read_page

STEP = Step(2023, 2024)
BOX = (
    '!!! udkast "Skal skrives om"\n'
    "    [Skriv kapitlet om til 2024, og slet denne boks.] Teksten er fra planen for 2023.\n"
)


def _carried(**texts: str) -> dict[str, str]:
    pages = [read_page(f"docs/2023/{name}.md", text) for name, text in texts.items()]
    return {file.removeprefix("docs/2024/"): text for file, text in chapter_pages(pages, STEP)}


def test_the_title_moves_and_the_text_stays_below_a_box() -> None:
    made = _carried(maal="# Mål i 2023\n\nI 2023 skal flere i job.\n")

    assert made == {"maal.md": f"# Mål i 2024\n\n{BOX}\nI 2023 skal flere i job.\n"}


def test_front_matter_and_attributes_stay() -> None:
    made = _carried(maal="---\nhide: [toc]\n---\n# Mål {#alle}\nTekst\n")

    assert made["maal.md"] == f"---\nhide: [toc]\n---\n# Mål {{#alle}}\n\n{BOX}\nTekst\n"


def test_a_page_without_a_title_begins_with_the_box() -> None:
    assert _carried(index="Tekst\n")["index.md"].startswith(
        '!!! udkast "Skal skrives om"\n    [Skriv forsiden om til 2024'
    )


def test_notes_to_the_editors_stay_behind_but_not_what_is_around_them() -> None:
    made = _carried(
        maal=(
            "# Mål\n\nFør\n\n"
            '??? redaktion "Note til redaktionen"\n    Kilden.\n\n    ```\n    # kode\n    ```\n\n'
            "```\nkode\n```\n\n"
            '??? note "Læs mere"\n    Bliver.\n'
        )
    )

    assert made["maal.md"] == (
        f'# Mål\n\n{BOX}\nFør\n\n```\nkode\n```\n\n??? note "Læs mere"\n    Bliver.\n'
    )


def test_a_note_shown_as_code_stays() -> None:
    text = '# Mål\n\n```\n??? redaktion "x"\n    y\n```\n'

    assert '??? redaktion "x"\n    y\n' in _carried(maal=text)["maal.md"]


def test_links_follow_a_title_whose_year_has_moved() -> None:
    made = _carried(
        maal="# Mål i 2023\n\n[her](#maal-i-2023) [2022](../2022/maal.md#maal-i-2023)\n",
        bilag="# Bilag\n\n[mål](maal.md#maal-i-2023) [side](maal.md)\n",
    )

    assert "[her](#maal-i-2024) [2022](../2022/maal.md#maal-i-2023)" in made["maal.md"]
    assert "[mål](maal.md#maal-i-2024) [side](maal.md)" in made["bilag.md"]
