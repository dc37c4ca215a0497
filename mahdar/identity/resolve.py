"""Who is who across documents: from appearances, variants of names and people's judgements to clusters.

Every appearance is linked to its marks, marks of names that are one name to each other, and names the knowledge has to
the entry that has them; :mod:`mahdar.identity.clusters` makes clusters of that, judgements first. A name that is short
for the names of two persons is neither's by itself: «عبدالله الفهد» beside «عبدالله بن سليمان الفهد» and
«عبدالله بن خالد الفهد».

A name's clusters depend on nothing but the names it is joined to by variants and judgements, so that whoever adds
documents resolves those again and leaves the rest (:meth:`mahdar.store.Record.resolve`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import Final

import msgspec

from mahdar.identity.clusters import Apart, Clusters, Link, cluster
from mahdar.identity.figures import known_names, known_posts
from mahdar.identity.groups import Groups
from mahdar.identity.judgements import Standing
from mahdar.identity.marks import BAR, Mark, evidence_bits, of_post
from mahdar.identity.names import compare
from mahdar.identity.variants import Variant

_KNOWN: Final = 100.0
"""Strength of a link to an entry of the knowledge that extraction found: above every mark's bits."""
_TAKEN_OUT: Final = 0.5
"""What is left of the strength of links of a member that a person took out of its cluster: the others come first."""


class Marked(msgspec.Struct, frozen=True):
    """An appearance as it is resolved: its member, the id the knowledge gave it, and its marks."""

    member: str
    known_as: str | None
    marks: tuple[Mark, ...]


class Resolution(msgspec.Struct, frozen=True):
    """Who is who: the clusters, and for each member the key its cluster goes by."""

    clusters: Clusters
    keys: dict[str, str]


def known_member(identity: str) -> str:
    """Give the member that stands for an entry of the knowledge."""
    return f"={identity}"


def resolve(appearances: Iterable[Marked], variants: Iterable[Variant], standing: Standing) -> Resolution:
    """Give the clusters of appearances, of their marks and of the entries they are joined to.

    ``variants`` are those of the names of persons in the appearances' marks, among each other and with the knowledge's.
    """
    listed = list(appearances)
    marks = {mark.hub: mark for appearance in listed for mark in appearance.marks}
    names = _by_name(marks.values())
    pairs = list(variants)
    links = [*_to_marks(listed, standing), *_between(names, pairs), *_to_knowledge(names, pairs)]
    ties = {(link.one, link.other) for link in links} | {pair for judged in standing.sames for pair in judged.pairs()}
    entries = {end for tie in ties for end in tie if end in marks or end.startswith("=")}
    members = entries | {appearance.member for appearance in listed}
    clusters = cluster(members, links, standing, _aparts(ties, marks))
    return Resolution(clusters, _keys(clusters, marks))


def _keys(clusters: Clusters, marks: Container[str]) -> dict[str, str]:
    """Name each cluster by the entry of the knowledge in it, else a name that is a mark, a mark, a member."""

    def rank(member: str) -> tuple[bool, bool, bool, str]:
        is_mark = member in marks
        return (not member.startswith("="), not is_mark or "|" in member, not is_mark, member)

    found: dict[str, str] = {}
    for members in clusters.members.values():
        found |= dict.fromkeys(members, min(members, key=rank).removeprefix("="))
    return found


def _by_name(marks: Iterable[Mark]) -> dict[str, dict[str, Mark]]:
    names: defaultdict[str, dict[str, Mark]] = defaultdict(dict)
    for mark in marks:
        names[mark.name][mark.evidence] = mark
    return names


def _to_marks(appearances: Iterable[Marked], standing: Standing) -> Iterator[Link]:
    taken_out = {split.members[0] for split in standing.splits}
    for appearance in appearances:
        share = _TAKEN_OUT if appearance.member in taken_out else 1.0
        if appearance.known_as:
            known = known_member(appearance.known_as)
            yield Link(appearance.member, known, _KNOWN * share, "the text names a known entity")
        for mark in appearance.marks:
            yield Link(appearance.member, mark.hub, mark.bits * share, _reason(mark))


