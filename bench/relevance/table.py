"""Recall and precision of every search, as Markdown."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from bench.relevance import systems
from mahdar.evaluation import Counts

_HERE = Path(__file__).parent
_SYSTEMS = {
    "Mahdar": systems.mahdar,
    "FTS5 unicode61": systems.unicode61,
    "Snowball": systems.snowball,
    "light stemmer": systems.light,
}
_NOTE = (
    "Documents found for {queries} queries of a word or a few over {documents} short documents of the project's own; "
    "a document is relevant where the words stand in it in any form. All counts are summed; a query is right where "
    "exactly its documents were found. The Snowball stemmer for Arabic is of snowballstemmer {snowball}, the light "
    "stemmer of the kind of light10. Measured by `python -m bench relevance`."
)


class Relevance(NamedTuple):
    """What one search came to: its counts over all queries, and for each query that went wrong what it did wrong."""

    counts: Counts
    missed: dict[str, list[str]]
    spurious: dict[str, list[str]]


def documents() -> dict[str, str]:
    """Give the documents by their ids."""
    return dict(_rows("documents.tsv"))


def queries() -> dict[str, frozenset[str]]:
    """Give the ids of the relevant documents by query."""
    return {query: frozenset(names.split()) for query, names in _rows("queries.tsv")}


def judge(name: str) -> Relevance:
    """Ask one search all queries."""
    right = wanted = given = 0
    missed: dict[str, list[str]] = {}
    spurious: dict[str, list[str]] = {}
    with _SYSTEMS[name](documents()) as search:
        for query, relevant in queries().items():
            found = search(query)
            right, wanted, given = right + len(found & relevant), wanted + len(relevant), given + len(found)
            missed |= {query: sorted(relevant - found)} if relevant - found else {}
            spurious |= {query: sorted(found - relevant)} if found - relevant else {}
    return Relevance(Counts(right, given - right, wanted - right), missed, spurious)


def table() -> str:
    """Give the table with what was compared below it."""
    asked = queries()
    lines = ["| search | precision | recall | F1 | queries right |", "| --- | ---: | ---: | ---: | ---: |"]
    for name in _SYSTEMS:
        counts, missed, spurious = judge(name)
        exact = len(asked) - len(missed.keys() | spurious.keys())
        lines.append(f"| {name} | {counts.precision:.3f} | {counts.recall:.3f} | {counts.f1:.3f} | {exact} |")
    note = _NOTE.format(queries=len(asked), documents=len(documents()), snowball=version("snowballstemmer"))
    return "\n".join((*lines, "", note))


def _rows(file: str) -> list[tuple[str, str]]:
    lines = (_HERE / file).read_text(encoding="utf-8").splitlines()
    cells = (line.partition("\t") for line in lines if not line.startswith("#"))
    return [(first, second) for first, _, second in cells]
