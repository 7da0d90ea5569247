"""Reading a file as text: every way that fails is a finding with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from planvaerk.findings import Finding
from planvaerk.text_files import CONTROL, MAX_BYTES, read_text


def _read(tmp_path: Path, content: bytes) -> str | Finding:
    (tmp_path / "a.yml").write_bytes(content)
    return read_text(tmp_path, "a.yml")


def _shown(read: str | Finding) -> str:
    assert isinstance(read, Finding)
    return "{}:{}:{} ".format(*read.position) + f"{read.code.id} {read.message}"


@pytest.mark.parametrize(
    "content",
    [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\r\nb\n"],
)
def test_line_endings_and_a_byte_order_mark_do_not_matter(tmp_path: Path, content: bytes) -> None:
    assert _read(tmp_path, content) == "a\nb\n"


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    assert _read(tmp_path, b"") == ""


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (
            "title: Mål\ntext: på".encode("latin-1"),
            'a.yml:1:9 PV002 Filen er ikke UTF-8: tegnet efter "title: M" kan ikke læses.',
        ),
        (
            b"a\r\n\xe6: 1",
            "a.yml:2:1 PV002 Filen er ikke UTF-8: tegnet kan ikke læses.",
        ),
        (
            "\ufeffMål \N{EURO SIGN}".encode() + b"\xff",
            'a.yml:1:6 PV002 Filen er ikke UTF-8: tegnet efter "Mål \N{EURO SIGN}" kan ikke læses.',
        ),
        ("title: Mål".encode("utf-16"), "a.yml:1:1 PV002 Filen er gemt som UTF-16."),
        ("\ufefftitle: Mål".encode("utf-16-be"), "a.yml:1:1 PV002 Filen er gemt som UTF-16."),
        (b"a: x\rb: \x00y", "a.yml:2:4 PV001 Her står et usynligt styretegn (U+0000)."),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "a.yml:1:1 PV001 Her står et usynligt styretegn (U+FEFF)."),
        (
            "a\nbc\N{LINE SEPARATOR}".encode(),
            "a.yml:2:3 PV001 Her står et usynligt styretegn (U+2028).",
        ),
    ],
)
def test_what_is_no_plain_utf8_text_is_a_finding(
    tmp_path: Path, content: bytes, shown: str
) -> None:
    assert _shown(_read(tmp_path, content)) == shown


def test_a_file_of_five_megabytes_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    assert _read(tmp_path, b"a" * MAX_BYTES) == "a" * MAX_BYTES
    assert _shown(_read(tmp_path, b"a" * (MAX_BYTES + 1_000_000))) == (
        "a.yml:1:1 PV006 Filen fylder over 5 MB, og så store filer læses ikke."
    )


def test_a_folder_and_a_broken_link_are_findings(tmp_path: Path) -> None:
    (tmp_path / "mappe.yml").mkdir()
    (tmp_path / "link.yml").symlink_to("findes-ikke.yml")
    (tmp_path / "ring.yml").symlink_to("ring.yml")

    assert _shown(read_text(tmp_path, "mappe.yml")) == (
        "mappe.yml:1:1 PV001 Det er en mappe, ikke en fil."
    )
    assert _shown(read_text(tmp_path, "link.yml")) == (
        "link.yml:1:1 PV001 Filen findes ikke, eller den er et link, der ikke peger på noget."
    )
    assert _shown(read_text(tmp_path, "ring.yml")) == "ring.yml:1:1 PV001 Filen kan ikke åbnes."


def test_no_character_that_yaml_refuses_or_takes_for_a_line_break_is_let_through() -> None:
    everything = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    refused = set(re.findall(yaml.reader.Reader.NON_PRINTABLE, everything))
    breaks = set(re.findall(r"[\x85\u2028\u2029]", everything))

    assert {char for char in refused | breaks if not CONTROL.match(char)} == set()
