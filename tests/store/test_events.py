"""What several documents tell is one event; what people judge wrong no longer counts; questions with many sides."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mahdar.errors import UsageError
from mahdar.record import DocumentRecord, Office
from mahdar.store import AgreementQuery, ContactQuery, Record, StatementQuery, Unit, open_record
from tests.identity.reports import reports
from tests.store.samples import at, meeting
from tests.web.samples import agreement

GCC, UN, RIYADH = "gcc", "un", "pl-riyadh"
NOON = "2024-05-10T12:00:00+00:00"
FIRST = "a#contact:0-105"


def signature(number: int) -> str:
    return f"{number:08x}" * 32 + f"{number + 9:08x}" * 32


def keep(path: Path, *documents: DocumentRecord) -> Record:
    record = open_record(path, create=True)
    record.write(record.start_run("1", NOON), "1", [Unit(one.id, "d", (one,), ()) for one in documents])
    record.group_copies()
    record.resolve("1")
    return record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Give a record of one meeting in three reports, a copy of the first, and of another meeting a month later."""
    announced = meeting("b", "2024-04-30", signature(2), "2024-05-01")
    announced = msgspec.structs.replace(
        announced, contacts=tuple(msgspec.structs.replace(one, status="announced") for one in announced.contacts)
    )
    return keep(
        tmp_path / "r.db",
        meeting("a", "2024-05-02", signature(1), "2024-05-01"),
        announced,
        meeting("c", "2024-05-02", signature(3), None),
        meeting("d", "2024-05-03", signature(1), "2024-05-01"),
        meeting("e", "2024-06-02", signature(4), "2024-06-01"),
    )


def ids(record: Record, **asked: object) -> list[str]:
    found = record.contacts(msgspec.convert(asked, ContactQuery))
    assert found.total == len(found.contacts)
    return [contact.id.partition("#")[0] for contact in found.contacts]


def test_reports_of_one_meeting_are_one_contact_and_copies_count_once(record: Record) -> None:
    later, first = record.contacts(ContactQuery()).contacts
    assert (later.reports, first.reports) == (1, 3)
    assert [quote.document for quote in first.evidence] == ["b", "a", "c"]
    assert (first.status, first.date) == ("held", "2024-05-01")


def test_what_reports_do_not_agree_on_stands_side_by_side(record: Record) -> None:
    first = record.contacts(ContactQuery()).contacts[1]
    assert first.disputed == ("status",)
    told = [(telling.fact.partition("#")[0], telling.status, telling.date) for telling in first.tellings]
    assert told == [("b", "announced", "2024-05-01"), ("a", "held", "2024-05-01"), ("c", "held", None)]


def test_every_report_leads_to_its_contact(record: Record) -> None:
    first = record.contacts(ContactQuery()).contacts[1]
    assert [record.contact(telling.fact) for telling in first.tellings] == [first] * 3
    assert record.contact(f"d{FIRST[1:]}") == first
    assert record.contact("x#contact:0-1") is record.contact("no anchor") is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"between": (GCC,)}, ["e", "b"]),
        ({"between": (GCC, UN)}, ["e", "b"]),
        ({"between": (GCC, "p-antonio-guterres")}, ["e", "b"]),
        ({"between": (UN, "p-antonio-guterres")}, []),
        ({"since": "2024-05-02"}, ["e"]),
        ({"until": "2024-05"}, ["b"]),
        ({"since": "2024", "until": "2024"}, ["e", "b"]),
        ({"topic": "regional_security"}, ["e", "b"]),
        ({"topic": "nuclear"}, []),
        ({"kind": "visit"}, []),
        ({"status": "held", "place": RIYADH}, ["e", "b"]),
        ({"place": "SAU"}, ["e", "b"]),
        ({"place": "OMN"}, []),
        ({"dated": True}, ["e", "b"]),
    ],
)
def test_contacts_are_asked_for_from_many_sides(record: Record, asked: dict[str, object], found: list[str]) -> None:
    assert ids(record, **asked) == found


def test_answers_come_in_pages(record: Record) -> None:
    first = record.contacts(ContactQuery(limit=1))
    assert (len(first.contacts), first.total) == (1, 2)
    rest = record.contacts(ContactQuery(limit=1, cursor=first.cursor))
    assert (rest.contacts[0].reports, rest.cursor) == (3, None)
    said, seen = record.statements(StatementQuery(limit=3)), []
    while True:
        seen += [one.content.document for one in said.statements]
        if said.cursor is None:
            break
        said = record.statements(StatementQuery(limit=3, cursor=said.cursor))
    assert seen == ["e", "a", "c", "b"]
    with pytest.raises(UsageError, match="no cursor"):
        record.contacts(ContactQuery(cursor="x"))
    with pytest.raises(UsageError, match="two sides"):
        record.contacts(ContactQuery(between=("a", "b", "c")))


def test_statements_are_of_whoever_speaks_for_a_body(record: Record) -> None:
    assert record.statements(StatementQuery(by=GCC)).total == 4
    assert record.statements(StatementQuery(by=UN)).total == 0
    assert record.statements(StatementQuery(by=GCC, since="2024-05", until="2024-05")).total == 2
    assert record.statements(StatementQuery(act="assert")).total == 4
    assert record.statements(StatementQuery(act="warn")).total == 0
    assert record.statements(StatementQuery(topic="nuclear")).total == 0


