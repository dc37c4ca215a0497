"""What known things are called in the other language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from mahdar.wording.vocabulary import Language

if TYPE_CHECKING:
    from mahdar.knowledge.schema import Figure, Instrument, KnownGathering, Organisation, Place, State


@cache
def _english() -> Mapping[str, str]:
    """The English names of the entries of the knowledge, by their ids."""
    from mahdar import knowledge  # noqa: PLC0415 - large files, read only where there are things to name in English

    entries: Iterable[Figure | Organisation | State | Place | Instrument | KnownGathering] = chain(
        knowledge.figures(),
        knowledge.organisations(),
        knowledge.states(),
        knowledge.places(),
        knowledge.instruments(),
        knowledge.gatherings().known,
    )
    return {entry.id: entry.en for entry in entries}


def spoken_name(name: str, key: str | None, language: Language) -> str:
    """Give the name of a thing in a language: the English one of the knowledge, else the one that documents use.

    A ``key`` is that of the record; one of a numbered gathering is the id of its series and a number.

    >>> spoken_name("مجلس التعاون", "gcc", "en"), spoken_name("مجلس التعاون", "gcc", "ar")
    ('Gulf Cooperation Council', 'مجلس التعاون')
    >>> spoken_name("كأس العالم 2018", "gat-world-cup:2018", "en"), spoken_name("شركة الأفق", "أ#0-10", "en")
    ('FIFA World Cup (2018)', 'شركة الأفق')
    """
    if language == "ar" or not key:
        return name
    series, _, number = key.partition(":")
    if key in _english():
        return _english()[key]
    return f"{_english()[series]} ({number})" if series in _english() else name
