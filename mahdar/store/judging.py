"""The log of people's judgements as rows, and what their members stand for in the documents as they are now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import msgspec
from apsw import Connection

from mahdar.identity import Anchor, Judgement, Log, Standing, can_be, normal_name, parse_anchor
from mahdar.store.details import Details

_JUDGEMENTS = "SELECT number, verdict, undoes, author, at, reason FROM judgements ORDER BY number"
_PLACED = """
    SELECT entities.document, entities.id, documents.id, entities.start, entities."end", entities.known_as,
           entities.name
    FROM documents JOIN mentions ON mentions.document = documents.number
    JOIN entities ON entities.document = mentions.document AND entities.id = mentions.entity
    WHERE documents.id = :document AND mentions.start < :end AND mentions."end" > :start
    ORDER BY min(mentions."end", :end) - max(mentions.start, :start) DESC, mentions.kind, entities.position LIMIT 1"""

_FACT = """
    SELECT facts.number, start, "end" FROM documents
    JOIN facts ON facts.document = documents.number AND facts.kind = :kind
    JOIN evidence ON evidence.fact = facts.number AND evidence.position = 0
    WHERE documents.id = :document AND start < :end AND "end" > :start
    ORDER BY min("end", :end) - max(start, :start) DESC, max("end", :end) - min(start, :start), facts.position"""

_PLACE = re.compile(r"(.+)#([0-9]{1,9})-([0-9]{1,9})", re.DOTALL)


class Placed(NamedTuple):
    """An entity as it is now: its row, its member, and the entry of the knowledge it is."""

    document: int
    entity: str
    member: str
    known_as: str | None


def load_log(connection: Connection) -> Log:
    """Give the judgements of the record."""
    members = _lists(connection, "SELECT judgement, member FROM judged ORDER BY judgement, position")
    evidence = _lists(connection, "SELECT judgement, text FROM judgement_evidence ORDER BY judgement, position")
    return Log(
        Judgement(
            number=number,
            verdict=verdict,
            members=tuple(members.get(number, ())),
            undoes=undoes,
            author=author,
            at=at,
            reason=reason,
            evidence=tuple(evidence.get(number, ())),
        )
        for number, verdict, undoes, author, at, reason in connection.execute(_JUDGEMENTS)
    )


def append(connection: Connection, judgement: Judgement) -> None:
    """Write a judgement that the log took; the caller holds the transaction."""
    row = (judgement.number, judgement.verdict, judgement.undoes, judgement.author, judgement.at, judgement.reason)
    connection.execute("INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?)", row)
    for table, texts in (("judged", judgement.members), ("judgement_evidence", judgement.evidence)):
        rows = [(judgement.number, at, text) for at, text in enumerate(texts)]
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)


def placed(connection: Connection, member: str) -> Placed | None:
    """Give the entity that stands now in the place a member names; None where there is none, or no such place.

    Of several the one that covers most of the place: a name that is read longer or shorter than before is the same.
    """
    named = _PLACE.fullmatch(member)
    if named is None:
        return None
    document, start, end = named.groups()
    row = connection.execute(_PLACED, {"document": document, "start": int(start), "end": int(end)}).fetchone()
    if row is None:
        return None
    number, entity, identity, first, last, known_as, name = row
    known = known_as if known_as and can_be(normal_name(name), known_as) else None
    return Placed(number, entity, f"{identity}#{first}-{last}", known)


def placed_fact(connection: Connection, anchor: Anchor) -> int | None:
    """Give the number of the fact that stands now where an anchor says, or nearest to that; None where none does."""
    rows = list(connection.execute(_FACT, anchor._asdict()))
    alike = [number for number, *place in rows if tuple(place) == rows[0][1:]]
    return alike[min(anchor.nth, len(alike)) - 1] if alike else None


def event_of(connection: Connection, anchor: str, kind: str) -> int | None:
    """Give the number of the event that the fact with an anchor tells of; None where nothing does, or it is wrong."""
    found = parse_anchor(anchor)
    fact = found and found.kind == kind and placed_fact(connection, found)
    number: int | None = connection.execute("SELECT event FROM tellings WHERE fact = ?", (fact or 0,)).get
    return number


def corrections(connection: Connection, document: str) -> dict[str, list[Judgement]]:
    """Give the judgements that stand about facts of a document, by the anchors that these have now."""
    found: dict[str, list[Judgement]] = {}
    log = load_log(connection)
    for judgement in log:
        anchor = parse_anchor(judgement.members[0]) if judgement.members else None
        if anchor and anchor.document == document and log.stands(judgement.number):
            fact = placed_fact(connection, anchor)
            if fact:
                found.setdefault(Details(connection, [fact]).anchors[fact], []).append(judgement)
    return found


def correct(connection: Connection, standing: Standing) -> set[int]:
    """Write which facts are wrong, by the judgements that stand; give the documents of which that is not as before.

    A statement whose right speaker is known is right but for that. The caller holds the transaction.
    """
    before = dict(connection.execute("SELECT fact, speaker FROM corrections"))
    now: dict[int, str | None] = {}
    for anchor, judgement in (standing.wrong_speakers | standing.wrong_facts).items():
        found = parse_anchor(anchor)
        fact = found and placed_fact(connection, found)
        if fact:
            now[fact] = _speaker(connection, judgement)
    changed = {fact for fact, _ in before.items() ^ now.items()}
    connection.executemany("DELETE FROM corrections WHERE fact = ?", [(fact,) for fact in changed])
    connection.executemany(
        "INSERT INTO corrections VALUES (?, ?)", [(fact, now[fact]) for fact in changed & now.keys()]
    )
    return {connection.execute("SELECT document FROM facts WHERE number = ?", (fact,)).get for fact in changed}


def _speaker(connection: Connection, judgement: Judgement) -> str | None:
    """Give the entity of its own document that a judgement calls the speaker."""
    found = placed(connection, judgement.members[1]) if len(judgement.members) > 1 else None
    return found.entity if found else None


def as_now(standing: Standing, now: Mapping[str, Placed]) -> Standing:
    """Give standing judgements about the members that the entities have now; what is left with one member goes."""

    def current(member: str) -> str:
        return now[member].member if member in now else member

    def renamed(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
        about = ((judgement, tuple(dict.fromkeys(map(current, judgement.members)))) for judgement in judgements)
        return tuple(msgspec.structs.replace(one, members=members) for one, members in about if len(members) > 1)

    return msgspec.structs.replace(
        standing,
        sames=renamed(standing.sames),
        differents=renamed(standing.differents),
        splits=renamed(standing.splits),
        unsures=renamed(standing.unsures),
        not_names={current(member): judgement for member, judgement in standing.not_names.items()},
    )


def _lists(connection: Connection, query: str) -> dict[int, list[str]]:
    lists: dict[int, list[str]] = {}
    for number, text in connection.execute(query):
        lists.setdefault(number, []).append(text)
    return lists