def test_statements_are_about_whom_they_name(tmp_path: Path) -> None:
    report = meeting("a", "2024-05-02", signature(1), "2024-05-01")
    (said,) = report.statements
    start, end = at("الأمين العام للأمم المتحدة أنطونيو غوتيريش")
    record = keep(
        tmp_path / "r.db",
        msgspec.structs.replace(report, statements=(msgspec.structs.replace(said, start=start, end=end),)),
    )
    assert record.statements(StatementQuery(about=UN)).total == 1
    assert record.statements(StatementQuery(about=RIYADH)).total == 0


def test_a_fact_judged_wrong_is_kept_and_no_longer_counts(record: Record) -> None:
    (later, _) = record.contacts(ContactQuery()).contacts
    made = record.judge("wrong_fact", [later.tellings[0].fact], author="Huda", at=NOON)
    assert ids(record) == ["b"]
    document = record.document("e")
    assert document is not None
    assert len(document.contacts) == 1
    record.judge("undo", author="Huda", at=NOON, undoes=made.number)
    assert ids(record) == ["e", "b"]


def test_a_report_judged_wrong_leaves_the_others(record: Record) -> None:
    record.judge("wrong_fact", [FIRST], author="Huda", at=NOON)
    assert [contact.reports for contact in record.contacts(ContactQuery()).contacts] == [1, 3]
    record.judge("wrong_fact", [f"d{FIRST[1:]}"], author="Huda", at=NOON)
    assert [contact.reports for contact in record.contacts(ContactQuery()).contacts] == [1, 2]


def test_a_judgement_holds_when_the_document_is_read_again(record: Record) -> None:
    record.judge("wrong_fact", ["e#contact:3-100"], author="Huda", at=NOON)
    again = msgspec.structs.replace(meeting("e", "2024-06-03", signature(4), "2024-06-01"), url="https://example.org/e")
    record.write(record.start_run("1", NOON), "1", [Unit("e", "d2", (again,), ())])
    record.resolve("1")
    assert ids(record) == ["b"]


def test_a_wrong_speaker_gives_way_to_the_right_one_where_it_is_known(record: Record) -> None:
    (said,) = record.statements(StatementQuery(by=GCC, since="2024-06")).statements
    start, end = at("أنطونيو غوتيريش")
    made = record.judge("wrong_speaker", [said.fact, f"e#{start}-{end}"], author="Huda", at=NOON)
    (corrected,) = record.statements(StatementQuery(by=UN)).statements
    assert (corrected.fact, corrected.speaker) == (said.fact, "أنطونيو غوتيريش")
    assert record.statements(StatementQuery(by=GCC)).total == 3
    record.judge("undo", author="Huda", at=NOON, undoes=made.number)
    record.judge("wrong_speaker", [said.fact], author="Huda", at=NOON)
    assert record.statements(StatementQuery()).total == 3


def test_the_order_of_reading_does_not_matter(record: Record, tmp_path: Path) -> None:
    documents = sorted(record.documents(), key=lambda document: document.id, reverse=True)
    other = keep(tmp_path / "other.db", *documents)
    assert other.contacts(ContactQuery()) == record.contacts(ContactQuery())
    assert other.statements(StatementQuery()) == record.statements(StatementQuery())


def test_a_body_meets_through_who_holds_its_office_in_the_report(tmp_path: Path) -> None:
    report = meeting("a", "2024-05-02", signature(1), "2024-05-01")
    private = msgspec.structs.replace(report, offices=tuple[Office, ...]())
    assert keep(tmp_path / "r.db", private).contacts(ContactQuery(between=(GCC,))).total == 0


def test_reports_of_one_agreement_are_one_over_time(tmp_path: Path) -> None:
    signed = agreement()
    (told,) = signed.agreements
    planned = msgspec.structs.replace(
        signed,
        id="before",
        published="1981-05-01",
        signature=signature(7),
        agreements=(msgspec.structs.replace(told, status="planned", date=None),),
    )
    record = keep(tmp_path / "r.db", signed, planned)
    (found,) = record.agreements(AgreementQuery()).agreements
    assert (found.status, found.day, found.reports) == ("signed", "1981-05-25", 2)
    assert [telling.status for telling in found.tellings] == ["planned", "signed"]
    assert record.agreements(AgreementQuery(of=found.key)).agreements == (found,)
    assert record.agreements(AgreementQuery(of="nobody")).total == 0
    assert record.agreements(AgreementQuery(status="planned")).total == 0


def test_why_something_is_one(tmp_path: Path) -> None:
    record = keep(tmp_path / "r.db", *reports())
    (reason,) = record.why("p-antonio-guterres")
    assert (reason.to, len(reason.members)) == ("=p-antonio-guterres", 2)
    voronkov = [member for member, key in record.identities().items() if key == "p-vladimir-voronkov"]
    assert any("فورونكوف" in reason.says for reason in record.why("p-vladimir-voronkov"))
    record.judge("same", voronkov, author="Huda", at=NOON, reason="one office")
    assert record.why("p-vladimir-voronkov")[0].judgement == 1
    assert record.why("nobody") == []


def test_what_is_counted_is_what_lists_give(record: Record) -> None:
    def agree() -> None:
        counts = record.count()
        assert counts.contacts == record.contacts(ContactQuery()).total
        assert counts.statements == record.statements(StatementQuery()).total
        assert counts.agreements == record.agreements(AgreementQuery()).total

    agree()
    assert (record.count().contacts, record.count().statements, record.count().offices) == (2, 4, 8)
    record.judge("wrong_fact", ["e#contact:0-105"], author="Huda", at=NOON)
    record.judge("wrong_fact", [record.statements(StatementQuery()).statements[0].fact], author="Huda", at=NOON)
    agree()
    assert (record.count().contacts, record.count().statements) == (1, 3)
