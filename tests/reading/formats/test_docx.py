from __future__ import annotations

from pathlib import Path

from mahdar.reading import read_paths
from mahdar.record import Document
from tests.reading.samples import BODY, TITLE, docx_bytes, zip_bytes


def test_paragraphs_and_cells_are_lines(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx_bytes())
    (found,) = read_paths([tmp_path])
    assert isinstance(found, Document)
    assert found.text == f"{TITLE}\n\n{BODY}\nرئيس الجلسة\nجون كيري"
    assert found.published is None
    assert [block.kind for block in found.blocks] == ["title", "body"]


def test_a_document_inside_an_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_bytes({"reports/a.docx": docx_bytes()}))
    (found,) = read_paths([tmp_path])
    assert isinstance(found, Document)
    assert found.source == f"{tmp_path}/a.zip!reports/a.docx"
