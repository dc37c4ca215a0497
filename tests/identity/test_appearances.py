"""What documents tell of those they name."""

from __future__ import annotations

from mahdar.identity import appearances
from mahdar.identity.figures import Post
from tests.identity.reports import reports

TOLD = {report.id: {one.name: one for one in appearances(report)} for report in reports()}


def test_a_person_comes_with_offices_and_whose_they_are() -> None:
    assert Post("وكيل امين عام", "un") in TOLD["ashgabat"]["فلاديمير فرونكوف"].posts


def test_a_member_is_the_place_of_the_first_name() -> None:
    one = TOLD["ashgabat"]["فلاديمير فرونكوف"]
    report = next(report for report in reports() if report.id == "ashgabat")
    document, _, place = one.member.rpartition("#")
    start, end = map(int, place.split("-"))
    assert (document, report.text[start:end]) == ("ashgabat", "فلاديمير فرونكوف")


def test_home_is_the_country_most_of_a_document_is_about() -> None:
    assert TOLD["jeddah"]["محمد بن نايف"].home == "SAU"


def test_companions_are_strangers_with_rare_names() -> None:
    assert TOLD["jeddah"]["محمد بن نايف"].companions == ()
