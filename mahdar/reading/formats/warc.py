"""Web archives: a document an answer that holds a page, a text or a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from mahdar.errors import Broken, ReadingError, TooLarge
from mahdar.reading.formats import load_format
from mahdar.reading.options import Options
from mahdar.reading.raw import Given, Raw
from mahdar.reading.sniff import HEAD, sniff
from mahdar.record import Document

_RECORDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_PAGES = frozenset({"html", "text", "pdf"})
_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give every page of the archive as a unit, labelled with its address.

    Only answers with status 200 count, and only those that are pages, texts or PDFs by type and by content: images,
    scripts and styles, most of a crawl, are passed over in silence.
    """
    records = ArchiveIterator(stream, record_types=_RECORDS, parse_http=True)
    while True:
        try:
            record = next(records)
            unit = _unit(record, source, options)
        except StopIteration:
            return
        except Exception as error:  # whatever the reader raises in the middle of a torn record
            raise Broken(source, f"the archive breaks off: {error}") from error
        if unit:
            yield unit


def _unit(record: WarcRecord, source: str, options: Options) -> Raw | ReadingError | None:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    label = f"{source}:{url or record.record_id}"
    content_type = (record.http_content_type if record.is_http else record.headers.get("Content-Type")) or ""
    answered = not record.is_http or str(record.http_headers.status_code) == "200"
    if not answered or (content_type and not content_type.startswith(_TYPES)):
        return None
    payload = record.reader.read(options.max_bytes + 1)
    if len(payload) > options.max_bytes:
        return TooLarge(label, f"the page holds more than {options.max_bytes:,} bytes")
    if len(payload) < (record.reader_length if hasattr(record, "reader_length") else 0):
        return Broken(label, "the page breaks off")
    kind = sniff(payload[:HEAD], url if content_type.startswith("text/html") is False else "page.html")
    charset = record.http_charset if record.is_http else None
    given = Given(id=(record.record_id or "").strip("<>") or None, url=url or None, charset=charset)
    return Raw(label, kind, payload, given) if payload and kind in _PAGES else None


def read(raw: Raw, options: Options) -> Document:
    """Read a unit in the format of its page."""
    return load_format(raw.format).read(raw, options)
