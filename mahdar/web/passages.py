"""A document's text cut into pieces: lines, and in them every stretch that bears the same facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mahdar.record import DocumentRecord, Span
from mahdar.wording import Finding


class Piece(NamedTuple):
    """A stretch of text: the part of the document it belongs to, and the findings that stand on it, widest first."""

    text: str
    part: str
    labels: tuple[str, ...]
    kinds: tuple[str, ...]
    chosen: bool


class _Mark(NamedTuple):
    """One stretch on which a finding stands."""

    start: int
    end: int
    label: str
    kind: str


def passages(record: DocumentRecord, found: Sequence[Finding], chosen: Sequence[Span] = ()) -> list[list[Piece]]:
    """Cut a text at every line and at every edge of a block or finding; lines of white space alone are left out.

    Together the pieces of a line are the line, character for character, without its end. ``chosen`` are stretches to
    be shown apart from the others.
    """
    text = record.text
    marks = [
        *(_Mark(place.start, place.end, one.label, one.kind) for one in found for place in one.evidence),
        *(_Mark(block.start, block.end, "", f"part {block.kind}") for block in record.blocks),
        *(_Mark(span.start, span.end, "", "chosen") for span in chosen),
    ]
    marks = [mark for mark in marks if mark.kind != "block" and mark.start < mark.end]
    starts = {0, *(match.end() for match in re.finditer("\n", text))}
    edges = starts | {edge for mark in marks for edge in (mark.start, mark.end)} | {len(text)}
    lines: list[list[Piece]] = []
    for start, end, open_marks in _sweep(sorted(edge for edge in edges if edge <= len(text)), marks):
        if start in starts:
            lines.append([])
        lines[-1].append(_piece(text[start:end].rstrip("\r\n"), open_marks))
    return [line for line in lines if any(piece.text.strip() for piece in line)]


def _sweep(edges: Iterable[int], marks: Iterable[_Mark]) -> Iterator[tuple[int, int, list[_Mark]]]:
    """Give each stretch between two edges with the marks that cover it."""
    opening: defaultdict[int, list[_Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.start].append(mark)
    covering: list[_Mark] = []
    for start, end in pairwise(edges):
        covering = [mark for mark in covering if mark.end > start] + opening[start]
        yield start, end, sorted(covering, key=lambda mark: mark.start - mark.end)


def _piece(text: str, covering: Sequence[_Mark]) -> Piece:
    facts = [mark for mark in covering if mark.label]
    parts = [mark.kind.removeprefix("part ") for mark in covering if mark.kind.startswith("part ")]
    kinds = tuple(dict.fromkeys(mark.kind for mark in facts))
    labels = tuple(dict.fromkeys(mark.label for mark in facts))
    return Piece(text, parts[0] if parts else "body", labels, kinds, any(mark.kind == "chosen" for mark in covering))
