"""What entities are known again by."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from mahdar.identity.appearances import Appearance
from mahdar.identity.figures import Post
from mahdar.identity.marks import BAR, marks

NOBODY = Appearance("d#0-1", "person", None, None, "2015-07-01", (), (), "SAU")


def hubs(**what: Any) -> set[str]:
    return {mark.hub for mark in marks(msgspec.structs.replace(NOBODY, **what))}


def test_a_rare_name_is_a_mark_and_a_common_one_is_not() -> None:
    assert hubs(name="رافت الصباغ") == {"person:رافت الصباغ"}
    assert hubs(name="محمد العتيبي") == set()


def test_an_office_is_a_mark_only_beside_a_name() -> None:
    spokesman = Post("متحدث امني", "وزاره داخليه")
    assert hubs(posts=(spokesman,)) == set()
    assert "person:فيصل العتيبي|office:متحدث امني@وزاره داخليه" in hubs(name="فيصل العتيبي", posts=(spokesman,))


def test_a_state_is_no_body_somebody_is_known_by() -> None:
    assert not any("body:" in hub for hub in hubs(name="فيصل العتيبي", posts=(Post("وزير داخليه", "SAU"),)))


def test_a_companion_makes_a_common_name_telling() -> None:
    found = hubs(name="فيصل العتيبي", companions=("رافت الصباغ",))
    assert found == {"person:فيصل العتيبي|with:رافت الصباغ"}


def test_a_given_name_alone_is_nobody() -> None:
    assert hubs(name="خالد", posts=(Post("مدير شرطه", "شرطه جده"),), companions=("رافت الصباغ",)) == set()


def test_whom_the_knowledge_has_needs_no_marks() -> None:
    assert hubs(name="انطونيو غوتيريش", known_as="p-antonio-guterres") == set()


@pytest.mark.parametrize(
    ("name", "home", "found"),
    [
        ("شرطه منطقه رياض", None, {""}),
        ("شرطه منطقه", "SAU", set()),
        ("وزاره داخليه", "SAU", {"home:SAU"}),
        ("وزاره داخليه", None, set()),
        ("وزاره داخليه كويتيه", "SAU", {""}),
        ("سفاره سعوديه", "EGY", set()),
        ("لجنه تنفيذيه", "SAU", set()),
        ("وزاره", "SAU", set()),
    ],
)
def test_a_body_is_its_own_within_a_country_or_by_a_word_of_its_own(
    name: str, home: str | None, found: set[str]
) -> None:
    expected = {f"organisation:{name}|{scope}" if scope else f"organisation:{name}" for scope in found}
    assert hubs(type="organisation", name=name, home=home) == expected


@pytest.mark.parametrize(
    ("kind", "name", "found"),
    [
        ("gathering", "موتمر رياض", {"month:2015-07"}),
        ("gathering", "مهرجان جرش", {"year:2015"}),
        ("instrument", "مبادره روسيه", {"month:2015-07"}),
        ("instrument", "اتفاق نووي ايراني", {"year:2015"}),
        ("gathering", "قمه عربيه 26", {""}),
        ("instrument", "قرار 2216", {""}),
        ("instrument", "اتفاق تعاون", set()),
    ],
)
def test_gatherings_and_instruments_are_of_their_time(kind: str, name: str, found: set[str]) -> None:
    expected = {f"{kind}:{name}|{scope}" if scope else f"{kind}:{name}" for scope in found}
    assert hubs(type=kind, name=name) == expected


def test_every_mark_reaches_the_bar() -> None:
    found = marks(msgspec.structs.replace(NOBODY, name="رافت الصباغ", posts=(Post("متحدث رسمي", "مركز"),)))
    assert all(mark.bits >= BAR for mark in found)
