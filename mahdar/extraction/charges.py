"""Charges: what a content says somebody else does wrong, or leaves undone: «إن الجماعة تعرقل المحادثات» accuses her."""

from __future__ import annotations

from functools import cache
from typing import Literal

from mahdar import knowledge
from mahdar.arabic.inflection import imperfect, perfect
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.verdicts import DENIALS
from mahdar.extraction.words import closed_class

_Wrong = Literal["done", "omitted"]
_BLAMED = closed_class("acts.blamed")
_RELATIVES = closed_class("acts.relatives")
_BEHIND_PARTY = 5


@cache
def _charges() -> Lexicon[_Wrong]:
    blamed = knowledge.speech().charges
    done = [form for verb in blamed.imperfect for form in imperfect(verb)]
    done += [form for verb in blamed.perfect for form in perfect(verb)]
    omitted = [form for verb in blamed.omitted for form in imperfect(verb)]
    entries: list[tuple[str, _Wrong]] = [(form, "done") for form in [*done, *blamed.nouns]]
    return Lexicon([*entries, *((form, "omitted") for form in omitted)])


def charged(norms: list[str], first: int, last: int, party: int) -> bool:
    """Say whether the party that ends at ``party`` (``first`` if nobody is named) is blamed right behind its name."""
    if party == first:
        if norms[first] not in _BLAMED:
            return False
        party = first + 1
    for index in range(party, min(last, party + _BEHIND_PARTY)):
        if norms[index] in _RELATIVES:
            return False  # «الجماعة التي ترتكب الجرائم انسحبت»
        found = _charges().match(norms, index)
        if found is not None and found.prefix in ("", "و"):
            return (norms[index - 1] in DENIALS) == (found.value == "omitted")
    return False
