"""What the record's codes are called, from ``vocabulary.yaml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

Language = Literal["ar", "en"]


class Word(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one code is called in each language."""

    ar: str
    en: str


@cache
def _vocabulary() -> dict[str, dict[str, Word]]:
    data = (files("mahdar.wording") / "vocabulary.yaml").read_bytes()
    return msgspec.yaml.decode(data, type=dict[str, dict[str, Word]])


@cache
def words(group: str, language: Language) -> dict[str, str]:
    """Give what all codes of a group are called, in the order of the file; a topic's names stand with the topics."""
    if group == "topic":
        from mahdar import knowledge  # noqa: PLC0415 - a large file, read only where there are topics to name

        return {topic.id: topic.name[language] for topic in knowledge.topics()}
    return {code: getattr(named, language) for code, named in _vocabulary()[group].items()}


def word(group: str, code: str, language: Language) -> str:
    """Say what a code is called; a code that the vocabulary does not know, of a newer record, stays as it is.

    >>> word("act", "warn", "ar"), word("act", "warn", "en"), word("act", "sing", "en")
    ('تحذير', 'Warning', 'sing')
    """
    return words(group, language).get(code, code)
