from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from mahdar.reading import read_paths
from mahdar.record import Document
from tests.reading.samples import TITLE, page, warc_bytes


def documents(folder: Path, name: str, data: bytes) -> list[Document]:
    (folder / name).write_bytes(data)
    found = list(read_paths([folder / name]))
    assert all(isinstance(document, Document) for document in found), found
    return [document for document in found if isinstance(document, Document)]


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_pages_are_read_and_all_else_passed_over(tmp_path: Path, name: str, packed: bool) -> None:
    found = documents(tmp_path, name, warc_bytes(packed=packed))
    assert [document.url for document in found] == ["https://example.org/2254", "https://example.org/2231"]
    assert {document.title for document in found} == {TITLE}
    assert all(document.id.startswith("urn:uuid:") for document in found)


def in_pieces(data: bytes) -> bytes:
    pieces = [data[at : at + 500] for at in range(0, len(data), 500)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("headers", "payload"),
    [
        ([("Transfer-Encoding", "chunked")], in_pieces(page().encode())),
        ([("Content-Encoding", "gzip")], gzip.compress(page().encode())),
    ],
)
def test_answers_sent_packed_or_in_pieces(tmp_path: Path, headers: list[tuple[str, str]], payload: bytes) -> None:
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    answer = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), *headers], protocol="HTTP/1.1")
    record = writer.create_warc_record(
        "https://example.org", "response", payload=io.BytesIO(payload), http_headers=answer
    )
    writer.write_record(record)
    record.raw_stream.close()
    assert documents(tmp_path, "a.warc.gz", buffer.getvalue())[0].title == TITLE
