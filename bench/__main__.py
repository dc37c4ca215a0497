"""The measurements on the command line.

python -m bench speed [--corpus PATH] [--articles N] [--rounds N] [--write]
python -m bench exact [--corpus PATH]

Without a corpus both measure on the examples. ``speed`` prints how fast the pipeline is, and writes the table into the
README with ``--write``; ``exact`` checks what holds for every record. Both end with 1 where a promise is not kept.
Without a word, ``python -m bench`` measures the speed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bench.corpus import examples
from bench.exact import examine
from bench.readme import write_table
from bench.speed import MOST_PASSES, measure


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the arguments say and give the exit code."""
    asked = _parser().parse_args(arguments)
    paths = asked.corpus or examples()
    return _exact(paths) if asked.what == "exact" else _speed(paths, asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=("speed", "exact"), default="speed")
    parser.add_argument("--corpus", metavar="PATH", nargs="+", help="files and folders to measure on")
    parser.add_argument("--articles", metavar="N", type=int, default=400, help="articles a round of speed (400)")
    parser.add_argument("--rounds", metavar="N", type=int, default=5, help="rounds of speed (5)")
    parser.add_argument("--write", action="store_true", help="write the table of speed into the README")
    return parser


def _speed(paths: list[str], asked: argparse.Namespace) -> int:
    speed = measure(paths, asked.articles, asked.rounds)
    sys.stdout.write(f"{speed.table}\n")
    if asked.write:
        write_table("speed", speed.table)
    return 0 if speed.passes <= MOST_PASSES else 1


def _exact(paths: list[str]) -> int:
    report = examine(paths)
    sys.stdout.write("\n".join(report.lines) + "\n")
    return 0 if report.kept else 1


if __name__ == "__main__":
    sys.exit(main())
