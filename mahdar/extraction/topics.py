"""Topics: which subjects a stretch of text touches, by trigger expressions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from mahdar import knowledge
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.scene import Scene


@cache
def _triggers() -> Lexicon[str]:
    return Lexicon((trigger, topic.id) for topic in knowledge.topics() for trigger in topic.triggers)


class Topics:
    """The topic triggers of one document, found once and asked for by stretches of tokens."""

    def __init__(self, scene: Scene) -> None:
        lexicon = _triggers()
        norms = scene.text.norms
        self._at: list[tuple[int, int, str]] = []
        index = 0
        while index < len(norms):
            found = lexicon.match(norms, index) if scene.readable[index] else None
            if found is None:
                index += 1
                continue
            self._at.append((index, found.last, found.value))
            index = found.last

    def within(self, stretches: Iterable[tuple[int, int]]) -> tuple[str, ...]:
        """Give the topics whose triggers stand wholly within the stretches, in order of appearance."""
        found: dict[str, None] = {}
        for first, last in stretches:
            found |= {topic: None for start, end, topic in self._at if start >= first and end <= last}
        return tuple(found)
