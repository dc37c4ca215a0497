"""What a date rule sees: the tokens of one sentence, and the day of publication."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar

from mahdar.arabic import NUMBER, Text
from mahdar.arabic.numbers import read_number
from mahdar.extraction.dates.vocabulary import Vocabulary, vocabulary
from mahdar.extraction.lexicon import Lexicon, Match
from mahdar.record import Calendar

T = TypeVar("T")

ARTICLES = frozenset(("ال", "وال"))  # words of their own before a number: «الـ27 من نوفمبر»

_REACH = 30  # how many words back a verb still governs a date
_FUTURE_VERB = re.compile(r"[وف]?(س[يتن]\w{2,})")


class Reading(NamedTuple):
    """What a rule read from a position: tokens up to ``last`` (exclusive) and the value they have."""

    last: int
    value: str | None
    calendar: Calendar = "gregorian"


class Told(NamedTuple):
    """A date read before: where it stands, in tokens, and what it is."""

    at: int
    value: str | None
    calendar: Calendar


@lru_cache(maxsize=1 << 15)
def _future_verb(norm: str) -> bool:
    match = _FUTURE_VERB.fullmatch(norm)
    if match is None:
        return False
    words = vocabulary().words
    return match.group(1) not in words.no_future and not match.group(1).startswith(tuple(words.no_future_stems))


@lru_cache(maxsize=1 << 15)
def _begins_number(norm: str) -> bool:
    """Say whether a number in words may begin with a word, behind و ف ب ل too."""
    return read_number([norm], 0) is not None or (norm[0] in "وفبل" and read_number([norm[1:]], 0) is not None)


class Reader:
    """The tokens of one sentence, from ``first`` to ``last`` (exclusive); positions are indices into the text's tokens.

    ``anchor`` is the day of publication. ``behind`` is the position behind the date read last, which a year or an
    enumeration may continue; -1 where none was read. ``told`` is the date read last, in this sentence or one before.
    """

    __slots__ = ("anchor", "behind", "first", "last", "norms", "text", "told", "vocabulary", "year_behind")

    def __init__(self, text: Text, first: int, last: int, anchor: date | None, told: Told | None) -> None:
        self.text = text
        self.norms = text.norms
        self.first = first
        self.last = last
        self.anchor = anchor
        self.told = told
        self.vocabulary: Vocabulary = vocabulary()
        self.behind = -1
        self.year_behind = False

    def word(self, index: int) -> str:
        """Give a folded word; the empty string outside the sentence."""
        return self.norms[index] if self.first <= index < self.last else ""

    def match(self, lexicon: Lexicon[T], index: int, particle: bool = False) -> Match[T] | None:
        """Look up the phrase at a position; ``particle`` allows و ف ب ل ك before it."""
        if not self.first <= index < self.last:
            return None
        found = lexicon.match(self.norms, index)
        if found is None or found.last > self.last or (found.prefix and not particle):
            return None
        return found

    def number(self, index: int) -> int | None:
        """Give the whole number in digits at a position, of at most four digits."""
        if not self.first <= index < self.last or self.text.tokens[index].kind != NUMBER:
            return None
        norm = self.norms[index]
        return int(norm) if len(norm) <= 4 and norm.isascii() and norm.isdigit() else None

    def spelled(self, index: int) -> tuple[int, int, bool] | None:
        """Read a number in words: its value, the position behind it, and whether it counts in order.

        و ف ب ل may stand before it: «السابع والثامن من تموز».
        """
        if not self.first <= index < self.last or not _begins_number(self.norms[index]):
            return None
        words = self.norms[index : min(self.last, index + 8)]
        read = read_number(words, 0)
        if read is None and words[0][0] in "وفبل":
            read = read_number([words[0][1:], *words[1:]], 0)
        return None if read is None else (read[0], index + read[1], read[2])

    def touches(self, index: int) -> bool:
        """Say whether a token stands at the one before it without a space."""
        return self.first < index < self.last and not self.text.gap(index)

    def _first_person(self, index: int) -> bool:
        """Say whether a word is a verb of the future in the first person, which folding makes like «ساعة»: «سأزور»."""
        norm = self.norms[index].removeprefix("و")
        if not norm.startswith("سا") or norm in self.vocabulary.words.no_future:
            return False
        return self.text.written(index, index + 1).removeprefix("و").startswith("سأ")

    def _was(self, index: int) -> bool:
        """Say whether the future before a position was one in the past: «كان من المقرر أن يصل»."""
        words = self.vocabulary.words
        return self.norms[index] in words.future and bool({self.word(index - 1), self.word(index - 2)} & words.was)

    def lean(self, index: int) -> int:
        """Say whether the clause around a position speaks of what lies ahead (1), behind (-1), or does not tell (0).

        «منذ» looks back. Else the nearest telling word before decides: «سيعقد», «من المقرر», or a verb of the past,
        which tells nothing of what is said after it. Without one, a sentence that opens with «تعقد» or «يبحث»
        announces; and so does a verb right behind: «والأحد سيلتقي», «الخميس تستأنف».
        """
        words = self.vocabulary.words
        if self.word(index - 1) in words.since or self.word(index - 2) in words.since:
            return -1
        for back in range(index - 1, max(self.first, index - _REACH) - 1, -1):
            norm = self.norms[back]
            if norm in words.past:
                return 0
            if norm in words.future or _future_verb(norm) or self._first_person(back):
                return int(not self._was(back))
        behind = self.word(index + 1)
        announced = self.word(self.first) in words.scheduled or behind in words.scheduled
        return int(announced or (index <= self.first + 1 and _future_verb(behind)))
