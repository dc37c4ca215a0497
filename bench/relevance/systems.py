"""The searches that are compared: each takes documents and answers queries with the ids of documents."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from apsw import Connection

from bench.peers.common import peer
from bench.relevance.light import light_stem
from mahdar.arabic import fold
from mahdar.arabic.words import word_spans
from mahdar.record import DocumentRecord
from mahdar.store import Unit, open_record

Search = Callable[[str], set[str]]
Documents = Mapping[str, str]
Stemmer = Callable[[str], str]


@contextmanager
def mahdar(documents: Documents) -> Iterator[Search]:
    """Search in a record of the documents."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "record.db", create=True) as record:
        units = [Unit(name, "", (_record(name, text),), ()) for name, text in documents.items()]
        record.write(record.start_run("", ""), "", units)
        yield lambda query: {hit.document for hit in record.search(query, len(documents)).hits}


@contextmanager
def unicode61(documents: Documents) -> Iterator[Search]:
    """Search with the tokenizer that FTS5 takes by itself."""
    with _index(Connection(":memory:"), "unicode61", documents) as search:
        yield search


@contextmanager
def snowball(documents: Documents) -> Iterator[Search]:
    """Search by the stems of the Snowball stemmer for Arabic."""
    with _stemmed(peer("snowballstemmer").stemmer("arabic").stemWord, documents) as search:
        yield search


@contextmanager
def light(documents: Documents) -> Iterator[Search]:
    """Search by light stems."""
    with _stemmed(light_stem, documents) as search:
        yield search


def _stemmed(stem: Stemmer, documents: Documents) -> Any:
    def tokenize(utf8: bytes, _reason: int, _locale: str | None) -> list[tuple[str]]:
        text = utf8.decode()
        return [(stem(text[start:end]) or fold(text[start:end]),) for start, end in word_spans(text)]

    connection = Connection(":memory:")
    connection.register_fts5_tokenizer("stemmed", lambda _connection, _arguments: tokenize)
    return _index(connection, "stemmed", documents)


@contextmanager
def _index(connection: Connection, tokenizer: str, documents: Documents) -> Iterator[Search]:
    connection.execute(f"CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text, tokenize='{tokenizer}')")
    connection.executemany("INSERT INTO texts VALUES (?, ?)", documents.items())

    def search(query: str) -> set[str]:
        phrase = query if query.startswith('"') else " ".join(f'"{word}"' for word in query.split())
        return {name for (name,) in connection.execute("SELECT id FROM texts WHERE texts MATCH ?", (phrase,))}

    yield search
    connection.close()


def _record(name: str, text: str) -> DocumentRecord:
    return DocumentRecord(
        id=name,
        source=None,
        url=None,
        title=None,
        published=None,
        text=text,
        signature="",
        blocks=(),
        entities=(),
        offices=(),
        dates=(),
        contacts=(),
        statements=(),
        agreements=(),
    )
