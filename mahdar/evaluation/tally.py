"""Counting: what was right, wrong and missed, what the details of right facts were, and which errors were made."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import msgspec

KINDS: Final = (
    "noise",
    "mentions",
    "titles of things",
    "offices",
    "dates",
    "contacts",
    "contact topics",
    "statements",
    "statement spans",
    "agreements",
)
"""What is found or not, in the order of the report."""


class Counts(msgspec.Struct):
    """How many of a kind were found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The part of what was found that is right; 0 where nothing was found."""
        return _part(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The part of what there is that was found; 0 where there is nothing."""
        return _part(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return harmonic(self.precision, self.recall)


class Tally:
    """Counts over all documents: of each kind, and of each detail (its right ones, and all).

    ``purity`` and ``completeness`` sum up, over ``grouped`` mentions, how far those of one found entity are of one
    annotated entity, and the other way round (B-cubed).
    """

    def __init__(self) -> None:
        self.counts = {kind: Counts() for kind in KINDS}
        self.details: defaultdict[str, Counts] = defaultdict(Counts)
        self.errors: defaultdict[str, list[str]] = defaultdict(list)
        self.purity = self.completeness = 0.0
        self.grouped = 0

    def add(self, kind: str, *, right: int = 0, wrong: int = 0, missed: int = 0, error: str = "") -> None:
        """Count facts of a kind, and note an error in words for people."""
        counts = self.counts[kind]
        counts.right += right
        counts.wrong += wrong
        counts.missed += missed
        if error:
            self.errors[kind].append(error)

    def judge(self, detail: str, right: bool) -> None:
        """Count a detail of a fact that was found."""
        counts = self.details[detail]
        counts.right += right
        counts.wrong += not right

    def group(self, purity: float, completeness: float) -> None:
        """Count a mention: how pure and how complete the entity it was put to is."""
        self.purity += purity
        self.completeness += completeness
        self.grouped += 1

    @property
    def identity(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of putting mentions together."""
        precision, recall = _part(self.purity, self.grouped), _part(self.completeness, self.grouped)
        return precision, recall, harmonic(precision, recall)


def _part(some: float, whole: float) -> float:
    return some / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """Give the harmonic mean of two parts; 0 where both are."""
    return _part(2 * precision * recall, precision + recall)
