"""What a run came to, in numbers."""

from __future__ import annotations

from collections import Counter

import msgspec

from mahdar.engine.outcome import Result, Skipped
from mahdar.errors import ReadingError

_FACTS = ("entities", "offices", "dates", "contacts", "statements", "agreements")


class Tally(msgspec.Struct):
    """Counts the results of a run: documents, those of them known before, facts and errors by kind."""

    documents: int = 0
    known: int = 0
    facts: Counter[str] = msgspec.field(default_factory=Counter)
    errors: Counter[str] = msgspec.field(default_factory=Counter)

    def add(self, result: Result | Skipped) -> None:
        """Count one result."""
        if isinstance(result, ReadingError):
            self.errors[result.kind] += 1
        elif isinstance(result, Skipped):
            self.documents += result.documents
            self.known += result.documents
        else:
            self.documents += 1
            self.facts.update({kind: len(getattr(result, kind)) for kind in _FACTS})
