"""Sentences, by a short list of rules over the marks that may end one.

Arabic press sentences run over eighty words with commas; only a full stop, a question or exclamation mark or the end
of a line ends one. Each rule looks at a mark and answers whether it ends the sentence, or passes; the first answer
counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from mahdar.arabic.words import WORD, Token

_STOPS = frozenset(".!؟?…")
_CLOSERS = frozenset("»”\")]’'″")
_ABBREVIATIONS = frozenset("د ا م ج س ص ه ق ت ب ن ع u s".split())


class Sentence(NamedTuple):
    """A sentence: tokens ``first`` to ``last`` (exclusive), characters ``start`` to ``end``."""

    first: int
    last: int
    start: int
    end: int


class _Mark(NamedTuple):
    """A mark that may end a sentence, with its surroundings."""

    token: Token
    before: Token | None
    after: Token | None
    gap: str  # what stands between the mark and the next token
    quoted: bool


def _line_end(mark: _Mark) -> bool | None:
    """A line that ends, ends its sentence."""
    return True if mark.after is None or "\n" in mark.gap else None


def _not_a_stop(mark: _Mark) -> bool | None:
    return None if mark.token.norm[0] in _STOPS else False


def _inside_quotation(mark: _Mark) -> bool | None:
    """«حققنا بداية. ولكننا في حاجة إلى المزيد»: the quotation is one utterance."""
    return False if mark.quoted else None


def _abbreviation(mark: _Mark) -> bool | None:
    """«د. محمد», «أ. علي», «أ.ش.أ»: a dot behind a letter that stands alone."""
    if mark.before is None or mark.token.norm != "." or mark.before.kind != WORD:
        return None
    return False if mark.before.norm in _ABBREVIATIONS and mark.before.end == mark.token.start else None


def _dots_go_on(mark: _Mark) -> bool | None:
    """«قال ... ثم أضاف»: dots inside a sentence are a pause."""
    return False if mark.token.norm.startswith("..") and mark.gap and "\n" not in mark.gap else None


def _glued(mark: _Mark) -> bool | None:
    """«un.org» and «3.5»: a dot with no space behind it, between Latin letters or digits."""
    glued = mark.gap == "" and mark.after is not None and mark.after.norm[0].isascii() and mark.after.norm[0].isalnum()
    return False if glued else None


_RULES: tuple[Callable[[_Mark], bool | None], ...] = (
    _line_end,
    _not_a_stop,
    _inside_quotation,
    _abbreviation,
    _dots_go_on,
    _glued,
)

_BREAK = re.compile(r"\n")


def _ends(mark: _Mark) -> bool:
    for rule in _RULES:
        answer = rule(mark)
        if answer is not None:
            return answer
    return True


def split(text: str, tokens: list[Token], quotations: list[tuple[int, int]]) -> list[Sentence]:
    """Cut tokens into sentences; every token belongs to exactly one, closing marks to the sentence they close."""
    inside = {index for first, last in quotations for index in range(first, last)}
    sentences: list[Sentence] = []
    first = 0
    count = len(tokens)
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < count else None
        gap = text[token.end : after.start] if after else ""
        if token.norm[0] not in _STOPS and after is not None and "\n" not in gap:
            continue
        if after is not None and after.norm in _CLOSERS and "\n" not in gap:
            continue
        stop = _last_stop(tokens, index, first)
        before = tokens[stop - 1] if stop > first else None
        if _ends(_Mark(tokens[stop], before, after, gap, index in inside)):
            sentences.append(Sentence(first, index + 1, tokens[first].start, token.end))
            first = index + 1
    return sentences


def _last_stop(tokens: list[Token], index: int, first: int) -> int:
    """Go back over closing marks to the stop they follow: «… المزيد.»"""
    stop = index
    while stop > first and tokens[stop].norm in _CLOSERS:
        stop -= 1
    return stop
