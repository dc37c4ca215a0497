"""What the search index sees of a text: for every word its written form and its stems, at one position.

The written form stands plain, the stems that differ from it behind a mark. So a stem is looked for plain and marked,
and a written form alone, with ``=`` before it in a query, only plain. «عبدالله» is two words, as in «عبد الله».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from apsw import FTS5_TOKENIZE_DOCUMENT, FTS5_TOKENIZE_PREFIX, FTS5_TOKENIZE_QUERY, Connection

from mahdar.arabic.stems import sought, stems, written_form
from mahdar.arabic.words import word_spans

NAME: Final = "mahdar"
"""What the tokenizer is called in the definition of the index."""
EXACT: Final = "="
"""Stands before a word of a query that is looked for as it is written."""
_STEM = "+"
_SERVANT = re.compile(r"\w{0,2}عبد(?=ال\w\w)")


def places(text: str) -> list[tuple[int, int]]:
    """Give where the words of a text stand, in the order in which the index numbers them.

    >>> [text[start:end] for text in ["أكد عبدالله، 3"] for start, end in places(text)]
    ['أكد', 'عبد', 'الله', '3']
    """
    found = []
    for start, end in word_spans(text):
        servant = text.find("عبدال", start, end)
        if servant >= 0 and (middle := _SERVANT.match(text, start, end)):
            found.append((start, middle.end()))
            start = middle.end()  # noqa: PLW2901 - the word goes on as a second one
        found.append((start, end))
    return found


@lru_cache(maxsize=1 << 17)
def indexed(word: str) -> tuple[str, ...]:
    """Give the terms under which the index keeps a word.

    >>> indexed("والوزراء"), indexed("وزير")
    (('والوزراء', '+وزير'), ('وزير',))
    """
    norm = written_form(word)
    return (norm, *(_STEM + stem for stem in stems(word) if stem != norm))


def asked(word: str, *, exact: bool, prefix: bool) -> tuple[str, ...]:
    """Give the terms that a word of a query looks for.

    >>> asked("وزراء", exact=False, prefix=False), asked("وزراء", exact=True, prefix=False)
    (('وزراء', 'وزير', '+وزير'), ('وزراء',))
    """
    norm = written_form(word)
    if exact:
        return (norm,)
    found = (norm,) if prefix else sought(word)
    return tuple(dict.fromkeys((norm, *(term for stem in found for term in (stem, _STEM + stem)))))


def register(connection: Connection) -> None:
    """Make the tokenizer known to a connection; without it the index can be neither read nor written."""
    connection.register_fts5_tokenizer(NAME, lambda _connection, _arguments: _tokenize)


def _tokenize(utf8: bytes, reason: int, _locale: str | None) -> Iterable[Any]:
    """Give the terms of a text, position by position, as FTS5 asks for them; without offsets to be indexed."""
    text = utf8.decode("utf-8", "surrogatepass")
    if reason & FTS5_TOKENIZE_DOCUMENT:
        return [indexed(text[start:end]) for start, end in places(text)]
    return _with_offsets(text, reason)


def _with_offsets(text: str, reason: int) -> Iterator[tuple[Any, ...]]:
    """Give the terms of each position behind the offsets of its bytes."""
    at = size = 0
    for start, end in places(text):
        size += len(text[at:start].encode("utf-8", "surrogatepass"))
        after = size + len(text[start:end].encode("utf-8", "surrogatepass"))
        yield (size, after, *_terms(text, start, end, reason))
        at, size = end, after


def _terms(text: str, start: int, end: int, reason: int) -> tuple[str, ...]:
    word = text[start:end]
    if not reason & FTS5_TOKENIZE_QUERY:
        return indexed(word)
    return asked(word, exact=text[start - 1 : start] == EXACT, prefix=bool(reason & FTS5_TOKENIZE_PREFIX))
