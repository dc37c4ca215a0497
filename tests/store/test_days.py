"""Contacts by day and over time."""

from pathlib import Path

import pytest

from mahdar.store import Record, Trend, Unit, open_record
from tests.store.samples import meeting
from tests.web.samples import GCC, keep


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return open_record(keep(tmp_path / "record.db"), create=True)


def told_on(path: Path, *days: str) -> Record:
    """Give a record of meetings on days, each told by one document."""
    record = open_record(path, create=True)
    documents = tuple(meeting(f"d{n}", "2024-06-01", f"{n:08x}" * 64, day) for n, day in enumerate(days))
    record.write(record.start_run("1", "2024-06-01"), "1", [Unit("a", "d", documents, ())])
    record.resolve("1")
    return record


def test_a_month_has_its_contacts_in_the_order_of_their_days(tmp_path: Path) -> None:
    record = told_on(tmp_path / "r.db", "2024-05-20", "2024-05", "2024-05-03", "2024-04-30", "2024")
    assert [contact.date for contact in record.contacts_in("2024-05", 10)] == ["2024-05", "2024-05-03", "2024-05-20"]
    assert record.months() == [("2024-04", 1), ("2024-05", 3)]


def test_what_two_reports_tell_is_one_contact_of_the_month(record: Record) -> None:
    assert [contact.reports for contact in record.contacts_in("2024-05", 10)] == [2]


def test_contacts_of_a_season_are_counted_by_days_without_a_gap(tmp_path: Path) -> None:
    trend = told_on(tmp_path / "r.db", "2024-05-01", "2024-05-03", "2024-05-03").trend()
    assert trend == Trend(
        "day", ("2024-05-01", "2024-05-02", "2024-05-03"), (1, 0, 1), (("regional_security", (1, 0, 1)),)
    )


@pytest.mark.parametrize(
    ("days", "unit", "times"),
    [
        (("2023-11-05", "2024-03-01"), "month", ("2023-11", "2023-12", "2024-01", "2024-02", "2024-03")),
        (("2017-01-01", "2024-03-01"), "year", tuple(map(str, range(2017, 2025)))),
    ],
)
def test_longer_times_have_longer_units(tmp_path: Path, days: tuple[str, ...], unit: str, times: tuple[str]) -> None:
    trend = told_on(tmp_path / "r.db", *days).trend()
    assert (trend.unit, trend.times) == (unit, times)


def test_one_contact_of_long_ago_does_not_flatten_the_others(tmp_path: Path) -> None:
    days = [f"2024-{month:02}-{day:02}" for month in (5, 6, 7, 8) for day in range(1, 31, 2)]
    trend = told_on(tmp_path / "r.db", "1990-01-01", *days).trend()
    assert (trend.unit, trend.times[0]) == ("day", "2024-05-01")


def test_a_record_without_contacts_has_no_times(tmp_path: Path) -> None:
    assert open_record(tmp_path / "r.db", create=True).trend() == Trend("day", (), (), ())


def test_the_trend_of_a_thing_counts_those_who_act_for_it(record: Record) -> None:
    assert sum(record.trend(GCC).totals) == 1
    assert record.trend("nobody").totals == ()
