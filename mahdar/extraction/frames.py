"""Frames: two words that say together what neither says alone.

«سيؤدي إلى … الفوضى» warns, «موقف مصر … الداعم» supports; the rows are ``frames`` of ``speech.yaml``.
"""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.verdicts import DENIALS
from mahdar.extraction.words import closed_class
from mahdar.knowledge.speech_schema import Frame
from mahdar.record import Act

_REACH = 12
_TOLD = closed_class("acts.against")  # «أي خرق للهدنة»


@cache
def _heads() -> Lexicon[tuple[Frame, ...]]:
    by_head: dict[str, list[Frame]] = {}
    for frame in knowledge.speech().frames:
        for head in frame.heads:
            by_head.setdefault(head, []).append(frame)
    return Lexicon((head, tuple(frames)) for head, frames in by_head.items())


@cache
def _behind(frame: Frame) -> Lexicon[None]:
    return Lexicon((words, None) for words in frame.behind)


def framed(norms: list[str], first: int, last: int) -> Act | None:
    """Give the act of the first frame that stands near the beginning of a content."""
    for index in range(first, min(last, first + _REACH)):
        head = _heads().match(norms, index)
        if head is None or head.prefix not in ("", "و"):
            continue
        for frame in head.value:
            if _stands(frame, norms, first, index, head.last, last):
                return frame.act
    return None


def _stands(frame: Frame, norms: list[str], first: int, index: int, behind: int, last: int) -> bool:
    """Say whether a frame's second word follows its head; «لن يؤدي إلى الفوضى» denies, «لن يؤدي إلا إلى …» does not."""
    if (frame.begins and index > first) or (frame.act == "accuse" and norms[index - 1] in _TOLD):
        return False
    stretch = range(behind, min(last, behind + frame.within))
    denied = index > first and norms[index - 1] in DENIALS and not any(norms[at] == "الا" for at in stretch)
    if denied and not frame.denied:
        return False
    return any(_behind(frame).match(norms, at) is not None for at in stretch)
