"""The measurements on the command line.

python -m bench speed [--corpus PATH] [--articles N] [--rounds N] [--write]
python -m bench exact [--corpus PATH]
python -m bench quality [--write]
python -m bench peers [--write]
python -m bench relevance [--write]
python -m bench names [--lists FOLDER] [--names N] [--write]
python -m bench serve [--corpus PATH] [--record FILE] [--rounds N]

``speed`` prints how fast the pipeline is, ``exact`` checks what holds for every record; without a corpus both measure
on the examples, and both end with 1 where a promise is not kept. ``quality`` prints how much of the project's annotated
documents is found, ``peers`` puts what one would otherwise take beside it, ``relevance`` does so for search and
``names`` for names of persons, which also says what an index of a million names takes. ``serve`` prints how fast each
page of the record answers and how large the record is, and ends with 1 where one is slower than is promised, or the
record larger. ``--write`` puts the table of speed, quality, peers, relevance or names into the README. Without a word,
``python -m bench`` measures the speed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.corpus import examples
from bench.exact import examine
from bench.names import search_table
from bench.names import table as table_of_names
from bench.peers.table import table as table_of_peers
from bench.quality import GOLD, table
from bench.readme import write_table
from bench.relevance.table import table as table_of_relevance
from bench.serve import serve
from bench.speed import MOST_PASSES, measure
from mahdar.evaluation import evaluate, load

_WORDS = ("speed", "exact", "quality", "peers", "relevance", "names", "serve")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the arguments say and give the exit code."""
    asked = _parser().parse_args(arguments)
    measurements = (_speed, _exact, _quality, _peers, _relevance, _names, _serve)
    return dict(zip(_WORDS, measurements, strict=True))[asked.what](asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=_WORDS, default="speed")
    parser.add_argument("--corpus", metavar="PATH", nargs="+", help="texts for speed, exact, serve (the examples)")
    parser.add_argument("--articles", metavar="N", type=int, default=400, help="articles a round of speed (400)")
    parser.add_argument("--lists", metavar="FOLDER", type=Path, help="more names to compare, see bench/names.py")
    parser.add_argument("--names", metavar="N", type=int, default=1_000_000, help="names of the index (1,000,000)")
    parser.add_argument("--rounds", metavar="N", type=int, help="rounds of speed (5), askings of each page (100)")
    parser.add_argument("--record", metavar="FILE", help="a record to serve, in the place of one read from the corpus")
    parser.add_argument("--write", action="store_true", help="write the table into the README")
    return parser


def _speed(asked: argparse.Namespace) -> int:
    speed = measure(asked.corpus or examples(), asked.articles, asked.rounds or 5)
    _show("speed", speed.table, asked)
    return 0 if speed.passes <= MOST_PASSES else 1


def _exact(asked: argparse.Namespace) -> int:
    report = examine(asked.corpus or examples())
    sys.stdout.write("\n".join(report.lines) + "\n")
    return 0 if report.kept else 1


def _quality(asked: argparse.Namespace) -> int:
    _show("quality", table(evaluate(GOLD)), asked)
    return 0


def _peers(asked: argparse.Namespace) -> int:
    _show("peers", table_of_peers(load(GOLD)), asked)
    return 0


def _names(asked: argparse.Namespace) -> int:
    _show("names", f"{table_of_names(asked.lists)}\n{search_table(asked.names)}", asked)
    return 0


def _relevance(asked: argparse.Namespace) -> int:
    _show("relevance", table_of_relevance(), asked)
    return 0


def _serve(asked: argparse.Namespace) -> int:
    served = serve(asked.corpus or examples(), asked.rounds or 100, asked.record)
    sys.stdout.write(f"{served.table}\n")
    return 0 if served.kept else 1


def _show(name: str, figures: str, asked: argparse.Namespace) -> None:
    sys.stdout.write(f"{figures}\n")
    if asked.write:
        write_table(name, figures)


if __name__ == "__main__":
    sys.exit(main())
