"""Marks: what an appearance shares with other appearances of the same thing, and hardly with anything else.

Two appearances with a common mark are taken for one. A mark is a name that nobody else is likely to bear, or a name
with a piece of evidence that together say as much: the office held, the body it is held in, a companion for persons;
the country for bodies and places, the year for gatherings and instruments. An office is evidence beside a name and
never a mark by itself, since titles change hands. What a mark says is counted in bits and does not depend on what else
the record holds, so that marks are made once, when a document is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import msgspec

from mahdar import knowledge
from mahdar.identity.appearances import COMPANION_BITS, Appearance
from mahdar.identity.figures import Post
from mahdar.identity.normal import normal_name
from mahdar.identity.rarity import MOST_BITS, name_bits, word_bits
from mahdar.knowledge.schema import Place, State

BAR: Final = COMPANION_BITS
"""Bits from which a mark holds: two of the 130,000 people the press may name share it once in a hundred such names."""
_OFFICE_OF, _OFFICE, _BODY, _COMPANION = 10.0, 8.0, 7.0, 10.0
MOST_EVIDENCE: Final = max(_OFFICE_OF, _OFFICE, _BODY, _COMPANION)
"""Bits that evidence beside a person's name gives at most."""
_TELLING: Final = 4
"""Words from which a gathering's or instrument's name tells it, though each is an ordinary one."""
_YEAR, _MONTH = 4, 7
"""Characters of an ISO date down to its year and its month."""


class Mark(msgspec.Struct, frozen=True, order=True):
    """A name with the evidence beside it, or "" where the name is enough; ``bits`` is what the two say together.

    ``name`` begins with the type of what it names: ``person:رافت الصباغ``.
    """

    name: str
    evidence: str
    bits: float

    @property
    def hub(self) -> str:
        """Give the mark as one string, the member that all its bearers are linked to."""
        return f"{self.name}|{self.evidence}" if self.evidence else self.name


def marks(appearance: Appearance) -> list[Mark]:
    """Give the marks of an appearance; none where its name says too little, or where the knowledge has it already.

    >>> stranger = Appearance("d#0-11", "person", "رافت الصباغ", None, "2015-07-01", (), (), "SAU")
    >>> [mark.hub for mark in marks(stranger)]
    ['person:رافت الصباغ']
    """
    if appearance.known_as or not appearance.name:
        return []
    name = f"{appearance.type}:{appearance.name}"
    if appearance.type == "person":
        bits = name_bits(appearance.name)
        found = [Mark(name, evidence, bits + more) for evidence, more in _evidence(appearance, bits)]
    else:
        found = [Mark(name, evidence, BAR) for evidence in _scope(appearance)]
    return sorted({mark for mark in found if mark.bits >= BAR})


def evidence_bits(evidence: str) -> float:
    """Give what a piece of evidence of a person's mark says."""
    kind, _, value = evidence.partition(":")
    if kind == "office":
        return _OFFICE_OF if "@" in value else _OFFICE
    return {"": 0.0, "body": _BODY, "with": _COMPANION}[kind]


def _evidence(appearance: Appearance, bits: float) -> Iterator[tuple[str, float]]:
    kinds = ["", *(text for post in appearance.posts for text in of_post(post))]
    if bits < BAR:
        kinds += [f"with:{companion}" for companion in appearance.companions]
    return ((evidence, evidence_bits(evidence)) for evidence in kinds)


def of_post(post: Post) -> Iterator[str]:
    """Give the evidence that an office is: its title with whose it is, the body it is held in, its title alone."""
    if post.of:
        yield f"office:{post.title}@{post.of}"
        if post.of not in _states():
            yield f"body:{post.of}"
    if " " in post.title:
        yield f"office:{post.title}"


def _scope(appearance: Appearance) -> Iterator[str]:
    """Give within what a thing's name is its own: everywhere (""), in a country, in a year; nothing where it is not."""
    words = (appearance.name or "").split()
    if len(words) > 1:
        yield from (_in_time if appearance.type in ("gathering", "instrument") else _in_place)(appearance, words)


def _in_time(appearance: Appearance, words: Sequence[str]) -> Iterator[str]:
    if any(word.isdigit() for word in words):
        yield ""
    elif appearance.published and (len(words) >= _TELLING or _has_own_word(words)):
        often = words[0] in _class("often") or _adjectives().issuperset(words[1:])
        yield f"month:{appearance.published[:_MONTH]}" if often else f"year:{appearance.published[:_YEAR]}"


def _in_place(appearance: Appearance, words: Sequence[str]) -> Iterator[str]:
    name = " ".join(words)
    if words[0] not in _class("many"):
        if _has_own_word(words):
            yield ""
        elif appearance.home and any(name.startswith(head) for head in _class("national")):
            yield f"home:{appearance.home}"


def _has_own_word(words: Sequence[str]) -> bool:
    """Tell whether a thing's name has a word that is no ordinary one: a place, or one that Arabic hardly has."""
    return any(not _place_words().isdisjoint(cuts) or _is_rare(cuts) for cuts in map(_cuts, words[1:]))


def _is_rare(cuts: Iterable[str]) -> bool:
    """Tell whether none of what a word may be is a word that the lists have, with the article or without."""
    return all(min(word_bits(cut), word_bits(f"ال{cut}")) >= MOST_BITS for cut in cuts)


def _cuts(word: str) -> list[str]:
    """Give a word of a name, and what it is if its first letter is a conjunction or preposition."""
    joined = word[0] in "وبلف" and len(word) > 4
    return [word, word[1:].removeprefix("ال")] if joined else [word]


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(normal_name(words, "organisation") for words in knowledge.grammar()["marks"][name])


@cache
def _states() -> frozenset[str]:
    return frozenset(state.id for state in knowledge.states())


@cache
def _adjectives() -> frozenset[str]:
    """Give the adjectives of states, of which a thing's name says little: there is many a «المبادرة الروسية»."""
    return frozenset(normal_name(form, "place") for state in knowledge.states() for form in state.adjectives)


@cache
def _place_words() -> frozenset[str]:
    """Give the words that say where a body is: names of states and places of one word, and adjectives of states."""
    rows: tuple[State | Place, ...] = (*knowledge.states(), *knowledge.places())
    names = {form for row in rows for form in (row.name, *row.forms, *row.adjectives)}
    return frozenset(normal_name(form, "place") for form in names if " " not in form)
