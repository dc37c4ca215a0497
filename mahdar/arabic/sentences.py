"""Sentences, by a short list of rules over the marks that may end one.

Arabic press sentences run over eighty words with commas; only a full stop, a question or exclamation mark or the end
of a line ends one. Each rule looks at a mark and answers whether it ends the sentence, or passes; the first answer
counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from mahdar.arabic.words import PUNCT, WORD, Token

_STOPS = frozenset(".!؟?…")
_CLOSERS = frozenset("»”\")]’'″")
_ABBREVIATIONS = frozenset("دامجسصهقتبنعus")


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
    closed: bool  # closing marks stand behind it


def _line_end(mark: _Mark) -> bool | None:
    """End a sentence where its line ends."""
    return True if mark.after is None or "\n" in mark.gap else None


def _not_a_stop(mark: _Mark) -> bool | None:
    return None if mark.token.norm[0] in _STOPS else False


def _closing_mark(mark: _Mark) -> bool | None:
    """Only a full stop ends with what closes behind it: not «"من أين لك هذا؟" وتابع», nor «"… كل شيء..."، وقال»."""
    if not mark.closed:
        return None
    return mark.token.norm == "." and mark.after is not None and mark.after.kind != PUNCT


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
    _closing_mark,
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
    opening = {first for first, _ in quotations}
    sentences: list[Sentence] = []
    first = 0
    count = len(tokens)
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < count else None
        gap = text[token.end : after.start] if after else ""
        may_end = token.norm[0] in _STOPS or token.norm in _CLOSERS or after is None or "\n" in gap
        if not may_end or (after is not None and _closed_by(after, gap, index + 1 in opening)):
            continue
        stop = _last_stop(tokens, index, first)
        before = tokens[stop - 1] if stop > first else None
        if _ends(_Mark(tokens[stop], before, after, gap, index in inside, stop < index)):
            sentences.append(Sentence(first, index + 1, tokens[first].start, token.end))
            first = index + 1
    return sentences


def _closed_by(mark: Token, gap: str, opens: bool) -> bool:
    """Say whether a mark closes what stands before it: in «وصل. "نحن هنا"» it opens what comes."""
    return mark.norm in _CLOSERS and not gap and not opens


def _last_stop(tokens: list[Token], index: int, first: int) -> int:
    """Go back over closing marks to the stop they follow, as in «… المزيد.» of a quotation."""
    stop = index
    while stop > first and tokens[stop].norm in _CLOSERS:
        stop -= 1
    return stop
