"""Lexicons of instruments and gatherings: those that are known, and the words unknown ones are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mahdar import knowledge
from mahdar.arabic.inflection import with_object
from mahdar.arabic.letters import fold
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.vocabulary import Known, demonyms, folded
from mahdar.knowledge.schema import AgreementCue, AgreementNoun, GatheringNoun, Instrument, ThingHead

_PLACE_HOLDER = re.compile(r"(?:ال(?:ـ)?)?\{\w+\}")


class HeadForm(NamedTuple):
    """A head noun as it stands in the text, with or without the article."""

    head: ThingHead
    definite: bool


def _instrument_names() -> Iterator[tuple[str, Known]]:
    for row in knowledge.instruments():
        known = Known("instrument", row.id, row.name, row.en, True)
        for form in (row.name, *row.forms):
            yield form, known
        for form in row.short:
            yield form, known._replace(sure=False)


def _gathering_names() -> Iterator[tuple[str, Known]]:
    for row in knowledge.gatherings().known:
        known = Known("gathering", row.id, row.name, row.en, True)
        for form in (row.name, *row.forms):
            yield form, known


@cache
def known_things() -> Lexicon[Known]:
    """Every instrument and gathering the knowledge holds."""
    return Lexicon((*_instrument_names(), *_gathering_names()))


@cache
def numbered_things() -> Lexicon[Known]:
    """Recurring gatherings by the names that number them, ``#`` in the number's place: «القمة العربية #»."""
    return Lexicon(
        (_PLACE_HOLDER.sub("#", pattern), Known("gathering", row.id, row.name, row.en, True))
        for row in knowledge.gatherings().known
        for pattern in row.patterns
        if "{" in pattern
    )


@cache
def thing_heads() -> Lexicon[tuple[HeadForm, ...]]:
    """Nouns that names of things begin with; a noun may head more than one kind of name."""
    found: dict[str, list[HeadForm]] = {}
    for head in knowledge.things().heads:
        for form in head.forms:
            definite = form.startswith("ال")
            found.setdefault(form, []).append(HeadForm(head, definite))
            if not definite:
                found.setdefault("ال" + form, []).append(HeadForm(head, True))
    return Lexicon((form, tuple(heads)) for form, heads in found.items())


@cache
def agreement_nouns() -> Lexicon[AgreementNoun]:
    """Give what instruments are called; each noun says what kind it makes them."""
    return Lexicon((form, noun) for noun in knowledge.agreements().nouns for form in noun.forms)


@cache
def cues() -> Lexicon[AgreementCue]:
    """Give the cues of how an instrument stands, with an object pronoun too: «أبرمته», «توقيعها»."""
    entries = []
    for cue in knowledge.agreements().verbs:
        for form in cue.forms:
            entries += [(form, cue), *((word, cue) for word in with_object([form]) if " " not in form)]
    return Lexicon(entries)


@cache
def gathering_nouns() -> Lexicon[GatheringNoun]:
    """Give what occasions are called; each noun says which contact being there makes."""
    return Lexicon((form, noun) for noun in knowledge.gatherings().nouns for form in noun.forms)


@cache
def instrument_row(known_id: str) -> Instrument | None:
    """Give the knowledge row of an instrument."""
    return next((row for row in knowledge.instruments() if row.id == known_id), None)


@cache
def _place_kinds() -> dict[str, str]:
    return {row.id: row.kind for row in knowledge.places()}


def place_kind(known_id: str) -> str:
    """Give what kind of place a known one is: city, region, building…."""
    return _place_kinds().get(known_id, "")


@cache
def _capitals() -> frozenset[str]:
    return frozenset(row.id for row in knowledge.states() if row.capital and row.name in row.capital.split())


def is_capital(known: Known) -> bool:
    """Say whether a state's name is that of its capital too: «الكويت», «الجزائر»."""
    return known.id in _capitals()


@cache
def _seats() -> frozenset[tuple[str, str]]:
    return frozenset((row.id, fold(row.capital)) for row in knowledge.states() if row.capital)


def is_seat(city: Known) -> bool:
    """Say whether a city is the capital of its state: «واشنطن»."""
    return (city.country, fold(city.name)) in _seats()


@cache
def fixed_names() -> Lexicon[str]:
    """Gatherings whose common words are their name."""
    return Lexicon((form, form) for form in knowledge.things().fixed)


def _definite(words: Iterable[str]) -> frozenset[str]:
    return frozenset("ال" + fold(word) for word in words)


@cache
def subjects() -> frozenset[str]:
    """Give what things are about, with «ال»."""
    return folded(knowledge.things().subjects)


@cache
def deeds() -> frozenset[str]:
    """Verbal nouns that purposes begin with."""
    return folded(knowledge.things().deeds)


@cache
def _vague() -> frozenset[str]:
    return _definite(knowledge.things().vague)


@cache
def _passing() -> frozenset[str]:
    return _definite(knowledge.things().passing)


@cache
def carrying() -> frozenset[str]:
    """Words that say that a programme is carried out."""
    return folded(knowledge.things().carrying)


@cache
def strategic() -> frozenset[str]:
    """Nouns that «الاستراتيجية» behind them qualifies."""
    return folded(knowledge.things().strategic)


@cache
def _qualities() -> frozenset[str]:
    return _definite(knowledge.things().qualities)


@cache
def _telling() -> frozenset[str]:
    return _definite(knowledge.things().telling)


def qualifies(norm: str) -> bool:
    """Say whether a folded word can be an adjective in a name: «النووي», «المشتركة», «الدولي»."""
    if not norm.startswith("ال") or len(norm) < 5:
        return False
    if norm in _passing():
        return False
    return norm in _qualities() or norm.endswith(("ي", "يه")) or tells(norm)


def vague(norm: str) -> bool:
    """Say whether an adjective names nothing: «الأخير», «الدولي»."""
    return norm in _vague()


def tells(norm: str) -> bool:
    """Say whether an adjective tells one thing from another: «الخليجية», «النووي»."""
    return norm in _telling() or demonyms().match([norm], 0) is not None


def thing_prefix(norms: list[str], index: int) -> str:
    """Say which clitic the first word of a thing's name carries."""
    lexicons = (known_things, thing_heads, numbered_things, fixed_names)
    found = next((match for lexicon in lexicons if (match := lexicon().match(norms, index)) is not None), None)
    return found.prefix if found is not None else ""
