"""The working state of one document while its facts are found."""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar.arabic import WORD, Sentence, Text
from mahdar.extraction.vocabulary import Known
from mahdar.record import Document, EntityType

READABLE = frozenset(("title", "dateline", "body"))


@dataclass(slots=True, eq=False)
class Name:
    """A name in the text: tokens ``first`` to ``last`` (exclusive), its knowledge entry and the rule that found it."""

    first: int
    last: int
    type: EntityType
    rule: str
    known: Known | None = None


@dataclass(slots=True, eq=False)
class Scene:
    """A document on its way to a record.

    ``readable[i]`` says whether token ``i`` may carry a fact; ``cover[i]`` is the name that token ``i`` is part of.
    ``sentences`` are the text's, each cut down to what of it is readable. Rules write here in order; a name once
    covered is not found again.
    """

    document: Document
    text: Text
    readable: bytearray
    ends_line: bytearray
    sentences: list[Sentence]
    names: list[Name] = field(default_factory=list)
    cover: list[Name | None] = field(default_factory=list)

    def open_word(self, index: int) -> bool:
        """Say whether a token is a readable word."""
        return bool(self.readable[index]) and self.text.tokens[index].kind == WORD

    def unbroken(self, first: int, last: int) -> bool:
        """Say whether tokens ``first`` to ``last`` (exclusive) are readable and stand on one line."""
        return all(self.readable[first:last]) and not any(self.ends_line[first : last - 1])

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
    return Scene(document, text, readable, ends_line, sentences, cover=[None] * count)


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
