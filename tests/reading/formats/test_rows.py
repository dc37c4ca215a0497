from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mahdar.reading import Options, read_paths
from mahdar.reading.formats.rows import as_text, ours
from mahdar.record import Document
from tests.reading.samples import BODY, ROW, SECOND, TITLE, csv_bytes, every_format

CONTAINERS = {
    "array.json": json.dumps([ROW, SECOND]).encode(),
    "wrapped.json": json.dumps({"count": 2, "articles": [ROW, SECOND]}, indent=2).encode(),
    "a.jsonl": every_format()["a.jsonl"],
    "a.csv": csv_bytes(),
    "a.tsv": csv_bytes(delimiter="\t"),
    "semicolon.csv": csv_bytes(delimiter=";"),
    "a.parquet": every_format()["a.parquet"],
}


def documents(folder: Path, name: str, data: bytes, options: Options | None = None) -> list[Document]:
    (folder / name).write_bytes(data)
    found = list(read_paths([folder / name], options))
    assert all(isinstance(document, Document) for document in found), found
    return [document for document in found if isinstance(document, Document)]


@pytest.mark.parametrize(("name", "data"), CONTAINERS.items(), ids=list(CONTAINERS))
def test_every_container_gives_the_same_documents(tmp_path: Path, name: str, data: bytes) -> None:
    first, second = documents(tmp_path, name, data)
    assert first.text == f"{TITLE}\n\n{BODY}"
    assert (first.id, first.source, first.url) == (ROW["id"], ROW["source"], ROW["url"])
    assert (first.title, first.published) == (TITLE, "2015-12-18")
    assert (second.title, second.text) == (None, SECOND["text"])


def test_one_object_is_one_document(tmp_path: Path) -> None:
    (found,) = documents(tmp_path, "a.json", json.dumps({**ROW, "tags": ["أ", "ب"]}, indent=1).encode())
    assert found.id == ROW["id"]


def test_other_names_of_fields(tmp_path: Path) -> None:
    row = {"key": 7, "headline": TITLE, "content": BODY, "date": "2015-12-18T10:00:00Z", "text": {"no": "text"}}
    options = Options(fields={"id": "key", "title": "headline", "text": "content", "published": "date"})
    (found,) = documents(tmp_path, "a.jsonl", json.dumps(row).encode(), options)
    assert (found.id, found.title, found.published) == ("7", TITLE, "2015-12-18")


def test_an_id_made_of_the_text_is_the_same_wherever_the_text_stands(tmp_path: Path) -> None:
    (one,) = documents(tmp_path, "a.jsonl", json.dumps({"text": BODY}).encode())
    (other,) = documents(tmp_path, "b.txt", BODY.encode())
    assert one.id == other.id
    assert one.id.startswith("sha-")
    assert one.source == f"{tmp_path}/a.jsonl:1"


def test_the_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = f"  {BODY}\r\n\t\u200f— \u0640ـ \ufeff \n"
    (found,) = documents(tmp_path, "a.jsonl", json.dumps({"text": text, "title": " عنوان \n"}).encode())
    assert found.text == f" عنوان \n\n\n{text}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("أ", "أ"),
        (7, "7"),
        (True, None),
        (None, None),
        ([1], None),
        (datetime(2015, 1, 2, tzinfo=UTC), "2015-01-02T00:00:00+00:00"),
    ],
)
def test_values(value: object, text: str | None) -> None:
    assert as_text(value) == text


def test_missing_fields_are_none() -> None:
    assert set(ours({"text": "أ"}, Options()).values()) == {"أ", None}