def _reason(mark: Mark) -> str:
    return _told(f"named {mark.name.partition(':')[2]}", mark.evidence)


def _told(what: str, evidence: str) -> str:
    return f"{what}; {evidence}" if evidence else what


def _between(names: Mapping[str, Mapping[str, Mark]], variants: Iterable[Variant]) -> Iterator[Link]:
    """Link marks whose names are variants: names by themselves where they say enough, else with evidence they share."""
    listed = list(variants)
    doubtful = _doubtful(listed)
    for pair in listed:
        one, other = names.get(f"person:{pair.one}", {}), names.get(f"person:{pair.other}", {})
        for evidence in sorted(one.keys() & other.keys()):
            bits = pair.bits + evidence_bits(evidence)
            if bits >= BAR and (evidence or pair not in doubtful):
                reason = _told(f"{pair.one} is {pair.other}", evidence)
                yield Link(one[evidence].hub, other[evidence].hub, bits, reason)


def _doubtful(variants: Iterable[Variant]) -> set[Variant]:
    """Give the variants whose shorter name is short for several names that are not variants of each other."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for pair in variants:
        if pair.shorter:
            longer[pair.shorter].add(pair.beyond(pair.shorter))
    compatible = {(pair.one, pair.other) for pair in variants}
    torn = {name for name, others in longer.items() if not _are_one(sorted(others), compatible)}
    return {pair for pair in variants if pair.shorter in torn}


def _are_one(names: Sequence[str], compatible: Container[tuple[str, str]]) -> bool:
    """Tell whether every two of some names, in order, are variants or forms of one entry of the knowledge."""
    known = known_names()
    return all(
        (one, other) in compatible or (one in known and known[one] == known.get(other))
        for one, other in combinations(names, 2)
    )


def _to_knowledge(names: Mapping[str, Mapping[str, Mark]], variants: Iterable[Variant]) -> Iterator[Link]:
    """Link names that are marks to the entries of the knowledge they are a form of."""
    known = known_names()
    for name, marks in names.items():
        written = name.removeprefix("person:")
        if written in known and "" in marks:
            yield Link(marks[""].hub, known_member(known[written]), _KNOWN, f"the knowledge has the name {written}")
    listed = list(variants)
    for pair in set(listed) - _doubtful(listed):
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if other in known:
                shared = known_evidence(known[other])
                for evidence, mark in names.get(f"person:{one}", {}).items():
                    bits = pair.bits + evidence_bits(evidence)
                    if bits >= BAR and evidence in shared:
                        yield Link(mark.hub, known_member(known[other]), bits, _told(f"{one} is {other}", evidence))


@cache
def known_evidence(identity: str) -> frozenset[str]:
    """Give the evidence beside a name that the knowledge has for a person: no more than the name, offices, bodies."""
    return frozenset(("", *(text for post in known_posts(identity) for text in of_post(post))))


def _aparts(ties: Collection[tuple[str, str]], marks: Mapping[str, Mark]) -> Iterator[Apart]:
    """Keep apart, among what links and judgements could join, names that are not one and entries of the knowledge."""
    for members in _joined(ties):
        known = [member for member in members if member.startswith("=")]
        yield from (Apart(*two, "two entries of the knowledge") for two in combinations(known, 2))
        hubs: defaultdict[str, list[str]] = defaultdict(list)
        for member in members:
            if member in marks and marks[member].name.startswith("person:"):
                hubs[marks[member].name.removeprefix("person:")].append(member)
        for one, other in combinations(hubs, 2):
            if not compare(one, other).same:
                yield from (Apart(*two, f"{one} is not {other}") for two in product(hubs[one], hubs[other]))


def _joined(ties: Collection[tuple[str, str]]) -> Iterator[list[str]]:
    """Give the members that hang together, each group and the members in it in order."""
    groups = Groups()
    ends = sorted({end for tie in ties for end in tie})
    for tie in ties:
        one, other = map(groups.root, tie)
        if one != other:
            groups.join(one, other)
    together: defaultdict[str, list[str]] = defaultdict(list)
    for end in ends:
        together[groups.root(end)].append(end)
    yield from together.values()
