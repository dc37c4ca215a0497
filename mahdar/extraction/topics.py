"""Topics: which subjects a stretch of text touches, by trigger expressions.

What names somebody is no subject: «وزير الصحة» speaks of whatever he speaks of, and «منظمة معاهدة الأمن الجماعي» is not
about collective security. A trigger inside a title or the name of a body does not count, unless it begins it, as
«محكمة العدل الدولية» does.
"""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.extraction import vocabulary
from mahdar.extraction.openings import Opens
from mahdar.extraction.people import People
from mahdar.extraction.scene import Scene


def _naming(scene: Scene, people: People) -> dict[int, int]:
    """Give, for every token that names a body or an office, where that name begins."""
    titles = [*people.alone, *(holding.title for holding in people.holdings)]
    spans = [(name.first, name.last) for name in scene.names if name.type == "organisation"]
    spans += [(title.first, title.last) for title in titles]
    return {index: first for first, last in spans for index in range(first, last)}


class Topics:
    """The topic triggers of one document, found once and asked for by stretches of tokens."""

    def __init__(self, scene: Scene, people: People) -> None:
        lexicon = vocabulary.topic_triggers()
        naming = _naming(scene, people)
        norms = scene.text.norms
        self._at: list[tuple[int, int, str]] = []
        behind = 0
        for index in scene.opening(Opens.TOPIC):
            found = lexicon.match(norms, index) if scene.readable[index] and index >= behind else None
            if found is None:
                continue
            topic = found.value
            if topic is not None and (topic.in_names or naming.get(index, index) == index):
                self._at.append((index, found.last, topic.id))
            behind = found.last

    def within(self, stretches: Iterable[tuple[int, int]]) -> tuple[str, ...]:
        """Give the topics whose triggers stand wholly within the stretches, in order of appearance."""
        found: dict[str, None] = {}
        for first, last in stretches:
            found |= {topic: None for start, end, topic in self._at if start >= first and end <= last}
        return tuple(found)
