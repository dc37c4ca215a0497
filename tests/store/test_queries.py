"""What people type is understood, or they are told why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import UsageError
from mahdar.store.queries import All, Either, Filter, Near, Query, Term, expression, parse

A, B, C = Term("اتفاق"), Term("نووي"), Term("إيران")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("اتفاق نووي", All((A, B))),
        ('"اتفاق نووي"', All((Term("اتفاق نووي"),))),
        ("«اتفاق نووي» إيران", All((Term("اتفاق نووي"), C))),
        ("اتفاق*", All((Term("اتفاق", prefix=True),))),
        ("=للأمم", All((Term("للأمم", exact=True),))),
        ('="للأمم المتحدة"', All((Term("للأمم المتحدة", exact=True),))),
        ("اتفاق -نووي", All((A,), (B,))),
        ("-نووي", All((), (B,))),
        ("اتفاق OR نووي", All((Either((A, B)),))),
        ("اتفاق | نووي", All((Either((A, B)),))),
        ("إيران (اتفاق OR نووي)", All((C, Either((A, B))))),
        ("إيران -(اتفاق OR نووي)", All((C,), (Either((A, B)),))),
        ("NEAR(اتفاق نووي, ٣)", All((Near((A, B), 3),))),
        ("NEAR(اتفاق نووي)", All((Near((A, B), 10),))),
        ("اتفاق، نووي.", All((A, B))),
        ("ما-بعد", All((Term("ما بعد"),))),
        ("10:30", All((Term("10 30"),))),
    ],
)
def test_words_are_read(typed: str, words: All) -> None:
    read = parse(typed)
    assert (read.words if read.words.unwanted or len(words.wanted) > 1 else All(read.words.wanted)) == words


def test_filters_are_read() -> None:
    typed = 'اتفاق person:لافروف org:"مجلس الأمن" -source:سبوتنيك after:2024-05 kind:contact'
    filters = (
        Filter("person", "لافروف"),
        Filter("org", "مجلس الأمن"),
        Filter("source", "سبوتنيك", unwanted=True),
        Filter("after", "2024-05"),
        Filter("kind", "contact"),
    )
    assert parse(typed) == Query(All((A,)), filters)


def test_the_exact_switch_is_for_every_word() -> None:
    assert parse("اتفاق «نووي» -إيران", exact=True).words == All(
        (Term("اتفاق", exact=True), Term("نووي", exact=True)), (Term("إيران", exact=True),)
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "no word"),
        ("«»", "no word"),
        ("، .", "no word"),
        ('"اتفاق', "does not close"),
        ("(اتفاق", "opens a bracket"),
        ("اتفاق)", "closes a bracket"),
        ("OR اتفاق", "OR stands between"),
        ("اتفاق OR", "OR stands between"),
        ("NEAR(اتفاق)", "two words or more"),
        ("NEAR(اتفاق نووي, كثيرا)", "takes a number"),
        ("who:لافروف", "no filter 'who:'"),
        ("(person:لافروف)", "cannot stand in brackets"),
        ("اتفاق OR person:لافروف", "cannot stand in brackets or with OR"),
        ("إيران (-اتفاق)", "brackets hold words that are looked for"),
        ("(" * 40 + "اتفاق" + ")" * 40, "more than 30 brackets"),
    ],
)
def test_what_cannot_be_understood_is_told(typed: str, said: str) -> None:
    with pytest.raises(UsageError, match=said.replace("(", r"\(")):
        parse(typed)


@given(st.text('اتفاق نووي"«»“”()|-=*:, ORNEARperson:123\0', max_size=30))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        query = parse(typed)
    except UsageError:
        return
    if query.words.wanted:
        assert expression(query.words).count('"') % 2 == 0
