"""The questions that an open record answers; none of them changes it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from apsw import Connection

from mahdar.identity import Judgement
from mahdar.record import DocumentRecord
from mahdar.store import (
    agreements,
    cast,
    contacts,
    days,
    details,
    integrity,
    loading,
    naming,
    network,
    questions,
    reasons,
    search,
    sources,
    statements,
)
from mahdar.store.agreements import AgreementQuery
from mahdar.store.cast import Appearance
from mahdar.store.contacts import ContactQuery
from mahdar.store.days import Trend
from mahdar.store.judging import corrections, load_log
from mahdar.store.naming import Meaning
from mahdar.store.network import Network, View
from mahdar.store.opening import store_errors
from mahdar.store.resolution import identities
from mahdar.store.review import questions as questions_of_review
from mahdar.store.search import Found, SearchQuery
from mahdar.store.sources import DocumentLine, Failure, Run
from mahdar.store.statements import StatementQuery
from mahdar.store.views import (
    Actor,
    Agreements,
    AgreementView,
    Contacts,
    ContactView,
    Counts,
    OfficeView,
    Page,
    Question,
    Reason,
    Statements,
)


class Answers:
    """An open record as it is asked. Every method raises StoreError where the file turns out to be broken or locked."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back; closing twice is no error."""
        self._connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Answer everything that is asked in the context from one state of the record, whoever writes to it."""
        with store_errors(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def judgements(self) -> list[Judgement]:
        """Give the log of what people decided, in its order."""
        with store_errors(self.path):
            return list(load_log(self._connection))

    def standing(self) -> list[Judgement]:
        """Give the judgements that nobody undid, in their order."""
        with store_errors(self.path):
            log = load_log(self._connection)
        return [judgement for judgement in log if log.stands(judgement.number) and judgement.verdict != "undo"]

    def corrections(self, document: str) -> dict[str, list[Judgement]]:
        """Give the judgements that stand about facts of a document, by the anchors that these have now."""
        with store_errors(self.path):
            return corrections(self._connection, document)

    def identities(self) -> dict[str, str]:
        """Give for every entity of every document, by its member, the key of what it is taken to be."""
        with store_errors(self.path):
            return identities(self._connection)

    def review(self, limit: int) -> list[Question]:
        """Give what the program cannot tell by itself, those questions first whose answer would settle most."""
        with store_errors(self.path):
            return questions_of_review(self._connection, limit)

    def document(self, identity: str) -> DocumentRecord | None:
        """Give the record of one document by its id, or None."""
        with store_errors(self.path):
            return loading.load(self._connection, identity)

    def documents(self) -> Iterator[DocumentRecord]:
        """Give the records of all documents, in the order they were first read."""
        with store_errors(self.path):
            yield from loading.load_all(self._connection)

    def copies(self) -> dict[str, str]:
        """Give for each document that repeats another the id of the first of its group."""
        query = "SELECT id, copy_of FROM documents WHERE copy_of <> id ORDER BY id"
        with store_errors(self.path):
            return dict(self._connection.execute(query))

    def errors(self, run: int) -> list[tuple[str, str, str]]:
        """Give source, kind and reason of every input that gave no document in a run, in its order."""
        query = "SELECT source, kind, reason FROM errors WHERE run = ? ORDER BY number"
        with store_errors(self.path):
            return list(self._connection.execute(query, (run,)))

    def revision(self) -> str:
        """Give a value that changes whenever what the record answers may have changed."""
        with store_errors(self.path):
            return sources.revision(self._connection)

    def settled(self) -> str:
        """Give a value that changes when who is who and what is one event is said anew, not with each document read."""
        with store_errors(self.path):
            return sources.settled(self._connection)

    def document_lines(self, after: int, limit: int) -> list[DocumentLine]:
        """List documents in the order they were first read, from behind the one numbered ``after``."""
        with store_errors(self.path):
            return sources.documents(self._connection, after, limit)

    def documents_behind(self, identity: str, limit: int) -> list[DocumentLine]:
        """List documents in the order of their ids, which reading them again does not change."""
        with store_errors(self.path):
            return sources.documents_behind(self._connection, identity, limit)

    def copies_of(self, identity: str) -> list[DocumentLine]:
        """List the other documents that are the same report as this one."""
        with store_errors(self.path):
            return sources.copies_of(self._connection, identity)

    def runs(self, limit: int, before: int | None = None) -> list[Run]:
        """List the latest runs, or those before one, the latest first."""
        with store_errors(self.path):
            return sources.runs(self._connection, limit, before)

    def failures(self, run: int, after: int, limit: int) -> list[Failure]:
        """List what could not be read in a run, from behind the failure numbered ``after``."""
        with store_errors(self.path):
            return sources.failures(self._connection, run, after, limit)

    def count(self) -> Counts:
        """Count what the record holds."""
        with store_errors(self.path):
            return questions.count(self._connection)

    def latest_contacts(self, limit: int) -> list[ContactView]:
        """Give the latest contacts, the latest first; what several documents tell is one."""
        with store_errors(self.path):
            return questions.latest_contacts(self._connection, limit)

    def contacts(self, asked: ContactQuery) -> Contacts:
        """Give the contacts that were asked for, what several documents tell as one, the latest first."""
        with store_errors(self.path):
            return contacts.contacts(self._connection, asked)

    def contact(self, anchor: str) -> ContactView | None:
        """Give the contact that a report tells of, with all other reports of it; the anchor of any of them will do."""
        with store_errors(self.path):
            return contacts.contact(self._connection, anchor)

    def statements(self, asked: StatementQuery) -> Statements:
        """Give the statements that were asked for, the latest published first."""
        with store_errors(self.path):
            return statements.statements(self._connection, asked)

    def active_organisations(self, limit: int) -> list[Actor]:
        """Give the organisations with the most contacts and statements, counted in ``Actor.count``."""
        with store_errors(self.path):
            return questions.active_organisations(self._connection, limit)

    def find(self, query: str, limit: int = 10) -> list[Actor]:
        """Give the things named like ``query``, Arabic or English, best first; ``Actor.count`` is of documents."""
        with store_errors(self.path):
            return questions.find(self._connection, query, limit)

    def search(self, query: str, limit: int = 10, *, exact: bool = False) -> Found:
        """Find documents by their words and facts, best first; :mod:`mahdar.store.queries` tells what to type.

        Words are found in every form; with ``exact`` only as they are written. Raises UsageError where the query
        cannot be understood.
        """
        with store_errors(self.path):
            return search.search(self._connection, SearchQuery(typed=query, limit=limit, exact=exact))

    def texts(self, asked: SearchQuery) -> Found:
        """Find documents as :meth:`search` does, narrowed, in another order, from behind a cursor, with facets."""
        with store_errors(self.path):
            return search.search(self._connection, asked)

    def actor(self, key: str) -> Actor | None:
        """Give the thing with a key, or None; ``Actor.count`` is of documents."""
        with store_errors(self.path):
            return cast.actor(self._connection, key)

    def appearances(self, key: str, limit: int) -> list[Appearance]:
        """Give the documents that name a thing, the earliest first, with what a judgement calls it there."""
        with store_errors(self.path):
            return cast.appearances(self._connection, key, limit)

    def keys(self, document: str) -> dict[str, str]:
        """Give for each entity of a document, by its id there, its key across documents."""
        with store_errors(self.path):
            return cast.keys(self._connection, document)

    def partners(self, key: str, limit: int) -> list[Actor]:
        """Give whom a thing had contacts with, most often first; ``Actor.count`` is of contacts."""
        with store_errors(self.path):
            return cast.partners(self._connection, key, limit)

    def topics(self, key: str, limit: int) -> list[tuple[str, int]]:
        """Give the topics of a thing's contacts and statements with their number, the most frequent first."""
        with store_errors(self.path):
            return cast.topics(self._connection, key, limit)

    def agreements(self, asked: AgreementQuery) -> Agreements:
        """Give the agreements that were asked for, what several documents tell as one, the latest first."""
        with store_errors(self.path):
            return agreements.agreements(self._connection, asked)

    def agreement(self, anchor: str) -> AgreementView | None:
        """Give the agreement that a report tells of, with all other reports of it; any of their anchors will do."""
        with store_errors(self.path):
            return agreements.agreement(self._connection, anchor)

    def named(self, query: str, limit: int = 10) -> list[Actor]:
        """Give the things with just this name, in any spelling, or this key; most often told of first."""
        with store_errors(self.path):
            return questions.named(self._connection, query, limit)

    def meaning(self, typed: str) -> Meaning:
        """Tell what a name or a key means, and what else it may."""
        with store_errors(self.path):
            return naming.meaning(self._connection, typed)

    def offices(self, key: str, limit: int) -> list[OfficeView]:
        """Give the offices that a person holds, or that an organisation has, those that most documents name first."""
        with store_errors(self.path):
            return questions.offices(self._connection, key, limit)

    def faults(self) -> list[str]:
        """Check the whole record, and tell what is wrong with it in a sentence each."""
        with store_errors(self.path):
            return list(integrity.faults(self._connection))

    def tables(self) -> list[integrity.Table]:
        """List the tables and views of the record, with what they hold."""
        with store_errors(self.path):
            return list(integrity.tables(self._connection))

    def size(self) -> integrity.Size:
        """Give the bytes of the file as it stands, all in, and those of the texts in it."""
        with store_errors(self.path):
            return integrity.size(self._connection)

    def why(self, key: str) -> list[Reason]:
        """Give the reasons for which all that goes by a key is taken for one thing."""
        with store_errors(self.path):
            return reasons.why(self._connection, key)

    def trend(self, key: str | None = None, topics: int = 5) -> Trend:
        """Count contacts over time, all or those of one thing, and apart those on each of the most frequent topics."""
        with store_errors(self.path):
            return days.trend(self._connection, key, topics)

    def months(self) -> list[tuple[str, int]]:
        """List the months that have dated contacts, with the number of reports of them."""
        with store_errors(self.path):
            return days.months(self._connection)

    def contacts_in(self, month: str, limit: int) -> list[ContactView]:
        """List the contacts dated in a month (``2015-08``), in the order of their days."""
        with store_errors(self.path):
            return days.contacts_in(self._connection, month, limit)

    def network(self, view: View) -> Network:
        """Give who met whom how often, the strongest ties first."""
        with store_errors(self.path):
            return network.network(self._connection, view)

    def names(self, key: str) -> list[tuple[str, int]]:
        """Give the names of a thing with the number of documents that use each, the most used first."""
        with store_errors(self.path):
            return details.names_of(self._connection, key)

    def page(self, actor: Actor, limit: int) -> Page:
        """Give what the record knows of an actor that :meth:`find` gave, at most ``limit`` facts of a kind."""
        with store_errors(self.path):
            return questions.page(self._connection, actor, limit)
