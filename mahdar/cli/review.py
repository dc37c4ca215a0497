"""``mahdar review``: what the program cannot tell by itself, asked of a person, one key an answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final, Literal

from cyclopts import Parameter

from mahdar.cli.choices import DEFAULT_RECORD, AsJson, BidiChoice, RecordFile
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from mahdar.cli.screen import Screen
    from mahdar.identity import Judgement
    from mahdar.store import Question, Record

Author = Annotated[str | None, Parameter(help="Who judges; without it, the name you are logged in with.")]
Most = Annotated[int, Parameter(name="--limit", help="How many questions to ask.")]

_VERDICTS: Final[dict[str, Literal["same", "different", "unsure"]]] = {"x": "same", "n": "different", "u": "unsure"}
_KEYS: Final = "x same   n different   u unsure   s skip   h history   z undo   q quit"
_HISTORY: Final = 10


def review(
    *,
    record: RecordFile = DEFAULT_RECORD,
    author: Author = None,
    limit: Most = 50,
    json: AsJson = False,
    bidi: BidiChoice = "auto",
) -> int:
    """Say who is who where the program cannot tell: the questions first whose answer settles most.

    Each question shows two sides that may be one, with their names, offices, dates and sentences. One key answers:
    `x` they are the same, `n` they are different, `u` nobody can tell, `s` ask me another time, `h` shows what was
    judged, `z` takes back the last judgement, `q` ends. Judgements win over the program and hold when documents are
    read again. Where standard input is no terminal, its letters are the keys.

    For example:

    ```
    mahdar review
    mahdar review --record gulf.db --author "Huda"
    mahdar review --limit 200 --json > questions.json
    ```
    """
    from mahdar.cli.screen import Screen, print_json  # noqa: PLC0415 - help needs none of these
    from mahdar.store import open_record  # noqa: PLC0415

    if limit < 1:
        raise UsageError("--limit must be at least 1")
    if json:
        with open_record(record, create=False) as kept:
            print_json(kept.review(limit))
        return 0
    with open_record(record, create=False):
        """Only `mahdar read` makes a record."""
    with open_record(record, create=True) as kept:
        _Session(kept, Screen(sys.stdout, bidi), author or _login()).run(limit, _keys())
    return 0


def _login() -> str:
    import getpass  # noqa: PLC0415 - help needs it not

    return getpass.getuser()


def _keys() -> Iterator[str]:
    """Give the keys a person presses; from a pipe, the letters that come through it."""
    if sys.stdin.isatty():
        import readchar  # noqa: PLC0415 - only a terminal needs it

        while True:
            yield readchar.readkey()
    for line in sys.stdin:
        yield from "".join(line.split())


class _Session:
    """A person at the queue."""

    def __init__(self, record: Record, screen: Screen, author: str) -> None:
        self.record = record
        self.screen = screen
        self.author = author
        self.asked: set[tuple[str, str]] = set()

    def run(self, limit: int, keys: Iterator[str]) -> None:
        """Ask until the questions, the keys or the person's patience end."""
        while len(self.asked) < limit:
            question = self._next()
            if question is None:
                self.screen.print("Nothing is left to ask.")
            else:
                self.asked.add(_pair(question))
                self._show(question)
            self.screen.print(_KEYS, "dim")
            if not self._answer(question, keys):
                return

    def _next(self) -> Question | None:
        questions = self.record.review(len(self.asked) + 1)
        return next((question for question in questions if _pair(question) not in self.asked), None)

    def _answer(self, question: Question | None, keys: Iterator[str]) -> bool:
        """Take keys until the question is answered or left; tell whether to go on."""
        for key in keys:
            if question and key in _VERDICTS:
                self._judge(_VERDICTS[key], (question.one.member, question.other.member), question.reason)
                return True
            if key == "z":
                self._undo()
                return True
            if key == "q" or (question and key == "s"):
                return key == "s"
            if key == "h":
                self._history()
            self.screen.print(_KEYS, "dim")
        return False

    def _judge(self, verdict: Literal["same", "different", "unsure"], members: tuple[str, str], reason: str) -> None:
        try:
            made = self.record.judge(verdict, members, author=self.author, at=_now(), reason=reason)
        except UsageError as error:
            self.screen.print(f"Refused: {error}", "bold")
        else:
            self.screen.print(f"No. {made.number}: {verdict}.")

    def _undo(self) -> None:
        standing = self.record.standing()
        if not standing:
            self.screen.print("There is nothing to take back.")
            return
        last = standing[-1]
        self.record.judge("undo", author=self.author, at=_now(), undoes=last.number)
        self.asked.clear()
        self.screen.print(f"Taken back: {_told(last)}")

    def _history(self) -> None:
        for judgement in self.record.judgements()[-_HISTORY:]:
            self.screen.print(_told(judgement))

    def _show(self, question: Question) -> None:
        from mahdar.cli.sides import side_lines  # noqa: PLC0415 - JSON needs it not

        self.screen.print()
        self.screen.print(f"{len(self.asked)}. {question.reason} ({question.likelihood:.0%} likely one)", "bold")
        self.screen.print_beside(side_lines(question.one), side_lines(question.other))


def _pair(question: Question) -> tuple[str, str]:
    return question.one.key, question.other.key


def _told(judgement: Judgement) -> str:
    about = f"no. {judgement.undoes}" if judgement.undoes else ", ".join(judgement.members)
    reason = f": {judgement.reason}" if judgement.reason else ""
    return f"no. {judgement.number}, {judgement.at}, {judgement.author}: {judgement.verdict} {about}{reason}"


def _now() -> str:
    from datetime import UTC, datetime  # noqa: PLC0415 - help needs it not

    return datetime.now(UTC).isoformat(timespec="seconds")
