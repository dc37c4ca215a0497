"""Which reports tell of one occasion: the contact of which five newspapers write, the agreement they come back to.

Two reports can be one where nothing they say tells them apart: the same kind of contact, days on which both may have
been, no third party in the place of a second. They are one where they share two sides as well. What they say otherwise
about the day, the place and whether it was held stays with each of them. Groups grow from the reports that share most;
in a group every two can be one. The result does not depend on the order of the reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from typing import Final, NamedTuple

import msgspec

from mahdar.identity.appearances import countries

_PRINTED: Final = 3
"""Days before and after its publication on which what a report gives no day for may have been."""
_PRECISE: Final = 7
"""Days of a stretch up to which a date tells when something was; a month or a year does not."""
_BUCKET: Final = 16
"""Days that are looked through together for reports of one occasion."""
_GATHERINGS: Final = ("conference", "ceremony")
"""Occasions that are the same by what they are called, whoever of those who came a report names."""
_AT_A_PLACE: Final = (*_GATHERINGS, "visit")
"""Occasions of which the place is a side."""

Days = tuple[int, int]


class Taker(msgspec.Struct, frozen=True):
    """Who took part, by key, and whose offices it holds in the report.

    ``leads`` is False of who only came along, ``visits`` True of who came to others.
    """

    key: str
    serves: frozenset[str] = frozenset()
    leads: bool = True
    visits: bool = False

    def stands_for(self, other: Taker) -> bool:
        """Tell whether one of the two serves the other: «لافروف» and «الخارجية الروسية»."""
        return self.key in other.serves or other.key in self.serves


class Report(msgspec.Struct, frozen=True):
    """What one document tells of one occasion; ``anchor`` names the fact.

    ``places`` are the place and what it lies in, ``subject`` is the gathering, or the instrument of an agreement, where
    it is known across documents. ``date`` and ``published`` are ISO dates.
    """

    anchor: str
    document: str
    kind: str
    takers: tuple[Taker, ...]
    date: str | None = None
    published: str | None = None
    places: frozenset[str] = frozenset()
    subject: str | None = None


class _Sides(NamedTuple):
    """How many sides two reports have in common: the very same, and those of which one serves the other."""

    same: int
    served: int


def home_of(key: str) -> str | None:
    """Give the state whose body or place a known key is; None for states themselves and for what no one state has.

    >>> home_of("pl-riyadh"), home_of("OMN"), home_of("un")
    ('SAU', None, None)
    """
    home = countries().get(key)
    return None if home == key else home


def around(place: str) -> frozenset[str]:
    """Give what a place is told by: its key, and that of the country it lies in.

    >>> sorted(around("pl-riyadh")), sorted(around("OMN"))
    (['SAU', 'pl-riyadh'], ['OMN'])
    """
    return frozenset((place, home_of(place) or place))


def occasions(reports: Iterable[Report]) -> list[tuple[str, ...]]:
    """Give the groups of anchors that tell of one occasion, each in order, and the groups in order."""
    listed = sorted(reports, key=lambda report: report.anchor)
    groups = {report.anchor: [report] for report in listed}
    pairs = {pair: strength for pair in _near(listed) if (strength := _strength(*pair))}
    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair], pair[0].anchor, pair[1].anchor)):
        mine, theirs = groups[one.anchor], groups[other.anchor]
        if mine is not theirs and all(_can_be_one(a, b) for a in mine for b in theirs):
            mine += theirs
            groups |= dict.fromkeys((report.anchor for report in theirs), mine)
    return sorted({tuple(sorted(report.anchor for report in group)) for group in groups.values()})


def instruments(reports: Iterable[Report]) -> list[tuple[str, ...]]:
    """Give the groups of anchors that tell of one agreement, over whatever time: the instrument is the same.

    One that has no name of its own, such as «مذكرة تفاهم», is the same by its kind, its parties and its days.
    """
    named: defaultdict[str, list[str]] = defaultdict(list)
    unnamed = []
    for report in reports:
        if report.subject is None:
            unnamed.append(report)
        else:
            named[report.subject].append(report.anchor)
    return sorted([*(tuple(sorted(group)) for group in named.values()), *occasions(unnamed)])


def akin(one: Report, other: Report) -> bool:
    """Tell whether two reports can come together by themselves: what is akin to nothing changed stays as it is.

    Groups of :func:`occasions` never reach beyond chains of such pairs.
    """
    alike = one.kind == other.kind and not set(_names(one)).isdisjoint(_names(other))
    return alike and _strength(one, other) > 0


def akin_instruments(one: Report, other: Report) -> bool:
    """Tell the same of two reports of agreements, for :func:`instruments`."""
    if one.subject is None and other.subject is None:
        return akin(one, other)
    return one.subject == other.subject


def days_of(report: Report) -> Days | None:
    """Give the first and last day on which what a report tells may have been, as ordinals; None where nothing says."""
    return _days(report.date, report.published)


def _near(reports: Sequence[Report]) -> set[tuple[Report, Report]]:
    """Give the pairs of one kind that have a name in common and days on which both may have been."""
    buckets: defaultdict[tuple[str, str, int], list[Report]] = defaultdict(list)
    for report in reports:
        days = _days(report.date, report.published)
        for bucket in range((days[0] - 1) // _BUCKET, (days[1] + 1) // _BUCKET + 1) if days else ():
            for name in _names(report):
                buckets[report.kind, name, bucket].append(report)
    return {pair for together in buckets.values() for pair in combinations(together, 2)}


def _names(report: Report) -> Iterator[str]:
    yield from {key for taker in report.takers for key in (taker.key, *taker.serves)}


def _strength(one: Report, other: Report) -> float:
    """Say how much two reports share; 0 where they do not share two sides, or cannot be one."""
    sides = _shared(one.takers, other.takers)
    counted = sides.same + sides.served
    at_one_place = not one.places.isdisjoint(other.places)
    at_one_gathering = one.subject is not None and one.subject == other.subject
    if one.kind in _AT_A_PLACE or min(len(one.takers), len(other.takers)) < 2:
        counted += at_one_place
    if one.kind in _GATHERINGS:
        counted += at_one_gathering
    if counted < 2 or not _can_be_one(one, other):
        return 0
    on_one_day = one.date is not None and one.date == other.date
    return 4 * sides.same + 2 * sides.served + 2 * on_one_day + at_one_place + at_one_gathering


def _can_be_one(one: Report, other: Report) -> bool:
    """Tell whether nothing that two reports say tells their occasions apart."""
    if one.document == other.document and not _alike(one, other):
        return False
    if one.kind in _GATHERINGS:
        fits = None in (one.subject, other.subject) or one.subject == other.subject
    else:
        fits = _leads(one, other) and _leads(other, one) and _have_one_visitor(one, other)
    return fits and _in_days(one, other)


def _leads(one: Report, other: Report) -> bool:
    """Tell whether two of those who lead a report are in the other: a king's guests change, who stands by does not."""
    leading = [taker for taker in one.takers if taker.leads]
    return sum(_shared(leading, other.takers)) >= min(2, len(leading), len(other.takers))


