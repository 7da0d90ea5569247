"""The pages, section by section."""

from __future__ import annotations

from tests.diff.conftest import TwoPlans

INTRO = "docs/2023/indledning.md"
GOALS = "docs/2023/maal.md"
SECTIONS = """
## Rammer

Rammerne er gode, og det skal de blive ved med at være i de kommende år.

## Proces

Planen bliver til i et samarbejde mellem politikere, borgere og medarbejdere i kommunen.
"""


def test_words_below_the_title(plans: TwoPlans) -> None:
    plans.change(INTRO, "på sygedagpenge.", "på dagpenge.")

    assert plans.said() == [
        (
            "Side 2023/indledning: ordlyd ændret: "
            "… var der 107 på [-sygedagpenge.-]{+dagpenge.+} ¶ «ministerens brev»"
        )
    ]


def test_words_of_a_section(plans: TwoPlans) -> None:
    plans.add(INTRO, SECTIONS).settle().change(INTRO, "er gode,", "er trange,")

    assert plans.said() == [
        (
            'Side 2023/indledning, afsnit "Rammer": ordlyd ændret: '
            "Rammerne er [-gode,-]{+trange,+} og det skal de …"
        )
    ]
    (change,) = plans.changes()
    assert change.subject.position is not None
    assert change.subject.position[:2] == (INTRO, 8)


def test_sections_come_and_go(plans: TwoPlans) -> None:
    plans.add(INTRO, SECTIONS)
    assert plans.said() == [
        'Side 2023/indledning: afsnit "Rammer" tilføjet (16 ord)',
        'Side 2023/indledning: afsnit "Proces" tilføjet (13 ord)',
    ]

    plans.settle().change(INTRO, SECTIONS, "")
    assert plans.said() == [
        'Side 2023/indledning: afsnit "Rammer" fjernet (16 ord)',
        'Side 2023/indledning: afsnit "Proces" fjernet (13 ord)',
    ]


def test_sections_change_places_level_and_heading(plans: TwoPlans) -> None:
    plans.add(INTRO, SECTIONS).settle()
    rules, process = SECTIONS.split("\n## Proces")
    process = f"\n## Proces{process}"
    plans.change(INTRO, SECTIONS, process + rules)
    assert plans.said() == [
        'Side 2023/indledning, afsnit "Proces": flyttet fra plads 2 til plads 1'
    ]

    plans.settle().change(INTRO, "## Rammer", "### Rammer")
    assert plans.said() == ['Side 2023/indledning, afsnit "Rammer": overskriftens niveau 2 → 3']

    plans.settle().change(INTRO, "## Proces", "## Sådan bliver planen til")
    assert plans.said() == [
        "Side 2023/indledning: overskrift ændret: [-Proces-]{+Sådan bliver planen til+}"
    ]


def test_the_title_is_told_among_titles(plans: TwoPlans) -> None:
    plans.change(INTRO, "# Indledning", "# Forord")

    assert plans.said() == ["Side 2023/indledning: titel ændret: [-Indledning-]{+Forord+}"]
    assert plans.changes()[0].area.name == "TITLES"


def test_pages_come_and_go(plans: TwoPlans) -> None:
    plans.add("docs/om.md", "# Om planen\n\nHvem står bag?\n")
    assert plans.said() == ["Ny side: om (Om planen)"]

    plans.settle().remove("docs/om.md")
    assert plans.said() == ["Slettet side: om (Om planen)"]


def test_a_page_with_much_the_same_words_has_moved(plans: TwoPlans) -> None:
    plans.add("docs/om.md", f"# Om\n\n{SECTIONS}").settle()
    (plans.after / "docs/hjaelp").mkdir()
    (plans.after / "docs/om.md").rename(plans.after / "docs/hjaelp/om-planen.md")
    plans.change("docs/hjaelp/om-planen.md", "er gode,", "er trange,")

    assert plans.said() == [
        "Side hjaelp/om-planen: flyttet fra om til hjaelp/om-planen",
        (
            'Side hjaelp/om-planen, afsnit "Rammer": ordlyd ændret: '
            "Rammerne er [-gode,-]{+trange,+} og det skal de …"
        ),
    ]


def test_a_macro_is_the_same_however_it_is_written(plans: TwoPlans) -> None:
    plans.change(INTRO, '{{ number("kommuner") }}', "{{number( id='kommuner' )}}")
    plans.change(GOALS, '{{ target("jobordrer", level=3) }}', "{{ target('jobordrer', none, 3) }}")
    plans.change(
        GOALS, '{{ target("ungeindsatsen", level=3) }}', '{{target("ungeindsatsen",\nlevel=3)}}'
    )

    assert [line for line in plans.said() if "indledning" in line or "unge" in line] == []


def test_how_a_block_is_laid_out_is_no_change(plans: TwoPlans) -> None:
    plans.change(GOALS, 'target("jobordrer", level=3)', 'target("jobordrer", level=2)')

    assert plans.said() == []


