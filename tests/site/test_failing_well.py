"""A build that cannot succeed says so in Danish with the place, and leaves the old site alone."""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.site.running import PLACE, Done, Planvaerk, differing, snapshot

# What only a machine or a stranger says. What MkDocs says of its own settings is quoted.
FOREIGN = re.compile(
    r"Traceback|\b(error|warning|aborted|the|not|found|failed|denied|directory|contains)\b",
    re.IGNORECASE,
)
# Stands in for the package that draws: it refuses every figure.
ENGINE = """
from unittest.mock import MagicMock

def get_engine():
    engine = MagicMock()
    engine.render_svg.side_effect = RuntimeError("kan ikke")
    return engine
"""
QUOTED = re.compile(r"MkDocs skriver: .*")


class Fault(NamedTuple):
    """A fault in a content tree: how it is made, what is said of it, and what it points at."""

    make: Callable[[Planvaerk], object]
    words: str
    file: str
    points_at: str = ""


class BrokenPackage(NamedTuple):
    """The code of a package that does not work, and what must come of it."""

    code: str
    exit_code: int
    words: str


def added(file: str, text: str) -> Callable[[Planvaerk], object]:
    """Adds text at the end of a file."""

    def make(planvaerk: Planvaerk) -> None:
        path = planvaerk.root / file
        path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")

    return make


def replaced(file: str, old: str, new: str) -> Callable[[Planvaerk], object]:
    """Replaces words in a file."""
    return lambda planvaerk: planvaerk.replace(file, old, new)


def both(*changes: Callable[[Planvaerk], object]) -> Callable[[Planvaerk], object]:
    """Makes one change after the other."""
    return lambda planvaerk: [change(planvaerk) for change in changes]


def removed(path: str) -> Callable[[Planvaerk], object]:
    """Removes a file."""
    return lambda planvaerk: (planvaerk.root / path).unlink()


FAULTS = {
    "yaml-syntax": Fault(
        replaced("plan/2022.yml", "kind: plan", "kind: [plan"), "PV003", "plan/2022.yml"
    ),
    "unknown-reference": Fault(
        replaced(
            "goals/2023/ministerial.yml", "source: brev-2022-05-12", "source: brev-2022-05-13"
        ),
        'Mente du "brev-2022-05-12"?',
        "goals/2023/ministerial.yml",
        "brev-2022-05-13",
    ),
    "csv": Fault(
        replaced("data/ledighed.csv", "ledighed-lejre,2022-07,2.1,", "ledighed-lejre,2022-07,2;1,"),
        'Her skal stå et tal med punktum som decimaltegn, fx 12.5, men der står "2;1".',
        "data/ledighed.csv",
        "2;1,",
    ),
    "unknown-macro": Fault(added("docs/om.md", "\n{{ nej() }}\n"), "PV501", "docs/om.md", "nej()"),
    "template-syntax": Fault(added("docs/om.md", "\n{{ contact( }}\n"), "PV506", "docs/om.md"),
    "chapter-deleted": Fault(
        removed("docs/2023/strategi.md"),
        "docs/2023/strategi.md findes ikke",
        "plan/2023.yml",
        "strategi.md",
    ),
    "dead-link": Fault(
        added("docs/om.md", "\nSe [her](findes-ikke.md).\n"),
        'Linket "findes-ikke.md"',
        "docs/om.md",
        "findes-ikke.md)",
    ),
    "dead-link-without-ending": Fault(
        added("docs/om.md", "\nSe [her](kage).\n"), 'Linket "kage"', "docs/om.md", "kage)"
    ),
    "dead-anchor": Fault(
        added("docs/om.md", "\nSe [her](vision.md#nej).\n"),
        'Linket "vision.md#nej"',
        "docs/om.md",
        "vision.md#nej)",
    ),
    "absolute-link": Fault(
        added("docs/om.md", "\nSe [her](/data/).\n"),
        'Linket "/data/" begynder med',
        "docs/om.md",
        "/data/)",
    ),
    "dead-link-though-not-strict": Fault(
        both(
            replaced("mkdocs.yml", "strict: true", "strict: false"),
            added("docs/om.md", "\nSe [her](kage.md).\n"),
        ),
        'Linket "kage.md"',
        "docs/om.md",
        "kage.md)",
    ),
    "page-outside-the-menu": Fault(
        added("docs/loes.md", "# Løs side\n"), "Siden står ikke i menuen.", "docs/loes.md", "# Løs"
    ),
    "menu-with-unknown-page": Fault(
        added("mkdocs.yml", "  - Findes ikke: findes-ikke.md\n"),
        'Menuen nævner "findes-ikke.md", men docs/findes-ikke.md findes ikke.',
        "mkdocs.yml",
        "findes-ikke.md",
    ),
    "menu-with-unknown-year": Fault(
        added("mkdocs.yml", "  - Planen 2019: 2019/\n"),
        'Menuen nævner planen "2019/", men plan/2019.yml findes ikke.',
        "mkdocs.yml",
        "2019/",
    ),
    "settings-are-no-yaml": Fault(
        replaced("mkdocs.yml", "theme:", "theme: ["), "ikke lukket", "mkdocs.yml"
    ),
    "unknown-theme": Fault(
        replaced("mkdocs.yml", "name: planvaerk", "name: findesikke"),
        'Værdien af "theme" kan ikke bruges.',
        "mkdocs.yml",
        "theme:",
    ),
    "unknown-plugin": Fault(
        replaced("mkdocs.yml", "  - macros:", "  - makroer: {}\n  - macros:"),
        'Værdien af "plugins" kan ikke bruges.',
        "mkdocs.yml",
        "plugins:",
    ),
    "site-within-the-pages": Fault(
        replaced("mkdocs.yml", "site_dir: site", "site_dir: docs/site"),
        'Værdien af "site_dir" kan ikke bruges.',
        "mkdocs.yml",
        "site_dir:",
    ),
    "addresses-with-html": Fault(
        replaced("mkdocs.yml", "use_directory_urls: true", "use_directory_urls: false"),
        "Skriv use_directory_urls: true i mkdocs.yml.",
        "",
    ),
}


