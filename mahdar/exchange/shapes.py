"""What the record answers as tables: of each kind its columns, and which of them hold codes.

Columns and codes keep their names whatever the language, so that a program may rely on them; :meth:`Shape.spoken` gives
the same table in people's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

import msgspec

from mahdar.exchange.rows import BETWEEN, agreement_row, contact_row, statement_row
from mahdar.exchange.tables import Cell, Row, Table
from mahdar.store import Hit, Network
from mahdar.wording import Language, spoken_reason, word


class Shape(NamedTuple):
    """How values of one kind become a table; ``codes`` are the columns that hold codes, with their vocabulary.

    ``reasons`` are the columns that hold sentences of errors. Without a ``row`` the cells of a value are its
    attributes.
    """

    name: str
    columns: tuple[str, ...]
    codes: Mapping[str, str] = {}
    row: Callable[[Any], Row] | None = None
    reasons: tuple[str, ...] = ()

    def table(self, values: Iterable[object]) -> Table:
        """Put values into a table, a row each."""
        return Table(self.name, self.columns, map(self._row, values))

    def spoken(self, values: Iterable[object], language: Language) -> Table:
        """Put values into a table whose name, columns and codes are words of a language."""
        titles = {name: word("column", name, language) for name in self.columns}
        rows = (self._said(self._row(value), titles, language) for value in values)
        return Table(word("table", self.name, language), tuple(titles.values()), rows)

    def _row(self, value: Any) -> Row:
        return self.row(value) if self.row else {name: getattr(value, name) for name in self.columns}

    def _said(self, row: Row, titles: Mapping[str, str], language: Language) -> Row:
        cells: dict[str, Cell] = {title: row.get(name) for name, title in titles.items()}
        for name, group in self.codes.items():
            codes = str(row.get(name) or "").split(BETWEEN)
            cells[titles[name]] = BETWEEN.join(word(group, code, language) for code in codes)
        for name in self.reasons:
            cells[titles[name]] = spoken_reason(str(row[name]), language)
        return cells


class NamedTie(msgspec.Struct, frozen=True):
    """A tie of a network with the names of both ends."""

    one: str
    other: str
    count: int
    one_key: str
    other_key: str


def named_ties(network: Network) -> list[NamedTie]:
    """Give the ties of a network with names in the place of keys."""
    names = {actor.key: actor.name for actor in network.actors}
    return [NamedTie(names[tie.one], names[tie.other], tie.count, tie.one, tie.other) for tie in network.ties]


def _hit_row(hit: Hit) -> Row:
    told = {name: getattr(hit, name) for name in HITS.columns[:-1]}
    return {**told, "copies": BETWEEN.join(hit.copies)}


_PLACE: Final = ("text", "published", "source", "document", "start", "end", "rule")
CONTACTS: Final = Shape(
    "contacts",
    (
        *("id", "kind", "status", "date", "parties", "roles", "keys"),
        *("place", "occasion", "topics", "reports", "disputed", *_PLACE),
    ),
    {"kind": "contact", "status": "contact_status", "roles": "role", "topics": "topic", "disputed": "column"},
    contact_row,
)
STATEMENTS: Final = Shape(
    "statements",
    ("id", "speaker", "key", "act", "quoted", "topics", *_PLACE),
    {"act": "act", "topics": "topic", "quoted": "truth"},
    statement_row,
)
AGREEMENTS: Final = Shape(
    "agreements",
    ("id", "agreement", "key", "kind", "status", "day", "parties", "keys", "reports", *_PLACE),
    {"kind": "agreement", "status": "agreement_status"},
    agreement_row,
)
OFFICES: Final = Shape(
    "offices", ("person", "title", "organisation", "first", "last", "reports", "person_key", "organisation_key")
)
NAMES: Final = Shape("names", ("name", "name_en", "type", "count", "key"), {"type": "entity"})
PARTNERS: Final = NAMES._replace(name="partners")
HITS: Final = Shape("texts", ("document", "title", "source", "url", "published", "snippet", "copies"), {}, _hit_row)
DOCUMENTS: Final = Shape("documents", ("id", "title", "published", "source", "url", "facts", "copy_of"))
RUNS: Final = Shape("runs", ("number", "version", "started", "finished", "added", "replaced", "unchanged", "errors"))
FAILURES: Final = Shape("failures", ("source", "kind", "reason"), {"kind": "failure"}, reasons=("reason",))
TIES: Final = Shape("ties", ("one", "other", "count", "one_key", "other_key"))
SHAPES: Final = (
    CONTACTS, STATEMENTS, AGREEMENTS, OFFICES, NAMES, PARTNERS, HITS, DOCUMENTS, RUNS, FAILURES, TIES
)  # fmt: skip
