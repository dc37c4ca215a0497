"""Which part each line of a text plays: title, dateline, byline, body, furniture, repeat.

The policy, in order: a given title is the title; a line that a rule of ``knowledge/blocks.yaml`` knows is what the
rule says; a line outside the article of a web page is furniture; a first line set apart from the rest is the title;
under the last sentence of the article, short lines below a mark that closes it are of the page; what stood before word
for word is repeat; everything else is body. Nothing is taken out of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator

from mahdar.reading.foot import is_prose, with_foot
from mahdar.reading.repeats import Span, find_repeats
from mahdar.reading.rules import Rule, Rules, load_rules
from mahdar.record import Block, BlockKind

BODY_RULE = "default"
MAX_LINE = 240
"""Longer lines are running text: no rule looks at the whole of them."""
MAX_TITLE = 180
MAX_HEAD = 5
"""Short lines (the house, headline, second headline, writer) that may stand before the article's first sentence."""
MAX_SUBHEADING = 20
MAX_FOLLOWERS = 10
MAX_STRETCHED = 80
"""Up to this length a line is also read without its vowel marks and stretched letters («اقــرأ أيضــا»)."""
MAX_CUTS = 8

_LINE = re.compile(r"\S[^\n]*")
_NUMBERS = re.compile(r"[\W\d_]+")
_MARKS = re.compile(r"[\u0640\u064B-\u0652]+")
_END_WINDOW = 420


def label(text: str, title: Span | None = None, frame: Collection[int] = ()) -> tuple[Block, ...]:
    """Label a text, from its first to its last character that is not white space.

    Called by every format through :func:`mahdar.reading.assemble.document`. ``title`` is the span of a title that
    the container gave; ``frame`` holds the offsets at which lines outside the article begin. The blocks are in
    order, do not overlap and leave only white space uncovered; neighbours with the same rule are one block.
    """
    pieces = list(_Labeller(text, title, frame).pieces())
    pieces = with_foot(text, pieces, load_rules())
    if title is None:
        pieces = _with_first_line(text, pieces)
    return _merged(_with_repeats(text, pieces))


class _Labeller:
    """One pass over the lines of a text; knows how far into the article it is."""

    def __init__(self, text: str, title: Span | None, frame: Collection[int]) -> None:
        self.text = text
        self.title = title or (0, 0)
        self.frame = frame
        self.rules = load_rules()
        self.lines = 0
        self.started = False
        self.read = 0
        self.below = False
        self.followers = 0
        self.last = len(text.rstrip())

    def pieces(self) -> Iterator[Block]:
        for start, end in _lines(self.text):
            if start < self.title[1] and end > self.title[0]:
                yield Block("title", start, end, "given-title")
            else:
                yield from self._line(start, end)

    def _line(self, start: int, end: int) -> Iterator[Block]:
        rule = self._whole(start, end)
        if rule and _of_article(rule) and start in self.frame and end <= self.title[0]:
            rule = None  # «سياسة - عربي» in a menu above the title is no byline
        if rule:
            self._note(rule, end)
            yield Block(rule.kind, start, end, rule.id)
        elif start in self.frame:
            yield Block("furniture", start, end, "page-frame")
        elif self.below:
            yield Block("furniture", start, end, "below")
        elif self._follows(start, end):
            yield Block("furniture", start, end, "listed")
        else:
            yield from self._running(start, end)

    def _note(self, rule: Rule, end: int) -> None:
        """Keep what a mark of furniture says of the lines under it, once the article has begun."""
        if self.read and rule.kind == "furniture":
            self.followers = MAX_FOLLOWERS if rule.followed else 0 if rule.ends else self.followers
            self.below = self.below or (rule.rest and self.last - end <= self.read)

    def _whole(self, start: int, end: int) -> Rule | None:
        if end - start > MAX_LINE:
            row = None if self.started else self.rules.row.fullmatch(self.text, start, end)
            return self.rules.of(row) if row else None
        lines = self.rules.stopped if _stopped(self.text, end) else self.rules.line
        match = lines.fullmatch(self.text, start, end)
        if match is None and not self.started:
            match = self.rules.head.fullmatch(self.text, start, end)
        if match is None and end - start <= MAX_STRETCHED and _MARKS.search(self.text, start, end):
            match = lines.fullmatch(_MARKS.sub("", self.text[start:end]))
        return self.rules.of(match) if match else None

    def _follows(self, start: int, end: int) -> bool:
        """Say whether a line is one of the headlines under «اقرأ أيضا»; the first that looks otherwise ends them.

        A short line right above a sentence is the article's next heading, and no headline of the list.
        """
        if not self.followers or _NUMBERS.fullmatch(self.text, start, end):
            return self.followers > 0
        first = self.followers == MAX_FOLLOWERS
        heading = not first and end - start <= MAX_SUBHEADING and self._above_sentence(end)
        self.followers = 0 if heading or is_prose(self.text, start, end) else self.followers - 1
        return self.followers > 0

    def _above_sentence(self, end: int) -> bool:
        below = next(_lines(self.text, end), None)
        return below is not None and is_prose(self.text, *below)

    def _running(self, start: int, end: int) -> Iterator[Block]:
        """Cut what rules know off both ends of a line of running text."""
        starts, start = self._heads(start, end)
        ends, end = self._tails(start, end)
        yield from starts
        if start < end:
            rule = self._whole(start, end) if starts or ends else None
            self.lines += 1
            long = end - start > MAX_TITLE or _stopped(self.text, end)
            self.started = self.started or long or self.lines >= MAX_HEAD
            self.read += is_prose(self.text, start, end) and end - start
            yield Block(rule.kind, start, end, rule.id) if rule else Block("body", start, end, BODY_RULE)
        yield from reversed(ends)

    def _heads(self, start: int, end: int) -> tuple[list[Block], int]:
        found: list[Block] = []
        while start < end and len(found) < MAX_CUTS and not self.started:
            match = self.rules.start.match(self.text, start, end)
            if match is None or match.end() == start:
                break
            rule = self.rules.of(match)
            found.append(Block(rule.kind, start, _rstrip(self.text, start, match.end()), rule.id))
            start = _lstrip(self.text, match.end(), end)
        return found, start

    def _tails(self, start: int, end: int) -> tuple[list[Block], int]:
        found: list[Block] = []
        while start < end and len(found) < MAX_CUTS:
            match = _cut(self.rules, self.text, max(start, end - _END_WINDOW), end, tail=end == self.last)
            if match is None:
                break
            rule = self.rules.of(match)
            found.append(Block(rule.kind, match.start(), end, rule.id))
            end = _rstrip(self.text, start, match.start())
            self.last = end if match.end() == self.last else self.last
        return found, end


