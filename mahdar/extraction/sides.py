"""Sides: whom a speaker speaks for, which tells what «الوزارة ستعقد …» promises from what others will do."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.extraction.agents import Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.references import OfficeBook
from mahdar.extraction.thing_words import place_kind
from mahdar.extraction.vocabulary import demonyms, media, states_of
from mahdar.extraction.words import closed_class

_MEDIA = closed_class("vocabulary.media_nouns")


class Subject(NamedTuple):
    """The party a content begins with: where it ends (where it begins if there is none), and whose side it is on.

    Whose side is not known may be the speaker's (``own``), and may be blamed by him (not ``sure``).
    """

    last: int
    own: bool
    sure: bool


class Sides:
    """The bodies and states behind the speakers of one document."""

    def __init__(self, agents: Agents, book: OfficeBook) -> None:
        self.agents = agents
        self._bodies: dict[int, list[Actor]] = {}
        for title, actor in book.held:
            body = book.body(title)
            if body is not None:
                self._bodies.setdefault(id(actor), []).append(body)

    def subject(self, speaker: Actor, first: int) -> Subject:
        """Give the party a content begins with: «سوريا وتركيا تعملان …» are the Syrian president's own side."""
        agent = self.agents.starting.get(first)
        if agent is None or agent.actor is None:
            return Subject(first, own=False, sure=False)
        (own, sure), last = self._is_own(speaker, agent.actor), agent.last
        while (joined := self.agents.starting.get(last)) is not None and joined.attached == "و":
            last = joined.last
        return Subject(last, own, sure)

    def _is_own(self, speaker: Actor, subject: Actor) -> tuple[bool, bool]:
        """A minister's own are his ministry, his state and its officials; bodies of nobody knows where count too.

        Say whether the subject counts, and whether it is certain.
        """
        if subject is speaker:
            return True, True
        if not _MEDIA.isdisjoint(speaker.words[:1]) or (speaker.known is not None and speaker.known.id in media()):
            return False, False  # a newspaper tells of others
        ours, theirs = self._states(speaker), self._states(subject)
        if ours and theirs:
            own = not ours.isdisjoint(theirs)
            return own, own
        bodies = self._bodies.get(id(speaker), [])
        office = subject in bodies or speaker in self._bodies.get(id(subject), [])
        world = speaker.known is not None and speaker.type == "organisation"  # «الأمم المتحدة: الهند ستتخطى …»
        capital = subject.known is not None and place_kind(subject.known.id) == "capital"  # «القاهرة تقف إلى جانب …»
        state = (subject.type == "state" or capital) and not world
        return office or subject.type == "organisation" or state, office

    def _states(self, actor: Actor) -> set[str]:
        actors = [actor, *self._bodies.get(id(actor), [])]
        states = {one.known.country for one in actors if one.known is not None and one.known.country is not None}
        if actor.known is None:
            return states | _by_name(actor)
        return states | states_of(actor.known.id) if actor.type == "person" else states


def _by_name(actor: Actor) -> set[str]:
    """«وزارة الخارجية الألمانية»: the state whose adjective ends the name of a body."""
    found = demonyms().match(list(actor.words), len(actor.words) - 1) if actor.type == "organisation" else None
    return {found.value.country} if found is not None and found.value.country is not None else set()
