"""Clusters follow from judgements and links alone, and keep to what people said."""

import random
from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st

from mahdar.errors import Contradiction
from mahdar.identity import Apart, Clusters, Join, Judgement, Link, Log, Refusal, Standing, cluster
from tests.identity.samples import MEMBERS, Wish, judgement, log_from, log_of, wishes

NOTHING = Standing()

ends = st.lists(st.sampled_from(MEMBERS), min_size=2, max_size=2, unique=True)
link_lists = st.lists(
    st.builds(lambda pair, strength: link(pair[0], pair[1], strength), ends, st.sampled_from([0.7, 0.8, 0.9]))
)
apart_lists = st.lists(st.builds(lambda pair: apart(pair[0], pair[1]), ends), max_size=4)


def link(one: str, other: str, strength: float = 0.9) -> Link:
    return Link(one, other, strength, "one name")


def apart(one: str, other: str) -> Apart:
    return Apart(one, other, "two in one sentence")


def groups(clusters: Clusters) -> list[str]:
    """Give clusters of members of one letter as words."""
    return sorted("".join(group) for group in clusters.members.values())


def test_links_join_the_strongest_first() -> None:
    found = cluster("abcd", [link("b", "c", 0.7), link("a", "b", 0.8), link("c", "d", 0.9)], NOTHING, [apart("a", "d")])
    assert groups(found) == ["ab", "cd"]
    assert found.names == {"a": "a", "b": "a", "c": "c", "d": "c"}
    assert found.refused == (Refusal(link("b", "c", 0.7), apart("a", "d")),)


def test_every_member_is_in_a_cluster_and_strangers_are_in_none() -> None:
    assert groups(cluster("ab", [link("b", "x")], NOTHING, [apart("a", "x")])) == ["a", "b"]


def test_people_win_over_the_program() -> None:
    standing = log_of(("same", "ab"), ("different", "cd")).standing()
    found = cluster("abcd", [link("c", "d")], standing, [apart("a", "b"), apart("c", "d")])
    assert groups(found) == ["ab", "c", "d"]
    assert found.refused == (Refusal(link("c", "d"), judgement(2, "different", "c", "d")),)


def test_what_is_not_a_name_is_in_no_cluster() -> None:
    found = cluster("abc", [link("a", "b"), link("b", "c")], log_of(("not_a_name", "b")).standing())
    assert groups(found) == ["a", "c"]
    assert {refusal.by for refusal in found.refused} == {judgement(1, "not_a_name", "b")}


def test_judgements_hold_when_a_member_is_gone_and_tell_so() -> None:
    standing = log_of(("same", "ab"), ("same", "bc"), ("different", "bd")).standing()
    found = cluster("acd", [link("c", "d")], standing)
    assert groups(found) == ["ac", "d"]
    assert [(step.one, step.other) for step in found.why("c", "a")] == [("c", "b"), ("b", "a")]


def test_why_names_the_link_or_the_judgement_of_each_step() -> None:
    same = judgement(1, "same", "c", "d", "e")
    standing = log_of(("same", "cde")).standing()
    found = cluster("abcdef", [link("a", "b"), link("d", "b", 0.8), link("a", "d", 0.7)], standing)
    assert found.why("a", "e") == [
        Join("a", "b", link("a", "b")),
        Join("b", "d", link("d", "b", 0.8)),
        Join("d", "e", same),
    ]
    assert found.why("a", "a") == []
    assert found.why("a", "f") == []


def test_a_split_keeps_together_what_hung_together_through_the_one_taken_out() -> None:
    links = [link("m", other) for other in "abc"]
    log = log_of(("split", "mabc"))
    assert groups(cluster("mabc", links, log.standing())) == ["abc", "m"]
    log.append(judgement(2, "different", "b", "c"))
    assert groups(cluster("mabc", links, log.standing())) == ["ab", "c", "m"]
    log.append(judgement(3, "different", "a", "b"))
    assert groups(cluster("mabc", links, log.standing())) == ["ac", "b", "m"]
    log.append(judgement(4, "undo", undoes=1))
    assert groups(cluster("mabc", links, log.standing())) == ["acm", "b"]
    apart_from_the_first = log_of(("split", "mabc"), ("different", "abc"))
    assert groups(cluster("mabc", links, apart_from_the_first.standing())) == ["a", "bc", "m"]


def test_of_two_splits_the_later_says_what_stays_together() -> None:
    log = log_of(("different", "ha"), ("different", "ag"), ("split", "xhae"))
    assert groups(cluster("aeghx", [link("g", "e")], log.standing())) == ["a", "egh", "x"]
    log.append(judgement(4, "split", "h", "e", "g"))
    assert groups(cluster("aeghx", [link("g", "e")], log.standing())) == ["a", "eg", "h", "x"]


@given(link_lists, apart_lists, wishes, st.randoms(use_true_random=False))
def test_no_order_matters(links: list[Link], aparts: list[Apart], wanted: list[Wish], luck: random.Random) -> None:
    standing, members = log_from(wanted).standing(), list(MEMBERS)
    found = cluster(members, links, standing, aparts)
    for given_in_some_order in (members, links, aparts):
        luck.shuffle(given_in_some_order)
    assert cluster(members, links, standing, aparts) == found
    turned = [link(one.other, one.one, one.strength) for one in links]
    assert cluster(members, turned, standing, [apart(one.other, one.one) for one in aparts]).names == found.names


