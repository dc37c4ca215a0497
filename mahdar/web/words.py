"""What the page says, in Arabic and English, from ``words.yaml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from mahdar.wording import Language

Plural = dict[str, str]


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One message in each language: a sentence, or one for each plural form of the language."""

    ar: str | Plural
    en: str | Plural


@cache
def phrases() -> dict[str, Phrase]:
    """Give every message under its key."""
    return msgspec.yaml.decode((files("mahdar.web") / "words.yaml").read_bytes(), type=dict[str, Phrase])


def phrase(key: str, language: Language, count: int | None = None) -> str:
    """Give a message, in the plural form that goes with ``count``; its {fields} are not filled in.

    Raises KeyError for a key that the catalogue does not have, as no page should ask for one.
    """
    said: str | Plural = getattr(phrases()[key], language)
    if isinstance(said, str):
        return said
    form = plural(language, count or 0)
    return said.get(form, said["other"])


def plural(language: Language, count: int) -> str:
    """Name the plural form of a number, as CLDR does.

    >>> [plural("ar", number) for number in (0, 1, 2, 3, 11, 100, 103)]
    ['zero', 'one', 'two', 'few', 'many', 'other', 'few']
    >>> [plural("en", number) for number in (0, 1, 2)]
    ['other', 'one', 'other']
    """
    if language == "en":
        return "one" if count == 1 else "other"
    if count in (0, 1, 2):
        return ("zero", "one", "two")[count]
    rest = count % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"
