"""What a file is, from its first bytes; its name only decides where the bytes do not."""

from __future__ import annotations

import json
import re

HEAD = 8192
"""How many bytes :func:`sniff` likes to see."""

_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)
_NAMES = {
    "csv": "csv",
    "tsv": "csv",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "json": "json",
}
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|atom:feed)[\s>]")
_HTML = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|article|div|p|h[1-6]|span|table|meta|title|br)(?:\s[^<>]*)?/?>", re.I
)
_JSON = re.compile(r'\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]|$))')


def sniff(head: bytes, name: str) -> str:
    """Name the format of a file of which ``head`` is the beginning and ``name`` the path.

    Returns the name of a module of :mod:`mahdar.reading.formats`, or ``gzip``, ``zip``, ``ole``. What is nothing
    else is ``text``, so that the decoding of it decides whether it is text at all.
    """
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"%PDF-" in head[:1024]:
        return "pdf"
    text = _as_text(head)
    return _markup(text, name) or _rows(text, name) or "text"


def wide(head: bytes) -> bool:
    """Say whether the bytes look like UTF-16, in which rows cannot be told apart by their line ends."""
    return head[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\x00" in head[:64]


def _as_text(head: bytes) -> str:
    """Give the beginning in letters enough to see its ASCII marks, whatever the encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").decode("latin-1")


def _suffix(name: str) -> str:
    return name.lower().removesuffix(".gz").rpartition(".")[2]


def _markup(text: str, name: str) -> str | None:
    start = text.lstrip()
    if start.startswith("<"):
        if _FEED.search(start[:4096]):
            return "feed"
        if start.startswith("<?xml") and _suffix(name) in {"xml", "rss", "atom"}:
            return "feed"
        if _HTML.search(start):
            return "html"
    return "html" if _NAMES.get(_suffix(name)) == "html" else None


def _rows(text: str, name: str) -> str | None:
    by_name = _NAMES.get(_suffix(name))
    if _JSON.match(text):
        return "jsonl" if by_name == "jsonl" or _many_objects(text) else "json"
    return by_name if by_name in {"csv", "jsonl", "json"} else None


def _many_objects(text: str) -> bool:
    """Say whether the first line is one whole JSON object and something follows it."""
    first, _, rest = text.lstrip().partition("\n")
    if not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return rest.lstrip().startswith("{") and first.rstrip().endswith("}")