@given(link_lists, apart_lists, wishes)
def test_what_people_said_holds_whatever_the_program_finds(
    links: list[Link], aparts: list[Apart], wanted: list[Wish]
) -> None:
    standing = log_from(wanted).standing()
    names = cluster(MEMBERS, links, standing, aparts).names
    said = cluster(MEMBERS, [], Standing(sames=standing.sames)).names
    assert names.keys() == set(MEMBERS) - standing.not_names.keys()
    assert all(names[one] == names[other] for one, other in combinations(names, 2) if said[one] == said[other])
    parted = [pair for different in standing.differents for pair in different.pairs()]
    parted += [(one.one, one.other) for one in aparts if said[one.one] != said[one.other]]
    assert all(names[one] != names[other] for one, other in parted if one in names and other in names)


@given(link_lists, apart_lists, wishes)
def test_every_link_is_followed_or_refused_and_every_cluster_is_held_together(
    links: list[Link], aparts: list[Apart], wanted: list[Wish]
) -> None:
    standing = log_from(wanted).standing()
    found = cluster(MEMBERS, links, standing, aparts)
    names = found.names
    refused = [refusal.link for refusal in found.refused]
    assert all((names.get(one.one, "") == names.get(one.other)) != (one in refused) for one in links)
    for one, other in combinations(names, 2):
        steps = found.why(one, other)
        assert bool(steps) == (names[one] == names[other])
        assert [one, *(step.other for step in steps)] == [*(step.one for step in steps), other] or not steps
        assert all({step.one, step.other} <= said_by(step.by) for step in steps)


def said_by(cause: Judgement | Link) -> set[str]:
    return {cause.one, cause.other} if isinstance(cause, Link) else set(cause.members)


@given(link_lists)
def test_the_way_told_is_the_strongest(links: list[Link]) -> None:
    found = cluster(MEMBERS, links, NOTHING)
    for one, other in combinations(MEMBERS, 2):
        strengths = [step.by.strength for step in found.why(one, other) if isinstance(step.by, Link)]
        if strengths:
            stronger = [way for way in links if way.strength > min(strengths)]
            assert not cluster(MEMBERS, stronger, NOTHING).why(one, other)


def split_out(member: str, before: Clusters, log: Log) -> list[str]:
    """Take a member out of its cluster, where it has one and may be taken out; give the others of it."""
    others = [other for other in before.members.get(before.names.get(member, ""), ()) if other != member]
    assume(others)
    try:
        log.append(judgement(len(log) + 1, "split", member, *others))
    except Contradiction:
        assume(False)
    return others


@given(link_lists, wishes, st.sampled_from(MEMBERS))
def test_a_split_takes_out_exactly_one_member(links: list[Link], wanted: list[Wish], member: str) -> None:
    """Among links and "same"; where a "different" held others away from the one taken out, they may come in now."""
    log = log_from([wish for wish in wanted if wish[0] in ("same", "not_a_name", "undo")])
    before = cluster(MEMBERS, links, log.standing())
    others = split_out(member, before, log)
    after = groups(cluster(MEMBERS, links, log.standing()))
    untouched = ["".join(group) for name, group in before.members.items() if name != before.names[member]]
    assert after == sorted([*untouched, "".join(others), member])
    log.append(judgement(len(log) + 1, "undo", undoes=len(log)))
    assert cluster(MEMBERS, links, log.standing()) == before


@given(link_lists, apart_lists, wishes, st.sampled_from(MEMBERS))
def test_a_split_leaves_the_others_together_whatever_stands(
    links: list[Link], aparts: list[Apart], wanted: list[Wish], member: str
) -> None:
    log = log_from(wanted)
    before = cluster(MEMBERS, links, log.standing(), aparts)
    others = split_out(member, before, log)
    names = cluster(MEMBERS, links, log.standing(), aparts).names
    assert len({names[other] for other in others}) == 1
    assert names[member] != names[others[0]]


@given(link_lists, apart_lists, wishes)
def test_a_part_that_nothing_joins_to_the_rest_has_the_clusters_of_the_whole(
    links: list[Link], aparts: list[Apart], wanted: list[Wish]
) -> None:
    standing = log_from(wanted).standing()
    whole = cluster(MEMBERS, links, standing, aparts)
    for part in parts(links, standing):
        found = cluster(part, links, standing, aparts)
        assert found.names == {member: name for member, name in whole.names.items() if member in part}
        assert found.joins == {name: joins for name, joins in whole.joins.items() if name in part}
        assert found.refused == tuple(refusal for refusal in whole.refused if refusal.link.one in part)


def parts(links: list[Link], standing: Standing) -> list[tuple[str, ...]]:
    """Give the members that links, sames and what splits left join, whatever keeps them apart."""
    said = [one.members for one in standing.sames] + [one.members[1:] for one in standing.splits]
    joined = [link(group[0], other) for group in said for other in group[1:]]
    return list(cluster(MEMBERS, [*links, *joined], NOTHING).members.values())
