"""The log holds what people said; what stands follows from it, and never contradicts itself."""

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import Contradiction, UsageError
from mahdar.identity import Judgement, Log, Standing, Verdict
from tests.identity.samples import MEMBERS, Wish, judgement, log_from, log_of, next_of, some_members, wishes


def refused(log: Log, new: Judgement) -> Contradiction:
    with pytest.raises(Contradiction) as caught:
        log.check(new)
    return caught.value


def undo(log: Log, number: int) -> None:
    log.append(judgement(len(log) + 1, "undo", undoes=number))


def test_a_same_against_a_different_is_refused_with_the_chain() -> None:
    log = log_of(("same", "ab"), ("same", "cd"), ("different", "ad"))
    error = refused(log, judgement(4, "same", "c", "b", reason="one office"))
    assert error.chain == (("a", "b", 1), ("b", "c", 4), ("c", "d", 2), ("a", "d", 3))
    assert str(error) == (
        "a same b (no. 1, Huda), b same c (no. 4, Huda, one office), c same d (no. 2, Huda), "
        "but a different d (no. 3, Huda)"
    )


@pytest.mark.parametrize("verdict", ["different", "split"])
def test_taking_apart_what_people_joined_is_refused_with_the_chain(verdict: Verdict) -> None:
    log = log_of(("same", "ab"), ("same", "bc"))
    assert refused(log, judgement(3, verdict, "c", "x", "a")).chain == (("c", "b", 2), ("b", "a", 1), ("c", "a", 3))


def test_one_judgement_is_one_step_of_a_chain() -> None:
    log = log_of(("same", "abcd"))
    assert refused(log, judgement(2, "different", "b", "d")).chain == (("b", "d", 1), ("b", "d", 2))


def test_a_refused_judgement_leaves_no_trace() -> None:
    log = log_of(("same", "ab"), ("different", "bc"))
    before = log.standing()
    with pytest.raises(Contradiction):
        log.append(judgement(3, "same", "a", "c"))
    assert (len(log), log.standing()) == (2, before)
    log.append(judgement(3, "same", "a", "d"))


def test_the_others_of_a_different_may_be_one() -> None:
    log = log_of(("different", "abc"), ("same", "bc"))
    assert [one.number for one in log.standing().sames] == [2]


def test_what_is_undone_binds_nobody() -> None:
    log = log_of(("different", "ab"))
    undo(log, 1)
    log.append(judgement(3, "same", "a", "b"))
    assert not log.stands(1)
    assert log.stands(3)
    assert log.standing() == Standing(sames=(judgement(3, "same", "a", "b"),))


def test_an_undo_may_be_undone_unless_that_brings_a_contradiction_back() -> None:
    log = log_of(("different", "ab"))
    undo(log, 1)
    undo(log, 2)
    assert log.stands(1)
    undo(log, 3)
    log.append(judgement(5, "same", "a", "b"))
    assert refused(log, judgement(6, "undo", undoes=4)).chain == (("a", "b", 5), ("a", "b", 1))


def test_what_two_undos_undo_stands_when_neither_does() -> None:
    log = log_of(("unsure", "ab"))
    for number in (1, 2, 1, 3):  # the undo of the first undo is undone: two undos of no. 1 stand
        undo(log, number)
    assert not log.stands(1)
    undo(log, 4)
    assert not log.stands(1)
    undo(log, 2)
    assert log.stands(1)


