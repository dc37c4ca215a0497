"""A document's annotation beside its record: what every comparison works on."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from mahdar.evaluation.gold import Gold
from mahdar.evaluation.places import Place, shared
from mahdar.record import DocumentRecord, Mention


class Case(NamedTuple):
    """One document's gold and record; ``same`` gives the annotated entity of each entity found."""

    gold: Gold
    record: DocumentRecord
    same: dict[str, str]

    def quote(self, place: Place, most: int | None = None) -> str:
        """Quote a place in an error."""
        return f"«{self.gold.text[place[0] : place[1]][:most]}»"

    def error(self, what: str) -> str:
        """Put the document's id before an error."""
        return f"{self.gold.document.id}: {what}"

    def entity(self, found: str | None) -> str | None:
        """Give the annotated entity of an entity found, by ids; None where there is none."""
        return None if found is None else self.same.get(found)


def place_of(mention: Mention) -> Place:
    """Give where a mention stands."""
    return mention.start, mention.end


def case(gold: Gold, record: DocumentRecord) -> Case:
    """Put an annotation beside a record: an entity is the annotated one with which it shares most characters."""
    places = dict(gold.mentions)
    for place, entity in gold.references:
        places.setdefault(place, entity)
    votes: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for found in record.entities:
        for mention in (*found.mentions, *found.references):
            for place, entity in places.items():
                if characters := shared(place_of(mention), place):
                    votes[found.id][entity.id] += characters
    return Case(gold, record, {found: max(cast, key=cast.__getitem__) for found, cast in votes.items()})
