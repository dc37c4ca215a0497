"""Events told anew where something changed are those that telling all of them anew gives."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

import msgspec
from apsw import Connection
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.record import Agreement, Contact, DocumentRecord, Entity, Mention, Office, Participant, Span
from mahdar.store import ContactQuery, Record, Unit, open_record
from mahdar.store.events import group_events
from tests.store.samples import meeting

NOON = "2024-05-10T12:00:00+00:00"
KNOWN = ("un", "gcc", "SAU", "OMN", "nato")
TEXT = "ص" * 90
PERSON = "e9"
"""A person of whom nothing says who it is, until somebody judges."""
DAYS = st.sampled_from(["2024-05-01", "2024-05-02", "2024-05-06", "2024-05-20", "2024-05"])
SIDES = st.lists(st.sampled_from([*(f"e{n}" for n in range(len(KNOWN))), PERSON]), min_size=1, max_size=3, unique=True)


class Told(NamedTuple):
    """What a step has a document tell: contacts, agreements, and whom the person serves."""

    document: str
    published: str
    alike: int
    contacts: list[tuple[str, list[str], str | None]]
    agreements: list[tuple[str, list[str]]]
    serves: str | None


TOLD = st.builds(
    Told,
    st.sampled_from("abcdef"),
    DAYS.filter(lambda day: len(day) == len("2024-05-01")),
    st.integers(1, 3),
    st.lists(st.tuples(st.sampled_from(["meeting", "visit", "conference"]), SIDES, st.none() | DAYS), max_size=3),
    st.lists(st.tuples(st.sampled_from(["e7", "e8"]), SIDES), max_size=2),
    st.none() | st.sampled_from(["e0", "e1"]),
)
JUDGED = st.one_of(
    st.tuples(st.just("same"), st.lists(st.sampled_from("abcdef"), min_size=2, max_size=2, unique=True)),
    st.tuples(st.sampled_from(["wrong_fact", "undo", "not_a_name"]), st.lists(st.sampled_from("abcdef"), max_size=1)),
)


def document(told: Told) -> DocumentRecord:
    def entity(number: str, kind: str, known: str | None) -> Entity:
        at = int(number[1:])
        return Entity(number, kind, f"اسم {number}", None, known, (Mention(at, at + 1, "name"),), ())  # type: ignore[arg-type]

    def evidence(at: int) -> tuple[Span]:
        return (Span(20 + 5 * at, 24 + 5 * at),)

    return DocumentRecord(
        told.document,
        "press",
        None,
        None,
        told.published,
        TEXT,
        f"{told.alike:08x}" * 32 + f"{told.alike + 9:08x}" * 32,
        (),
        (
            *(entity(f"e{n}", "organisation", known) for n, known in enumerate(KNOWN)),
            entity("e7", "instrument", "npt"),
            entity("e8", "instrument", None),
            msgspec.structs.replace(entity(PERSON, "person", None), name="خالد"),
        ),
        (Office(PERSON, "الأمين العام", told.serves, 10, 14, "office"),) if told.serves else (),
        (),
        tuple(
            Contact(
                kind,  # type: ignore[arg-type]
                "held",
                tuple(Participant(side, "attendee") for side in sides),
                date,
                None,
                None,
                (),
                evidence(at),
                "met",
            )
            for at, (kind, sides, date) in enumerate(told.contacts)
        ),
        (),
        tuple(
            Agreement(instrument, "memorandum", "signed", tuple(sides), None, evidence(5 + at), "signed")
            for at, (instrument, sides) in enumerate(told.agreements)
        ),
    )


def events(connection: Connection) -> list[list[tuple[object, ...]]]:
    """Give everything that is told together, without the numbers of events."""
    of_event = "JOIN events ON events.number = event"
    asked = (
        "SELECT id, family, kind, status, date, day, reports, first, last FROM events",
        f"SELECT id, document, facts.kind, position FROM tellings {of_event} JOIN facts ON facts.number = fact",
        f"SELECT id, key, part FROM parts {of_event}",
        f"SELECT id, key FROM event_places {of_event}",
    )
    return [sorted(connection.execute(query), key=repr) for query in asked]


def assert_as_told_at_once(path: Path) -> None:
    connection = Connection(str(path))
    connection.execute("BEGIN")
    now = events(connection)
    group_events(connection)
    assert now == events(connection)
    connection.execute("ROLLBACK")
    connection.close()


def judge(record: Record, verdict: str, documents: list[str]) -> None:
    """Judge what stands in documents, where there is such a thing."""
    held = [one for one in record.documents() if one.id in documents]
    members = [f"{one.id}#9-10" for one in held]
    if verdict == "wrong_fact":
        members = [f"{one.id}#contact:20-24" for one in held if one.contacts]
    standing = record.standing()
    if verdict == "undo" and standing:
        record.judge("undo", author="Huda", at=NOON, undoes=standing[-1].number)
    elif verdict != "undo" and len(members) == len(documents) > 0:
        record.judge(verdict, members, author="Huda", at=NOON)  # type: ignore[arg-type]


@settings(max_examples=60)
@given(st.lists(st.one_of(st.lists(TOLD, min_size=1, max_size=4), JUDGED), min_size=2, max_size=6))
def test_what_is_told_anew_is_what_telling_all_anew_gives(steps: list[list[Told] | tuple[str, list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.db"
        with open_record(path, create=True) as record:
            for step in steps:
                if isinstance(step, tuple):
                    judge(record, *step)
                else:
                    run = record.start_run("1", NOON)
                    record.write(run, "1", [Unit(told.document, "d", (document(told),), ()) for told in step])
                    record.group_copies()
                    record.resolve("1")
                assert_as_told_at_once(path)
            assert record.faults() == []


def test_what_a_lost_report_held_apart_comes_together(tmp_path: Path) -> None:
    """A meeting of one day, and of another, are one where nobody any more says that there were two."""
    held = meeting("a", "2024-05-02", "0" * 512, "2024-05-01")
    other = meeting("b", "2024-05-02", "1" * 512, "2024-05-02")
    vague = meeting("c", "2024-05-02", "2" * 512, None)
    with open_record(tmp_path / "r.db", create=True) as record:
        record.write(record.start_run("1", NOON), "1", [Unit(one.id, "d", (one,), ()) for one in (held, other, vague)])
        record.resolve("1")
        told = msgspec.structs.replace(held, contacts=())
        record.write(1, "1", [Unit("a", "e", (told,), ())])
        record.resolve("1")
        assert [contact.reports for contact in record.contacts(ContactQuery()).contacts] == [2]
    assert_as_told_at_once(tmp_path / "r.db")
