"""The record on disk: one SQLite file, one writer, many readers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from mahdar.errors import UsageError
from mahdar.identity import Judgement, Standing, Verdict, parse_anchor
from mahdar.record import DocumentRecord
from mahdar.store.answers import Answers
from mahdar.store.copies import group_copies
from mahdar.store.events import count_reports, group_events
from mahdar.store.judging import append, correct, load_log
from mahdar.store.opening import connect, pack, store_errors, transaction
from mahdar.store.regrouping import lose_reports, regroup_events
from mahdar.store.resolution import Resolved, make_stale, resolve_stale
from mahdar.store.search import merge
from mahdar.store.units import Unit, Written
from mahdar.store.writing import insert


def open_record(path: str | Path, *, create: bool) -> Record:
    """Open the record at ``path``; close it, or use it as a context.

    ``create`` opens it for writing and makes it where it is missing; without it the record must exist and is only
    read, also while another program writes to it. Raises StoreError where the file is missing (without ``create``),
    is not a record, or was written by a newer Mahdar.
    """
    return Record(Path(path), connect(Path(path), create=create))


class Record(Answers):
    """An open record: what it answers, and what writes to it."""

    def start_run(self, version: str, started: str) -> int:
        """Open an entry in the log of runs and give its number; ``started`` is an ISO time."""
        with store_errors(self.path), transaction(self._connection):
            self._connection.execute("INSERT INTO runs (version, started) VALUES (?, ?)", (version, started))
            return self._connection.last_insert_rowid()

    def finish_run(self, run: int, finished: str) -> None:
        """Close an entry in the log of runs; a run without an end was interrupted.

        Where it brought at least half of the documents, the file is packed.
        """
        with store_errors(self.path):
            with transaction(self._connection):
                self._connection.execute("UPDATE runs SET finished = ? WHERE number = ?", (finished, run))
            query = "SELECT 2 * added >= max(1, (SELECT count(*) FROM documents)) FROM runs WHERE number = ?"
            if self._connection.execute(query, (run,)).get:
                merge(self._connection)
                pack(self._connection)

    def documents_of(self, source: str, digest: str) -> int | None:
        """Give how many documents a unit of input gave when it was read with this content, or None if it was not."""
        query = "SELECT documents FROM units WHERE source = ? AND digest = ?"
        with store_errors(self.path):
            row = self._connection.execute(query, (source, digest)).fetchone()
        return None if row is None else int(row[0])

    def write(self, run: int, version: str, units: Iterable[Unit]) -> Written:
        """Write what a run read, all of it or nothing.

        A document with the id of one that is there replaces it with all its facts, unless it says the same: then
        nothing changes (its ``source`` stays the first one).
        """
        written = Written()
        with store_errors(self.path), transaction(self._connection):
            for unit in units:
                for document in unit.documents:
                    self._write_document(document, version, written)
                self._write_unit(run, unit)
            counts = (written.added, written.replaced, written.unchanged, run)
            self._connection.execute(
                "UPDATE runs SET added = added + ?, replaced = replaced + ?, unchanged = unchanged + ? "
                "WHERE number = ?",
                counts,
            )
        return written

    def group_copies(self) -> None:
        """Find the copies among all documents by their signatures; called when a run has written its last."""
        with store_errors(self.path), transaction(self._connection):
            rows = list(self._connection.execute("SELECT id, lower(hex(signature)), copy_of FROM documents"))
            groups = group_copies({identity: signature for identity, signature, _ in rows})
            changes = [(groups[identity], identity) for identity, _, before in rows if groups[identity] != before]
            self._connection.executemany("UPDATE documents SET copy_of = ? WHERE id = ?", changes)
            count_reports(self._connection, [identity for _, identity in changes])

    def resolve(self, version: str) -> int:
        """Say anew who is who among what changed since the last time; give how many entities go by another key.

        Called when a run has written its last, with the version of the program; then the reports of each event are
        together too. What it gives is the same as if all documents had come at once.
        """
        with store_errors(self.path), transaction(self._connection):
            resolved = resolve_stale(self._connection, version)
            self._tell_together(resolved, load_log(self._connection).standing())
        return resolved.changes

    def judge(
        self,
        verdict: Verdict,
        members: Sequence[str] = (),
        *,
        author: str,
        at: str,
        reason: str = "",
        evidence: Sequence[str] = (),
        undoes: int | None = None,
    ) -> Judgement:
        """Add a judgement to the log, let it count at once, and give it with its number.

        ``at`` is an ISO time; ``members`` and what the verdicts mean: :class:`~mahdar.identity.Judgement`. Raises
        Contradiction where it contradicts what stands, and UsageError where it is not well formed.
        """
        if verdict == "not_a_name" and any(member.startswith("=") for member in members):
            raise UsageError("an entry of the knowledge is a name; only what a text has there can be none")
        with store_errors(self.path), transaction(self._connection):
            log = load_log(self._connection)
            judgement = Judgement(
                number=len(log) + 1,
                verdict=verdict,
                members=tuple(members),
                undoes=undoes,
                author=author,
                at=at,
                reason=reason,
                evidence=tuple(evidence),
            )
            log.append(judgement)
            append(self._connection, judgement)
            make_stale(self._connection, log.about(judgement))
            resolved = resolve_stale(self._connection)
            about_facts = any(map(parse_anchor, log.about(judgement)))
            self._tell_together(resolved, log.standing() if about_facts else None)
        return judgement

    def _tell_together(self, resolved: Resolved, standing: Standing | None) -> None:
        """Tell events together where that can have changed; ``standing`` is given where facts may have been judged."""
        corrected = set() if standing is None else correct(self._connection, standing)
        if resolved.anew:
            group_events(self._connection)
        else:
            regroup_events(self._connection, resolved.documents | corrected)

    def _write_document(self, document: DocumentRecord, version: str, written: Written) -> None:
        content = _content(document)
        query = "SELECT number, content FROM documents WHERE id = ?"
        number, before = self._connection.execute(query, (document.id,)).fetchone() or (None, None)
        if before == content:
            written.note(document.id, "unchanged")
            return
        if number is None:
            written.note(document.id, "added")
        else:
            written.note(document.id, "replaced")
            stale = """INSERT OR IGNORE INTO stale
                SELECT DISTINCT name FROM marked JOIN marks ON marks.number = mark WHERE document = ?"""
            self._connection.execute(stale, (number,))
            lose_reports(self._connection, number)
            self._connection.execute("DELETE FROM documents WHERE number = ?", (number,))
        insert(self._connection, document, content, version)

    def _write_unit(self, run: int, unit: Unit) -> None:
        rows = [(run, error.source, error.kind, error.reason) for error in unit.errors]
        self._connection.executemany("INSERT INTO errors (run, source, kind, reason) VALUES (?, ?, ?, ?)", rows)
        if not unit.errors:
            row = (unit.source, unit.digest, len(unit.documents))
            self._connection.execute("INSERT OR REPLACE INTO units VALUES (?, ?, ?)", row)


def _content(document: DocumentRecord) -> bytes:
    """Give a digest of what a document says, whatever path it was read from."""
    said = msgspec.json.encode(msgspec.structs.replace(document, source=None))
    return hashlib.sha256(said).digest()
