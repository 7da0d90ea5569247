"""What readers see that is no part of the plan, and the files that nobody sees."""

from __future__ import annotations

import pytest

from tests.diff.conftest import Command, Repository

SETTINGS = """\
site_name: Planen
nav:
  - Forside: index.md
  - Mål: 2023/maal.md
  - Data:
      - Tal: tal.md
  - om.md
"""


@pytest.fixture
def site(repository: Repository) -> Repository:
    """A plan with a site, an image and a program."""
    (repository.root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (repository.root / "docs/kort.png").write_bytes(b"1")
    (repository.root / "macros").mkdir()
    (repository.root / "macros/program.py").write_text("1\n", "utf-8")
    return repository.commit()


def _lines(diff: Command) -> list[str]:
    return [line.strip() for line in diff.said().splitlines() if line.startswith("  ")]


def test_the_name_of_the_site_is_told(site: Repository, diff: Command) -> None:
    site.change("mkdocs.yml", "site_name: Planen", "site_name: Vores plan")

    assert diff.said() == (
        "1 ændring i planen fra HEAD til arbejdsmappen\n"
        "\n"
        "Sitets navn, menu og billeder\n"
        "  Sitet: navn Planen → Vores plan\n"
    )


def test_the_menu_is_told_entry_by_entry(site: Repository, diff: Command) -> None:
    site.change("mkdocs.yml", "  - om.md\n", "")
    site.change("mkdocs.yml", "  - Mål: 2023/maal.md\n", "  - Vore mål: 2023/maal.md\n")
    site.change("mkdocs.yml", "      - Tal: tal.md\n", "      - Nyt: nyt.md\n  - Tal: tal.md\n")

    assert _lines(diff) == [
        'Menupunktet "Vore mål": titel Mål → Vore mål',
        "Nyt menupunkt: Nyt",
        "Slettet menupunkt: om",
        'Menupunktet "Tal": flyttet fra gruppen "Data" til menuens øverste trin',
    ]


def test_an_entry_that_leads_elsewhere_or_has_moved(site: Repository, diff: Command) -> None:
    site.change("mkdocs.yml", "2023/maal.md", "2023/index.md")
    site.change("mkdocs.yml", "  - Forside: index.md\n", "")
    site.add("mkdocs.yml", "  - Forside: index.md\n")

    assert _lines(diff) == [
        'Menupunktet "Mål": fører til 2023/maal.md → 2023/index.md',
        'Menupunktet "Forside": flyttet fra plads 1 til plads 4',
    ]


def test_images_come_go_and_change(site: Repository, diff: Command) -> None:
    (site.root / "docs/kort.png").write_bytes(b"2")
    assert _lines(diff) == ['Billedet "kort.png": indholdet er ændret']

    (site.root / "docs/kort.png").unlink()
    (site.root / "docs/bilag.pdf").write_bytes(b"3")
    assert _lines(diff) == ["Ny fil på sitet: bilag.pdf", "Slettet billede: kort.png"]


def test_other_files_are_named_at_the_end(site: Repository, diff: Command) -> None:
    (site.root / "macros/program.py").write_text("2\n", "utf-8")
    (site.root / "macros/andet.py").write_text("2\n", "utf-8")
    site.add("mkdocs.yml", "theme: planvaerk\n")

    assert diff.said() == (
        "Ingen ændringer i planen\n"
        "\n"
        "Også ændret uden for planen: 2 filer i macros/ og mkdocs.yml.\n"
    )
    site.commit()
    assert diff.said("HEAD~1", "HEAD").endswith("2 filer i macros/ og mkdocs.yml.\n")
    assert diff.said("--format", "markdown", "HEAD~1") == (
        "<!-- planvaerk-diff -->\n"
        "### Ingen ændringer i planen\n"
        "\n"
        "Også ændret uden for planen: 2 filer i macros/ og mkdocs.yml.\n"
        "\n"
    )


@pytest.mark.parametrize("text", ["nav: [", "!!python/name:os.system\n", "- a\n", "\0"])
def test_settings_that_cannot_be_read_are_only_named(
    site: Repository, diff: Command, text: str
) -> None:
    (site.root / "mkdocs.yml").write_text(text, "utf-8")

    assert diff.said().endswith("Også ændret uden for planen: mkdocs.yml.\n")


def test_a_site_without_changes_says_nothing(site: Repository, diff: Command) -> None:
    del site

    assert diff.said() == "Ingen ændringer i planen\n"
