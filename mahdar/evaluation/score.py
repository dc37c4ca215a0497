"""The score of many documents: one comparison after the other, and the figures that come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from mahdar.evaluation.case import Case, case
from mahdar.evaluation.contacts import compare_contacts
from mahdar.evaluation.facts import compare_agreements, compare_dates, compare_offices
from mahdar.evaluation.gold import Gold, load
from mahdar.evaluation.names import compare_identity, compare_names, compare_noise, compare_things
from mahdar.evaluation.statements import compare_statements
from mahdar.evaluation.tally import Tally
from mahdar.pipeline import extract
from mahdar.record import DocumentRecord

COMPARISONS: Final[tuple[Callable[[Case, Tally], None], ...]] = (
    compare_noise,
    compare_names,
    compare_things,
    compare_identity,
    compare_offices,
    compare_dates,
    compare_contacts,
    compare_statements,
    compare_agreements,
)
MAIN: Final = ("mentions", "offices", "dates", "contacts", "statements")
"""The kinds whose F1 the figure of the whole record is the mean of."""


class Score:
    """What a run over a gold folder came to."""

    def __init__(self, documents: int, tally: Tally) -> None:
        self.documents = documents
        self.tally = tally

    @property
    def record(self) -> float:
        """The one figure for the whole record: the mean F1 of the kinds in :data:`MAIN`."""
        return sum(self.tally.counts[kind].f1 for kind in MAIN) / len(MAIN)

    @property
    def accuracy(self) -> dict[str, float]:
        """The part of the details of facts found that is right, by the detail's name."""
        return {name: counts.precision for name, counts in sorted(self.tally.details.items())}

    @property
    def data(self) -> dict[str, Any]:
        """All figures as plain data: precision, recall and F1 of each kind, accuracy of details, the whole record."""
        kinds = {name: (counts.precision, counts.recall, counts.f1) for name, counts in self.tally.counts.items()}
        figures = kinds | {"identity": self.tally.identity}
        parts = {name: dict(zip(("precision", "recall", "f1"), part, strict=True)) for name, part in figures.items()}
        return {"documents": self.documents, **parts, **self.accuracy, "record": self.record}


def score(pairs: Iterable[tuple[Gold, DocumentRecord]]) -> Score:
    """Compare records with the annotations of their documents."""
    tally, documents = Tally(), 0
    for gold, record in pairs:
        documents += 1
        compared = case(gold, record)
        for compare in COMPARISONS:
            compare(compared, tally)
    return Score(documents, tally)


def evaluate(folder: Path) -> Score:
    """Extract the documents of a gold folder and compare; raises as :func:`mahdar.evaluation.gold.load`."""
    return score((gold, extract(gold.document)) for gold in load(folder))
