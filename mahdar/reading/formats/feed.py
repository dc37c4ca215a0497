"""RSS, Atom and RDF feeds: a document an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import fastfeedparser  # type: ignore[import-untyped]

from mahdar.errors import Broken, EmptyInput, ReadingError
from mahdar.reading.assemble import document
from mahdar.reading.decode import declared_in, decode
from mahdar.reading.formats.html import visible_text
from mahdar.reading.options import Options
from mahdar.reading.raw import Given, Raw
from mahdar.reading.streams import read_all
from mahdar.record import Document

_ITEM = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
_ITEM_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>")
_CLOSED = re.compile(r"</(?:\w+:)?(?:rss|feed|RDF)\s*>\s*$")
_DATE = re.compile(
    r"<(?:\w+:)?(?:pubDate|published|issued|date|updated|modified)(?:\s[^>]*)?>\s*(?:<!\[CDATA\[)?([^<\]]+)"
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile(r"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")
_MARKUP = re.compile(r"<[a-zA-Z!/][^>]*>|&\w+;|&#\d+;")


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give every item as a unit, labelled with its number from 1; the feed's own title is the source of all."""
    data = read_all(stream, source, options.max_bytes)
    text = _DECLARATION.sub("", _CONTROLS.sub(" ", decode(data, source, declared_in(data))))
    feed = fastfeedparser.parse(text.encode())
    if not feed.entries:
        raise EmptyInput(source, "the feed holds no item")
    dates = _stated_dates(text, len(feed.entries))
    whole = len(feed.entries) if _CLOSED.search(text) else len(_ITEM_END.findall(text))
    for number, (entry, stated) in enumerate(zip(feed.entries[:whole], dates, strict=False), 1):
        yield Raw(f"{source}:{number}", "feed", _fields(entry, feed.feed.get("title"), stated))
    if whole < len(feed.entries):
        yield Broken(f"{source}:{whole + 1}", "the feed breaks off inside this item")


def _stated_dates(text: str, count: int) -> list[str | None]:
    """Give each item's date as it is stated: the parser turns it into UTC, which may be the day before."""
    items = _ITEM.split(text)[1:]
    if len(items) != count:
        return [None] * count
    return [match[1] if (match := _DATE.search(item)) else None for item in items]


def _fields(entry: Mapping[str, Any], feed_title: str | None, stated: str | None) -> dict[str, str | None]:
    contents = [part.get("value") or "" for part in entry.get("content") or []]
    return {
        "id": entry.get("id") or entry.get("link"),
        "source": feed_title,
        "url": entry.get("link"),
        "title": entry.get("title"),
        "text": max([*contents, entry.get("description") or ""], key=len),
        "published": stated or entry.get("published") or entry.get("updated"),
    }


def read(raw: Raw, options: Options) -> Document:  # noqa: ARG001
    """Turn an item's markup into text and build its document."""
    row = raw.payload
    assert not isinstance(row, bytes)
    given = Given(row["id"], row["source"], row["url"], _plain(row["title"]), row["published"])
    return document(raw.source, given, _plain(row["text"]) or "")


def _plain(markup: str | None) -> str | None:
    """Give the text of what may be text or markup; text without a tag or an entity stays to the letter."""
    return visible_text(markup) if markup and _MARKUP.search(markup) else markup
