"""Attached particles: what stands before a word without a space.

Spelling alone cannot say whether «لافروف» is ل + افروف or «والي» is و + الي. Cutting therefore only proposes;
whoever asks keeps the cuts whose remainder is known to him.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ك")
_SUFFIXES = ("هما", "هم", "هن", "ها", "ه", "كم", "نا", "ي", "ك")


def _without_preposition(word: str) -> Iterator[tuple[str, str]]:
    if word.startswith("لل") and len(word) > 3:
        yield "ل", "ال" + word[2:]
    if word[:1] == "ل" and len(word) > 2:
        yield "ل", word[1:]
    if word[:1] in _PREPOSITIONS and len(word) > 3:
        yield word[0], word[1:]


@lru_cache(maxsize=1 << 17)
def cuts(word: str) -> tuple[tuple[str, str], ...]:
    """Propose every way to take و ف ب ل ك off the front of a folded word, the whole word first.

    >>> cuts("وللامم")
    (('', 'وللامم'), ('ول', 'الامم'), ('ول', 'لامم'), ('و', 'للامم'))
    """
    found = [("", word), *_without_preposition(word)]
    if word[:1] in _CONJUNCTIONS and len(word) > 2:
        rest = word[1:]
        found += [(word[0] + clitic, stem) for clitic, stem in _without_preposition(rest)]
        found.append((word[0], rest))
    return tuple(found)


def without_pronoun(word: str, known: Container[str]) -> tuple[str, str] | None:
    """Take a possessive or object pronoun off a folded word, where what remains is known.

    Ta marbuta reappears: «سياسته» is «سياسه» + «ه». Returns (stem, pronoun), or None where nothing known remains.

    >>> without_pronoun("لقائه", {"لقاء", "لقائ"}), without_pronoun("زيارته", {"زياره"})
    (('لقائ', 'ه'), ('زياره', 'ه'))
    """
    for suffix in _SUFFIXES:
        if not word.endswith(suffix) or len(word) - len(suffix) < 2:
            continue
        stem = word[: -len(suffix)]
        if stem in known:
            return stem, suffix
        if stem.endswith("ت") and stem[:-1] + "ه" in known:
            return stem[:-1] + "ه", suffix
    return None