def test_what_a_page_no_longer_shows_is_told_in_words(plans: TwoPlans) -> None:
    plans.change(GOALS, '{{ target("jobordrer", level=3) }}\n', "")
    section = 'Side 2023/maal, afsnit "De enkelte mål"'
    assert plans.said() == [f'{section}: viser ikke længere målet "Jobordrer"']

    plans.settle().change(GOALS, 'target("ungeindsatsen", level=3)', "chart('sygedagpenge')")
    assert plans.said() == [
        (
            f'{section}: viser nu grafen over serien "Sygedagpenge", '
            'ikke længere målet "Ungeindsatsen"'
        )
    ]


def test_a_block_among_changed_words_is_told_in_words_too(plans: TwoPlans) -> None:
    plans.change(
        GOALS, "{{ ministerial_goals() }}", "Det vil vi.\n\n{{ministerial_goals( gist=true )}}"
    )

    (said,) = plans.said()

    assert "[-«årets ministermål»-]{+Det vil vi. ¶ «årets ministermål (med begrundelser)»+}" in said
    assert "{{" not in said


def test_links_are_told_by_text_and_address(plans: TwoPlans) -> None:
    plans.add(
        INTRO,
        "\nSe [de\nmange mål](maal.md#de-enkelte-maal){ .stor } og **vores** [plan](https://a.dk).\n",
    )
    assert plans.said() == [
        (
            "Side 2023/indledning: ordlyd ændret: … på sygedagpenge. ¶ «ministerens brev» "
            "{+¶ Se de mange mål (2023/maal#de-enkelte-maal) og vores plan (https://a.dk).+}"
        )
    ]


def test_a_link_to_a_page_that_has_moved_is_no_other_link(plans: TwoPlans) -> None:
    plans.add("docs/om.md", f"# Om\n{SECTIONS}").add("docs/index.md", "\nLæs [om planen](om.md).\n")
    plans.settle()
    (plans.after / "docs/om.md").rename(plans.after / "docs/om-planen.md")
    plans.change("docs/index.md", "(om.md)", "(om-planen.md)")

    assert plans.said() == ["Side om-planen: flyttet fra om til om-planen"]


def test_boxes_and_tables_are_told_without_their_marks(plans: TwoPlans) -> None:
    plans.add(
        INTRO,
        '\n??? redaktion "Note til redaktionen"\n    Vi har rettet en slåfejl.\n'
        "\n| År | Antal |\n|---|---:|\n| 2022 | få |\n",
    )

    (said,) = plans.said()

    assert said.endswith(
        "{+¶ Note til redaktionen: Vi har rettet en slåfejl. ¶ · År · Antal · · 2022 · få ·+}"
    )


def test_a_section_that_comes_is_told_in_full_too(plans: TwoPlans) -> None:
    plans.add(INTRO, SECTIONS)

    assert plans.changes()[0].texts == (
        "",
        "Rammerne er gode, og det skal de blive ved med at være i de kommende år.",
    )


def test_an_unknown_macro_and_broken_code_are_shown_too(plans: TwoPlans) -> None:
    plans.change(INTRO, "{{ letter() }}", '{{ brev("nu", kort=true) }} {{ 1 + }}')

    (said,) = plans.said()

    assert said.endswith('{+{{ brev("nu", kort=true) }} {{ 1 + }}+}')


def test_a_number_in_a_text_is_shown_as_its_value(plans: TwoPlans) -> None:
    plans.change(INTRO, 'number("kommuner")', 'number("sygedagpenge-august")')

    assert plans.said() == [
        (
            "Side 2023/indledning: ordlyd ændret: "
            "Landet har [-98 kommuner.-]{+107 fuldtidspersoner.+} I august 2022 var …"
        )
    ]


def test_a_number_that_changes_is_told_once_and_not_of_the_text(plans: TwoPlans) -> None:
    plans.change("data/key_figures.yml", "value: 98", "value: 97")

    assert plans.said() == ["Kommuner i landet: 98 kommuner → 97 kommuner"]


def test_comments_front_matter_and_line_breaks_are_no_change(plans: TwoPlans) -> None:
    page = plans.after / INTRO
    text = page.read_text("utf-8").replace("der\n", "der ")
    page.write_text(f"---\nhide: [toc]\n---\n{text}\n<!-- Husk:\n\nen kilde -->\n", "utf-8")

    assert plans.said() == []


def test_a_page_without_a_title(plans: TwoPlans) -> None:
    plans.change(INTRO, "# Indledning\n", "## Indledning\n").settle()
    plans.change(INTRO, "Landet har", "Vi har")

    assert plans.said() == [
        (
            'Side 2023/indledning, afsnit "Indledning": ordlyd ændret: '
            "[-Landet-]{+Vi+} har 98 kommuner. I august …"
        )
    ]


def test_a_page_that_cannot_be_read_is_not_said_to_be_gone(plans: TwoPlans) -> None:
    (plans.after / INTRO).write_bytes(b"# Indledning\n\xff\n")

    assert plans.said() == []


def test_a_text_that_is_written_anew_is_told_by_its_length(plans: TwoPlans) -> None:
    plans.add(INTRO, "\n## Nyt\n\n" + "Før. " * 40).settle()
    plans.change(INTRO, "Før. " * 40, "Nu. " * 50)

    assert plans.said() == [
        'Side 2023/indledning, afsnit "Nyt": ordlyd skrevet om (40 ord før, 50 ord nu)'
    ]
