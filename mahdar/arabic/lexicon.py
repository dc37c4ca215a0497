"""What the knowledge says of single words, folded, for telling what a written word may be a form of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mahdar import knowledge
from mahdar.arabic.inflection import imperfect, perfect
from mahdar.arabic.letters import fold

_PERSONS = ("given_names.txt", "given_names_common.txt", "family_names.txt")


class Lexicon(NamedTuple):
    """Known words. ``particles`` are as written without marks, everything else is folded.

    ``plurals`` and ``verbs`` lead from a form to what it is a form of; ``persons`` and ``names`` are single words of
    names, those of persons in both.
    """

    words: frozenset[str]
    persons: frozenset[str]
    names: frozenset[str]
    plurals: dict[str, tuple[str, ...]]
    verbs: dict[str, tuple[str, ...]]
    causative: frozenset[str]
    feminine: frozenset[str]
    apart: frozenset[str]
    whole: frozenset[str]
    particles: dict[str, str]
    spellings: dict[str, str]

    def is_irregular(self, word: str) -> bool:
        """Tell whether a word is a form that no rule leads from."""
        return word in self.plurals or word in self.verbs

    def takes_article(self, word: str) -> bool:
        """Tell whether a word is seen with the article: it is a noun as it stands, with no particle or pronoun."""
        return "ال" + word in self.words

    def takes_plural(self, word: str) -> bool:
        """Tell whether a word is seen with the sound plural of persons and adjectives."""
        return not self.words.isdisjoint(start + word + "ين" for start in ("", "ال"))

    def takes_ya(self, word: str) -> bool:
        """Tell whether a word is seen behind the ي of the imperfect: it is a verb's stem as it stands."""
        return "ي" + word in self.words


@cache
def lexicon() -> Lexicon:
    """Gather the lexicon from the knowledge, once."""
    given = knowledge.stems()
    persons = frozenset().union(*map(knowledge.word_list, _PERSONS))
    words = knowledge.word_list("words.txt")
    others = _folded(given.particles) | {word[2:] for word in words if word.startswith("الن")}  # «نصف» is a half
    return Lexicon(
        words=words,
        persons=persons,
        names=persons | frozenset(_places(words)),
        plurals=_by_form((singular, form) for singular, forms in given.plurals.items() for form in forms),
        verbs={form: verbs for form, verbs in _by_form(_verb_forms(given.weak)).items() if form not in others},
        causative=_folded(given.causative),
        feminine=_folded(given.feminine),
        apart=_folded(given.apart),
        whole=_folded(given.whole),
        particles=dict(_written(given.particles)),
        spellings={fold(form): fold(usual) for form, usual in given.spellings.items()},
    )


_ALEFS = str.maketrans("أإآ", "ااا")


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _written(particles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Lead to each particle from the ways to write it: «إلى», «الى»; «التي», «التى»."""
    for form in particles:
        usual = form.translate(_ALEFS)
        last = {"ي": "يىی", "ى": "ىی"}.get(form[-1], form[-1])
        yield from ((body + letter, usual) for body in (form[:-1], usual[:-1]) for letter in last)


def _places(words: frozenset[str]) -> Iterator[str]:
    """Give names of one word of states and places; a city that is a word with the article goes by the word."""
    for state in knowledge.states():
        yield from (fold(form) for form in (state.name, *state.forms) if " " not in form)
    for place in knowledge.places():
        for form in (place.name, *place.forms):
            folded = fold(form)
            if " " not in form and not (folded.startswith("ال") and folded in words):
                yield folded


def _by_form(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Lead from each form to the words it may be a form of."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word, form in pairs:
        found[fold(form)][fold(word)] = None
    return {form: tuple(words) for form, words in found.items()}


def _verb_forms(weak: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give verbs with their folded forms: weak ones, those of speech and those of contact."""
    for past, present in weak.items():
        ending_in_hamza = [past + ending for ending in ("", "ت", "ا", "وا", "تا")] if past[-1] == "أ" else perfect(past)
        yield from ((past, form) for form in (*ending_in_hamza, *_imperfects(fold(present))))
    parts = [(verb.perfect, verb.imperfect) for verb in knowledge.speech().verbs]
    parts += [(verb.perfect, verb.imperfect) for verb in knowledge.contacts().verbs]
    for past_form, present_form in parts:
        if past_form and present_form and " " not in past_form + present_form:
            yield from ((past_form, form) for form in (*perfect(past_form), *imperfect(present_form)))


def _imperfects(stem: str) -> list[str]:
    """Give the imperfects of a stem, with the endings of every mood; a weak last letter goes before a vowel."""
    shorter = stem[:-1] if stem[-1] in "يوا" else stem
    bodies = [stem, stem + "ان", stem + "ا", *(shorter + ending for ending in ("ون", "وا"))]
    return [person + body for person in "يتن" for body in bodies]
