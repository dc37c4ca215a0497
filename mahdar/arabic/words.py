"""Words, numbers and punctuation marks with their offsets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mahdar.arabic.letters import INVISIBLE, MARKS, TATWEEL, fold

WORD: Final = 0
NUMBER: Final = 1
PUNCT: Final = 2

_EXTENDERS = re.escape(MARKS + INVISIBLE)
# A number keeps its decimal and thousands marks: «10.100.000» ends no sentence.
_SPOKEN = (
    rf"[^\W\d_](?:[^\W\d_]|[{_EXTENDERS}](?=\w)|[{re.escape(MARKS)}])*"  # a word
    r"|\d+(?:[.,٫٬]\d+)*"  # a number
)
_LATIN_MARKS = {",": "،", ";": "؛"}
"""Marks of Latin script that many newspapers set in Arabic text: «فلان , وفلان»."""

_WORD = re.compile(_SPOKEN)
_TOKEN = re.compile(_SPOKEN + r"|\.{2,}|[^\w\s" + re.escape(INVISIBLE + MARKS) + r"]|_")


class Token:
    """A word, a number or one punctuation mark: ``text[start:end]``, with its folded form ``norm``.

    A tatweel that stands alone («ـ دولة المقر ـ») is punctuation: it is a dash to its writer.
    """

    __slots__ = ("end", "kind", "norm", "start")

    def __init__(self, start: int, end: int, norm: str, kind: int) -> None:
        self.start = start
        self.end = end
        self.norm = norm
        self.kind = kind

    def __repr__(self) -> str:
        return f"Token({self.start}, {self.end}, {self.norm!r}, {self.kind})"


@lru_cache(maxsize=1 << 17)
def _read(written: str) -> tuple[str, int]:
    """Give what a token as written folds to, and its kind, which its first character tells."""
    norm = fold(written)
    if not norm or not written[0].isalnum():
        return _LATIN_MARKS.get(norm, norm) or "-", PUNCT
    return norm, NUMBER if written[0].isdecimal() else WORD


def tokenise(text: str) -> list[Token]:
    """Cut a text into tokens; white space and invisible controls between them belong to none.

    >>> [t.norm for t in tokenise("للأمم المتحدة، 2015م")]
    ['للامم', 'المتحده', '،', '2015', 'م']
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        norm, kind = _read(match.group())
        tokens.append(Token(start, end, norm, kind))
    return tokens


def word_spans(text: str) -> list[tuple[int, int]]:
    """Give where the words and numbers of a text stand, those of :func:`tokenise`, for whoever needs no more.

    >>> word_spans("ـ للأمم المتحدة، 2015م")
    [(2, 7), (8, 15), (17, 21), (21, 22)]
    """
    return [match.span() for match in _WORD.finditer(text) if match[0][0] != TATWEEL or fold(match[0])]
