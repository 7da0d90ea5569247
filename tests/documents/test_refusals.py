"""What stops a document is told, never passed over."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from planvaerk.documents import pandoc
from planvaerk.errors import DocumentError, EnvironmentFault
from tests.documents.making import DRAWING, made


def test_small_figures_stand_beside_each_other(tmp_path: Path) -> None:
    (tmp_path / "graf.svg").write_text(DRAWING)
    figure = '<figure class="pv-chart"><img src="../../graf.svg" alt="Kurve" width=520></figure>'
    files = made(tmp_path, f'<h1>1</h1><div class="pv-multiples">{figure * 3}<p>tom</p></div>')
    assert files.pdf.startswith(b"%PDF")


def test_pandoc_s_refusal_is_told() -> None:
    with pytest.raises(DocumentError, match="JSON"):
        pandoc.typst_markup("no JSON")


def test_a_machine_without_pandoc_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> ModuleType:
        raise ImportError(name)

    monkeypatch.setattr(pandoc, "import_module", missing)
    with pytest.raises(EnvironmentFault, match="pandoc mangler"):
        pandoc.read("<p>x</p>")


def test_a_damaged_drawing_is_named(tmp_path: Path) -> None:
    (tmp_path / "graf.svg").write_text("<svg>")
    with pytest.raises(DocumentError):
        made(tmp_path, '<h1>1</h1><p><img src="../../graf.svg" alt="Kurve"></p>')
