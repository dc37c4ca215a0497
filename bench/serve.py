"""How long the page takes: every kind of page, asked of a real server many times, quiet and while documents are read.

The record is read once from a corpus and kept in the temporary folder; a copy of it is served by ``mahdar serve``, and
one reader asks for pages of random names, documents, facts and queries, one after the other. Names and facts are drawn
from random documents, so that what stands in many of them is asked for as often as people would. How large the record
is by its texts is told too.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter
from typing import Final, NamedTuple
from urllib.parse import urlencode, urlsplit

from bench.corpus import write_articles
from mahdar.record import DocumentRecord
from mahdar.store import Record, Size, open_record
from mahdar.store.schema import VERSION

MEDIAN_GOAL: Final = 0.150
P95_GOAL: Final = 0.400
QUERY_GOAL: Final = 0.030
SIZE_GOAL: Final = 3
"""A record of at least ``LARGE`` documents takes less than so many times its texts; few do not share enough words."""
LARGE: Final = 5_000
FULL_TEXT: Final = "full-text query"
_MOST: Final = 1_000_000
_MONTHS: Final = 24


class Times(NamedTuple):
    """Seconds that each asking of one kind took."""

    kind: str
    seconds: list[float]

    @property
    def median(self) -> float:
        """The time that half of them did not take."""
        return self._at(0.5)

    @property
    def p95(self) -> float:
        """The time that only one in twenty took."""
        return self._at(0.95)

    @property
    def kept(self) -> bool:
        """Whether the goal of its kind is reached."""
        if self.kind == FULL_TEXT:
            return self.p95 <= QUERY_GOAL
        return self.median <= MEDIAN_GOAL and self.p95 <= P95_GOAL

    def _at(self, share: float) -> float:
        return sorted(self.seconds)[min(len(self.seconds) - 1, int(share * len(self.seconds)))]


class Served(NamedTuple):
    """What was measured, on how many documents."""

    documents: int
    size: Size
    rounds: int
    quiet: list[Times]
    reading: list[Times]

    @property
    def kept(self) -> bool:
        """Whether every goal is reached."""
        return self.is_small and all(times.kept for times in (*self.quiet, *self.reading))

    @property
    def is_small(self) -> bool:
        """Whether the record is as small as is promised of one with as many documents."""
        return self.documents < LARGE or self.size.file < SIZE_GOAL * self.size.texts

    @property
    def _times(self) -> str:
        told = f"{self.size.file / self.size.texts:.2f} times"
        return told if self.is_small else f"**{told}**"

    @property
    def table(self) -> str:
        """The measurement as Markdown."""
        rows = [
            f"{self.documents:,} documents, each kind asked {self.rounds} times; milliseconds, median / 95 of 100. "
            f"Goals: {MEDIAN_GOAL * 1000:.0f} / {P95_GOAL * 1000:.0f}, {FULL_TEXT} – / {QUERY_GOAL * 1000:.0f}.",
            "",
            f"The record as it was read, search index and events in it, has {self._times} the bytes of its texts in "
            f"UTF-8 ({self.size.texts:,}). Goal: {SIZE_GOAL}, from {LARGE:,} documents on.",
            "",
            "| | quiet | while `mahdar read` writes |",
            "| --- | ---: | ---: |",
        ]
        pairs = zip(self.quiet, self.reading, strict=True)
        return "\n".join([*rows, *(f"| {quiet.kind} | {_told(quiet)} | {_told(busy)} |" for quiet, busy in pairs)])


def _told(times: Times) -> str:
    told = f"{times.median * 1000:.0f} / {times.p95 * 1000:.0f}"
    return told if times.kept else f"**{told}**"


def serve(corpus: list[str], rounds: int, record: str | None = None) -> Served:
    """Measure on a corpus, or on a record that is there, which is not changed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        shutil.copy(Path(record) if record else read_once(corpus), path)
        articles = Path(folder) / "articles.jsonl"
        write_articles(corpus, 3000, articles)
        with open_record(path, create=False) as kept:
            documents, size = kept.count().documents, kept.size()
        with _server(path) as ask:
            quiet = _measure(path, rounds, ask)
            with _reader(path, articles):
                reading = _measure(path, rounds, ask)
    return Served(documents, size, rounds, quiet, reading)


def read_once(corpus: list[str]) -> Path:
    """Give the record of a corpus, read now or at an earlier measurement."""
    digest = hashlib.sha256()
    for path in corpus:
        with Path(path).open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    kept = Path(tempfile.gettempdir()) / f"mahdar-bench-{digest.hexdigest()[:16]}-{VERSION}.db"
    if not kept.exists():
        begun = kept.with_suffix(".part")
        subprocess.run([*_MAHDAR, "read", *corpus, "--record", begun, "--quiet"], check=True)
        begun.rename(kept)
    return kept


