"""What each word of a text may begin, decided once a word for all lexicons together.

Nearly no word begins a phrase of a lexicon. The scene keeps one number a token, so that a loop asks for a bit of it
and looks a phrase up only where one may stand.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, Final

from mahdar.arabic.clitics import cuts
from mahdar.extraction import thing_words, vocabulary
from mahdar.extraction.lexicon import Lexicon
from mahdar.knowledge.files import kept


class Opens:
    """The lexicons a folded word can begin a phrase of, behind a clitic too: bits of the number :func:`opens` gives."""

    NAME: Final = 1 << 0
    DEMONYM: Final = 1 << 1
    KINGDOM: Final = 1 << 2
    HEAD: Final = 1 << 3
    PORTFOLIO: Final = 1 << 4
    HONORIFIC: Final = 1 << 5
    TITLE: Final = 1 << 6
    SPEECH: Final = 1 << 7
    CONTACT_VERB: Final = 1 << 8
    EVENT_NOUN: Final = 1 << 9
    KNOWN_THING: Final = 1 << 10
    NUMBERED_THING: Final = 1 << 11
    THING_HEAD: Final = 1 << 12
    FIXED_THING: Final = 1 << 13
    AGREEMENT_CUE: Final = 1 << 14
    TOPIC: Final = 1 << 15
    THING: Final = KNOWN_THING | NUMBERED_THING | THING_HEAD | FIXED_THING


_LEXICONS: tuple[tuple[int, Callable[[], Lexicon[Any]]], ...] = (
    (Opens.NAME, vocabulary.names),
    (Opens.DEMONYM, vocabulary.demonyms),
    (Opens.KINGDOM, vocabulary.kingdoms),
    (Opens.HEAD, vocabulary.heads),
    (Opens.PORTFOLIO, vocabulary.portfolios),
    (Opens.HONORIFIC, vocabulary.honorifics),
    (Opens.TITLE, vocabulary.titles),
    (Opens.SPEECH, vocabulary.speech),
    (Opens.CONTACT_VERB, vocabulary.contact_verbs),
    (Opens.EVENT_NOUN, vocabulary.event_nouns),
    (Opens.KNOWN_THING, thing_words.known_things),
    (Opens.NUMBERED_THING, thing_words.numbered_things),
    (Opens.THING_HEAD, thing_words.thing_heads),
    (Opens.FIXED_THING, thing_words.fixed_names),
    (Opens.AGREEMENT_CUE, thing_words.cues),
    (Opens.TOPIC, vocabulary.topic_triggers),
)


@cache
@kept()
def _first_words() -> dict[str, int]:
    found: dict[str, int] = {}
    for bit, lexicon in _LEXICONS:
        for word in lexicon().first_words:
            found[word] = found.get(word, 0) | bit
    return found


@lru_cache(maxsize=1 << 17)
def opens(norm: str) -> int:
    """Say which lexicons a folded word may begin a phrase of; 0 for nearly every word.

    >>> bool(opens("والتقي") & Opens.CONTACT_VERB), bool(opens("والتقي") & Opens.TITLE)
    (True, False)
    """
    found = 0
    for _, stem in cuts(norm):
        found |= _first_words().get(stem, 0)
    return found
