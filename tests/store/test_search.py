"""Texts are found by any form of their words, by what the record knows of them, and shown where they say it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from apsw import Connection
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.errors import UsageError
from mahdar.record import DocumentRecord
from mahdar.store import Found, Record, Unit, open_record, tokenizer
from tests.store.samples import ONE_MEETING

TEXTS = {
    "visit": "زار وزير الخارجية الروسي سيرغي لافروف طهران، والتقى نظيره الإيراني. وأكَّدَ أهميةَ الاتفاق النووي.",
    "ministers": "اجتمع وزراء خارجية الدول العربية في القاهرة وبحثوا التعاون مع منظمة الأمم المتحدة.",
    "council": "صوّت مجلس الأمن على مشروع قرار قدمته بريطانيا وفرنسا، وقالت الصين إنها ستمتنع.",
    "prince": "استقبل الأمير عبدالله والي الولاية، وسلّمه رسالة خطية.",
    "nato": "أعلن حلف NATO إرسال 3000 جندي، وهو قرار للأمم كلها شأن فيه.",
}


def document(identity: str, text: str, **changes: object) -> DocumentRecord:
    plain = msgspec.structs.replace(ONE_MEETING, entities=(), offices=(), contacts=(), statements=(), blocks=())
    return msgspec.structs.replace(plain, id=identity, text=text, title=None, **changes)


def write(record: Record, *documents: DocumentRecord) -> None:
    run = record.start_run("1", "2024-01-01")
    record.write(run, "1", [Unit(one.id, "digest", (one,), ()) for one in documents])


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        write(opened, *(document(name, text) for name, text in TEXTS.items()), ONE_MEETING)
        yield opened


def names(found: Found) -> list[str]:
    return [hit.document for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("وزير", {"visit", "ministers"}),
        ("=وزير", {"visit"}),
        ("الوزراء", {"visit", "ministers"}),
        ("أمم", {"ministers", "nato", "a"}),
        ('"الأمم المتحدة"', {"ministers", "a"}),
        ('"للأمم المتحدة"', {"ministers", "a"}),
        ('="للأمم المتحدة"', {"a"}),
        ("يؤكد", {"visit", "a"}),
        ("وزير -الدول", {"visit"}),
        ("-وزير", {"council", "prince", "nato", "a"}),
        ("طهران OR القاهرة", {"visit", "ministers"}),
        ("NEAR(وزير سيرغي, 3)", {"visit"}),
        ("NEAR(وزير النووي, 3)", set()),
        ("خارج*", {"visit", "ministers"}),
        ("عبد الله", {"prince"}),
        ('"عبد الله"', {"prince"}),
        ("عبدالله", {"prince"}),
        ("والي", {"prince"}),
        ("فرنسا", {"council"}),
        ("nato", {"nato"}),
        ("٣٠٠٠", {"nato"}),
        ("النووى", {"visit"}),
        ("الاتفــاق", {"visit"}),
    ],
)
def test_words_find_texts(record: Record, query: str, wanted: set[str]) -> None:
    found = record.search(query)
    assert set(names(found)) == wanted
    assert found.total == len(wanted)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("person:البديوي", {"a"}),
        ("person:بديوي", {"a"}),
        ("person:يوي", set()),
        ('org:"الأمم المتحدة"', {"a"}),
        ('person:"الأمم المتحدة"', set()),
        ("place:الرياض", {"a"}),
        ("kind:contact", {"a"}),
        ("kind:meeting", {"a"}),
        ("kind:agreement", set()),
        ("topic:regional_security", {"a"}),
        ("source:example وزير", {"visit", "ministers"}),
        ("-source:example", set()),
        ("الأمم -person:البديوي", {"ministers", "nato"}),
        ("الأمم after:2024-05", {"ministers", "nato", "a"}),
        ("الأمم after:2024-05-03", set()),
        ("الأمم before:2024-05-03", {"ministers", "nato", "a"}),
        ("الأمم before:2024-05", set()),
    ],
)
def test_filters_ask_for_what_the_record_knows(record: Record, query: str, wanted: set[str]) -> None:
    assert set(names(record.search(query))) == wanted


@pytest.mark.parametrize(
    ("query", "said"), [("kind:war", "no kind 'war'"), ("topic:war", "no topic 'war'"), ("after:غدا", "takes a day")]
)
def test_a_filter_tells_what_it_takes(record: Record, query: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        record.search(query)


def test_hits_show_the_text_as_it_is_written(record: Record) -> None:
    (hit,) = record.search("«أكد أهمية» لافروف").hits
    assert TEXTS["visit"][hit.start : hit.end] == hit.snippet
    assert [TEXTS["visit"][span.start : span.end] for span in hit.spans] == ["لافروف", "وأكَّدَ أهميةَ"]


def test_the_form_that_was_typed_comes_first(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        forms = ("قرارات", "القرار", "قرارا", "قرار", "وقرارهم")
        write(record, *(document(form, f"صدر {form} أمس عن المجلس") for form in forms))
        for form in forms:
            assert names(record.search(form))[0] == form
            assert record.search(form).total == len(forms)
            assert names(record.search(form, exact=True)) == [form]


def test_a_word_that_no_text_holds_has_neighbours(record: Record) -> None:
    assert record.search("الاتفقا النووي").suggestions == ("الاتفاق النووي",)
    assert record.search("لافروق").suggestions == ("لافروف",)
    assert record.search("الاتفاق").suggestions == ()
    assert record.search("شولتنبرغ").suggestions == ()


def test_copies_are_one_hit(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        write(
            record, *(document(name, TEXTS["visit"]) for name in "abc"), document("d", "زار لافروف دمشق", signature="")
        )
        record.group_copies()
        found = record.search("لافروف")
    assert found.total == 2
    assert {hit.document: hit.copies for hit in found.hits} == {"a": ("b", "c"), "d": ()}


def test_the_index_follows_the_documents(record: Record) -> None:
    write(record, document("visit", "غادر الوفد الياباني طوكيو"))
    assert names(record.search("لافروف")) == []
    assert names(record.search("لوفد")) == ["visit"]


def test_an_index_of_another_analyser_is_made_anew(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mahdar.store.search.digest", lambda: "other")
    monkeypatch.setattr(tokenizer, "indexed", lambda word: (word[:3],))
    with open_record(record.path, create=True) as again:
        assert set(names(again.search("=قرا"))) == {"council", "nato"}
    monkeypatch.undo()
    with open_record(record.path, create=True) as again:
        assert set(names(again.search("قرارات"))) == {"council", "nato"}


def test_a_record_without_an_index_says_so(record: Record) -> None:
    connection = Connection(str(record.path))
    for kind, name in (("TRIGGER", "search_inserted"), ("TRIGGER", "search_deleted"), ("TRIGGER", "search_updated")):
        connection.execute(f"DROP {kind} {name}")
    tokenizer.register(connection)
    connection.execute("DROP TABLE search")
    connection.close()
    with open_record(record.path, create=False) as bare, pytest.raises(UsageError, match="no search index"):
        bare.search("وزير")
    with open_record(record.path, create=True) as made:
        assert names(made.search("فرنسا")) == ["council"]


@settings(max_examples=40)
@given(st.text("ﷲﻻابتعدلوي ةأىَّـ\u200fab1،.«\n😀\0", max_size=60))
def test_places_are_those_the_index_counts(text: str) -> None:
    connection = Connection(":memory:")
    tokenizer.register(connection)
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='mahdar')")
    connection.execute("INSERT INTO t VALUES (?)", (text,))
    connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')")
    indexed = {at for (at,) in connection.execute("SELECT offset FROM v")}
    assert indexed == set(range(len(tokenizer.places(text))))
    connection.close()