def _have_one_visitor(one: Report, other: Report) -> bool:
    """Tell whether one of those who came is the same: «أوباما» does not visit where another visits his country."""
    mine, theirs = ([taker for taker in report.takers if taker.visits] for report in (one, other))
    return one.kind != "visit" or not (mine and theirs) or sum(_shared(mine, theirs)) > 0


def _alike(one: Report, other: Report) -> bool:
    """Tell whether a document tells the same twice; of what it tells differently it means two occasions."""
    return (_keys(one), one.date, one.places) == (_keys(other), other.date, other.places)


def _keys(report: Report) -> set[str]:
    return {taker.key for taker in report.takers}


def _in_days(one: Report, other: Report) -> bool:
    """Tell whether two reports may speak of one day; of the very same parties, papers of one day may differ by one."""
    mine, theirs = _days(one.date, one.published), _days(other.date, other.published)
    if mine is None or theirs is None:
        return False
    slack = int(one.published == other.published and len(one.takers) > 1 and _keys(one) == _keys(other))
    return mine[0] - slack <= theirs[1] and theirs[0] - slack <= mine[1]


def _shared(ours: Sequence[Taker], theirs: Sequence[Taker]) -> _Sides:
    """Count common sides, each taker once: first those that are the same, then those of which one serves the other."""
    common = {taker.key for taker in ours} & {taker.key for taker in theirs}
    left = [taker for taker in theirs if taker.key not in common]
    served = 0
    for taker in ours:
        match = None if taker.key in common else next((mate for mate in left if taker.stands_for(mate)), None)
        if match:
            left.remove(match)
            served += 1
    return _Sides(len(common), served)


@cache
def _days(told: str | None, published: str | None) -> Days | None:
    """Give the days on which something told may have been; a vague date leaves those around the publication in it.

    >>> _days("2024-05-01", None) == _days("2024-05-01", "2024-05-02")
    True
    >>> _days(None, "2024-05-01")[1] - _days(None, "2024-05-01")[0]
    6
    """
    stretch = _stretch(told) if told else None
    if stretch and stretch[1] - stretch[0] < _PRECISE:
        return stretch
    printed = _stretch(published) if published else None
    if printed is None:
        return None
    around = (printed[0] - _PRINTED, printed[1] + _PRINTED)
    if stretch is None:
        return around
    days = (max(stretch[0], around[0]), min(stretch[1], around[1]))
    return days if days[0] <= days[1] else None


def _stretch(value: str) -> Days | None:
    """Give the first and last day of an ISO date of whatever precision as ordinals; None for what is none."""
    first, stroke, last = value.partition("/")
    begins, ends = _bounds(first), _bounds(last if stroke else first)
    return (begins[0], ends[1]) if begins and ends and begins[0] <= ends[1] else None


def _bounds(value: str) -> Days | None:
    try:
        match value.split("-"):
            case [year, week] if week.startswith("W"):
                first = date.fromisocalendar(int(year), int(week[1:]), 1).toordinal()
                return first, first + 6
            case [year, month]:
                following = (int(year) + 1, 1) if int(month) == 12 else (int(year), int(month) + 1)
                return date(int(year), int(month), 1).toordinal(), date(*following, 1).toordinal() - 1
            case [year]:
                return date(int(year), 1, 1).toordinal(), date(int(year), 12, 31).toordinal()
            case [year, month, day]:
                return (whole := date(int(year), int(month), int(day)).toordinal()), whole
    except ValueError:
        return None
    return None
