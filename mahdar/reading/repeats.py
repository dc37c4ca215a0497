"""Passages that stand word for word earlier in the same document."""

from __future__ import annotations

import re
from collections.abc import Sequence

MIN_RUN = 80
"""A run of sentences longer than this, which stood before, is a repeat."""
MIN_LINE = 40
"""A whole line of this length, which stood before, is a repeat; shorter ones are refrains («أعد مرسوم بذلك.»)."""
HEAD = 12
"""Up to this sentence short lines told twice in a row are a repeat: a picture's name and, under it, its caption."""

_BREAK = re.compile(r"[.!؟]\s+")
Span = tuple[int, int]


def find_repeats(text: str, lines: Sequence[Span]) -> list[Span]:
    """Give the later copies of repeated passages, as spans in order.

    Called by :func:`mahdar.reading.blocks.label` with the lines that are article (furniture put aside), each without
    outer white space. A title counts as a line: where the text begins by repeating it, the second one is found,
    however short.
    """
    units = [unit for line in lines for unit in _sentences(text, *line)]
    words = [text[start:end] for start, end in units]
    if len(set(words)) == len(words):
        return []
    return _runs(text, units, words, set(lines), lines[0])


def _sentences(text: str, start: int, end: int) -> list[Span]:
    cuts = [start]
    for gap in _BREAK.finditer(text, start, end):
        cuts += [gap.start() + 1, gap.end()]
    cuts.append(end)
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _runs(text: str, units: list[Span], words: list[str], lines: set[Span], title: Span) -> list[Span]:
    """Grow every unit seen before into the longest run that is the same in both places; keep what is long enough."""
    first: dict[str, int] = {}
    found: list[Span] = []
    at = 0
    while at < len(units):
        earlier = first.setdefault(words[at], at)
        size = _shared(words, earlier, at) if earlier < at else 0
        run = (units[at][0], units[at + size - 1][1])
        twice = size > 0 and earlier + size == at <= HEAD and lines.issuperset(units[at : at + size])
        is_title = at < 3 and words[at] == text[slice(*title)]
        if size and _counts(text, run, twice or run in lines, twice or is_title):
            found.append(run)
            at += size
        else:
            at += 1
    return found


def _shared(words: list[str], earlier: int, later: int) -> int:
    size = 1
    while earlier + size < later and later + size < len(words) and words[earlier + size] == words[later + size]:
        size += 1
    return size


def _counts(text: str, run: Span, whole_line: bool, however_short: bool) -> bool:
    length = run[1] - run[0]
    return length > MIN_RUN or (whole_line and (length >= MIN_LINE or (however_short and " " in text[slice(*run)])))
