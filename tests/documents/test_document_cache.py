from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planvaerk.documents import document_cache
from planvaerk.documents.all_documents import make_all
from planvaerk.documents.contents import Made
from planvaerk.documents.document_cache import DocumentCache
from planvaerk.errors import DocumentError
from tests.documents.making import COVER, DRAWING, document

MADE = Made(b"%PDF \n 1", b"PK word")
ARTICLE = '<h1>1 A</h1><img src="../../graf.svg" alt="a">'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "graf.svg").write_text(DRAWING)
    return tmp_path


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    cache = DocumentCache(tmp_path / "ny")
    assert cache.read("k") is None
    cache.write("k", MADE)
    assert cache.read("k") == MADE


@pytest.mark.parametrize("damage", [b"", b"x", b"x y\nz", b"%PDF"])
def test_a_damaged_file_is_as_if_it_was_not_there(tmp_path: Path, damage: bytes) -> None:
    cache = DocumentCache(tmp_path)
    cache.write("k", MADE)
    (tmp_path / "k.documents").write_bytes(damage)
    assert cache.read("k") is None


def test_the_key_changes_with_all_that_shows(site: Path) -> None:
    cache = DocumentCache(site)
    one = document(ARTICLE)
    others = [
        document(ARTICLE, ""),
        document(ARTICLE.replace("A", "B")),
        document(ARTICLE, site_url="https://plan.dk/"),
        replace(one, cover=replace(COVER, status="Vedtaget")),
    ]
    keys = {cache.key(each, site, None) for each in [one, *others]}
    keys.add(cache.key(one, site, b"reference"))
    (site / "graf.svg").write_text(DRAWING.replace("700", "600"))
    keys.add(cache.key(one, site, None))
    assert len(keys) == len(others) + 3


def test_a_known_document_is_not_made_again(site: Path) -> None:
    one = document(ARTICLE)
    cache = DocumentCache(site / "cache")
    cache.write(cache.key(one, site, None), MADE)
    assert make_all({"a": one}, site, site / "cache") == {"a": MADE}


def test_a_new_document_is_made_and_kept(site: Path) -> None:
    made = make_all({"a": document(ARTICLE)}, site, site / "cache")
    assert made["a"].pdf.startswith(b"%PDF")
    assert len(list((site / "cache").iterdir())) == 1


def test_only_the_newest_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_cache, "_MOST_KEPT", 2)
    cache = DocumentCache(tmp_path)
    for key in ("a", "b", "c"):
        cache.write(key, MADE)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_refusal_names_the_document(site: Path) -> None:
    (site / "graf.svg").write_text("<svg>")
    with pytest.raises(DocumentError, match="2022/plan"):
        make_all({"2022/plan": document(ARTICLE)}, site, site / "cache")