@pytest.fixture
def published(planvaerk: Planvaerk, lejre_site: Path) -> dict[str, bytes]:
    """The site that is there before the build, byte for byte."""
    shutil.copytree(lejre_site, planvaerk.root / "site")
    return snapshot(planvaerk.root / "site")


def assert_nothing_happened(planvaerk: Planvaerk, published: dict[str, bytes], done: Done) -> None:
    """The old site stands, nothing half-made is left, and the words are Danish."""
    assert differing(published, snapshot(planvaerk.root / "site")) == set()
    assert [path.name for path in planvaerk.root.glob(".planvaerk*")] == []
    assert FOREIGN.findall(QUOTED.sub("", done.err)) == []
    assert done.out == ""


def places(planvaerk: Planvaerk, said: str) -> dict[str, str]:
    """For every file that is named with line and column, what stands there."""
    found = {}
    for match in PLACE.finditer(said):
        lines = (planvaerk.root / match["file"]).read_text("utf-8").splitlines()
        found[match["file"]] = lines[int(match["line"]) - 1][int(match["column"]) - 1 :]
    return found


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_the_plan_stops_the_build_with_its_place_and_the_old_site_stays(
    planvaerk: Planvaerk, published: dict[str, bytes], name: str
) -> None:
    fault = FAULTS[name]
    fault.make(planvaerk)
    done = planvaerk.build()
    assert done.code == 1, done.err
    assert fault.words in done.err
    assert fault.points_at in places(planvaerk, done.err).get(fault.file, "")
    assert_nothing_happened(planvaerk, published, done)


def test_what_only_mkdocs_finds_is_told_in_danish_and_once(
    planvaerk: Planvaerk, published: dict[str, bytes]
) -> None:
    """With our own rule switched off, MkDocs still refuses dead links."""
    added("docs/om.md", "\n[a](kage.md) [b](kage.md) [c](/data/) [d](vision.md#nej)\n")(planvaerk)
    ignored = "  - rule: PV508\n    file: docs/om.md\n    action: ignore\n    reason: En prøve.\n"
    added("plan/exceptions.yml", ignored)(planvaerk)
    done = planvaerk.build()
    assert done.code == 1
    line = line_of(planvaerk, "docs/om.md", "[a](kage.md)")
    assert re.findall(r"^docs/om\.md:(\d+):(\d+): Linket (.+?) ", done.err, re.MULTILINE) == [
        (line, "5", '"kage.md"'),
        (line, "31", '"/data/"'),
        (line, "43", '"vision.md#nej"'),
    ]
    assert_nothing_happened(planvaerk, published, done)


def line_of(planvaerk: Planvaerk, file: str, words: str) -> str:
    lines = (planvaerk.root / file).read_text("utf-8").splitlines()
    return next(str(number) for number, line in enumerate(lines, 1) if words in line)


def test_without_settings_the_command_says_where_it_should_run(
    planvaerk: Planvaerk, published: dict[str, bytes]
) -> None:
    removed("mkdocs.yml")(planvaerk)
    done = planvaerk.build()
    assert done.code == 2
    assert "mkdocs.yml mangler. Kør kommandoen i planens mappe." in done.err
    assert_nothing_happened(planvaerk, published, done)


