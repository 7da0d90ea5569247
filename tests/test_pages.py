"""A page's calls, faults and headings with their places; its code is read and never run."""

from __future__ import annotations

import inspect
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planvaerk.blocks import BLOCKS
from planvaerk.page_macros import MACROS, Macro
from planvaerk.pages import Page, bind, find_headings, read_page
from tests.test_yaml_reader import TEXTS

_FLAGS_ARE_NAMED = inspect.Parameter.KEYWORD_ONLY


def _calls(page: Page) -> list[str]:
    return [
        f"{call.position.line}:{call.position.column} {call.name}"
        + "".join(
            f" {a.position.line}:{a.position.column} {a.name}={a.value!r}" for a in call.arguments
        )
        for call in page.calls
    ]


def _faults(text: str) -> list[str]:
    return [
        f"{f.position.line}:{f.position.column} {f.kind}" for f in read_page("a.md", text).faults
    ]


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.name)
def test_a_macro_and_its_block_take_the_same_arguments(macro: Macro) -> None:
    _, *taken = inspect.signature(BLOCKS[macro.name]).parameters.values()

    named = ["id" if parameter.name.endswith("_id") else parameter.name for parameter in taken]
    assert named == [parameter.name for parameter in macro.parameters]
    for block, described in zip(taken, macro.parameters, strict=True):
        assert (block.default is block.empty) == described.required
        assert (block.kind is _FLAGS_ARE_NAMED) == (described.kind == "flag")


def test_macros_and_blocks_have_the_same_names_in_the_same_order() -> None:
    assert [macro.name for macro in MACROS] == list(BLOCKS)


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.name)
def test_a_macro_is_described_to_authors(macro: Macro) -> None:
    texts = [macro.description, *(parameter.description for parameter in macro.parameters)]

    assert [text for text in texts if not text.endswith(".")] == []


def test_calls_are_found_with_the_place_of_every_argument() -> None:
    text = (
        "# Mål\n\nFem {{ number('a') }} og {{number(\"a\", unit=false)}}.\n"
        "{{\n  target(\n    'b',\n    year=2022, level=3) }}\n{{- letter() -}}\n"
        "{% raw %}{{ x.y }}{% endraw %}{# {{ z }} #}{{ number(id='a') }}"
    )

    assert _calls(read_page("a.md", text)) == [
        "3:8 number 3:16 None='a'",
        "3:28 number 3:36 None='a' 3:40 unit=False",
        "5:3 target 6:6 None='b' 7:10 year=2022 7:22 level=3",
        "8:5 letter",
        "9:47 number 9:58 id='a'",
    ]
    assert read_page("a.md", text).faults == ()


def test_an_argument_written_with_escapes_is_placed_on_its_line() -> None:
    page = read_page("a.md", "{{ number('\\x61b') }}\n{{ number('ab') }}")

    assert _calls(page) == ["1:4 number 1:1 None='ab'", "2:4 number 2:12 None='ab'"]


@pytest.mark.parametrize(
    "code",
    [
        "{{ config.site_name }}",
        '{{ "a".__class__ }}',
        "{{ navn }}",
        "{{ 1 + 1 }}",
        '{{ "tekst" }}',
        '{{ target("a").b }}',
        '{{ target("a")["b"] }}',
        '{{ target("a") | upper }}',
        '{{ target("a") if true }}',
        "{{ target(navn) }}",
        '{{ target("a" ~ "b") }}',
        '{{ target(["a"]) }}',
        "{{ target(-1) }}",
        '{{ target(*["a"]) }}',
        '{{ target(**{"id": "a"}) }}',
        '{{ target(id=config["a"]) }}',
        "{{ config.get('a') }}",
        "{{ [].append }}",
        "{{ target('\\x1b[31m') }}",
        "{{ target('a\\n::warning::b') }}",
        "{% for a in b %}{{ a }}{% endfor %}",
        "{% if a %}{{ a }}{% endif %}",
        "{% set target = 1 %}",
        "{% include 'a' %}",
        "{% import 'a' as b %}",
        "{% extends 'a' %}",
        "{% macro a() %}{% endmacro %}",
        "{% call target('a') %}{% endcall %}",
        "{% filter upper %}a{% endfilter %}",
        "{% block a %}{% endblock %}",
        "{% with a = 1 %}{% endwith %}",
        "{% autoescape false %}{% endautoescape %}",
    ],
)
def test_whatever_is_more_than_a_plain_call_is_forbidden(code: str) -> None:
    (fault,) = _faults(f"Tekst\n\nog {code} mere")

    assert fault.startswith("3:")
    assert fault.endswith(" forbidden")
    assert read_page("a.md", code).calls == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{", "1:1 syntax"),
        ("{{\n", "1:1 syntax"),
        ("a\nb {{ target('a' }}", "2:3 syntax"),
        ("a\nb {{ target('a) }}\n", "2:3 syntax"),
        ("{{ }}", "1:1 syntax"),
        ("a\n{% for %}", "2:1 syntax"),
        ("a {% slut %}", "1:3 syntax"),
        ("{% raw %} x", "1:1 syntax"),
        ("{# aldrig slut", "1:1 syntax"),
        ("{{ target('a')", "1:1 syntax"),
        ("{{ do() }}{% do x %}", "1:1 syntax"),
    ],
)
def test_code_that_cannot_be_read_is_placed_at_its_line(text: str, fault: str) -> None:
    assert _faults(text) == [fault]


