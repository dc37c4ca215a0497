"""Who deals with whom."""

from pathlib import Path

import pytest

from mahdar.store import Record, Tie, View, open_record
from tests.web.samples import ALBUDAIWI, GCC, GUTERRES, keep

UN = "un"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return open_record(keep(tmp_path / "record.db"), create=True)


def test_a_contact_told_twice_is_one_tie(record: Record) -> None:
    found = record.network(View())
    assert found.ties == (Tie(GUTERRES, ALBUDAIWI, 1),)
    assert {actor.name for actor in found.actors} == {"جاسم محمد البديوي", "أنطونيو غوتيريش"}


def test_bodies_stand_in_the_place_of_those_who_speak_for_them(record: Record) -> None:
    assert record.network(View(bodies=True)).ties == (Tie(GCC, UN, 1),)


@pytest.mark.parametrize(
    ("view", "ties"),
    [
        (View(topic="regional_security"), 1),
        (View(topic="nuclear"), 0),
        (View(since="2024-05"), 1),
        (View(since="2024-05-02"), 0),
        (View(until="2024-05"), 1),
        (View(until="2024-04"), 0),
        (View(around=ALBUDAIWI), 1),
        (View(around=ALBUDAIWI, depth=2), 1),
        (View(around="nobody"), 0),
        (View(limit=0), 0),
    ],
)
def test_a_network_is_asked_for_by_topic_time_and_place(record: Record, view: View, ties: int) -> None:
    assert len(record.network(view).ties) == ties