_MAHDAR: Final = (sys.executable, "-m", "mahdar")
_Ask = Callable[[str], None]


@contextmanager
def _server(path: Path) -> Iterator[_Ask]:
    """Start a server and give what asks it for a page."""
    command = [*_MAHDAR, "serve", "--record", str(path), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        connection = HTTPConnection(urlsplit(process.stderr.readline().strip()).netloc, timeout=60)

        def ask(address: str) -> None:
            connection.request("GET", address)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{address}: {answer.status}")

        try:
            yield ask
        finally:
            connection.close()
            process.terminate()


@contextmanager
def _reader(path: Path, articles: Path) -> Iterator[None]:
    """Let another process read articles into the record meanwhile."""
    command = [*_MAHDAR, "read", str(articles), "--record", str(path), "--workers", "1", "--quiet"]
    with subprocess.Popen(command) as process:
        yield
        if process.poll() is not None:
            raise RuntimeError("reading ended before the measurement did: give fewer rounds")
        process.terminate()


def _measure(path: Path, rounds: int, ask: _Ask) -> list[Times]:
    """Ask every kind in turn, so that what slows the machine for a while slows all of them."""
    with open_record(path, create=False) as kept:
        pages = _Pages(kept, random.Random(7))
        kept.search(pages.query(), 1)
        times = {kind: Times(kind, []) for kind in (*pages.kinds, FULL_TEXT)}
        for _ in range(rounds):
            for kind, address in pages.kinds.items():
                times[kind].seconds.append(_seconds(partial(ask, address())))
            times[FULL_TEXT].seconds.append(_seconds(partial(kept.search, pages.query(), 20)))
    return list(times.values())


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


class _Pages:
    """Draws addresses of pages that the record has."""

    def __init__(self, kept: Record, chance: random.Random) -> None:
        self.kept = kept
        self.chance = chance
        self.documents = [line.id for line in kept.document_lines(0, _MOST) if line.facts]
        self.months = [month for month, _ in kept.months()[-_MONTHS:]]
        self.active = kept.active_organisations(20)
        self.kinds: dict[str, Callable[[], str]] = {
            "home": lambda: self.address(""),
            "search": lambda: self.address("search", q=self.query()),
            "name": lambda: self.address("entity", key=self.key()),
            "most active organisations": lambda: self.address("entity", key=self.chance.choice(self.active).key),
            "document": lambda: self.address("document", id=self.chance.choice(self.documents)),
            "contact": self.contact,
            "statement": self.statement,
            "calendar": lambda: self.address("calendar", month=self.chance.choice(self.months)),
            "network": lambda: self.address("network"),
            "network of a name": lambda: self.address("network", around=self.key(), bodies="false", depth="2"),
            "review": lambda: self.address("review"),
            "sources": lambda: self.address("sources"),
            "dossier": lambda: self.address("dossier", key=self.key()),
        }

    def address(self, page: str, **query: str) -> str:
        """Give an address in either language."""
        return f"/{self.chance.choice(('ar', 'en'))}/{page}{'?' if query else ''}{urlencode(query)}"

    def key(self) -> str:
        """Draw a name that stands in a random document."""
        return self.chance.choice(list(self.kept.keys(self.chance.choice(self.documents)).values()))

    def query(self) -> str:
        """Draw one to three words of a title, some of them as a phrase."""
        words: list[str] = []
        while not words:
            title = self._record().title or ""
            words = [word for word in title.split() if word.isalpha() and len(word) > 2]
        first = self.chance.randrange(len(words))
        some = " ".join(words[first : first + self.chance.randint(1, 3)])
        return f'"{some}"' if self.chance.random() < 0.3 else some

    def contact(self) -> str:
        """Draw a contact of a random document."""
        record = self._record("contacts")
        told = self.chance.choice(record.contacts)
        at = f"{told.evidence[0].start}-{told.evidence[0].end}"
        return self.address("contact", document=record.id, at=at, kind=told.kind)

    def statement(self) -> str:
        """Draw a statement of a random document."""
        record = self._record("statements")
        said = self.chance.choice(record.statements)
        return self.address("statement", document=record.id, at=f"{said.start}-{said.end}")

    def _record(self, having: str = "id") -> DocumentRecord:
        while True:
            record = self.kept.document(self.chance.choice(self.documents))
            if record and getattr(record, having):
                return record