def _of_article(rule: Rule) -> bool:
    return rule.where == "head" or rule.kind != "furniture"


def _stopped(text: str, end: int) -> bool:
    """Say whether one full stop ends the line; two or three are the dots of «اقرأ المزيد...»."""
    return text[end - 1] == "." and text[end - 2 : end] != ".."


def _cut(rules: Rules, text: str, start: int, end: int, *, tail: bool) -> re.Match[str] | None:
    if _stopped(text, end):
        return rules.stopped_tail.search(text, start, end) if tail else None
    return rules.end.search(text, start, end) or (rules.tail.search(text, start, end) if tail else None)


def _lines(text: str, start: int = 0) -> Iterator[Span]:
    for match in _LINE.finditer(text, start):
        yield match.start(), _rstrip(text, match.start(), match.end())


def _rstrip(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _lstrip(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())


def _with_first_line(text: str, pieces: list[Block]) -> list[Block]:
    """Make the first line of the article its title, where a blank line or a dateline sets it apart from a body."""
    at = next((i for i, piece in enumerate(pieces) if piece.kind == "body"), None)
    if at is None or at + 1 == len(pieces) or any(p.kind in {"dateline", "byline"} for p in pieces[:at]):
        return pieces
    line, after = pieces[at], pieces[at + 1]
    apart = after.kind in {"dateline", "byline"} or text.count("\n", line.end, after.start) > 1
    if not apart or line.end - line.start > MAX_TITLE or text[line.end - 1] in ".،:؛,":
        return pieces
    return [*pieces[:at], Block("title", line.start, line.end, "first-line"), *pieces[at + 1 :]]


def _with_repeats(text: str, pieces: list[Block]) -> list[Block]:
    article = [(piece.start, piece.end) for piece in pieces if piece.kind in {"title", "body"}]
    repeats = find_repeats(text, article) if len(article) > 0 else []
    return [part for piece in pieces for part in _cut_repeats(text, piece, repeats)] if repeats else pieces


def _cut_repeats(text: str, piece: Block, repeats: list[Span]) -> Iterator[Block]:
    """Split a body piece where a repeat begins or ends inside it."""
    at = piece.start
    first = bisect_right(repeats, at, key=lambda repeat: repeat[1])
    last = bisect_left(repeats, piece.end, key=lambda repeat: repeat[0])
    for start, end in repeats[first:last] if piece.kind == "body" else ():
        low, high = max(start, at), min(end, piece.end)
        yield from _block(text, piece.kind, at, low, piece.rule)
        yield from _block(text, "repeat", low, high, "repeat")
        at = high
    yield from _block(text, piece.kind, at, piece.end, piece.rule)


def _block(text: str, kind: BlockKind, start: int, end: int, rule: str) -> Iterator[Block]:
    start = _lstrip(text, start, end)
    end = _rstrip(text, start, end)
    if start < end:
        yield Block(kind, start, end, rule)


def _merged(pieces: list[Block]) -> tuple[Block, ...]:
    merged: list[Block] = []
    for piece in pieces:
        if merged and (merged[-1].kind, merged[-1].rule) == (piece.kind, piece.rule):
            merged[-1] = Block(piece.kind, merged[-1].start, piece.end, piece.rule)
        else:
            merged.append(piece)
    return tuple(merged)
