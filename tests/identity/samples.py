"""Judgements and logs for the tests of identity."""

from __future__ import annotations

from hypothesis import strategies as st

from mahdar.errors import UsageError
from mahdar.identity import Judgement, Log, Verdict

MEMBERS = "abcdefgh"

Wish = tuple[Verdict, tuple[str, ...], int | None]
"""What somebody wants to say: a verdict, its members, and what it undoes."""

ABOUT_MEMBERS: tuple[Verdict, ...] = ("same", "different", "split", "unsure")
some_members = st.lists(st.sampled_from(MEMBERS), min_size=2, max_size=4, unique=True).map(tuple)
wishes: st.SearchStrategy[list[Wish]] = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(ABOUT_MEMBERS), some_members, st.none()),
        st.tuples(st.just("not_a_name"), st.sampled_from(MEMBERS).map(lambda member: (member,)), st.none()),
        st.tuples(st.just("undo"), st.just(()), st.integers(1, 12)),
    ),
    max_size=14,
)


def judgement(number: int, verdict: Verdict, *members: str, undoes: int | None = None, reason: str = "") -> Judgement:
    time = "2026-02-01T10:00:00Z"
    return Judgement(
        number=number, verdict=verdict, members=members, undoes=undoes, author="Huda", at=time, reason=reason
    )


def log_of(*said: tuple[Verdict, str]) -> Log:
    """Give a log of verdicts about members of one letter each."""
    log = Log()
    for number, (verdict, members) in enumerate(said, 1):
        log.append(judgement(number, verdict, *members))
    return log


def next_of(log: Log, wish: Wish) -> Judgement:
    verdict, members, undoes = wish
    return judgement(len(log) + 1, verdict, *members, undoes=undoes)


def log_from(wanted: list[Wish]) -> Log:
    """Give the log of those wishes that are not refused."""
    log = Log()
    for wish in wanted:
        try:
            log.append(next_of(log, wish))
        except UsageError:
            continue
    return log
