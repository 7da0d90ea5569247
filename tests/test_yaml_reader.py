"""YAML in, data with places out; what surprises is a finding, never a guess or an error."""

from __future__ import annotations

from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planvaerk.positions import Position
from planvaerk.yaml_problems import PROBLEMS
from planvaerk.yaml_reader import MAX_DEPTH, read_foreign_yaml, read_yaml

# What text_files.read_text lets through.
TEXTS = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
    )
    | st.sampled_from("\n\n\t  :-#[]{},&*!|>'\"%@`?01a")
)


def _data(text: str) -> object:
    read = read_yaml("a.yml", text)
    assert read.findings == ()
    assert read.parsed
    return read.data


def _faults(text: str) -> list[str]:
    found = read_yaml("a.yml", text).findings
    return [f"{f.position.line}:{f.position.column} {f.code.id} {f.message}" for f in found]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("75", 75),
        ("-3", -3),
        ("0", 0),
        ("7.0", Decimal("7.0")),
        ("-2.58", Decimal("-2.58")),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2022-07", "2022-07"),
        ("2022-12-31", "2022-12-31"),
        ("085", "085"),
        ("7,5", "7,5"),
        ("jo", "jo"),
        ("nej", "nej"),
        ('"no"', "no"),
        ("'12:30'", "12:30"),
        ('"010"', "010"),
        ("[1, to]", [1, "to"]),
        ("{a: 1}", {"a": 1}),
    ],
)
def test_a_value_is_a_text_a_number_true_false_or_nothing(written: str, value: object) -> None:
    data = _data(f"x: {written}")

    assert data == {"x": value}
    assert isinstance(data, dict)
    assert type(data["x"]) is type(value)


@pytest.mark.parametrize(
    "written",
    [
        *("yes", "no", "On", "OFF", "y", "N", "True", "FALSE"),
        *("12:30", "1:2:3", "010", "0o17", "0x1F", "1e5", "1.5E-3", "1_000"),
        *(".inf", "-.INF", ".nan", "+5", "1234567890123456", "1.12345678901"),
    ],
)
def test_a_value_that_can_be_read_in_two_ways_is_a_finding_and_kept_as_text(written: str) -> None:
    read = read_yaml("a.yml", f"a: 1\nx: {written}\n")

    (finding,) = read.findings
    assert (finding.position, finding.code.id) == (Position("a.yml", 2, 4), "PV005")
    assert finding.message.startswith(f"Værdien {written} ")
    assert read.data == {"a": 1, "x": written}


def test_a_blank_line_in_a_folded_text_begins_a_paragraph() -> None:
    assert _data("x: >-\n  a\n  b\n\n  c\n") == {"x": "a b\n\nc"}
    assert _data("x: |\n  a\n\n  b\n") == {"x": "a\n\nb"}
    assert _data('x: "a\n\n  b"\n') == {"x": "a\n\nb"}
    assert _data("x: a\n  b\n\n  c\n") == {"x": "a b\n\nc"}


def test_every_value_and_key_has_its_place() -> None:
    read = read_yaml("a.yml", "# øverst\ntitle: Mål\npoints:\n  - {a: 1}\n  - b\n")

    places = {path: position[1:] for path, position in read.positions.values.items()}
    assert places == {
        (): (2, 1),
        ("title",): (2, 8),
        ("points",): (4, 3),
        ("points", 0): (4, 5),
        ("points", 0, "a"): (4, 9),
        ("points", 1): (5, 5),
    }
    keys = {path: position[1:] for path, position in read.positions.keys.items()}
    assert keys == {("title",): (2, 1), ("points",): (3, 1), ("points", 0, "a"): (4, 6)}