def test_a_place_that_cannot_be_written_is_told_in_danish(
    planvaerk: Planvaerk, published: dict[str, bytes]
) -> None:
    done = planvaerk.build("--site-dir", "mkdocs.yml/site")
    assert done.code == 2
    assert "Sitet kan ikke skrives: en fil ligger i vejen" in done.err
    assert_nothing_happened(planvaerk, published, done)


def test_a_cache_that_cannot_be_written_is_told_in_danish(
    planvaerk: Planvaerk, published: dict[str, bytes]
) -> None:
    done = planvaerk.build(PLANVAERK_CACHE=str(planvaerk.root / "mkdocs.yml"))
    assert done.code == 2
    assert "en fil ligger i vejen" in done.err
    assert_nothing_happened(planvaerk, published, done)


def test_a_disk_that_runs_full_in_the_middle_leaves_the_old_site(
    planvaerk: Planvaerk, published: dict[str, bytes]
) -> None:
    """No file may grow over a megabyte: plotly.js, the last to be written, does."""
    limit = (1_000_000, 1_000_000)
    done = subprocess.run(
        planvaerk.command("build"),
        cwd=planvaerk.root,
        env=planvaerk.variables(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit),
    )
    assert done.returncode == 2, done.stderr
    assert "Sitet kan ikke skrives: filen må ikke blive så stor" in done.stderr
    assert_nothing_happened(planvaerk, published, Done(2, done.stdout, ""))


def test_a_wrong_date_of_the_build_is_told_in_danish(
    planvaerk: Planvaerk, published: dict[str, bytes]
) -> None:
    done = planvaerk.build(SOURCE_DATE_EPOCH="i går")
    assert done.code == 2
    assert 'SOURCE_DATE_EPOCH er "i går", men skal være et antal sekunder.' in done.err
    assert_nothing_happened(planvaerk, published, done)


@pytest.mark.parametrize(
    "broken",
    [
        BrokenPackage("raise ImportError('', name='quickjs')", 2, "Python-pakken quickjs mangler"),
        BrokenPackage("class JSException(Exception): ...", 3, "kunne ikke tegnes"),
    ],
    ids=["missing-package", "broken-package"],
)
def test_a_drawing_that_fails_leaves_the_old_site(
    planvaerk: Planvaerk, published: dict[str, bytes], tmp_path: Path, broken: BrokenPackage
) -> None:
    """The package that draws is replaced by one that is not there or cannot draw."""
    (tmp_path / "plotly_print").mkdir()
    (tmp_path / "plotly_print" / "__init__.py").write_text("")
    (tmp_path / "plotly_print" / "engine.py").write_text(ENGINE)
    (tmp_path / "quickjs.py").write_text(f"{broken.code}\n")
    python_path = ":".join(
        [str(tmp_path), *filter(None, [planvaerk.variables().get("PYTHONPATH")])]
    )
    done = planvaerk.build(PYTHONPATH=python_path, PLANVAERK_CACHE=str(tmp_path / "cold"))
    assert done.code == broken.exit_code, done.err
    assert broken.words in done.err
    assert_nothing_happened(planvaerk, published, done)


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"0000\n<svg>halv"])
def test_damaged_drawings_in_the_cache_are_drawn_anew(
    planvaerk: Planvaerk, lejre_site: Path, drawings: Path, tmp_path: Path, damage: bytes
) -> None:
    cache = tmp_path / "damaged"
    shutil.copytree(drawings, cache)
    kept = list(cache.rglob("*.drawing"))
    assert kept
    for drawing in kept:
        drawing.write_bytes(damage)
    done = planvaerk.build(PLANVAERK_CACHE=str(cache))
    assert done.code == 0, done.err
    charts = Path("assets", "charts")
    built, before = (snapshot(site / charts) for site in (planvaerk.root / "site", lejre_site))
    assert differing(built, before) == set()


@pytest.mark.parametrize("name", ["yaml-syntax", "chapter-deleted", "menu-with-unknown-year"])
def test_plain_mkdocs_stops_too_with_our_words_and_no_traceback(
    planvaerk: Planvaerk, name: str
) -> None:
    fault = FAULTS[name]
    fault.make(planvaerk)
    done = planvaerk.mkdocs("build")
    assert done.code == 1
    said = done.out + done.err
    assert "Traceback" not in said
    assert fault.words in said
    assert not fault.file or f"{fault.file}:" in said


def test_plain_mkdocs_builds_the_same_pages(planvaerk: Planvaerk, lejre_site: Path) -> None:
    assert planvaerk.mkdocs("build").code == 0
    built, ours = snapshot(planvaerk.root / "site"), snapshot(lejre_site)
    assert differing(built, ours) - {"sitemap.xml.gz"} == set()


def test_debug_shows_what_happened(planvaerk: Planvaerk) -> None:
    FAULTS["dead-link"].make(planvaerk)
    assert "Traceback" in planvaerk.build("--debug").err
