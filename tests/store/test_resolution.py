"""Who is who in a record: whatever the order, however many at a time, and whatever people say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mahdar.errors import Contradiction, UsageError
from mahdar.record import DocumentRecord
from mahdar.store import Record, Unit, open_record
from tests.identity.reports import reports

NOON = "2024-01-01T12:00:00Z"


def write(record: Record, documents: Iterable[DocumentRecord]) -> None:
    """Write documents as a run does, and resolve."""
    units = [Unit(f"file:{document.id}", document.id, (document,), ()) for document in documents]
    record.write(record.start_run("1", NOON), "1", units)
    record.resolve("1")


def clusters(record: Record) -> set[frozenset[str]]:
    """Give what is one: the members of every entity of one key."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for member, key in record.identities().items():
        found[key].add(member)
    return {frozenset(members) for members in found.values()}


def member(name: str, document: str) -> str:
    """Give the member for whoever a report names so."""
    text = next(report.text for report in reports() if report.id == document)
    return f"{document}#{text.index(name)}-{text.index(name) + len(name)}"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = open_record(tmp_path / "record.db", create=True)
    write(record, reports())
    return record


VORONKOV = [
    member("فلاديمير فورونكوف", "riyadh"),
    member("فلاديمير فرونكوف", "ashgabat"),
    member("فلادمير فورونكوف", "tashkent"),
]
GUTERRES = [member("أنطونيو غوتيريش", "tashkent"), member("أنطونيو غوتيريس", "new-york")]


@pytest.mark.parametrize(
    ("members", "key"),
    [
        (VORONKOV, "p-vladimir-voronkov"),
        (GUTERRES, "p-antonio-guterres"),
        ([member("ينس ستولتنبيرغ", "brussels"), member("ينس ستولتنبرغ", "vilnius")], "p-jens-stoltenberg"),
        (
            [
                member("مكتب الأمم المتحدة لمكافحة الإرهاب", "ashgabat"),
                member("مكتب الأمم المتحدة لمكافحة الإرهاب", "tashkent"),
            ],
            "unoct",
        ),
    ],
)
def test_one_under_several_spellings_is_one(record: Record, members: Sequence[str], key: str) -> None:
    with record:
        assert [record.identities()[member] for member in members] == [key] * len(members)


def test_kin_and_namesakes_stay_apart(record: Record) -> None:
    princes = [
        member("محمد بن نايف", "jeddah"),
        member("محمد بن سلمان", "jeddah"),
        member("سلمان بن عبدالعزيز", "doha"),
        member("سلطان بن عبدالعزيز", "diriyah"),
    ]
    with record:
        assert len({record.identities()[prince] for prince in princes}) == 4


