"""Web archives: a document an answer that holds a page, a text or a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from mahdar.errors import Broken, ReadingError, TooLarge
from mahdar.reading.formats import load_format
from mahdar.reading.options import Options
from mahdar.reading.raw import Given, Raw
from mahdar.reading.sniff import HEAD, sniff
from mahdar.reading.streams import Forward
from mahdar.record import Document

_RECORDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_PAGES = frozenset({"html", "text", "pdf"})
_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give every page of the archive as a unit, labelled with its address.

    Only answers with status 200 count, and only those that are pages, texts or PDFs by type and by content: images,
    scripts and styles, most of a crawl, are passed over in silence.
    """
    records = ArchiveIterator(
        stream if stream.seekable() else cast(BinaryIO, Forward(cast(BufferedReader, stream))),
        record_types=_RECORDS,
        auto_decode="all",
    )
    for record in records:
        if _is_page(record):
            yield from _units(record, source, options)


def _is_page(record: WarcRecord) -> bool:
    if record.is_http and str(record.http_headers.status_code) != "200":
        return False
    return not _content_type(record) or _content_type(record).startswith(_TYPES)


def _content_type(record: WarcRecord) -> str:
    return (record.http_content_type if record.is_http else record.headers.get("Content-Type")) or ""


def _units(record: WarcRecord, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    label = f"{source}:{url or record.record_id}"
    stated = 0 if _is_packed(record) else record.content_length
    payload = record.reader.read(options.max_bytes + 1)
    kind = sniff(payload[:HEAD], "page.html" if "html" in _content_type(record) else url)
    if len(payload) > options.max_bytes:
        yield TooLarge(label, f"the page holds more than {options.max_bytes:,} bytes")
    elif len(payload) < stated:
        yield Broken(label, "the archive breaks off inside this page")
    elif payload and kind in _PAGES:
        yield Raw(label, kind, payload, _given(record, url))


def _is_packed(record: WarcRecord) -> bool:
    """Say whether the answer was sent packed or in pieces, so that its length is not the length of the page."""
    headers = record.http_headers if record.is_http else None
    return bool(headers and (headers.get("Content-Encoding") or headers.get("Transfer-Encoding")))


def _given(record: WarcRecord, url: str) -> Given:
    identity = (record.record_id or "").strip("<>")
    return Given(id=identity or None, url=url or None, charset=record.http_charset if record.is_http else None)


def read(raw: Raw, options: Options) -> Document:
    """Read a unit in the format of its page."""
    return load_format(raw.format).read(raw, options)
