"""How alike two parts of names are, and by what."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, NamedTuple

from mahdar.identity.lexicon import attested, short_forms
from mahdar.identity.parts import Part
from mahdar.identity.sounds import is_arabic, likeness
from mahdar.knowledge import name_sounds

How = Literal["same", "attested", "sound", "short", "initial", "joined"]


class Likeness(NamedTuple):
    """How alike two parts are, from 0 to 1, and by what."""

    value: float
    how: How


UNLIKE: Final = Likeness(0.0, "sound")
_ATTESTED: Final = 0.97
_SHORT: Final = 0.9
_INITIAL: Final = 0.75
_OTHER_ROLE: Final = 0.7
_UNHEARD: Final = 0.9
"""The weight from which a part is no common name of the Arab world, and spellings of it may go far apart."""
_SPELLING: Final = 0.96
"""The likeness from which two names are spellings of one, whatever is attested of either: «قائد», «قايد»."""
_OTHER_VOWELS: Final = 0.2
"""What it takes off that a name in Latin letters is attested for another one in Arabic: «بشار», Bashir."""
_TWO_NAMES: Final = 0.5
"""The most that two names of the Arab world come to that are not each other's spelling."""


def sound_alike(one: Part, other: Part, strict: bool) -> float:
    """Give how alike two parts sound, over all ways to take them."""
    return max(likeness(a, b, strict) - x - y for a, x in one.forms for b, y in other.forms)


def alike(one: Part, other: Part) -> Likeness:
    """Give how alike two parts are; symmetric.

    >>> from mahdar.identity.parts import parts_of
    >>> one, = parts_of("حسن"); other, = parts_of("Hassan"); brother, = parts_of("حسين")
    >>> alike(one, other).how, alike(one, brother).value <= 0.5
    ('attested', True)
    """
    if one.text == other.text:
        return Likeness(1.0, "same")
    return _alike(other, one) if other.text < one.text else _alike(one, other)


def in_place(likeness: Likeness, one: Part, other: Part) -> Likeness:
    """Give a likeness lowered where one part is a father and the other a house: «بن خليفة», «آل خليفة»."""
    if one.link and other.link and one.link != other.link:
        return likeness._replace(value=round(likeness.value * _OTHER_ROLE, 4))
    return likeness


@lru_cache(maxsize=1 << 18)
def _alike(one: Part, other: Part) -> Likeness:
    if "initial" in (one.kind, other.kind):
        return _by_initial(one, other)
    short = short_forms(one.text, other.text)
    if one.forms[0][0] == other.forms[0][0]:
        return Likeness(1.0, "sound")
    known = attested(one.text, other.text)
    if known:
        return Likeness(_ATTESTED, "attested")
    strict = min(one.weight, other.weight) < _UNHEARD
    value = sound_alike(one, other, strict) if known is None else _two_names(one, other)
    if short and value < _SHORT:
        return Likeness(_SHORT, "short")
    return Likeness(max(0.0, round(value, 4)), "sound")


def _two_names(one: Part, other: Part) -> float:
    """Give how alike two names of the Arab world are: little, unless one is «رزاق» and the other «عبد الرزاق»."""
    (usual, _), (fellow, _) = one.forms[0], other.forms[0]
    others = (likeness(a, b) - x - y for a, x in one.forms for b, y in other.forms if (a, b) != (usual, fellow))
    value = likeness(usual, fellow)
    if is_arabic(one.text) != is_arabic(other.text):
        value -= _OTHER_VOWELS
    elif value < _SPELLING:
        value = min(value, _TWO_NAMES)
    return max(value, *others, 0.0)


def _by_initial(one: Part, other: Part) -> Likeness:
    letter, name = (one, other) if one.kind == "initial" else (other, one)
    letters = name_sounds().initials
    sound = letters.get(letter.text, letter.forms[0][0])[:1]
    first = letters.get(name.text, name.forms[0][0])[:1] if name.kind == "initial" else name.forms[0][0][:1]
    return Likeness(_INITIAL, "initial") if likeness(sound, first) > 0.7 else UNLIKE
