"""Sides: whom a speaker speaks for, which tells what «الوزارة ستعقد …» promises from what others will do."""

from __future__ import annotations

from mahdar.extraction.agents import Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.references import OfficeBook
from mahdar.extraction.vocabulary import demonyms, media, states_of
from mahdar.extraction.words import closed_class

_MEDIA = closed_class("vocabulary.media_nouns")


class Sides:
    """The bodies and states behind the speakers of one document."""

    def __init__(self, agents: Agents, book: OfficeBook) -> None:
        self.agents = agents
        self._bodies: dict[int, list[Actor]] = {}
        for title, actor in book.held:
            body = book.body(title)
            if body is not None:
                self._bodies.setdefault(id(actor), []).append(body)

    def own_subject(self, speaker: Actor, first: int) -> int:
        """Give where the subject that a content begins with ends, if it is the speaker's own side, else ``first``."""
        agent = self.agents.starting.get(first)
        if agent is None or agent.actor is None or not self._is_own(speaker, agent.actor):
            return first
        return agent.last

    def _is_own(self, speaker: Actor, subject: Actor) -> bool:
        """A minister's own are his ministry, his state and its officials; bodies of nobody knows where count too."""
        if subject is speaker:
            return True
        if not _MEDIA.isdisjoint(speaker.words[:1]) or (speaker.known is not None and speaker.known.id in media()):
            return False  # a newspaper tells of others
        ours, theirs = self._states(speaker), self._states(subject)
        if ours and theirs:
            return not ours.isdisjoint(theirs)
        bodies = self._bodies.get(id(speaker), [])
        office = subject in bodies or speaker in self._bodies.get(id(subject), [])
        world = speaker.known is not None and speaker.type == "organisation"  # «الأمم المتحدة: الهند ستتخطى …»
        return office or subject.type == "organisation" or (subject.type == "state" and not world)

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
