"""Finding known phrases among tokens.

A phrase is a sequence of folded words; its first word may carry و ف ب ل ك in the text. Looking up a position costs one
dictionary access for words that begin no phrase, which is nearly all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import fold
from mahdar.arabic.words import tokenise

T = TypeVar("T")


class Match(NamedTuple, Generic[T]):
    """A known phrase at a position: tokens up to ``last`` (exclusive), behind the clitic ``prefix``."""

    last: int
    prefix: str
    value: T


class Lexicon(Generic[T]):
    """Phrases with the value each stands for; of two entries with the same phrase the first given counts."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._phrases: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, value in entries:
            words = tuple(token.norm for token in tokenise(phrase))
            if words:
                self._phrases.setdefault(words[0], {}).setdefault(words[1:], value)
        self._lengths = {word: sorted({*map(len, tails)}, reverse=True) for word, tails in self._phrases.items()}
        self._starts: dict[str, tuple[tuple[str, str], ...]] = {}

    def __contains__(self, phrase: str) -> bool:
        words = tuple(fold(word) for word in phrase.split())
        return words[1:] in self._phrases.get(words[0], ())

    @property
    def first_words(self) -> Iterable[str]:
        """The folded words that phrases begin with."""
        return self._phrases.keys()

    def match(self, norms: list[str], start: int) -> Match[T] | None:
        """Give the longest phrase that begins at ``start``; of equally long ones the one with the fewest clitics.

        ``norms`` are the folded tokens of a text; behind their end nothing begins. Line ends are the caller's concern.
        """
        try:
            word = norms[start]
        except IndexError:
            return None
        starts = self._starts.get(word)
        if starts is None:
            known = [cut for cut in cuts(word) if cut[1] in self._phrases]
            starts = self._starts[word] = tuple(sorted(known, key=lambda cut: len(cut[0])))  # «و|بريدة», not «وب|ريدة»
        if not starts:
            return None
        best: Match[T] | None = None
        for prefix, stem in starts:
            tails = self._phrases[stem]
            for length in self._lengths[stem]:
                last = start + 1 + length
                if best is not None and last <= best.last:
                    break
                tail = tuple(norms[start + 1 : last])
                if tail in tails and len(tail) == length:  # at the end of a text the slice is shorter
                    best = Match(last, prefix, tails[tail])
                    break
        return best
