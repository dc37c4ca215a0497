"""The command line: ``mahdar extract``, ``read``, ``show``, ``search``, ``contacts``, ``review`` and their like.

Commands say what they take; what they do lives in the rooms below. Heavy modules are imported by the command that
needs them, when it runs.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from mahdar import __version__
from mahdar.cli.asking import agreements, contacts, statements
from mahdar.cli.check import check
from mahdar.cli.evaluate import evaluate
from mahdar.cli.explain import explain
from mahdar.cli.extract import extract
from mahdar.cli.network import network
from mahdar.cli.read import read
from mahdar.cli.review import review
from mahdar.cli.search import search
from mahdar.cli.serve import serve
from mahdar.cli.show import show
from mahdar.cli.who import who
from mahdar.errors import MahdarError, UsageError

_FAILED, _MISUSED, _INTERRUPTED, _PIPE_CLOSED = 1, 2, 130, 141

app = App(
    name="mahdar",
    version=__version__,
    help="Keeps the record of international security cooperation from what is published in Arabic.",
    help_format="markdown",
    suppress_keyboard_interrupt=False,
)
app.register_install_completion_command()
_PATHS = "PATH..."
for command, taken in (
    (extract, _PATHS),
    (read, _PATHS),
    (show, "[NAME]"),
    (search, "QUERY"),
    (contacts, ""),
    (statements, ""),
    (agreements, ""),
    (who, "NAME"),
    (network, "[NAME]"),
    (serve, ""),
    (explain, _PATHS),
    (review, ""),
    (check, ""),
    (evaluate, "FOLDER"),
):
    app.command(command, usage=f"Usage: mahdar {command.__name__} [OPTIONS] {taken}".rstrip())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 done, 1 nothing came of it, 2 called wrongly.

    ``arguments`` are the words after ``mahdar``, by default those the process was started with. Ctrl-C leaves with
    130; a reader that closes the pipe ends the command without a word, with 141.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = _PIPE_CLOSED
    except KeyboardInterrupt:
        code = _INTERRUPTED
    sys.exit(code)


def _run(arguments: Sequence[str]) -> int:
    try:
        return int(app(arguments, exit_on_error=False, result_action="return_value") or 0)
    except CycloptsError:
        return _MISUSED
    except UsageError as error:
        print(f"mahdar: {error}", file=sys.stderr)
        return _MISUSED
    except MahdarError as error:
        print(f"mahdar: {error}", file=sys.stderr)
        return _FAILED
