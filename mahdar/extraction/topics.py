"""Topics: which subjects a stretch of text touches, by trigger expressions.

What names somebody is no subject: «وزير الصحة» speaks of whatever he speaks of, and «منظمة معاهدة الأمن الجماعي» is not
about collective security. A trigger inside a title or the name of a body does not count, unless it begins it, as
«محكمة العدل الدولية» does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from mahdar import knowledge
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.people import People
from mahdar.extraction.scene import Scene
from mahdar.knowledge.schema import Topic


@cache
def _triggers() -> Lexicon[Topic | None]:
    """Give the triggers with their topics, and what only looks like one with none."""
    topics = knowledge.topics()
    exceptions = [(trigger, None) for topic in topics for trigger in topic.exceptions]
    triggers = [(trigger, topic) for topic in topics for trigger in topic.triggers]
    return Lexicon((words, topic) for trigger, topic in [*exceptions, *triggers] for words in spelt_out(trigger))


def spelt_out(trigger: str) -> Iterator[str]:
    """Give every expression a trigger stands for; | parts the words that may stand in one place.

    >>> list(spelt_out("الوضع في سوريا|اليمن"))
    ['الوضع في سوريا', 'الوضع في اليمن']
    """
    return map(" ".join, product(*(place.split("|") for place in trigger.split())))


def _naming(scene: Scene, people: People) -> dict[int, int]:
    """Give, for every token that names a body or an office, where that name begins."""
    titles = [*people.alone, *(holding.title for holding in people.holdings)]
    spans = [(name.first, name.last) for name in scene.names if name.type == "organisation"]
    spans += [(title.first, title.last) for title in titles]
    return {index: first for first, last in spans for index in range(first, last)}


class Topics:
    """The topic triggers of one document, found once and asked for by stretches of tokens."""

    def __init__(self, scene: Scene, people: People) -> None:
        lexicon = _triggers()
        naming = _naming(scene, people)
        norms = scene.text.norms
        self._at: list[tuple[int, int, str]] = []
        index = 0
        while index < len(norms):
            found = lexicon.match(norms, index) if scene.readable[index] else None
            if found is None:
                index += 1
                continue
            topic = found.value
            if topic is not None and (topic.in_names or naming.get(index, index) == index):
                self._at.append((index, found.last, topic.id))
            index = found.last

    def within(self, stretches: Iterable[tuple[int, int]]) -> tuple[str, ...]:
        """Give the topics whose triggers stand wholly within the stretches, in order of appearance."""
        found: dict[str, None] = {}
        for first, last in stretches:
            found |= {topic: None for start, end, topic in self._at if start >= first and end <= last}
        return tuple(found)
