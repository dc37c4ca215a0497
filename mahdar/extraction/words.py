"""What kind of word a token is: part of personal names, ordinary, or unknown."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from mahdar import knowledge
from mahdar.arabic.clitics import cuts, without_pronoun
from mahdar.arabic.letters import fold


def closed_class(name: str) -> frozenset[str]:
    """Give a closed class of words from ``knowledge/grammar.yaml``, folded; ``name`` is «module.list»."""
    module, _, key = name.partition(".")
    return frozenset(map(fold, knowledge.grammar()[module][key]))


def word_pairs(name: str) -> dict[str, str]:
    """Give a closed class of forms and what each stands for: «وزراء: وزير» is {folded form: word}."""
    module, _, key = name.partition(".")
    pairs = (entry.split(":", 1) for entry in knowledge.grammar()[module][key])
    return {fold(form.strip()): word.strip() for form, word in pairs}


FUNCTION_WORDS = closed_class("words.function_words")
"""Words that stand in no personal name, however it is spelled."""

PARTICLES = closed_class("words.particles")
"""Words that join the parts of a name and need another part behind them."""

DISTRICTS = closed_class("words.districts")
"""Nouns of districts: «أمير منطقة عسير» is «أمير» of عسير, «بمحافظة الطائف» tells where."""

_WEAK_PARTICLES = closed_class("words.weak_particles")


class Kind:
    """What a folded word can be, as far as the word lists know: bits of the number :func:`kind` gives."""

    GIVEN: Final = 1
    FAMILY: Final = 2
    ORDINARY: Final = 4
    UNKNOWN: Final = 8


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    def read(name: str) -> frozenset[str]:
        return frozenset(map(fold, knowledge.word_list(name)))

    return read("given_names.txt"), read("given_names_common.txt"), read("family_names.txt"), read("words.txt")


@lru_cache(maxsize=1 << 17)
def kind(norm: str) -> int:
    """Classify one folded word; a word in no list is UNKNOWN, which is what names never seen are.

    Compound given names count by their first part: «عبدالرحمن» is known by «عبدال».
    """
    given, common, family, ordinary = _lists()
    found = 0
    if norm in FUNCTION_WORDS and norm != "علي":
        return Kind.ORDINARY
    if norm in given or norm in common or (norm.startswith("عبدال") and len(norm) > 6):
        found |= Kind.GIVEN
    if norm in family:
        found |= Kind.FAMILY
    if norm in ordinary or norm in common or norm == "علي":
        found |= Kind.ORDINARY
    return found or (Kind.ORDINARY if _inflected(norm, ordinary) else Kind.UNKNOWN)


def _inflected(norm: str, ordinary: frozenset[str]) -> bool:
    """Say whether a word no list holds is an ordinary word with clitics or pronouns: «وجهوده», «سيطلع»."""
    for _, stem in cuts(norm):
        if stem in ordinary and stem != norm and len(stem) > 2:
            return True
        pronoun = without_pronoun(stem, ordinary) if len(stem) > 4 else None
        if pronoun is not None and pronoun[1] not in ("ي", "ك"):
            return True
        if stem[:1] == "س" and stem[1:2] in ("ي", "ت", "ن", "ا") and stem[1:] in ordinary:
            return True
    return False


def listed(norm: str) -> bool:
    """Say whether a word itself, without any cut, is in the list of ordinary words."""
    return norm in _lists()[3]


def joins(norm: str, inside: bool) -> bool:
    """Say whether a word is a name particle; «لا» and its like only count inside a name."""
    return norm in PARTICLES and (inside or norm not in _WEAK_PARTICLES)


_PRONOUNS = ("ها", "هم")


def owned_noun(norm: str) -> str | None:
    """Give the noun of «مكتبها», «خارجيتها», «وزرائها»: «مكتب», «خارجيه», «وزراء»."""
    for pronoun in _PRONOUNS:
        stem = norm.removesuffix(pronoun)
        if stem == norm or len(stem) < 3 or kind(norm) & Kind.GIVEN:
            continue
        stem = stem[:-1] + "ء" if stem.endswith("ائ") else stem
        if stem.endswith("ت") and kind(stem[:-1] + "ه") & Kind.ORDINARY:
            return stem[:-1] + "ه"
        if kind(stem) & Kind.ORDINARY:
            return stem
    return None


_HIS = closed_class("words.his")


def his_noun(norm: str) -> str | None:
    """Give the noun of «خارجيته», «وزرائه»: few, as folding makes «ه» and «ة» alike."""
    stem = norm.removesuffix("ه")
    stem = stem[:-1] + "ء" if stem.endswith("ائ") else stem
    stem = stem[:-1] + "ه" if stem.endswith("ت") else stem
    return stem if stem != norm and stem in _HIS else None
