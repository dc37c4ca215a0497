"""What names are compared with otherwise, each as a function over pairs of names.

rapidfuzz and jellyfish are of the group ``peers``. nomenklatura needs libraries that have to be built and does not fit
beside ours: it is installed into an environment of its own, below the folder for temporary files, and runs there; where
that fails, the others are measured without it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bench.peers.common import peer
from mahdar.identity import THRESHOLD, compare

NOMENKLATURA: Final = "4.17.4"
Scores = Callable[[Sequence[tuple[str, str]]], list[float]]

_PROGRAM: Final = """
import json, sys, time
from followthemoney import model
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig

def person(name, ident):
    return model.get_proxy({"id": ident, "schema": "Person", "properties": {"name": [name]}})

algorithm = get_algorithm("logic-v2")
config = ScoringConfig.defaults()
for line in sys.stdin:
    pairs = json.loads(line)
    start, scores = time.process_time(), []
    for at, (one, other) in enumerate(pairs):
        scores.append(algorithm.compare(person(one, f"a{at}-{start}"), person(other, f"b{at}-{start}"), config).score)
    print(json.dumps([time.process_time() - start, scores]), flush=True)
"""


class Scorer:
    """A way to compare names: its name, its scores, and the threshold it has of its own."""

    def __init__(self, name: str, score: Scores, threshold: float | None = None) -> None:
        self.name = name
        self.score = score
        self.threshold = threshold

    def elsewhere(self) -> float:
        """Give the seconds that scoring took in another process since it was last asked."""
        return 0.0


class _Nomenklatura(Scorer):
    """nomenklatura's logic-v2, asked over a pipe."""

    def __init__(self, python: Path) -> None:
        super().__init__(f"nomenklatura {NOMENKLATURA}, logic-v2", self._ask, 0.7)
        self._seconds = 0.0
        self._process = subprocess.Popen(
            [str(python), "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def _ask(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(list(pairs)) + "\n")
        self._process.stdin.flush()
        seconds, scores = json.loads(self._process.stdout.readline())
        self._seconds += seconds
        return [float(score) for score in scores]

    def elsewhere(self) -> float:
        """Give the seconds that scoring took over there."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds


def scorers() -> Iterator[Scorer]:
    """Give Mahdar and its peers; a peer that cannot be had is named on the error output and left out."""
    yield Scorer("Mahdar", _each(lambda one, other: compare(one, other).score), THRESHOLD)
    fuzz, jellyfish = peer("rapidfuzz.fuzz"), peer("jellyfish")
    yield Scorer("rapidfuzz, token_set_ratio", _each(lambda one, other: fuzz.token_set_ratio(one, other) / 100))
    yield Scorer("jellyfish, Jaro-Winkler", _each(jellyfish.jaro_winkler_similarity))
    try:
        yield _Nomenklatura(_environment())
    except (OSError, subprocess.SubprocessError) as error:
        sys.stderr.write(f"nomenklatura could not be installed and is left out: {error}\n")


def _each(score: Callable[[str, str], float]) -> Scores:
    return lambda pairs: [score(one, other) for one, other in pairs]


def _environment() -> Path:
    """Give the interpreter of an environment with nomenklatura, made the first time."""
    folder = Path(tempfile.gettempdir()) / f"mahdar-nomenklatura-{NOMENKLATURA}"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True)
        asked = [str(python), "-m", "pip", "install", "--quiet", f"nomenklatura=={NOMENKLATURA}"]
        subprocess.run(asked, check=True, timeout=900)
        (folder / "ready").touch()
    return python
