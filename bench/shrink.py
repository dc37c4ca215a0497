"""From a text that shows a fault to the smallest part of it that still does."""

from __future__ import annotations

import re
from collections.abc import Callable

_PIECE = re.compile(r"\S+\s*")
_MOST_TRIES = 400


def smallest(text: str, shows: Callable[[str], bool]) -> str:
    """Leave out words, in ever smaller runs, as long as the rest still shows the fault.

    Gives the text itself where it alone shows it. ``shows`` is asked a few hundred times at most.

    >>> smallest("one two three four five", lambda text: "two" in text and "four" in text)
    'two four '
    """
    pieces, tries = _PIECE.findall(text), 0
    if not shows("".join(pieces)):
        return text
    size = max(1, len(pieces) // 2)
    while tries < _MOST_TRIES:
        at, before = 0, len(pieces)
        while at < len(pieces) and tries < _MOST_TRIES:
            rest = pieces[:at] + pieces[at + size :]
            tries += 1
            if rest and shows("".join(rest)):
                pieces = rest
            else:
                at += size
        if size == 1 and len(pieces) == before:
            break
        size = max(1, size // 2)
    return "".join(pieces)
