"""The one pass over a text: tokens, quotations and sentences, made once and shared by everything after it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from mahdar.arabic.quotes import quotations
from mahdar.arabic.sentences import Sentence, split
from mahdar.arabic.words import Token, tokenise


class Text:
    """A text with its tokens.

    ``norms`` repeats the tokens' folded forms as a plain list, which is what pattern matching walks over.
    ``quotations`` are pairs of token indices, opening and closing mark.
    """

    __slots__ = ("_starts", "norms", "quotations", "raw", "sentences", "tokens")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.tokens: list[Token] = tokenise(raw)
        self.norms: list[str] = [token.norm for token in self.tokens]
        self.quotations: list[tuple[int, int]] = quotations(raw, self.tokens)
        self.sentences: list[Sentence] = split(raw, self.tokens, self.quotations)
        self._starts: list[int] = [token.start for token in self.tokens]

    def token_at(self, offset: int) -> int:
        """Give the index of the first token that starts at or after a character offset."""
        return bisect_left(self._starts, offset)

    def sentence_of(self, token: int) -> int:
        """Give the index of the sentence a token belongs to."""
        return bisect_right(self.sentences, token, key=lambda sentence: sentence.first) - 1

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the character offsets of tokens ``first`` to ``last`` (exclusive)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def written(self, first: int, last: int) -> str:
        """Give the characters of tokens ``first`` to ``last`` (exclusive), as the text writes them."""
        return self.raw[self.tokens[first].start : self.tokens[last - 1].end]

    def gap(self, index: int) -> str:
        """Give what stands in the text between a token and the one before it."""
        return self.raw[self.tokens[index - 1].end : self.tokens[index].start]


def analyse(text: str) -> Text:
    """Read a text once: its tokens with exact offsets, its quotations and its sentences."""
    return Text(text)
