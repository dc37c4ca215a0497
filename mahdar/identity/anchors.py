"""Anchors: what a fact goes by in judgements and addresses, wherever and however often its document is read.

``riyadh#contact:0-118`` is the contact whose evidence in the document ``riyadh`` begins with ``text[0:118]``. Where
several facts of a kind begin with the same characters, the second is ``riyadh#contact:0-118.2``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from mahdar.record import Span

FACT_KINDS: Final = ("office", "date", "contact", "statement", "agreement")
_ANCHOR = re.compile(rf"(?s)(.+)#({'|'.join(FACT_KINDS)}):([0-9]{{1,9}})-([0-9]{{1,9}})(?:\.([1-9][0-9]{{0,3}}))?")


class Anchor(NamedTuple):
    """Where a fact stands: the id of its document, its kind, its first evidence, and which of those that begin so."""

    document: str
    kind: str
    start: int
    end: int
    nth: int = 1

    def __str__(self) -> str:
        """Write it as judgements and addresses have it.

        >>> str(Anchor("riyadh", "contact", 0, 118)), str(Anchor("riyadh", "contact", 0, 118, 2))
        ('riyadh#contact:0-118', 'riyadh#contact:0-118.2')
        """
        nth = f".{self.nth}" if self.nth > 1 else ""
        return f"{self.document}#{self.kind}:{self.start}-{self.end}{nth}"


def parse_anchor(written: str) -> Anchor | None:
    """Read an anchor; None for what is none, such as a member of identity.

    >>> parse_anchor("a#b#statement:5-9.2")
    Anchor(document='a#b', kind='statement', start=5, end=9, nth=2)
    >>> parse_anchor("riyadh#11-27")
    """
    match = _ANCHOR.fullmatch(written)
    if match is None:
        return None
    document, kind, start, end, nth = match.groups()
    return Anchor(document, kind, int(start), int(end), int(nth or 1))


def anchors(document: str, kind: str, firsts: Iterable[Span]) -> Iterator[Anchor]:
    """Give the anchors of the facts of one kind of a document, by the first evidence of each, in their order."""
    seen: Counter[Span] = Counter()
    for span in firsts:
        seen[span] += 1
        yield Anchor(document, kind, span.start, span.end, seen[span])
