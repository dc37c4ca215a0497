"""How fast the page answers: every kind of page, asked one after the other of a server in a process of its own.

Twice: of a record at rest, and of one that ``mahdar read`` writes to meanwhile.
"""

from __future__ import annotations

import http.client
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple
from urllib.parse import urlsplit

from mahdar.store import Record, open_record
from mahdar.web import links

MEDIAN, SLOWEST = 150, 400
"""Milliseconds that a kind of page may take: half of the answers, and 95 of a hundred."""
_COMMAND = (sys.executable, "-m", "mahdar")
_QUERIES = ("الأمن", "«مجلس الأمن»", "السعودية", "مكافحة الإرهاب", "وزير الخارجية", "topic:nuclear", "Kerry")
_OF_A_KIND = 20


class Served(NamedTuple):
    """Milliseconds that each kind of page took, at rest and while the record was written to."""

    at_rest: Mapping[str, list[float]]
    while_reading: Mapping[str, list[float]]

    @property
    def kept(self) -> bool:
        """Tell whether every kind of page is as fast as is promised, at rest."""
        return all(median(times) <= MEDIAN and _slow(times) <= SLOWEST for times in self.at_rest.values())

    @property
    def table(self) -> str:
        """The figures as a table in Markdown: median and 95th percentile."""
        lines = ["| page | at rest, ms: median, p95 | while reading, ms: median, p95 |", "| --- | ---: | ---: |"]
        for kind, times in self.at_rest.items():
            lines.append(f"| {kind} | {_figures(times)} | {_figures(self.while_reading.get(kind, []))} |")
        return "\n".join(lines)


def measure_pages(corpus: Sequence[str], rounds: int) -> Served:
    """Read a corpus into a record and ask for its pages; then ask while another record of it is being written."""
    with tempfile.TemporaryDirectory() as folder:
        path, growing = Path(folder) / "rest.db", Path(folder) / "growing.db"
        subprocess.run([*_COMMAND, "read", *corpus, "--record", str(path), "--quiet"], check=True)
        with open_record(path, create=False) as record:
            asked = addresses(record)
        with _served(path) as site:
            at_rest = _ask(site, asked, rounds)
        open_record(growing, create=True).close()
        reading = subprocess.Popen([*_COMMAND, "read", *corpus, "--record", str(growing), "--quiet"])
        with _served(growing) as site:
            while_reading = _ask(site, asked, rounds)
        reading.wait()
    return Served(at_rest, while_reading)


def addresses(record: Record) -> dict[str, list[str]]:
    """Give addresses of each kind of page, of what the record has most of and of its first documents."""
    lines = record.document_lines(0, _OF_A_KIND)
    actors = record.active_organisations(_OF_A_KIND // 2)
    named = [other.key for actor in actors for other in record.partners(actor.key, 2)][: _OF_A_KIND // 2]
    return {
        "home": [links.page("ar", "home"), links.page("en", "home")],
        "search": [links.page("ar", "search", q=query) for query in _QUERIES],
        "entity": [links.page("ar", "entity", key=key) for key in (*(actor.key for actor in actors), *named)],
        "document": [links.page("ar", "document", id=line.id) for line in lines],
        "contact": [links.contact("ar", contact) for contact in record.latest_contacts(_OF_A_KIND)],
        "calendar": [links.page("ar", "calendar", month=month) for month, _ in record.months()[-_OF_A_KIND:]],
        "network": [links.page("ar", "network", bodies=bodies) for bodies in ("true", "false")],
        "review": [links.page("ar", "review", skip=skip) for skip in (0, 1, 10)],
        "sources": [links.page("ar", "sources", after=line.number) for line in lines],
    }


@contextmanager
def _served(path: Path) -> Iterator[str]:
    command = [*_COMMAND, "serve", "--record", str(path), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stderr
        try:
            yield urlsplit(server.stderr.readline().strip()).netloc
        finally:
            server.terminate()


def _ask(site: str, asked: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[float]]:
    times: defaultdict[str, list[float]] = defaultdict(list)
    connection = http.client.HTTPConnection(site, timeout=60)
    for turn in range(rounds + 1):
        for kind, pages in asked.items():
            for page in pages:
                start = perf_counter()
                connection.request("GET", page)
                connection.getresponse().read()
                if turn:  # the first round fills what the server keeps
                    times[kind].append((perf_counter() - start) * 1000)
    connection.close()
    return dict(times)


def _slow(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else max(times, default=0)


def _figures(times: Sequence[float]) -> str:
    return f"{median(times):.0f}, {_slow(times):.0f}" if times else "—"
