"""A document's text cut into pieces: lines, and in them every stretch that bears the same facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from mahdar.record import DocumentRecord, Span
from mahdar.wording import Finding


class Piece(NamedTuple):
    """A stretch of text: the part of the document it belongs to, and the findings that stand on it, widest first.

    ``kinds`` are those of the findings that nobody judged wrong. ``wrong`` tells whether others stand there too: with
    some that are right, or alone but for names.
    """

    text: str
    part: str
    labels: tuple[str, ...]
    kinds: tuple[str, ...]
    chosen: bool
    wrong: Literal["no", "partly", "wholly"] = "no"


class _Mark(NamedTuple):
    """One stretch on which a finding stands."""

    start: int
    end: int
    label: str
    kind: str


def passages(
    record: DocumentRecord, found: Sequence[Finding], chosen: Sequence[Span] = (), wrong: Collection[str] = ()
) -> list[list[Piece]]:
    """Cut a text at every line and at every edge of a block or finding; lines of white space alone are left out.

    Together the pieces of a line are the line, character for character, without its end. ``chosen`` are stretches to
    be shown apart from the others, ``wrong`` the labels of what people judged to be wrong.
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
        lines[-1].append(_piece(text[start:end].rstrip("\r\n"), open_marks, wrong))
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


def _piece(text: str, covering: Sequence[_Mark], wrong: Collection[str]) -> Piece:
    facts = [mark for mark in covering if mark.label]
    parts = [mark.kind.removeprefix("part ") for mark in covering if mark.kind.startswith("part ")]
    kinds = tuple(dict.fromkeys(mark.kind for mark in facts if mark.label not in wrong))
    labels = tuple(dict.fromkeys(mark.label for mark in facts))
    chosen = any(mark.kind == "chosen" for mark in covering)
    part = parts[0] if parts else "body"
    if not any(label in wrong for label in labels):
        return Piece(text, part, labels, kinds, chosen)
    return Piece(text, part, labels, kinds, chosen, "partly" if set(kinds) - {"entity"} else "wholly")
