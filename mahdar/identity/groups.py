"""Members in groups that grow together, with pairs that may never come into one group, and the way between two members.

What both the log of judgements and the clusters stand on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Generic, TypeVar

import msgspec

Cause = TypeVar("Cause")


class Join(msgspec.Struct, Generic[Cause], frozen=True):
    """Two members that are one, and what says so."""

    one: str
    other: str
    by: Cause


class Groups:
    """Disjoint groups of members; a member that nothing joined is alone.

    What keeps two groups apart carries a mark, a number of the caller's. Where several things do, the least mark is
    remembered, whichever order they came in.

    >>> groups = Groups()
    >>> groups.keep_apart("b", "c", 7)
    >>> groups.join("a", "b")
    >>> groups.together("a", "b"), groups.clash(["a", "c"]), groups.clash(["a", "d"])
    (True, 7, None)
    """

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}
        self._kept: dict[str, dict[str, int]] = {}

    def root(self, member: str) -> str:
        """Give the member that stands for the group; which one it is may change with every join."""
        parents = self._parents
        above = parents.get(member)
        while above is not None:
            top = parents.get(above)
            if top is None:
                return above
            parents[member] = top
            member, above = top, parents.get(top)
        return member

    def together(self, one: str, other: str) -> bool:
        """Tell whether two members are in one group."""
        return self.root(one) == self.root(other)

    def between(self, one: str, other: str) -> int | None:
        """Give the mark of what keeps the groups of two members apart."""
        enemies = self._kept.get(self.root(one))
        return enemies.get(self.root(other)) if enemies else None

    def clash(self, members: Iterable[str]) -> int | None:
        """Give the least mark of what keeps any two of the members' groups apart."""
        roots = {self.root(member) for member in members}
        enemies = (enemy for root in roots for enemy in self._kept.get(root, {}).items())
        return min((mark for enemy, mark in enemies if enemy in roots), default=None)

    def keep_apart(self, one: str, other: str, mark: int) -> None:
        """Let the groups of two members never become one; where they are one already, nothing happens."""
        one, other = self.root(one), self.root(other)
        if one != other:
            self._keep(one, other, mark)

    def join(self, one: str, other: str) -> None:
        """Make one group of two that nothing keeps apart; the caller has asked :meth:`between` or :meth:`clash`."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return
        if len(self._kept.get(one, ())) < len(self._kept.get(other, ())):
            one, other = other, one
        self._parents[other] = one
        for enemy, mark in self._kept.pop(other, {}).items():
            del self._kept[enemy][other]
            self._keep(one, enemy, mark)

    def _keep(self, one: str, other: str, mark: int) -> None:
        for near, far in ((one, other), (other, one)):
            enemies = self._kept.setdefault(near, {})
            enemies[far] = min(mark, enemies.get(far, mark))


def way(joins: Iterable[Join[Cause]], start: str, goals: Collection[str]) -> list[Join[Cause]]:
    """Give the shortest way over joins from a member to the nearest of the goals; none where there is no way.

    Two steps that one cause makes are one: where «a, b and c are one» joins a to b and a to c, it leads from b to c.
    """
    beside: dict[str, list[Join[Cause]]] = defaultdict(list)
    for join in joins:
        beside[join.one].append(join)
        beside[join.other].append(Join(join.other, join.one, join.by))
    steps: dict[str, Join[Cause] | None] = {start: None}
    frontier = [start]
    for member in frontier:  # grows as it is walked
        if member in goals:
            return _traced(steps, member)
        for join in beside[member]:
            if join.other not in steps:
                steps[join.other] = join
                frontier.append(join.other)
    return []


def _traced(steps: dict[str, Join[Cause] | None], member: str) -> list[Join[Cause]]:
    """Go back from a member to the start; give the way in walking order, steps of one cause in one."""
    back: list[Join[Cause]] = []
    while (step := steps[member]) is not None:
        member = step.one
        if back and back[-1].by is step.by:
            step = Join(step.one, back.pop().other, step.by)
        back.append(step)
    return back[::-1]
