"""Opening a record file: whose it is, which version, who may write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw
from apsw import SQLITE_OPEN_CREATE, SQLITE_OPEN_READONLY, SQLITE_OPEN_READWRITE, SQLITE_OPEN_URI, Connection

from mahdar.errors import StoreError
from mahdar.store import search
from mahdar.store.events import group_events
from mahdar.store.judging import correct, load_log
from mahdar.store.migrations import STEPS
from mahdar.store.schema import APPLICATION_ID, TABLES, VERSION

_BUSY_MILLISECONDS = 10_000


def connect(path: Path, *, create: bool) -> Connection:
    """Connect to the record at ``path``; with ``create`` for reading and writing, and made where it is missing.

    Without ``create`` the connection is read-only; a record of an older Mahdar is brought up to date first. Raises
    StoreError where the file is missing, is not a record, was written by a newer Mahdar, or is old and not to be
    written to.
    """
    if not create and not path.is_file():
        raise StoreError(f"{path}: there is no record here; 'mahdar read' makes one")
    with store_errors(path):
        connection = _checked(path, create=create)
        if _pragma(connection, "user_version") < VERSION:
            connection.close()
            _checked(path, create=True).close()
            connection = _checked(path, create=False)
    return connection


def _checked(path: Path, *, create: bool) -> Connection:
    connection = _connection(path, create=create)
    try:
        if create:
            _prepare(connection)
        _check(connection, path)
        if create:
            _bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says about a file into a StoreError that names the file."""
    try:
        yield
    except (apsw.Error, OSError) as error:
        raise StoreError(f"{path}: {_meaning(error)}") from error


def _meaning(error: apsw.Error | OSError) -> str:
    said = str(error)
    if "not a database" in said:
        return "this file is not a record of Mahdar"
    if "locked" in said:
        return "another program is writing to this record; try again when it has finished"
    return said


def _connection(path: Path, *, create: bool) -> Connection:
    connection = Connection(str(path), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE if create else SQLITE_OPEN_READONLY)
    connection.set_busy_timeout(_BUSY_MILLISECONDS)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA foreign_keys = ON")
        search.register(connection)
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        connection.close()
        if create or Path(f"{path}-wal").exists():
            raise
        return _connection_to_shelf(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _connection_to_shelf(path: Path) -> Connection:
    """Read a record in a folder nobody may write to, where SQLite cannot lay its lock file beside it."""
    uri = f"{path.absolute().as_uri()}?immutable=1"
    connection = Connection(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    search.register(connection)
    return connection


def _prepare(connection: Connection) -> None:
    """Make the tables where the file is new; two programs that do so at once make them once."""
    if _is_blank(connection):
        connection.execute("PRAGMA journal_mode = WAL")
        with transaction(connection):
            if _is_blank(connection):
                for statement in TABLES:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("PRAGMA synchronous = NORMAL")


def _bring_up_to_date(connection: Connection) -> None:
    """Take an old record through every step to the tables of this version; make the index anew where it is of another.

    Two programs that do so at once do it once.
    """
    if _pragma(connection, "user_version") < VERSION:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA legacy_alter_table = ON")
        with transaction(connection):
            for version in range(_pragma(connection, "user_version"), VERSION):
                STEPS[version](connection)
            correct(connection, load_log(connection).standing())
            group_events(connection)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        pack(connection)
        connection.execute("PRAGMA legacy_alter_table = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
    if not search.is_current(connection):
        with transaction(connection):
            if not search.is_current(connection):
                search.make(connection)


def pack(connection: Connection) -> None:
    """Write the file anew without what is empty in it, unless somebody is in the way or there is no room for both."""
    with suppress(apsw.BusyError, apsw.LockedError, apsw.FullError, apsw.IOError, apsw.CantOpenError):
        connection.execute("VACUUM")


def _is_blank(connection: Connection) -> bool:
    tables = connection.execute("SELECT count(*) FROM sqlite_master").get
    return tables == 0 and _pragma(connection, "application_id") == 0


def _check(connection: Connection, path: Path) -> None:
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise StoreError(f"{path}: this file is not a record of Mahdar")
    version = _pragma(connection, "user_version")
    if version > VERSION:
        raise StoreError(
            f"{path}: this record was written by a newer Mahdar (version {version} of the tables; this one knows "
            f"{VERSION}); install the newer one to open it"
        )


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").get)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing: write under the one writer's lock, and undo everything where anything fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
