"""What people decided, in a log that only grows, and what of it stands.

A judgement is never changed or taken out: an ``undo`` lets another one no longer stand, and is itself undone by another
``undo``. What follows from a log depends on the judgements that stand and on nothing else. Members and facts are opaque
strings that hold when documents are read again; the caller gives the time and keeps the log.

Judgements that would say of two members both that they are one and that they are not never stand together: whichever
comes later is refused, with the chain of those it contradicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from mahdar.errors import Contradiction, UsageError
from mahdar.identity.groups import Groups, Join, way

Verdict = Literal["same", "different", "split", "unsure", "not_a_name", "wrong_fact", "wrong_speaker", "undo"]

_SIZES: Final[dict[Verdict, tuple[int, int | None]]] = {
    "same": (2, None),
    "different": (2, None),
    "split": (2, None),
    "unsure": (2, None),
    "not_a_name": (1, 1),
    "wrong_fact": (1, 1),
    "wrong_speaker": (1, 2),
    "undo": (0, 0),
}
"""How many members a verdict is about, at least and at most."""


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One decision of a person.

    - ``same``: all members are one. ``unsure``: whether they are is not known, and was looked into.
    - ``different``: the first member is none of the others; whether those are one is left open.
    - ``split``: the first member is taken out of a cluster whose other members follow. It is none of them, and they
      stay together, unless a judgement or the program keeps two of them apart. What only the one taken out had held
      away may come in.
    - ``not_a_name``: the one member names nothing.
    - ``wrong_fact``: the fact that stands in the place of a member is wrong. ``wrong_speaker``: so is the speaker of a
      statement; the right one follows where it is known.
    - ``undo``: the judgement numbered ``undoes`` no longer stands.

    ``number`` is the position in the log, from 1; ``at`` the time, in ISO 8601; ``evidence`` whatever the author points
    at.
    """

    number: int
    verdict: Verdict
    members: tuple[str, ...] = ()
    undoes: int | None = None
    author: str
    at: str
    reason: str = ""
    evidence: tuple[str, ...] = ()

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Give the first member with each of the others."""
        first, *others = self.members
        return ((first, other) for other in others)


class Standing(msgspec.Struct, frozen=True):
    """The judgements that stand, by what they are about, each kind in the order of the log.

    A ``split`` is among ``differents`` and among ``splits``. Of several judgements about one name or one fact, the last
    counts.
    """

    sames: tuple[Judgement, ...] = ()
    differents: tuple[Judgement, ...] = ()
    splits: tuple[Judgement, ...] = ()
    unsures: tuple[Judgement, ...] = ()
    not_names: dict[str, Judgement] = {}
    wrong_facts: dict[str, Judgement] = {}
    wrong_speakers: dict[str, Judgement] = {}


class Log:
    """The judgements in their order.

    >>> log = Log()
    >>> log.append(Judgement(number=1, verdict="same", members=("a", "b"), author="Huda", at="2026-01-05"))
    >>> log.append(Judgement(number=2, verdict="different", members=("c", "b"), author="Omar", at="2026-01-06"))
    >>> log.append(Judgement(number=3, verdict="same", members=("a", "c"), author="Huda", at="2026-01-07"))
    Traceback (most recent call last):
    mahdar.errors.Contradiction: c same a (no. 3, Huda), a same b (no. 1, Huda), but c different b (no. 2, Omar)
    """

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        """Take over a log as it was kept; its judgements were checked when they were made and are not checked again."""
        self._given = {judgement.number: judgement for judgement in judgements}
        self._undone = _undone(self._given.values())
        self._groups: Groups | None = None

    def __iter__(self) -> Iterator[Judgement]:
        return iter(self._given.values())

    def __len__(self) -> int:
        return len(self._given)

    def stands(self, number: int) -> bool:
        """Tell whether the judgement of this number is in the log and not undone."""
        return number in self._given and number not in self._undone

    def about(self, judgement: Judgement) -> tuple[str, ...]:
        """Give the members a judgement of the log changes something for; of an undo, those of what it undoes."""
        while judgement.undoes is not None:
            judgement = self._given[judgement.undoes]
        return judgement.members

    def standing(self) -> Standing:
        """Give what stands."""
        chosen = [judgement for judgement in self if judgement.number not in self._undone]

        def those(*verdicts: Verdict) -> tuple[Judgement, ...]:
            return tuple(judgement for judgement in chosen if judgement.verdict in verdicts)

        def last(verdict: Verdict) -> dict[str, Judgement]:
            return {judgement.members[0]: judgement for judgement in those(verdict)}

        return Standing(
            sames=those("same"),
            differents=those("different", "split"),
            splits=those("split"),
            unsures=those("unsure"),
            not_names=last("not_a_name"),
            wrong_facts=last("wrong_fact"),
            wrong_speakers=last("wrong_speaker"),
        )

    def check(self, new: Judgement) -> None:
        """Refuse a judgement that cannot be the next of the log; changes nothing.

        Raises :class:`~mahdar.errors.UsageError` where it is not well formed or undoes what does not stand, and
        :class:`~mahdar.errors.Contradiction` where it, or what it makes stand again, contradicts what stands.
        """
        self._check_form(new)
        for judgement in [new] if new.verdict != "undo" else self._brought_back(new):
            clashing = self._clashing(judgement)
            if clashing is not None:
                raise self._contradiction(judgement, clashing)

    def append(self, new: Judgement) -> None:
        """Add the next judgement, or refuse it as :meth:`check` does."""
        self.check(new)
        self._given[new.number] = new
        if new.verdict == "undo":
            self._undone = _undone(self._given.values())
            self._groups = None
        elif self._groups is not None:
            _count_in(self._groups, new)

    def _check_form(self, new: Judgement) -> None:
        least, most = _SIZES[new.verdict]
        if new.number <= next(reversed(self._given), 0):
            raise UsageError(f"there is a judgement no. {new.number} or a later one already")
        if len(new.members) < least or (most is not None and len(new.members) > most):
            raise UsageError(f"a judgement '{new.verdict}' cannot be about {len(new.members)} members")
        if not all(new.members) or len(set(new.members)) < len(new.members):
            raise UsageError("the members of a judgement are named, and each once")
        if (new.undoes is None) != (new.verdict != "undo"):
            raise UsageError("an undo, and nothing else, names a judgement to undo")
        if new.undoes is not None and new.undoes not in self._given:
            raise UsageError(f"there is no judgement no. {new.undoes} to undo")
        if new.undoes in self._undone:
            raise UsageError(f"judgement no. {new.undoes} is undone already")

    def _brought_back(self, undo: Judgement) -> list[Judgement]:
        """Give what stands again when an undo is itself undone."""
        return [self._given[number] for number in self._undone - _undone([*self, undo])]

    def _clashing(self, judgement: Judgement) -> Judgement | None:
        """Give the "different" that cannot be if the judgement is added to what stands: a standing one, or itself."""
        if self._groups is None:
            self._groups = _grouped(self.standing())
        if judgement.verdict == "same":
            number = self._groups.clash(judgement.members)
            return None if number is None else self._given[number]
        if judgement.verdict in ("different", "split"):
            groups = self._groups
            return judgement if any(groups.together(*pair) for pair in judgement.pairs()) else None
        return None

    def _contradiction(self, judgement: Judgement, different: Judgement) -> Contradiction:
        """Tell how one side of a "different" leads to the other over what stands and the judgement."""
        sames = [*self.standing().sames, *([judgement] if judgement.verdict == "same" else [])]
        joins = (Join(one, other, same) for same in sames for one, other in same.pairs())
        first, *others = different.members
        steps = way(joins, first, frozenset(others))
        close = Join(first, steps[-1].other, different)
        return Contradiction(
            f"{', '.join(map(_told, steps))}, but {_told(close)}",
            [(step.one, step.other, step.by.number) for step in (*steps, close)],
        )


def _undone(judgements: Iterable[Judgement]) -> set[int]:
    """Give the numbers of the judgements that an undo which stands undoes; the last undo stands for certain."""
    undone: set[int] = set()
    for judgement in reversed(list(judgements)):
        if judgement.undoes is not None and judgement.number not in undone:
            undone.add(judgement.undoes)
    return undone


def _grouped(standing: Standing) -> Groups:
    """Give the groups that the judgements make; the mark of what keeps two apart is the judgement's number."""
    groups = Groups()
    for judgement in (*standing.sames, *standing.differents):
        _count_in(groups, judgement)
    return groups


def _count_in(groups: Groups, judgement: Judgement) -> None:
    if judgement.verdict == "same":
        for pair in judgement.pairs():
            groups.join(*pair)
    elif judgement.verdict in ("different", "split"):
        for pair in judgement.pairs():
            groups.keep_apart(*pair, judgement.number)


def _told(step: Join[Judgement]) -> str:
    """Write a step of a chain for people: ``a same b (no. 3, Huda, one office)``."""
    judgement = step.by
    source = ", ".join(filter(None, (f"no. {judgement.number}", judgement.author, judgement.reason)))
    return f"{step.one} {judgement.verdict} {step.other} ({source})"