@given(st.permutations(reports()), st.lists(st.integers(1, 4), max_size=6))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_neither_order_nor_batches_change_who_is_who(
    tmp_path_factory: pytest.TempPathFactory, order: list[DocumentRecord], sizes: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    with open_record(folder / "once.db", create=True) as once, open_record(folder / "parts.db", create=True) as parts:
        write(once, reports())
        for size in (*sizes, len(order)):
            write(parts, order[:size])
            order = order[size:]
        assert parts.identities() == once.identities()


def test_only_what_is_touched_is_resolved_again(record: Record) -> None:
    with record:
        before = record.identities()
        assert record.resolve("1") == 0
        later = msgspec.structs.replace(reports()[0], id="later")
        write(record, [later])
        changed = {member for member, key in record.identities().items() if before.get(member) != key}
        assert changed == {member for member in record.identities() if member.startswith("later#")}


def test_a_document_that_goes_takes_its_links_with_it(record: Record, tmp_path: Path) -> None:
    bare = msgspec.structs.replace(reports()[1], entities=(), offices=(), contacts=(), dates=(), statements=())
    with record, open_record(tmp_path / "other.db", create=True) as other:
        write(record, [bare])
        write(other, [bare, *(report for report in reports() if report.id != bare.id)])
        assert record.identities() == other.identities()


def test_another_version_of_the_program_resolves_everything_anew(record: Record) -> None:
    with record:
        before = record.identities()
        assert record.resolve("2") > 0
        assert record.identities() == before


class TestJudgements:
    def test_taking_one_out_takes_exactly_that_one(self, record: Record) -> None:
        with record:
            record.judge("split", VORONKOV[1:2] + VORONKOV[:1] + VORONKOV[2:], author="Huda", at=NOON)
            keys = [record.identities()[member] for member in VORONKOV]
            assert keys[0] == keys[2] == "p-vladimir-voronkov" != keys[1]

    def test_what_people_join_is_one_and_parts_again_when_undone(self, record: Record) -> None:
        pair = [member("محمد بن نايف", "jeddah"), member("خالد الفيصل", "doha")]
        with record:
            before = record.identities()
            judged = record.judge("same", pair, author="Huda", at=NOON, reason="a test of joining")
            assert len({record.identities()[member] for member in pair}) == 1
            record.judge("undo", author="Huda", at=NOON, undoes=judged.number)
            assert record.identities() == before
            assert [judgement.verdict for judgement in record.judgements()] == ["same", "undo"]

    def test_a_contradiction_is_refused_and_leaves_nothing(self, record: Record) -> None:
        with record:
            record.judge("different", GUTERRES, author="Omar", at=NOON)
            after = record.identities()
            with pytest.raises(Contradiction, match=r"different .* \(no\. 1, Omar\)"):
                record.judge("same", GUTERRES, author="Huda", at=NOON)
            assert record.identities() == after
            assert len(record.judgements()) == 1

    def test_what_is_no_name_belongs_to_nobody(self, record: Record) -> None:
        with record:
            record.judge("not_a_name", [VORONKOV[1]], author="Huda", at=NOON)
            assert record.identities()[VORONKOV[1]] == ""

    def test_judgements_hold_when_documents_are_read_again(self, record: Record) -> None:
        """The program may find the name longer than before, and under another number."""
        report = reports()[1]
        person = next(entity for entity in report.entities if entity.type == "person")
        first = person.mentions[0]
        longer = msgspec.structs.replace(first, end=report.text.index("،"), start=first.start - 4)
        other = msgspec.structs.replace(person, mentions=(longer, *person.mentions[1:]))
        entities = tuple(other if entity is person else entity for entity in report.entities)
        with record:
            record.judge("split", [VORONKOV[1], VORONKOV[0]], author="Huda", at=NOON)
            write(record, [msgspec.structs.replace(report, entities=entities)])
            found = record.identities()
            assert found[f"ashgabat#{longer.start}-{longer.end}"] != found[VORONKOV[0]]

    def test_undoing_what_is_not_there_is_refused(self, record: Record) -> None:
        with record, pytest.raises(UsageError, match=r"no judgement no\. 7"):
            record.judge("undo", author="Huda", at=NOON, undoes=7)


def test_undoing_takes_back_what_a_judgement_did_to_others(record: Record) -> None:
    """What hangs on an entry of the knowledge goes with it, and comes back with it."""
    with record:
        before = record.identities()
        record.judge("split", [VORONKOV[0], VORONKOV[2], GUTERRES[0]], author="Huda", at=NOON)
        assert record.identities()[VORONKOV[1]] != before[VORONKOV[1]]
        record.judge("undo", author="Huda", at=NOON, undoes=1)
        assert record.identities() == before


VERDICTS = st.sampled_from(["same", "different", "split", "unsure", "not_a_name", "undo"])
MEMBERS = st.lists(st.sampled_from([*VORONKOV, *GUTERRES, "=p-antonio-guterres"]), min_size=1, max_size=3, unique=True)


@given(st.lists(st.tuples(VERDICTS, MEMBERS, st.integers(1, 6)), max_size=8))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_remains_of_judgements_is_all_that_counts(
    tmp_path_factory: pytest.TempPathFactory, judged: list[tuple[str, list[str], int]]
) -> None:
    folder = tmp_path_factory.mktemp("judged")
    with open_record(folder / "all.db", create=True) as record, open_record(folder / "left.db", create=True) as left:
        write(record, reports())
        write(left, reports())
        for verdict, members, number in judged:
            undone = {"members": (), "undoes": number} if verdict == "undo" else {"members": members}
            try:
                record.judge(verdict, author="Huda", at=NOON, **undone)  # type: ignore[arg-type]
            except UsageError:
                continue
        for judgement in record.standing():
            left.judge(judgement.verdict, judgement.members, author="Huda", at=NOON)
        assert record.identities() == left.identities()
