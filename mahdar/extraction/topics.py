"""Topics: which subjects a stretch of text touches, by trigger expressions.

What names somebody is no subject: «وزير الصحة» speaks of whatever he speaks of, and «منظمة معاهدة الأمن الجماعي» is not
about collective security. A trigger inside a title or the name of a body does not count, unless it begins it, as
«محكمة العدل الدولية» does. Whom a United Nations envoy meets, he meets for the peace he was sent to make.
"""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.drafts import Draft
from mahdar.extraction.openings import Opens
from mahdar.extraction.people import People
from mahdar.extraction.scene import Scene
from mahdar.extraction.unnamed_bodies import Held

_PEACE = "peace_process"


def _envoys(held: Iterable[Held]) -> set[int]:
    """Give the persons, by identity, who are envoys of the United Nations: «المبعوث الخاص إلى اليمن»."""
    sent = (one for one in held if fold(one.title).removeprefix("ال").startswith("مبعوث"))
    return {
        id(one.person)
        for one in sent
        if one.body is not None and one.body.known is not None and one.body.known.id == "un"
    }


def _naming(scene: Scene, people: People) -> dict[int, int]:
    """Give, for every token that names a body or an office, where that name begins."""
    titles = [*people.alone, *(holding.title for holding in people.holdings)]
    spans = [(name.first, name.last) for name in scene.names if name.type == "organisation"]
    spans += [(title.first, title.last) for title in titles]
    return {index: first for first, last in spans for index in range(first, last)}


class Topics:
    """The topic triggers of one document, found once and asked for by stretches of tokens."""

    def __init__(self, scene: Scene, people: People, held: Iterable[Held] = ()) -> None:
        self._envoys = _envoys(held)
        lexicon = vocabulary.topic_triggers()
        naming = _naming(scene, people)
        norms = scene.text.norms
        self._at: list[tuple[int, int, str]] = []
        behind = 0
        for index in scene.opening(Opens.TOPIC):
            found = lexicon.match(norms, index) if scene.readable[index] and index >= behind else None
            if found is None:
                continue
            topic, name = found.value, scene.cover[index]
            behind = found.last
            if topic is None or (name is not None and name.type == "person"):
                continue  # «محمد علي | النفطي»
            if topic.in_names or naming.get(index, index) == index:
                self._at.append((index, found.last, topic.id))

    def within(self, stretches: Iterable[tuple[int, int]]) -> tuple[str, ...]:
        """Give the topics whose triggers stand wholly within the stretches, in order of appearance."""
        found: dict[str, None] = {}
        for first, last in stretches:
            found |= {topic: None for start, end, topic in self._at if start >= first and end <= last}
        return tuple(found)

    def of(self, draft: Draft) -> tuple[str, ...]:
        """Give what a contact was about: what its stretches name, and what an envoy among its parties was sent for."""
        named = self.within(draft.stretches)
        sent = _PEACE not in named and not self._envoys.isdisjoint(draft.parties)
        return (*named, _PEACE) if sent else named
