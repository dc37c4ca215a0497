"""What a run says on standard error: errors as they come, a bar on a terminal, a summary at the end."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, ProgressColumn, SpinnerColumn, TextColumn, TimeElapsedColumn

from mahdar.cli.screen import shown
from mahdar.cli.wording import SUMMARY
from mahdar.engine import Result, Skipped, Tally
from mahdar.errors import ReadingError


class Monitor:
    """Watches the results of a run go by; use it as a context around the run."""

    def __init__(self, *, quiet: bool) -> None:
        self.tally = Tally()
        self._quiet = quiet
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        bar = self._console.is_terminal and not quiet and not _shares_terminal_with_output()
        self._progress = Progress(*_columns(), console=self._console, transient=True, disable=not bar)
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._progress.stop()
        if not self._quiet and (error is None or isinstance(error, KeyboardInterrupt)):
            for line in summary(self.tally):
                self._console.print(line, soft_wrap=True)

    def add(self, result: Result | Skipped) -> None:
        """Count a result, and say so at once if it is an error."""
        self.tally.add(result)
        if isinstance(result, ReadingError):
            self._console.print(f"mahdar: {shown(str(result))}", soft_wrap=True, style="red")
        self._progress.update(self._task, advance=1, description=f"{self.tally.documents:,} documents")

    @property
    def exit_code(self) -> int:
        """0 where at least one document was read, else 1."""
        return 0 if self.tally.documents else 1


def summary(tally: Tally) -> list[str]:
    """Put a tally into a few lines for people."""
    known = f" ({tally.known:,} of them known from before)" if tally.known else ""
    lines = [f"{tally.documents:,} documents{known}"]
    if tally.documents > tally.known:
        lines.append(", ".join(f"{tally.facts[kind]:,} {name}" for kind, name in SUMMARY.items()))
    if tally.errors:
        counted = ", ".join(f"{number:,} {kind}" for kind, number in sorted(tally.errors.items()))
        lines.append(f"{tally.errors.total():,} not read: {counted}")
    return lines


def _shares_terminal_with_output() -> bool:
    """Say whether records are printed to a terminal too: a bar among them would spoil both."""
    return sys.stdout.isatty()


def _columns() -> list[ProgressColumn]:
    return [SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()]
