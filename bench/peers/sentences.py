"""Sentences: Mahdar beside two splitters with rules for Arabic, and beside the plainest rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bench.peers.common import peer, speed
from mahdar.arabic import analyse
from mahdar.evaluation import Counts, Gold
from mahdar.evaluation.places import Place, anywhere, within

Splitter = Callable[[str], list[Place]]

_PLAIN = re.compile(r"[^\s.!?؟…][^\n.!?؟…]*[.!?؟…]*[»\"”]*")


class Result(NamedTuple):
    """What a splitter came to: annotated sentences it cuts out exactly, statements it leaves whole, texts a second."""

    reader: str
    sentences: Counts
    statements: Counts
    speed: float


def compare(golds: Sequence[Gold]) -> Iterator[Result]:
    """Compare splitters on the sentences that state a contact and on what speakers are quoted with."""
    readers = {"Mahdar": ours, "a stop or the end of a line": plain, "sentencex": sentencex, "pysbd": pysbd()}
    for reader, split in readers.items():
        yield judge(reader, split, golds)


def ours(text: str) -> list[Place]:
    """Split as the pipeline does."""
    return [(sentence.start, sentence.end) for sentence in analyse(text).sentences]


def plain(text: str) -> list[Place]:
    """Split with one regular expression."""
    return [match.span() for match in _PLAIN.finditer(text)]


def sentencex(text: str) -> list[Place]:
    """Split with sentencex, which gives sentences and no offsets."""
    places, at = [], 0
    for sentence in peer("sentencex").segment("ar", text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        places.append((start, at))
    return places


def pysbd() -> Splitter:
    """Give the splitter of pysbd."""
    segmenter = peer("pysbd").Segmenter(language="ar", clean=False, char_span=True)
    return lambda text: [(piece.start, piece.end) for piece in segmenter.segment(text)]


def judge(reader: str, split: Splitter, golds: Sequence[Gold]) -> Result:
    """Count the annotated sentences that a splitter gives and the statements that it does not cut into."""
    sentences, statements = Counts(), Counts()
    for gold in golds:
        places = [_stripped(gold.text, place) for place in split(gold.text)]
        for evidence in {contact.evidence for contact in gold.annotation.contacts}:
            _count(sentences, anywhere(evidence, gold.text)[0] in places)
        for statement in gold.annotation.statements:
            _count(statements, within(anywhere(statement.content, gold.text)[0], places))
    return Result(reader, sentences, statements, speed(lambda gold: split(gold.text), golds))


def _stripped(text: str, place: Place) -> Place:
    """Leave out white space at both ends, which splitters treat in many ways."""
    sentence = text[slice(*place)]
    return place[0] + len(sentence) - len(sentence.lstrip()), place[0] + len(sentence.rstrip())


def _count(counts: Counts, right: bool) -> None:
    counts.right += right
    counts.missed += not right
