"""Did you mean: words that texts of the record hold, in the place of a word that none of them does."""

from __future__ import annotations

from collections.abc import Iterator

from apsw import Connection
from rapidfuzz import process
from rapidfuzz.distance import OSA

from mahdar.arabic import fold
from mahdar.store.queries import All, Either, Near, Node, Query, Term
from mahdar.store.tokenizer import EXACT, asked, places

_MOST = 3
_SHORTEST = 4
"""A word of fewer letters is near to too many others."""
_LONG = 6
_TERMS = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab(main, search, 'row')"


def suggest(connection: Connection, typed: str, query: Query) -> tuple[str, ...]:
    """Give the query with its first unknown word replaced by the nearest words that texts hold, the nearest first."""
    connection.execute(_TERMS)
    for word in _words(query.words):
        terms = asked(word, exact=False, prefix=False)
        if len(word) >= _SHORTEST and not any(_documents(connection, term) for term in terms):
            return tuple(typed.replace(word, near) for near in _nearest(connection, fold(word)))
    return ()


def _words(node: Node) -> Iterator[str]:
    match node:
        case Term(words=words):
            yield from words.split()
        case Near(terms=parts) | All(wanted=parts) | Either(choices=parts):
            for part in parts:
                yield from _words(part)


def _documents(connection: Connection, term: str) -> int:
    row = connection.execute("SELECT doc FROM temp.search_terms WHERE term = ?", (term,)).fetchone()
    return row[0] if row else 0


def _nearest(connection: Connection, word: str) -> list[str]:
    """Give words one letter away, or two from a long word, the nearest and then the most frequent first."""
    farthest = 1 if len(word) < _LONG else 2
    query = "SELECT term, doc FROM temp.search_terms WHERE length(term) BETWEEN ? AND ? AND term NOT LIKE '+%'"
    documents: dict[str, int] = dict(connection.execute(query, (len(word) - farthest, len(word) + farthest)))
    near = process.extract(word, documents.keys(), scorer=OSA.distance, score_cutoff=farthest, limit=None)
    ranked = sorted(near, key=lambda found: (found[1], -documents[found[0]], found[0]))
    return [_as_written(connection, term) for term, _, _ in ranked[:_MOST]]


def _as_written(connection: Connection, term: str) -> str:
    """Give a term with the letters it has in a text."""
    query = """SELECT documents.text FROM search JOIN documents ON documents.number = search.rowid
        WHERE search MATCH ? LIMIT 1"""
    text = connection.execute(query, (f'"{EXACT}{term}"',)).get or ""
    return next((text[start:end] for start, end in places(text) if fold(text[start:end]) == term), term)
