"""Reports of one occasion come together; what tells two occasions apart keeps them apart."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.identity.anchors import FACT_KINDS, Anchor, anchors, parse_anchor
from mahdar.identity.occasions import Report, Taker, instruments, occasions
from mahdar.record import Span

KERRY = Taker("kerry", frozenset({"us-state"}))
LAVROV = Taker("lavrov", frozenset({"ru-mfa"}))
ZARIF = Taker("zarif", frozenset({"ir-mfa"}))
MEETING = Report("a#contact:0-9", "a", "meeting", (KERRY, LAVROV), "2015-08-03", "2015-08-04")
VISIT = Report("a#contact:0-9", "a", "visit", (KERRY,), "2015-08-03", "2015-08-04", frozenset({"pl-doha", "QAT"}))
SUMMIT = Report("a#contact:0-9", "a", "conference", (KERRY,), None, "2015-08-04", frozenset(), "summit")
ZARIF_BESIDE = Taker("zarif", frozenset({"ir-mfa"}), leads=False)
BESIDE = msgspec.structs.replace(MEETING, takers=(KERRY, LAVROV, ZARIF_BESIDE))
GUEST = msgspec.structs.replace(VISIT, takers=(msgspec.structs.replace(KERRY, visits=True), Taker("QAT")))


def other(of: Report, **changes: object) -> Report:
    return msgspec.structs.replace(of, **{"anchor": "b#contact:0-9", "document": "b", **changes})


ONE = [
    (MEETING, {}),
    (MEETING, {"takers": (LAVROV, KERRY)}),
    (MEETING, {"takers": (Taker("us-state"), Taker("ru-mfa"))}),
    (MEETING, {"takers": (KERRY, LAVROV, ZARIF)}),
    (MEETING, {"date": None}),
    (MEETING, {"date": "2015-08"}),
    (MEETING, {"date": "2015-W32"}),
    (MEETING, {"date": "2015-08-01/2015-08-03"}),
    (MEETING, {"date": "2015-08-04"}),
    (MEETING, {"places": frozenset({"pl-doha"})}),
    (MEETING, {"published": "2016-01-01"}),
    (BESIDE, {"takers": (LAVROV, KERRY)}),
    (VISIT, {"places": frozenset({"QAT"})}),
    (SUMMIT, {}),
    (SUMMIT, {"places": frozenset({"pl-doha"})}),
]
TWO = [
    (MEETING, {"kind": "call"}),
    (MEETING, {"takers": (KERRY, ZARIF)}),
    (MEETING, {"takers": (KERRY,)}),
    (MEETING, {"takers": (Taker("obama", frozenset({"us-state"})), LAVROV)}),
    (MEETING, {"date": "2015-08-04", "published": "2015-08-05"}),
    (MEETING, {"date": "2015-08-05"}),
    (MEETING, {"date": "2015-08-04", "takers": (Taker("us-state"), LAVROV)}),
    (MEETING, {"date": None, "published": "2015-08-09"}),
    (MEETING, {"date": None, "published": None}),
    (MEETING, {"date": "2015", "published": "2015-12-01"}),
    (MEETING, {"date": "2015-13-99", "published": None}),
    (BESIDE, {"takers": (KERRY, Taker("al-thani"), ZARIF_BESIDE)}),
    (GUEST, {"takers": (Taker("us-state"), Taker("obama", visits=True))}),
    (VISIT, {"places": frozenset({"pl-muscat", "OMN"})}),
    (VISIT, {"places": frozenset()}),
    (SUMMIT, {"takers": (ZARIF,)}),
    (SUMMIT, {"subject": "other-summit", "places": frozenset({"pl-doha"})}),
]


@pytest.mark.parametrize(("report", "changes"), ONE)
def test_one_occasion(report: Report, changes: dict[str, object]) -> None:
    assert len(occasions([report, other(report, **changes)])) == 1


@pytest.mark.parametrize(("report", "changes"), TWO)
def test_two_occasions(report: Report, changes: dict[str, object]) -> None:
    assert len(occasions([report, other(report, **changes)])) == 2


def test_what_one_document_tells_apart_stays_apart() -> None:
    noon = other(MEETING, document="a", anchor="a#contact:20-30", places=frozenset({"pl-doha"}))
    assert len(occasions([MEETING, noon])) == 2
    again = other(MEETING, document="a", anchor="a#contact:20-30")
    assert len(occasions([MEETING, again])) == 1


def test_a_vague_report_does_not_make_two_occasions_one() -> None:
    bodies = other(MEETING, takers=(Taker("us-state"), LAVROV))
    obama = other(
        MEETING, anchor="c#contact:0-9", document="c", takers=(Taker("obama", frozenset({"us-state"})), LAVROV)
    )
    assert occasions([MEETING, bodies, obama]) == [("a#contact:0-9", "b#contact:0-9"), ("c#contact:0-9",)]


def test_an_agreement_is_one_over_the_years_by_its_name() -> None:
    pact = Report("a#agreement:0-9", "a", "treaty", (), "1968", None, frozenset(), "ins-npt")
    late = Report("b#agreement:0-9", "b", "framework", (), "2015-08-01", None, frozenset(), "ins-npt")
    assert instruments([pact, late]) == [("a#agreement:0-9", "b#agreement:0-9")]


def test_one_without_a_name_is_one_by_kind_parties_and_days() -> None:
    parties = (Taker("OMN"), Taker("IND"))
    note = Report("a#agreement:0-9", "a", "memorandum", parties, None, "2015-08-01")
    assert len(instruments([note, other(note, published="2015-08-02")])) == 1
    assert len(instruments([note, other(note, published="2015-09-02")])) == 2
    assert len(instruments([note, other(note, takers=())])) == 2


REPORTS = st.builds(
    lambda number, kind, keys, when, published: Report(
        f"d{number}#contact:0-9", f"d{number % 5}", kind, tuple(map(Taker, sorted(keys))), when, published
    ),
    st.integers(0, 40),
    st.sampled_from(["meeting", "visit"]),
    st.sets(st.sampled_from("abcd"), max_size=3),
    st.sampled_from([None, "2015-08-03", "2015-08-04", "2015-08"]),
    st.sampled_from([None, "2015-08-04", "2015-08-09"]),
)


@given(st.lists(REPORTS, unique_by=lambda report: report.anchor, max_size=12), st.randoms())
def test_the_order_of_the_reports_does_not_matter(reports: list[Report], random: object) -> None:
    found = occasions(reports)
    assert sorted(anchor for group in found for anchor in group) == sorted(report.anchor for report in reports)
    getattr(random, "shuffle")(reports)  # noqa: B009 - hypothesis gives no type
    assert occasions(reports) == found


@given(
    st.text(min_size=1), st.sampled_from(FACT_KINDS), st.integers(0, 10**8), st.integers(0, 10**8), st.integers(1, 99)
)
def test_an_anchor_is_read_as_it_was_written(document: str, kind: str, start: int, end: int, nth: int) -> None:
    anchor = Anchor(document, kind, start, end, nth)
    assert parse_anchor(str(anchor)) == anchor


def test_facts_that_begin_with_the_same_characters_are_told_apart() -> None:
    found = anchors("a", "contact", [Span(0, 9), Span(0, 9), Span(3, 9)])
    assert [str(anchor) for anchor in found] == ["a#contact:0-9", "a#contact:0-9.2", "a#contact:3-9"]
