"""What a statement does: praise, warn, promise. The verb says it, unless the content's own words say more."""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.arabic.clitics import without_pronoun
from mahdar.arabic.letters import fold
from mahdar.record import Act

_NEAR = 7
_NEUTRAL = frozenset(("assert", "support"))


@cache
def _objects() -> dict[str, Act]:
    return {fold(word): act for act, words in knowledge.speech().objects.items() for word in words}


@cache
def _openings() -> dict[str, Act]:
    return {fold(word): act for act, words in knowledge.speech().openings.items() for word in words}


def _object_act(norm: str) -> Act | None:
    """«قلقه», «القلق», «بتقديره»: the act of the noun a content begins with."""
    objects = _objects()
    for word in (norm, norm.removeprefix("ال"), norm.removeprefix("ب"), norm.removeprefix("بال")):
        if word in objects:
            return objects[word]
        stem = without_pronoun(word, objects)
        if stem is not None:
            return objects[stem[0]]
    return None


def act_of(verb: Act, norms: list[str], first: int, last: int) -> Act:
    """Decide the act of a statement whose verb does ``verb`` and whose content is tokens ``first`` to ``last``.

    Only verbs that leave it open (قال، أكد، أعرب) look at the content; «أشاد» praises whatever follows.
    """
    if verb not in _NEUTRAL:
        return verb
    act = _object_act(norms[first])
    if act is None and norms[first] in ("بالغ", "عميق", "خالص", "مدي", "كبير") and first + 1 < last:
        act = _object_act(norms[first + 1])
    if act is not None:
        return act
    openings = _openings()
    for norm in norms[first : min(last, first + _NEAR)]:
        found = openings.get(norm) or openings.get(norm.removeprefix("و"))
        if found is not None:
            return found
        if norm.startswith("سن") and len(norm) > 4:
            return "commit"
    return verb
