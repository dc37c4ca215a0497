"""What an HTML page says about itself, and which of its lines are the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>")
_UNNESTED = frozenset(
    [
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
        *("p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot"),
    ]
)
_CONTROLS = re.compile(r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]")
_SITE = re.compile(r"\s+[|–—»:-]\s+|\s*\|\s*")
MIN_KEY = 20
"""Letters without spaces from which on a line is told by its own words, and not by where it stands."""


class Head(msgspec.Struct, frozen=True):
    """What the head of a page declares; ``titles`` in order of trust, each without white space around it."""

    titles: tuple[str, ...]
    site: str | None
    url: str | None

    @classmethod
    def of(cls, tree: Any) -> Head:
        """Read the declarations of a parsed page (a resiliparse tree)."""
        root = tree.document
        declared = _attribute(root, 'meta[property="og:title"]', "content")
        heading = root.query_selector("h1") if root else None
        named = (tree.title or "").strip()
        titles = (declared, heading.text.strip() if heading else None, named, _SITE.split(named)[0])
        return cls(
            titles=tuple(dict.fromkeys(" ".join(title.split()) for title in titles if title and title.strip())),
            site=_attribute(root, 'meta[property="og:site_name"]', "content"),
            url=_attribute(root, 'link[rel="canonical"]', "href")
            or _attribute(root, 'meta[property="og:url"]', "content"),
        )


def _attribute(root: Any, selector: str, name: str) -> str | None:
    element = root.query_selector(selector) if root else None
    value = (element.getattr(name) or "").strip() if element else ""
    return value or None


def depth(page: str, enough: int) -> int:
    """Estimate how deep a page's elements are nested, without parsing it; stops counting at ``enough``.

    Elements whose end is usually left out (paragraphs, list items, cells) do not count.

    >>> depth("<div><p><b>س</b></div>", 10)
    2
    """
    level = deepest = 0
    for match in _TAG.finditer(page):
        name = match[2].lower()
        if name not in _UNNESTED and not match[3].endswith("/"):
            level = max(0, level - 1) if match[1] else level + 1
            deepest = max(deepest, level)
            if deepest >= enough:
                break
    return deepest


def without_controls(page: str) -> str:
    """Put a space for each control character: they stand in real pages, and the parsers raise on them."""
    return _CONTROLS.sub(" ", page)


def title_span(text: str, titles: Iterable[str]) -> tuple[int, int] | None:
    """Find the line of a page's text that is its title, by the most trusted of its declared titles that has one."""
    lines = {_key(text[start:end]): (start, end) for start, end in reversed(list(_lines(text)))}
    return next((lines[key] for key in map(_key, titles) if key in lines), None)


def outside(text: str, article: str, title: tuple[int, int] | None) -> frozenset[int]:
    """Give the offsets at which the lines of a page begin that are not of its article.

    ``article`` is the article as the extractor gave it, its white space changed and its places lost. A long line is
    of the article if its letters stand in it. A short one («سياسة») may also stand in the menu: it is of the article
    only between two long ones, or where page and article go on alike from one (the list that closes a report). A page
    without an article has no outside.
    """
    order = [key for line in re.split(r"[\n|]", article) if (key := _key(line.lstrip("- ")))]
    keys = set(order)
    lines = list(_lines(text))
    own = [_key(text[slice(*line)]) for line in lines]
    sure = {at for at, key in enumerate(own) if _is_long_part(key, keys)}
    if not sure:
        return frozenset()
    inside = range(_reach(own, order, min(sure), -1), _reach(own, order, max(sure), 1) + 1)
    return frozenset(
        start
        for at, (start, end) in enumerate(lines)
        if (start, end) != title and at not in sure and not (at in inside and _cells(text[start:end]) <= keys)
    )


def _reach(own: list[str], order: list[str], at: int, step: int) -> int:
    """Go from a line of the article as far as the lines of the page and those of the extracted article are the same."""
    places = (place for place, key in enumerate(order) if own[at] in key or (len(key) >= MIN_KEY and key in own[at]))
    place = next(places, len(order)) + step
    while 0 <= place < len(order) and 0 <= at + step < len(own) and own[at + step] == order[place]:
        at, place = at + step, place + step
    return at


def _cells(line: str) -> set[str]:
    """Give the letters of each cell of a table's row; of any other line, its own."""
    return {_key(cell) for cell in line.split("\t")} - {""}


def _is_long_part(key: str, keys: set[str]) -> bool:
    if len(key) < MIN_KEY:
        return False
    return key in keys or any(key in other or (len(other) >= MIN_KEY and other in key) for other in keys)


def _key(line: str) -> str:
    """Give a line's letters alone, in which it is the same before and after extraction."""
    return "".join(line.split())


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield match.start(), match.start() + len(match[0].rstrip())
