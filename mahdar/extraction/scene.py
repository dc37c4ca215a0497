"""The working state of one document while its facts are found."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from mahdar.arabic import WORD, Sentence, Text
from mahdar.extraction.openings import opens
from mahdar.extraction.vocabulary import Known
from mahdar.record import Document, EntityType

READABLE = frozenset(("title", "dateline", "body"))


@dataclass(slots=True, eq=False)
class Name:
    """A name in the text: tokens ``first`` to ``last`` (exclusive), its knowledge entry and the rule that found it.

    ``alias_of`` is the name whose bearer another one is called by: «محمود عباس (أبو مازن)».
    """

    first: int
    last: int
    type: EntityType
    rule: str
    known: Known | None = None
    alias_of: Name | None = None


@dataclass(slots=True, eq=False)
class Scene:
    """A document on its way to a record.

    ``readable[i]`` says whether token ``i`` may carry a fact; ``cover[i]`` is the name that token ``i`` is part of.
    ``glued[i]`` says whether it is one word with the token before it, as in «جنيف1» and «#اليمن_اليوم»; ``words[i]``
    whether it is a readable word and a whole one; ``opens[i]`` which lexicons it may begin a phrase of (bits of
    :class:`~mahdar.extraction.openings.Opens`). ``sentences`` are the text's, each cut down to what of it is
    readable. ``tells_ali`` says whether the document writes «على» with ى, so that «علي» is the name. Rules write
    here in order; a name once covered is not found again.
    """

    document: Document
    text: Text
    readable: bytearray
    ends_line: bytearray
    glued: bytearray
    words: bytearray
    opens: list[int]
    sentences: list[Sentence]
    tells_ali: bool
    names: list[Name] = field(default_factory=list)
    cover: list[Name | None] = field(default_factory=list)

    def open_word(self, index: int) -> bool:
        """Say whether there is a token, and it is a readable word and a whole one."""
        return bool(self.words[index])

    def hamzated(self, index: int) -> bool:
        """«أليسا», «ألكسندر»: say whether a token is written with a hamza first, so that its «ال» is no article."""
        return self.text.raw[self.text.tokens[index].start] in "أإ"

    def is_ann(self, index: int) -> bool:
        """«آن باترسون», «آنا بولا زاكارياس»: say whether a token that reads like «أن», «أنا» is written as the name."""
        token = self.text.tokens[index]
        return token.norm in ("ان", "انا") and self.text.raw[token.start] == "آ"

    def opening(self, what: int, first: int = 0, last: int | None = None) -> list[int]:
        """Give the tokens of a stretch that may begin a phrase of a lexicon, or of one of several."""
        return [index for index, bits in enumerate(self.opens[first:last], first) if bits & what]

    def in_title(self, index: int) -> bool:
        """Say whether a token belongs to the document's title."""
        start = self.text.tokens[index].start
        return any(block.kind == "title" and block.start <= start < block.end for block in self.document.blocks)

    def sentence_at(self, index: int) -> Sentence | None:
        """Give the sentence that a token belongs to; None for a token that nobody reads."""
        at = bisect_right(self.sentences, index, key=lambda sentence: sentence.first) - 1
        return self.sentences[at] if at >= 0 and index < self.sentences[at].last else None

    def whole(self, first: int, last: int) -> bool:
        """Say whether tokens ``first`` to ``last`` (exclusive) begin and end where words do."""
        return not any(self.glued[first : first + 1]) and not any(self.glued[last : last + 1])

    def unbroken(self, first: int, last: int) -> bool:
        """Say whether tokens ``first`` to ``last`` (exclusive) are there, whole words one can read, and on one line."""
        if last > len(self.readable):
            return False
        apart = all(self.readable[first:last]) and not any(self.ends_line[first : last - 1])
        return apart and self.whole(first, last)

    def add(self, name: Name) -> None:
        """Take a name in; shorter names inside it give way."""
        for index in range(name.first, name.last):
            other = self.cover[index]
            if other is not None and other is not name:
                self.drop(other)
        for index in range(name.first, name.last):
            self.cover[index] = name
        self.names.append(name)

    def drop(self, name: Name) -> None:
        """Take a name out again."""
        for index in range(name.first, name.last):
            if self.cover[index] is name:
                self.cover[index] = None
        self.names = [other for other in self.names if other is not name]


_LOOKED_AHEAD = 16
"""Positions behind the end of a text at which rules may ask for a word; there is none."""


def set_scene(document: Document, text: Text) -> Scene:
    """Lay out a document for extraction: which tokens may carry facts, and where lines end."""
    tokens = text.tokens
    count = len(tokens)
    readable = bytearray(count)
    for block in document.blocks:
        if block.kind in READABLE:
            first, last = text.token_at(block.start), text.token_at(block.end)
            readable[first:last] = b"\x01" * (last - first)
    ends_line = bytearray(count)
    for sentence in text.sentences:
        last = sentence.last - 1
        if last + 1 >= count or "\n" in text.gap(last + 1):
            ends_line[last] = 1
    sentences = [part for sentence in text.sentences if (part := _readable_part(text, sentence, readable)) is not None]
    glued = _glued(text)
    words = bytearray(
        readable[index] and token.kind == WORD and not (glued[index] or glued[index + 1])
        for index, token in enumerate(tokens)
    )
    words += bytearray(_LOOKED_AHEAD)
    tells_ali = " على " in text.raw or text.raw.count(" علي ") < 2
    return Scene(
        document,
        text,
        readable,
        ends_line,
        glued,
        words,
        list(map(opens, text.norms)),
        sentences,
        tells_ali,
        cover=[None] * count,
    )


def _glued(text: Text) -> bytearray:
    """Mark the tokens that are one word with the token before; one mark more, for what ends with the text."""
    glued = bytearray(len(text.tokens) + 1)
    for index, (before, token) in enumerate(pairwise(text.tokens), 1):
        if before.end == token.start and _in_word(text.raw[before.end - 1]) and _in_word(text.raw[token.start]):
            glued[index] = 1
    return glued


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _readable_part(text: Text, sentence: Sentence, readable: bytearray) -> Sentence | None:
    """Cut furniture off both ends of a sentence: «شارك … الرياض أكد الوزير …» on one line."""
    first, last = sentence.first, sentence.last
    while first < last and not readable[first]:
        first += 1
    while last > first and not readable[last - 1]:
        last -= 1
    if first == last:
        return None
    start, end = text.span(first, last)
    return Sentence(first, last, start, end)
