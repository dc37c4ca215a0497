"""What kinds are called, and dates in both languages."""

from typing import Any, get_args

import pytest

from mahdar import record
from mahdar.errors import ReadingError
from mahdar.identity import Verdict
from mahdar.wording import Language, spoken_date, spoken_hijri, word, words

LANGUAGES: tuple[Language, ...] = ("ar", "en")
GROUPS = [
    ("entity", record.EntityType),
    ("entities", record.EntityType),
    ("contact", record.ContactKind),
    ("contact_status", record.ContactStatus),
    ("role", record.Role),
    ("act", record.Act),
    ("agreement", record.AgreementKind),
    ("agreement_status", record.AgreementStatus),
    ("block", record.BlockKind),
    ("calendar", record.Calendar),
    ("verdict", Verdict),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("group", "codes"), GROUPS)
def test_every_code_of_the_record_has_a_name(group: str, codes: Any, language: Language) -> None:
    assert set(words(group, language)) == set(get_args(codes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_failure_has_a_name(language: Language) -> None:
    kinds: tuple[type[ReadingError], ...] = (ReadingError, *ReadingError.__subclasses__())
    assert set(words("failure", language)) == {kind.kind for kind in kinds}


@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_have_their_names_from_the_knowledge(language: Language) -> None:
    assert word("topic", "counter_terrorism", language) in ("مكافحة الإرهاب", "Counter-terrorism")


@pytest.mark.parametrize("date", ["", "2024-13", "سنة", "2024-05-01-02"])
def test_what_is_no_date_is_left_as_it_is(date: str) -> None:
    assert (spoken_date(date), spoken_hijri(date)) == (date, None)
