"""Who is named, and whom they deal with."""

from pathlib import Path

import pytest

from mahdar.store import Actor, Record, open_record
from tests.web.samples import ALBUDAIWI, CHARTER, GCC, GUTERRES, keep


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return open_record(keep(tmp_path / "record.db"), create=True)


def test_a_thing_is_given_by_its_key(record: Record) -> None:
    assert record.actor(ALBUDAIWI) == Actor(ALBUDAIWI, "person", "جاسم محمد البديوي", 3)
    assert record.actor(CHARTER) == Actor(CHARTER, "instrument", "النظام الأساسي لمجلس التعاون", 1, "GCC Charter")
    assert record.actor("nobody") is None


def test_the_names_of_a_document_have_keys(record: Record) -> None:
    assert record.keys("a")["e3"] == GCC
    assert record.keys("none") == {}


@pytest.mark.parametrize("key", [ALBUDAIWI, GCC])
def test_partners_are_those_of_a_person_and_of_the_body_it_serves(record: Record, key: str) -> None:
    assert [(other.key, other.count) for other in record.partners(key, 5)] == [(GUTERRES, 1)]


def test_topics_are_those_of_contacts_and_statements(record: Record) -> None:
    assert record.topics(ALBUDAIWI, 5) == [("regional_security", 1)]
