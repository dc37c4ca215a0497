"""Web pages: all readable text is kept, and what is not the article is labelled as furniture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import htmldate
import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from mahdar.errors import ReadingError, TooDeep
from mahdar.reading.assemble import document
from mahdar.reading.decode import declared_in, decode
from mahdar.reading.formats.page import Head, depth, outside, title_span, without_controls
from mahdar.reading.options import Options
from mahdar.reading.raw import Given, Raw
from mahdar.reading.streams import read_all
from mahdar.record import Document

MAX_DEPTH = 5_000
LATEST = "2100-01-01"
"""No clock is read: a page that claims to be of the future is believed."""

_HIDDEN = ["[hidden]", '[aria-hidden="true"]', '[style*="display:none"]', '[style*="display: none"]', "svg", "iframe"]


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give the page as one unit."""
    yield Raw(source, "html", read_all(stream, source, options.max_bytes))


def read(raw: Raw, options: Options) -> Document:  # noqa: ARG001
    """Build the document of a page: its readable text, of which the article's lines are body.

    The title is the one the page declares, or its first heading; where the readable text shows it, that line is the
    title, else it is put before the text. The date is the one in the page's address, else
    the one its metadata declare.
    """
    assert isinstance(raw.payload, bytes)
    page = decode(raw.payload, raw.source, raw.given.charset or declared_in(raw.payload))
    if depth(page, MAX_DEPTH) >= MAX_DEPTH:
        raise TooDeep(raw.source, f"its elements are nested {MAX_DEPTH:,} deep")
    clean = without_controls(page)
    tree = HTMLTree.parse(clean)
    head = Head.of(tree)
    text = _text(tree)
    span = title_span(text, head.titles)
    url = raw.given.url or head.url
    given = Given(
        id=raw.given.id,
        source=raw.given.source or head.site,
        url=url,
        title=text[slice(*span)] if span else next(iter(head.titles), None),
        published=raw.given.published or _date(clean, url),
    )
    return document(raw.source, given, text, span, outside(text, _article(clean), span))


def visible_text(markup: str) -> str:
    """Give the readable text of markup, one line a block, as :func:`read` does for a page."""
    return _text(HTMLTree.parse(markup))


def _text(tree: HTMLTree) -> str:
    return str(
        extract_plain_text(tree, preserve_formatting=True, list_bullets=False, alt_texts=False, skip_elements=_HIDDEN)
    )


def _article(page: str) -> str:
    return trafilatura.extract(page, fast=True, include_comments=False, include_tables=True) or ""


def _date(page: str, url: str | None) -> str | None:
    """Give the date of the address, else of the metadata; dates in running text are not asked."""
    return htmldate.find_date(page, extensive_search=False, original_date=True, max_date=LATEST, url=url)
