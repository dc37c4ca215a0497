"""Reading files that nobody has looked at, in a process of its own that may die of them.

The process is told its work on standard input and gives what it reads on standard output, frame by frame. It may take
so much memory and time and no more, and writes no file. Where it dies or takes too long, the file it was at is left
out, and another process goes on behind it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import IO, Final

import msgspec

from mahdar.engine.fingerprint import unit_digest
from mahdar.engine.keep import unit_of
from mahdar.engine.outcome import Outcome, nameable, size_of, work
from mahdar.errors import ReadingError, TooLarge
from mahdar.reading import Options, Raw, walk
from mahdar.record import DocumentRecord
from mahdar.store import Unit

_LENGTH: Final = 4
"""Bytes before a frame that say how long it is."""
_LONGEST: Final = 256 * 1024 * 1024
_ERRORS: list[type[ReadingError]] = [ReadingError, *ReadingError.__subclasses__()]
_KINDS: Final = {error.kind: error for error in _ERRORS}


class Limits(msgspec.Struct, frozen=True):
    """What reading may cost: seconds for a document and for a file, bytes of memory, bytes that a file unpacks to."""

    seconds: int = 120
    file_seconds: int = 3600
    memory: int = 3 * 1024**3
    unpacked: int = 200_000_000


class File(msgspec.Struct, frozen=True):
    """A file to read: the folder it is in, and its name there, which is what it is called in the record."""

    folder: str
    name: str


class Began(msgspec.Struct, frozen=True, tag=True):
    """The file with this number is read now."""

    number: int


class Failure(msgspec.Struct, frozen=True):
    """An error on its way to another process."""

    source: str
    kind: str
    reason: str


class Came(msgspec.Struct, frozen=True, tag=True):
    """A unit that came out of the file that is read now."""

    source: str
    digest: str
    documents: tuple[DocumentRecord, ...]
    failures: tuple[Failure, ...]


class Job(msgspec.Struct, frozen=True):
    """What the process is told."""

    files: tuple[File, ...]
    options: Options
    limits: Limits


Frame = Began | Came


class Reader:
    """Reads files apart; ``read`` gives the number of each file with what came out of it, and can be stopped."""

    def __init__(self, options: Options | None = None, limits: Limits | None = None) -> None:
        self.options = options or Options()
        self.limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def read(self, files: Sequence[File]) -> Iterator[tuple[int, Unit | None]]:
        """Give the number of each file when it is begun, with None, and with each unit that comes out of it.

        A file on which the process dies gives a unit with an error.
        """
        first = 0
        while first < len(files) and not self._stopped:
            at, fault = first, None
            for frame in self._frames(files[first:]):
                if isinstance(frame, Began):
                    at = first + frame.number
                    yield at, None
                elif isinstance(frame, Came):
                    yield at, _unit(frame)
                else:
                    fault = frame
            if fault is None:
                return
            yield at, Unit(files[at].name, "", (), (ReadingError(files[at].name, fault),))
            first = at + 1

    def stop(self) -> None:
        """Let the process go; nothing more is read."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    def _frames(self, files: Sequence[File]) -> Iterator[Frame | str]:
        """Give the frames of a new process, and last, where it did not end well, the reason."""
        command = [sys.executable, "-P", "-B", "-m", __name__]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            self._process = process
            watch = _Watch(self.limits, process.kill)
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                process.stdin.write(msgspec.json.encode(Job(tuple(files), self.options, self.limits)))
                process.stdin.close()
                for frame in _received(process.stdout):
                    watch.restart(new_file=isinstance(frame, Began))
                    yield frame
            except (OSError, msgspec.MsgspecError):
                process.kill()
            except GeneratorExit:
                process.kill()
                raise
            finally:
                watch.end()
        if watch.rang is not None:
            yield f"reading it took longer than {watch.rang} seconds; it was left out"
        elif process.returncode:
            yield "the process that read it died; it was left out"


class _Watch:
    """Rings when a document, or a file, has taken too long; ``rang`` is then how many seconds it was given."""

    def __init__(self, limits: Limits, ring: Callable[[], None]) -> None:
        self.limits = limits
        self.ring = ring
        self.rang: int | None = None
        self._timer: threading.Timer | None = None
        self.restart(new_file=True)

    def restart(self, *, new_file: bool) -> None:
        """Begin to watch the next document, perhaps of a new file."""
        self.end()
        if new_file:
            self._end_of_file = monotonic() + self.limits.file_seconds
        left = self._end_of_file - monotonic()
        given, most = min((left, self.limits.file_seconds), (self.limits.seconds, self.limits.seconds))
        self._timer = threading.Timer(max(given, 0), self._ring, (most,))
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """Watch no longer."""
        if self._timer is not None:
            self._timer.cancel()

    def _ring(self, seconds: int) -> None:
        self.rang = seconds
        self.ring()


def _received(stream: IO[bytes]) -> Iterator[Frame]:
    decoder = msgspec.msgpack.Decoder(Frame)
    while head := stream.read(_LENGTH):
        length = int.from_bytes(head, "big")
        if length > _LONGEST:
            raise msgspec.DecodeError("a frame is longer than any document")
        yield decoder.decode(stream.read(length))


def _unit(came: Came) -> Unit:
    errors = tuple(_KINDS[failure.kind](failure.source, failure.reason) for failure in came.failures)
    return Unit(came.source, came.digest, came.documents, errors)


def _main() -> None:
    """Do the work that standard input tells of; what else writes to standard output is written to the terminal."""
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=Job)
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit(job.limits)
    for number, file in enumerate(job.files):
        _send(output, Began(number))
        os.chdir(file.folder)
        for unit in _units(file, job.options, job.limits):
            failures = tuple(Failure(error.source, error.kind, error.reason) for error in unit.errors)
            _send(output, Came(unit.source, unit.digest, unit.documents, failures))


def _units(file: File, options: Options, limits: Limits) -> Iterator[Unit]:
    """Read a file, up to the limit of what may come out of it."""
    unpacked = 0
    for item in map(nameable, walk([Path(file.name)], options)):
        unpacked += size_of(item)
        if unpacked > limits.unpacked:
            error = TooLarge(file.name, f"it unpacks to more than {limits.unpacked:,} bytes in all")
            yield Unit(file.name, "", (), (error,))
            return
        digest = unit_digest(item, options) if isinstance(item, Raw) else ""
        yield unit_of(Outcome(item, work([item], options)[0]), digest)


def _send(output: IO[bytes], frame: Frame) -> None:
    content = msgspec.msgpack.encode(frame)
    output.write(len(content).to_bytes(_LENGTH, "big") + content)
    output.flush()


def _limit(limits: Limits) -> None:
    """Take the rights away that reading does not need, where the system can."""
    try:
        import resource  # noqa: PLC0415 - Windows has none; there only the time is limited
    except ImportError:
        return
    cost = {"RLIMIT_AS": limits.memory, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0, "RLIMIT_NOFILE": 256}
    for name, most in cost.items():
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most, most) if hard == resource.RLIM_INFINITY else (min(most, hard), hard))
    os.nice(5)


if __name__ == "__main__":
    _main()
