"""Files that readers of the page give: read in a process of their own, one upload after another, and written."""

from __future__ import annotations

import logging
import re
import secrets
import shutil
import tempfile
import threading
import unicodedata
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, Final, Literal, NamedTuple

from mahdar.engine import keep_units
from mahdar.engine.apart import File, Limits, Reader
from mahdar.errors import MahdarError, ReadingError, TooLarge
from mahdar.store import Unit, What, Written
from mahdar.web.records import Records

MOST_FILES: Final = 50
MOST_BYTES: Final = 50_000_000
"""Of one file."""
_LOG: Final = logging.getLogger(__name__)
_KEPT: Final = 20
"""Uploads whose results can be looked at."""
_WAITING: Final = 4
_LONGEST: Final = 120
_HARMFUL: Final = re.compile(r'[<>:"|?*!]')


class Gone(NamedTuple):
    """A document that was read: what it is called, and what writing it did; ``copy_of`` is the id of one it repeats."""

    document: str
    title: str | None
    what: What
    copy_of: str | None = None


class Sent(NamedTuple):
    """A file as it was sent: its name, made harmless, and its content."""

    name: str
    content: BinaryIO


class Progress:
    """What became of one file so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.state: Literal["waiting", "reading", "done"] = "waiting"
        self.documents: list[Gone] = []
        self.failures: list[ReadingError] = []


class Upload:
    """The files of one upload; ``problem`` is why it ended early."""

    def __init__(self, names: Sequence[str]) -> None:
        self.id = secrets.token_urlsafe(12)
        self.files = [Progress(name) for name in names]
        self.is_done = False
        self.problem: str | None = None

    def count(self, what: What) -> int:
        """Count the documents with which something was done."""
        return sum(gone.what == what for file in self.files for gone in file.documents)

    @property
    def read(self) -> int:
        """How many files are done with."""
        return sum(file.state == "done" for file in self.files)


class Busy(Exception):
    """Too many uploads wait to be read."""


class Uploads:
    """The uploads of this page, the latest of them; one is read at a time."""

    def __init__(self, records: Records, limits: Limits | None = None) -> None:
        self._records = records
        self._limits = limits
        self._worker = ThreadPoolExecutor(1, "upload")
        self._lock = threading.Lock()
        self._kept: dict[str, Upload] = {}
        self._reader: Reader | None = None
        self._closed = False

    def get(self, identity: str) -> Upload | None:
        """Give an upload by its id."""
        return self._kept.get(identity)

    def begin(self, sent: Sequence[Sent]) -> Upload:
        """Take the files, and begin to read them; raises Busy where too many wait."""
        upload = Upload([file.name for file in sent])
        with self._lock:
            if sum(not other.is_done for other in self._kept.values()) >= _WAITING:
                raise Busy
            self._kept[upload.id] = upload
            for old in [one.id for one in self._kept.values() if one.is_done][: max(0, len(self._kept) - _KEPT)]:
                del self._kept[old]
        folder = Path(tempfile.mkdtemp(prefix="mahdar-upload-"))
        try:
            kept = _kept(folder, sent, upload)
            self._worker.submit(self._work, upload, folder, kept)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            upload.is_done = True
            raise
        return upload

    def close(self) -> None:
        """Let go of what is read and of what waits."""
        self._closed = True
        if self._reader is not None:
            self._reader.stop()
        self._worker.shutdown(cancel_futures=True)

    def _work(self, upload: Upload, folder: Path, kept: dict[int, File]) -> None:
        try:
            with self._records.writing() as record, closing(self._read(upload, kept)) as units:
                for unit, written in keep_units(units, record):
                    _note(next(file for file in upload.files if file.state == "reading"), unit, written)
                copies = record.copies()
            for file in upload.files:
                file.documents = [gone._replace(copy_of=copies.get(gone.document)) for gone in file.documents]
        except MahdarError as error:
            upload.problem = str(error)
        except Exception:
            _LOG.exception("reading an upload failed")
            upload.problem = "the program has a fault; the terminal it was started in tells which"
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            upload.is_done = True

    def _read(self, upload: Upload, kept: dict[int, File]) -> Generator[Unit, None, None]:
        """Give the units that come out of the files; the file they come out of is the one that is read."""
        for number, file in enumerate(upload.files):
            if number not in kept:
                file.state = "reading"
                yield Unit(file.name, "", (), tuple(file.failures))
                file.state = "done"
        numbers = list(kept)
        self._reader = Reader(limits=self._limits)
        if self._closed:
            return
        for at, unit in self._reader.read([kept[number] for number in numbers]):
            for before in numbers[:at]:
                upload.files[before].state = "done"
            upload.files[numbers[at]].state = "reading"
            if unit is not None:
                yield unit
        for number in numbers:
            upload.files[number].state = "done"


def harmless(name: str | None) -> str:
    r"""Make a name that a browser sent one that can be shown and written down: the last part, of plain letters.

    >>> harmless("..\\../etc/pass\x00wd"), harmless("\u202egnp.exe"), harmless(" .. "), harmless("a<b>:1!.zip")
    ('passwd', 'gnp.exe', 'file', 'a_b__1_.zip')
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name or ""))[-1]
    plain = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C")
    words = _HARMFUL.sub("_", " ".join(plain.split())).strip(". ")
    stem, ending = Path(words).stem, Path(words).suffix[:20]
    return f"{stem[: _LONGEST - len(ending)]}{ending}" or "file"


def apart(names: Sequence[str]) -> list[str]:
    """Tell files of one name apart.

    >>> apart(["a.txt", "b.txt", "a.txt"])
    ['a.txt', 'b.txt', 'a (2).txt']
    """
    given: list[str] = []
    for name in names:
        path, number, told = Path(name), 1, name
        while told in given:
            number += 1
            told = f"{path.stem} ({number}){path.suffix}"
        given.append(told)
    return given


def _kept(folder: Path, sent: Sequence[Sent], upload: Upload) -> dict[int, File]:
    """Write the files, each into a folder of its own; one that is too large is refused."""
    kept = {}
    for number, file in enumerate(sent):
        place = folder / str(number)
        place.mkdir()
        if _copied(file.content, place / file.name):
            kept[number] = File(str(place), file.name)
        else:
            (place / file.name).unlink()
            upload.files[number].failures.append(TooLarge(file.name, f"it holds more than {MOST_BYTES:,} bytes"))
    return kept


def _copied(content: BinaryIO, path: Path) -> bool:
    """Write a file, and tell whether that was all of it."""
    left = MOST_BYTES + 1
    with path.open("xb") as written:
        while left > 0 and (part := content.read(min(left, 1 << 20))):
            written.write(part)
            left -= len(part)
    return left > 0


def _note(file: Progress, unit: Unit, written: Written) -> None:
    """Note what came of a unit."""
    file.documents += [Gone(one.id, one.title, written.documents[one.id]) for one in unit.documents]
    file.failures += [error for error in unit.errors if error not in file.failures]