def test_judgements_about_names_and_facts_stand_by_what_they_are_about() -> None:
    log = log_of(("not_a_name", "n"), ("wrong_fact", "f"), ("wrong_speaker", "s"), ("wrong_speaker", "sa"))
    standing = log.standing()
    assert standing.not_names["n"].number == 1
    assert standing.wrong_facts["f"].number == 2
    assert standing.wrong_speakers["s"].members == ("s", "a")
    undo(log, 4)
    assert log.standing().wrong_speakers["s"].members == ("s",)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (judgement(2, "same", "a", "b"), "there is a judgement no. 2 or a later one already"),
        (judgement(4, "same", "a"), "a judgement 'same' cannot be about 1 members"),
        (judgement(4, "not_a_name", "a", "b"), "a judgement 'not_a_name' cannot be about 2 members"),
        (judgement(4, "undo", "a", undoes=1), "a judgement 'undo' cannot be about 1 members"),
        (judgement(4, "same", "a", "a"), "the members of a judgement are named, and each once"),
        (judgement(4, "same", "a", ""), "the members of a judgement are named, and each once"),
        (judgement(4, "same", "a", "b", undoes=1), "an undo, and nothing else, names a judgement to undo"),
        (judgement(4, "undo"), "an undo, and nothing else, names a judgement to undo"),
        (judgement(4, "undo", undoes=9), "there is no judgement no. 9 to undo"),
        (judgement(4, "undo", undoes=4), "there is no judgement no. 4 to undo"),
        (judgement(4, "undo", undoes=1), "judgement no. 1 is undone already"),
    ],
)
def test_what_is_no_judgement_is_refused(new: Judgement, message: str) -> None:
    log = log_of(("unsure", "ab"), ("unsure", "cd"))
    undo(log, 1)
    with pytest.raises(UsageError, match=message):
        log.append(new)
    assert len(log) == 3


def test_a_contradiction_crosses_process_borders_whole() -> None:
    error = Contradiction("a same b", [("a", "b", 1)])
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.chain) == (str(error), error.chain)


def remaining(log: list[Judgement]) -> list[Judgement]:
    """Give what stands, word for word: a judgement that no undo undoes which stands itself."""

    def stands(one: Judgement) -> bool:
        return not any(other.undoes == one.number and stands(other) for other in log)

    return [one for one in log if one.verdict != "undo" and stands(one)]


def contradictory(judgements: list[Judgement]) -> bool:
    """Tell whether judgements say of two members that they are one and that they are not, the slow way."""
    groups = {member: {member} for member in MEMBERS}
    for one in judgements:
        if one.verdict == "same":
            group = set().union(*(groups[member] for member in one.members))
            groups |= dict.fromkeys(group, group)
    differents = [one.members for one in judgements if one.verdict in ("different", "split")]
    return any(groups[first] & set(others) for first, *others in differents)


@given(wishes)
def test_what_stands_is_what_the_remaining_judgements_say(wanted: list[Wish]) -> None:
    log = log_from(wanted)
    left = remaining(list(log))
    assert log.standing() == Log(log).standing() == Log(left).standing()
    again = Log()
    for one in left:
        again.append(one)
    assert again.standing() == log.standing()
    assert {one.number for one in log if one.verdict != "undo" and log.stands(one.number)} == {
        one.number for one in left
    }


@given(wishes, st.sampled_from(["same", "different", "split"]), some_members, st.integers(1, 14))
def test_only_contradictions_are_refused_and_all_of_them(
    wanted: list[Wish], verdict: Verdict, members: tuple[str, ...], number: int
) -> None:
    log = log_from(wanted)
    assert not contradictory(remaining(list(log)))
    wish: Wish = ("undo", (), number) if log.stands(number) else (verdict, members, None)
    new = next_of(log, wish)
    try:
        log.check(new)
    except Contradiction as error:
        assert contradictory(remaining([*log, new]))
        assert_leads_round(error, [*log, new])
    else:
        assert not contradictory(remaining([*log, new]))


def assert_leads_round(error: Contradiction, judgements: list[Judgement]) -> None:
    """Every step follows the one before, and its judgement, which would stand, says what the step says."""
    said = {one.number: one for one in remaining(judgements)}
    *steps, (first, last, closing) = error.chain
    assert (steps[0][0], steps[-1][1]) == (first, last)
    assert all(before[1] == after[0] for before, after in pairwise(steps))
    assert all(
        said[number].verdict == "same" and {one, other} <= {*said[number].members} for one, other, number in steps
    )
    assert said[closing].members[0] == first
    assert last in said[closing].members[1:]


@given(wishes, st.sampled_from(["same", "different", "split", "not_a_name"]), some_members)
def test_whatever_is_said_can_be_undone_and_said_again(
    wanted: list[Wish], verdict: Verdict, members: tuple[str, ...]
) -> None:
    log = log_from(wanted)
    before, number = log.standing(), len(log) + 1
    try:
        log.append(judgement(number, verdict, *members[: 1 if verdict == "not_a_name" else None]))
    except Contradiction:
        return
    after = log.standing()
    undo(log, number)
    assert log.standing() == before
    undo(log, number + 1)
    assert log.standing() == after
