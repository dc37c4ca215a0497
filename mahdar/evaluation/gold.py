"""A document with its annotation, every phrase of it found in the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from mahdar.errors import Broken, ReadingError, UsageError
from mahdar.evaluation.annotation import AnnotatedEntity, Annotation
from mahdar.evaluation.places import Place, anywhere, as_words, length, shared, within
from mahdar.reading import read_paths
from mahdar.record import Document

_LONG_PASSAGE = 80
"""A noise passage longer than this that stands twice is a repeat: its first copy is article."""
_DOCUMENTS, _ANNOTATION = "documents.jsonl", "{}.ann.json"


class Gold:
    """One document's annotation, resolved to places in its text.

    ``mentions`` are the places of names with their entities; ``free`` are places of names that stand for something
    else and of words that only refer: a mention there is neither right nor wrong. ``noise`` are the places of what is
    not article.
    """

    def __init__(self, document: Document, annotation: Annotation) -> None:
        self.document = document
        self.text = document.text
        self.annotation = annotation
        self.entities = {entity.id: entity for entity in annotation.entities}
        self.noise = [place for passage in annotation.noise for place in self._noise(passage)]
        self.mentions: dict[Place, AnnotatedEntity] = {}
        self.free: list[Place] = []
        self._find_mentions()
        self.references = list(self._references())
        self.free += [place for place, _ in self.references]

    def in_noise(self, place: Place) -> bool:
        """Say whether a place lies in what is not article."""
        return within(place, self.noise)

    def name(self, entity: str) -> str:
        """Give the annotated name of an entity."""
        return self.entities[entity].name

    def _noise(self, passage: str) -> list[Place]:
        places = anywhere(passage, self.text)
        return places[1:] if len(passage) > _LONG_PASSAGE and len(places) > 1 else places

    def _find_mentions(self) -> None:
        """Find the names, the longest first, so that a name inside another one is not found."""
        named = [(surface, entity) for entity in self.annotation.entities for surface in entity.surfaces]
        taken: list[Place] = []
        for surface, entity in sorted(named, key=lambda pair: -len(pair[0])):
            for number, place in enumerate(as_words(surface, self.text)):
                if self.in_noise(place) or any(shared(place, other) for other in taken):
                    continue
                taken.append(place)
                if (surface, number) in self.annotation.skip:
                    self.free.append(place)
                else:
                    self.mentions[place] = entity

    def _references(self) -> Iterator[tuple[Place, AnnotatedEntity]]:
        for entity in self.annotation.entities:
            for phrase in (*entity.adjectives, *entity.generic):
                yield from ((place, entity) for place in as_words(phrase, self.text))

    def dates(self) -> list[tuple[Place, str | None]]:
        """Give the places of the dates with their values, the outermost only."""
        found = {
            place: date.value
            for date in self.annotation.dates
            for place in anywhere(date.text, self.text)
            if not self.in_noise(place)
        }
        return [
            (place, value)
            for place, value in found.items()
            if not any(shared(place, other) and length(other) > length(place) for other in found)
        ]


def load(folder: Path) -> list[Gold]:
    """Read a gold folder: ``documents.jsonl``, and for each document in it ``ID.ann.json``.

    Raises UsageError where a file is missing, and ReadingError where a file cannot be read as what it should be.
    """
    documents = folder / _DOCUMENTS
    if not documents.is_file():
        raise UsageError(f"{folder}: there is no {_DOCUMENTS} in it")
    return [_gold(folder, document) for document in _documents(documents)]


def _documents(path: Path) -> Iterator[Document]:
    for result in read_paths([path]):
        if isinstance(result, ReadingError):
            raise result
        yield result


def _gold(folder: Path, document: Document) -> Gold:
    path = folder / _ANNOTATION.format(document.id)
    if not path.is_file():
        raise UsageError(f"{folder}: there is no {path.name} in it")
    try:
        annotation = msgspec.json.decode(path.read_bytes(), type=Annotation)
    except msgspec.DecodeError as error:
        raise Broken(str(path), f"it is no annotation: {error}") from error
    return Gold(document, annotation)