@pytest.mark.parametrize(
    "code",
    [
        "{{ " + "(" * 5000 + " }}",
        "{{ " + "[" * 5000 + " }}",
        "{{ " + "not " * 5000 + "a }}",
        "{% if a %}" * 2000,
        "{{ target(" + "1" * 5000 + ") }}",
    ],
    ids=["brackets", "lists", "words", "blocks", "digits"],
)
def test_more_than_jinja_can_read_is_refused_where_it_begins(code: str) -> None:
    assert _faults("a\nb " + code) == ["2:3 forbidden"]


def test_arguments_are_bound_by_place_then_by_name_and_flags_by_name_only() -> None:
    macros = {macro.name: macro for macro in MACROS}
    page = read_page(
        "a.md",
        "{{ target('a', 2022, 3) }}{{ target(level=2, id='a') }}{{ number('a', true) }}"
        "{{ target('a', id='b') }}{{ number('a', enhed=false) }}{{ target('a', 1, 2, 3) }}",
    )
    bound = [bind(macros[call.name], call) for call in page.calls]

    assert [{name: a.value for name, a in found.items()} for found, _ in bound] == [
        {"id": "a", "year": 2022, "level": 3},
        {"level": 2, "id": "a"},
        {"id": "a"},
        {"id": "a"},
        {"id": "a"},
        {"id": "a", "year": 1, "level": 2},
    ]
    assert [[a.value for a in surplus] for _, surplus in bound] == [
        [],
        [],
        [True],
        ["b"],
        [False],
        [3],
    ]


def test_headings_are_those_that_markdown_shows() -> None:
    text = (
        "---\n# front: matter\n---\n# Titel\n\n## Afsnit {#afsnit .bred}\n##Uden mellemrum\n"
        "### Med lukning ###\n## C# {: #c }\n```\n# kode\n```\n~~~~\n# kode\n~~~\n# stadig\n~~~~\n"
        "!!! note\n    ```\n    # kode\n    ```\n####### syv\n # indrykket\n#\n"
        "# {#tom}\n## Slut  \n"
    )

    assert [
        (h.level, h.title, h.attributes, h.position.line) for h in find_headings("a.md", text)
    ] == [
        (1, "Titel", "", 4),
        (2, "Afsnit", "#afsnit .bred", 6),
        (2, "Uden mellemrum", "", 7),
        (3, "Med lukning", "", 8),
        (2, "C#", "#c", 9),
        (2, "Slut", "", 26),
    ]


def test_a_heading_with_a_macro_keeps_it_in_its_title() -> None:
    (heading,) = find_headings("a.md", '## I alt {{ number("a") }}')

    assert (heading.title, heading.attributes) == ('I alt {{ number("a") }}', "")


@pytest.mark.parametrize(
    ("file", "year"),
    [
        ("docs/2022/maal.md", 2022),
        ("docs/2022/a/b.md", 2022),
        ("docs/maal.md", None),
        ("2022/a.md", None),
    ],
)
def test_a_page_belongs_to_the_edition_whose_folder_it_lies_in(file: str, year: int | None) -> None:
    assert read_page(file, "").year == year


def test_a_pages_title_is_its_first_heading_of_level_one() -> None:
    assert read_page("a.md", "## To\n# En\n# En til").title == "En"
    assert read_page("a.md", "## To").title == ""


@pytest.mark.parametrize("front", ["---\na: 1\n---\n", "--- \na: 1\n...\n", "---\na: 1\n---"])
def test_front_matter_ends_as_mkdocs_ends_it(front: str) -> None:
    assert read_page("a.md", front).front_matter == front


@pytest.mark.parametrize("text", ["", "a\n---\na: 1\n---\n", "---\na: 1\n", "----\na: 1\n----\n"])
def test_what_does_not_begin_the_page_is_no_front_matter(text: str) -> None:
    assert read_page("a.md", text).front_matter == ""


@pytest.mark.parametrize(
    "text", ["# a" + " " * 50_000 + "b", "`" * 50_000, "#" * 50_000, "## {" * 9999]
)
def test_a_page_of_one_repeated_mark_takes_no_longer_than_others(text: str) -> None:
    begin = time.perf_counter()
    read_page("a.md", text)

    assert time.perf_counter() - begin < 2


@settings(max_examples=150)
@given(
    TEXTS
    | st.lists(
        st.sampled_from(
            [
                "{{ ",
                " }}",
                "{% ",
                " %}",
                "target(",
                "'a'",
                ")",
                "\n",
                "# ",
                "```\n",
                "{#",
                "#}",
                ".b",
                "2022",
                "---\n",
            ]
        )
    ).map("".join)
)
def test_any_text_is_a_page_whose_parts_lie_in_it(text: str) -> None:
    page = read_page("docs/2022/a.md", text)

    lines = text.split("\n")
    arguments = [argument for call in page.calls for argument in call.arguments]
    places = [
        *(heading.position for heading in page.headings),
        *(call.position for call in page.calls),
        *(fault.position for fault in page.faults),
        *(argument.position for argument in arguments),
    ]
    for place in places:
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
