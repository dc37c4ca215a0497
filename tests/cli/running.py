"""Runs the real command, as people do: in a process of its own, with or without a terminal."""

import os
import pty
import subprocess
import sys
import termios
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-W", "error", "-m", "mahdar")
_PEOPLES = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM", "MLTERM")


def environment(**changes: str) -> dict[str, str]:
    """Give the environment of a plain terminal, with changes."""
    plain = {name: value for name, value in os.environ.items() if name not in _PEOPLES}
    return plain | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color"} | changes


def mahdar(
    *arguments: str | Path, stdin: bytes | None = None, cwd: Path | None = None
) -> "subprocess.CompletedProcess[bytes]":
    """Run the command without a terminal."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, env=environment(), check=False
    )


def on_terminal(
    *arguments: str | Path, output: int | None = None, typed: str = "", prompt: str = "", **changes: str
) -> tuple[int, str]:
    """Run the command on a terminal of 100 columns and give its exit code and all that the terminal was sent.

    With ``output``, standard output goes there and only standard error to the terminal; ``typed`` are
    the keys a person presses, one each time that ``prompt`` appears.
    """
    ours, theirs = pty.openpty()
    os.set_blocking(ours, True)
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdin=theirs,
        stdout=theirs if output is None else output,
        stderr=theirs,
        env=environment(COLUMNS="100", **changes),
    )
    os.close(theirs)
    sent, answered = b"", 0
    try:
        while chunk := os.read(ours, 65536):
            sent += chunk
            if answered < min(len(typed), sent.count(prompt.encode())):
                wait_until_it_takes_keys(ours)
                os.write(ours, typed[answered].encode())
                answered += 1
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    return process.wait(), sent.decode()


def wait_until_it_takes_keys(terminal: int) -> None:
    """Wait until a program reads single keys: what is typed before is thrown away."""
    while termios.tcgetattr(terminal)[3] & termios.ICANON:
        time.sleep(0.01)