def test_of_a_key_that_stands_twice_the_first_holds_and_both_are_named() -> None:
    read = read_yaml("a.yml", "a: 1\nb: {c: 1, c: 2}\na: {d: 3}\n")

    assert read.data == {"a": 1, "b": {"c": 1}}
    assert [(f.position.line, f.message) for f in read.findings] == [
        (2, 'Nøglen "c" står også i linje 2.'),
        (3, 'Nøglen "a" står også i linje 1.'),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# kun en kommentar\n", "---\n", "~"])
def test_a_file_without_content_holds_nothing(text: str) -> None:
    assert _data(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: b: c", "1:5 PV003 Teksten i a: har et kolon."),
        ("a:\n  b: 1\n\tc: 2", "3:1 PV003 Linjen begynder med en tabulator."),
        ("a:\n\tb: 1", "2:1 PV003 Her står et tegn, som en værdi ikke kan begynde med."),
        ("a: @b", "1:4 PV003 Her står et tegn, som en værdi ikke kan begynde med."),
        ("a: 1\nb\nc: 1", "2:1 PV003 Linjen mangler et kolon efter nøglen."),
        (
            "a: 1\n b: 2",
            "2:3 PV003 Nøglen b er rykket 1 mellemrum ind, men a ovenfor er rykket 0 ind.",
        ),
        (
            "a:\n  b: 1\n c: 2",
            "3:2 PV003 Nøglen c er rykket 1 mellemrum ind, men b ovenfor er rykket 2 ind.",
        ),
        (
            "a:\n  - b\n  c: 2",
            "3:3 PV003 Nøglen c er rykket 2 mellemrum ind, men a ovenfor er rykket 0 ind.",
        ),
        ("a: [b, c\nd: 1", "1:4 PV003 Listen eller opslaget er ikke lukket rigtigt."),
        ("a: [b,", "1:4 PV003 Listen eller opslaget er ikke lukket."),
        ("a: {b: [c,\n\n", "1:8 PV003 Listen eller opslaget er ikke lukket."),
        ('a: "b\nc: 1\n', "1:4 PV003 Et anførselstegn er åbnet her, men aldrig lukket."),
        ('a: "b\n---\n', "1:4 PV003 Et anførselstegn er åbnet her, men aldrig lukket."),
        (
            'a: "C:\\data"',
            "1:4 PV003 Omvendt skråstreg betyder noget særligt inde i anførselstegn.",
        ),
        ("a: - b", '1:4 PV003 Her kan listen ikke begynde med "- ".'),
        ("%YAML 3.0\n---\na: 1", "1:1 PV003 Filen kan ikke læses som YAML her."),
        ("a: 1\n---\nb: 2", "2:1 PV003 Filen har flere dokumenter, skilt af ---."),
        ("a: &x 1", "1:4 PV003 Ankre (&) og henvisninger (*) bruges ikke i en plan."),
        ("<<: *x", "1:5 PV003 Ankre (&) og henvisninger (*) bruges ikke i en plan."),
        (
            "a: !!python/object:os.system x",
            '1:4 PV003 Mærket "tag:yaml.org,2002:python/object:os.system" bruges ikke i en plan.',
        ),
        ("a: !!str 5", '1:4 PV003 Mærket "tag:yaml.org,2002:str" bruges ikke i en plan.'),
        ("[a]: 1", "1:1 PV003 En nøgle skal være et ord, ikke en liste eller flere linjer."),
        (
            "? |\n  a\n  b\n: 1",
            "1:3 PV003 En nøgle skal være et ord, ikke en liste eller flere linjer.",
        ),
        ('a: "\\e[31m"', "1:4 PV003 Her står koden for et usynligt styretegn (U+001B)."),
        ('"a\\0": 1', "1:1 PV003 Her står koden for et usynligt styretegn (U+0000)."),
    ],
)
def test_what_cannot_be_read_is_told_in_danish_where_it_stands(text: str, fault: str) -> None:
    assert _faults(text) == [fault]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_hundred_thousand_levels_are_refused_at_once(opening: str) -> None:
    read = read_yaml("a.yml", opening * 100_000)

    (finding,) = read.findings
    assert finding.message == "Der er for mange niveauer inden i hinanden."
    assert not read.parsed


def test_as_many_levels_as_allowed_are_read() -> None:
    assert _data("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None


def test_every_problem_that_is_translated_is_one_of_libyamls() -> None:
    faults = {
        words
        for text in (
            "a: b: c",
            "a: @b",
            "a: 1\nb\nc: 1",
            "a:\n  b: 1\n c: 2",
            "a:\n  - b\n  c: 2",
            "a: [b, c\nd: 1",
            "a: [b,",
            'a: "b',
            'a: "b\n---\n',
            'a: "\\d"',
            "a: - b",
            "a:\n  b: 1\n\tc: 2",
        )
        for words in [_problem(text)]
    }

    assert {p.words for p in PROBLEMS if not any(p.words in fault for fault in faults)} == set()


def _problem(text: str) -> str:
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    return raised.value.problem or ""


@settings(max_examples=150)
@given(TEXTS)
def test_any_text_gives_data_or_findings_that_lie_in_the_text(text: str) -> None:
    read = read_yaml("a.yml", text)

    lines = text.split("\n")
    assert read.parsed or read.findings
    for finding in read.findings:
        _, line, column = finding.position
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


@settings(max_examples=60)
@given(
    st.recursive(
        st.text("abcæøå \"'\\:#-", max_size=8) | st.integers(-(10**6), 10**6) | st.booleans(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_what_pyyaml_writes_we_read_as_the_same(data: object) -> None:
    written = yaml.safe_dump(data, allow_unicode=True, default_style='"', width=10**6)
    for tag in ("!!int ", "!!bool "):
        written = written.replace(tag, "")
    read = read_yaml("a.yml", written)

    assert read.findings == ()
    assert read.data == _as_texts(data)


def _as_texts(data: object) -> object:
    """The data with numbers and booleans as the texts that they are quoted as."""
    match data:
        case bool():
            return str(data).lower()
        case int():
            return str(data)
        case list():
            return [_as_texts(item) for item in data]
        case dict():
            return {key: _as_texts(value) for key, value in data.items()}
        case str():
            return data.rstrip("\n")
    return data


def test_what_other_programs_know_is_let_be_in_their_files() -> None:
    text = "a: !!python/name:x.y\nb: &c [1, !t {d: yes}]\ne: *c\ng: !!int 1\nnav: [x]\n"

    read = read_foreign_yaml("mkdocs.yml", text)

    assert read.findings == ()
    assert read.data == {"a": "", "b": [1, {"d": "yes"}], "e": None, "g": "1", "nav": ["x"]}
    assert read.positions.values["nav", 0] == Position("mkdocs.yml", 5, 7)


@pytest.mark.parametrize("text", ["? [a]\n: b\n", "--- a\n--- b\n", '"\\a"', "[" * 60 + "]" * 60])
def test_what_a_plan_would_refuse_is_no_finding_in_a_file_of_others(text: str) -> None:
    read = read_foreign_yaml("mkdocs.yml", text)

    assert (read.parsed, read.findings) == (False, ())


def test_what_no_program_can_read_is_told_of_once() -> None:
    (finding,) = read_foreign_yaml("mkdocs.yml", "a: 1\na: 2\nnav: [\n").findings

    assert finding.position == Position("mkdocs.yml", 3, 6)
    assert not read_foreign_yaml("mkdocs.yml", "nav: [").parsed


@given(TEXTS)
@settings(max_examples=100)
def test_any_text_of_others_is_read_or_left(text: str) -> None:
    read = read_foreign_yaml("mkdocs.yml", text)

    assert not (read.parsed and read.findings)
