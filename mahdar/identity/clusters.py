"""From members, the program's links and people's judgements to clusters: what is taken to be one, and why.

The order is the policy: what people called the same; what splits left together, the latest split first, since its
author saw what came of the others; then the program's links, the strongest first. Nothing is joined that a judgement or
the program keeps apart, and people's "same" wins over the program's :class:`Apart`. The result depends neither on the
order of members nor on that of links, and a part of the members that no link, no "same" and no split joins to the rest
gets the clusters it has in the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from mahdar.identity.groups import Groups, Join, way
from mahdar.identity.judgements import Judgement, Standing


class Link(msgspec.Struct, frozen=True):
    """Two members that the program takes for one, how sure it is, and why."""

    one: str
    other: str
    strength: float
    reason: str


class Apart(msgspec.Struct, frozen=True):
    """Two members that the program knows not to be one, and why."""

    one: str
    other: str
    reason: str


class Refusal(msgspec.Struct, frozen=True):
    """A link that was not followed, and what stood against it.

    That may concern other members than the link's own, which had been joined to these before.
    """

    link: Link
    by: Judgement | Apart


Joint = Join[Judgement | Link]


class Clusters(msgspec.Struct, frozen=True):
    """Which members are one. A cluster is named by its least member.

    ``names`` gives the cluster of each member, ``members`` those of each cluster, in order. ``joins`` are what holds a
    cluster together, no more of them than it takes. They may lead over members that a judgement names and that are no
    longer there.
    """

    names: dict[str, str]
    members: dict[str, tuple[str, ...]]
    joins: dict[str, tuple[Joint, ...]]
    refused: tuple[Refusal, ...]

    def why(self, one: str, other: str) -> list[Joint]:
        """Give the way of links and judgements from one member of a cluster to another; empty where they are not one.

        Of all ways within the cluster it is one whose weakest link is strongest.
        """
        return way(self.joins.get(self.names[one], ()), one, (other,))


def cluster(
    members: Iterable[str], links: Iterable[Link], standing: Standing, aparts: Iterable[Apart] = ()
) -> Clusters:
    """Give the clusters of members; one that a judgement calls not a name is in none.

    Links and aparts with an end that is not among the members are passed over. Judgements count whether or not their
    members are there: a was b, and b was c, even when the document with b is gone.
    """
    present = set(members)
    building = _Building(standing)
    names = present.difference(standing.not_names)
    for apart in sorted(aparts, key=_order):
        if apart.one in names and apart.other in names:
            building.keep_apart(apart.one, apart.other, apart)
    for split in reversed(standing.splits):
        building.keep_together(split)
    for link in sorted(links, key=_rank):
        if link.one in names and link.other in names:
            building.follow(link)
        elif link.one in present and link.other in present:
            not_name = link.one if link.one in standing.not_names else link.other
            building.refused.append(Refusal(link, standing.not_names[not_name]))
    return building.clusters(names)


def _order(pair: Link | Apart) -> tuple[str, str, str, str]:
    """Order pairs by their names, whichever way round they are given."""
    return (min(pair.one, pair.other), max(pair.one, pair.other), pair.reason, pair.one)


def _rank(link: Link) -> tuple[float, str, str, str, str]:
    """The strongest link first."""
    return (-link.strength, *_order(link))


class _Building:
    """Clusters while they grow."""

    def __init__(self, standing: Standing) -> None:
        """Begin with what people called the same and different."""
        self.groups = Groups()
        self.joins: list[Joint] = []
        self.refused: list[Refusal] = []
        self.keepers: list[Judgement | Apart] = []
        """What keeps groups apart: the position here is its mark, so that judgements are named before the program."""
        for same in standing.sames:
            for one, other in same.pairs():
                self.try_join(one, other, same)
        for different in standing.differents:
            for one, other in different.pairs():
                self.keep_apart(one, other, different)

    def try_join(self, one: str, other: str, by: Judgement | Link) -> int | None:
        """Make one of two groups, or give the mark of what forbids it."""
        one_root, other_root = self.groups.root(one), self.groups.root(other)
        if one_root == other_root:
            return None
        mark = self.groups.between(one_root, other_root)
        if mark is None:
            self.groups.join(one_root, other_root)
            self.joins.append(Join(one, other, by))
        return mark

    def keep_apart(self, one: str, other: str, by: Judgement | Apart) -> None:
        self.groups.keep_apart(one, other, len(self.keepers))
        self.keepers.append(by)

    def keep_together(self, split: Judgement) -> None:
        """Join what a split left to the first of its own that nothing keeps it apart from."""
        firsts: list[str] = []
        for member in split.members[1:]:
            if all(self.try_join(first, member, split) is not None for first in firsts):
                firsts.append(member)

    def follow(self, link: Link) -> None:
        mark = self.try_join(link.one, link.other, link)
        if mark is not None:
            self.refused.append(Refusal(link, self.keepers[mark]))

    def clusters(self, names: Iterable[str]) -> Clusters:
        """Name each group by its least member."""
        groups: dict[str, list[str]] = defaultdict(list)
        for name in sorted(names):
            groups[self.groups.root(name)].append(name)
        joins: dict[str, list[Joint]] = {group[0]: [] for group in groups.values()}
        for join in self.joins:
            group = groups.get(self.groups.root(join.one))
            if group:
                joins[group[0]].append(join)
        return Clusters(
            names={name: group[0] for group in groups.values() for name in group},
            members={group[0]: tuple(group) for group in groups.values()},
            joins={name: tuple(held) for name, held in joins.items()},
            refused=tuple(self.refused),
        )
