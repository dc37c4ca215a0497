"""Headings: who a line begins with before a colon, and whom a title without a name means in a headline."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from mahdar.arabic import Sentence
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import Verb
from mahdar.extraction.styles import Styles
from mahdar.extraction.words import closed_class

_PLACED = 8
_TO_WHOM = 4  # words from «لأهالي» to the colon
_ON_OCCASION = closed_class("statements.on_occasion")
_TITLES = closed_class("headings.titles")
_SPOKEN = closed_class("headings.spoken")
_HOLDER_WITHIN = 2  # sentences of the body that a headline speaks of
_TITLED = 8  # words of a title in a headline
_BESIDE = 6  # words behind a name that tell the office


class Heading(NamedTuple):
    """Who speaks in a heading, named by the tokens from ``first`` to ``last`` (exclusive), and its ``colon``."""

    speakers: list[Actor]
    first: int
    last: int
    colon: int


def title_end(scene: Scene) -> int:
    """Give the token where the title of a document ends, 0 where it has none."""
    titles = [block.end for block in scene.document.blocks if block.kind == "title"]
    return scene.text.token_at(titles[0]) if titles else 0


class Headings:
    """The headings of one document."""

    def __init__(self, scene: Scene, agents: Agents, end: int) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms
        self.title_end = end
        self.styles = Styles(scene, agents)

    def of(self, sentence: Sentence, verbs: list[Verb]) -> Heading | None:
        """Give the heading that a sentence is, where who speaks stands before a colon and no speech verb."""
        agent = self._heading(sentence)
        if agent is None or agent.actor is None:
            return None
        joined = [one for one in self.agents.following(agent) if one.person is not None and agent.person is not None]
        colon = self._colon(agent, max([agent.last, *(one.last for one in joined)]), sentence)
        if colon is None or (verbs and verbs[0].at < colon) or not self._may_speak(agent, colon):
            return None
        others = (one.actor for one in joined if one.actor is not None)
        return Heading(list(dict.fromkeys([agent.actor, *agent.others, *others])), agent.first, agent.last, colon)

    def _may_speak(self, agent: Agent, colon: int) -> bool:
        """«الحكومة اليمنية: …», «أمريكا: نحن حريصون»; «تركيا: اعتقال العشرات» tells where, and so may a body below."""
        kind = agent.actor.type if agent.actor is not None else ""
        if kind == "person" or agent.first >= self.title_end:
            return kind == "person"
        return kind == "organisation" or (
            kind == "state" and (agent.last > agent.first + 1 or self.norms[colon + 1] in _SPOKEN)
        )

    def _heading(self, sentence: Sentence) -> Agent | None:
        """«الجبير: …», «"المعلم": …»: who stands at the head of a line, in quotation marks too."""
        first = sentence.first
        return self.styles.in_marks(first) if self.norms[first] in MARKS else self.agents.starting.get(first)

    def _colon(self, agent: Agent, at: int, sentence: Sentence) -> int | None:
        """Give the colon behind «الجبير», «الجبير للوزير الروسي», «السيسي في قمة الجوار», which end at a token."""
        if at >= sentence.last:
            return None
        addressee = self.agents.starting.get(at)
        if addressee is not None and addressee.attached == "ل":
            at = min(addressee.last, sentence.last - 1)
        elif self.norms[at].startswith("ل"):  # «أمير نجران لأهالي شرورة: …», «القباع لـ"عكاظ": …»
            at = self._colon_near(at, _TO_WHOM + (self.norms[at] == "ل"), sentence)
        placed = _ON_OCCASION if agent.person is not None else ("في",)
        if agent.first < self.title_end and self.norms[at] in placed:
            at = self._colon_near(at, _PLACED, sentence)
        return at if at + 1 < sentence.last and self.norms[at] == ":" else None

    def _colon_near(self, at: int, within: int, sentence: Sentence) -> int:
        """Give the colon within a few words behind a token, or else the token."""
        return next((one for one in range(at, min(at + within, sentence.last)) if self.norms[one] == ":"), at)


def with_title_holders(scene: Scene, agents: Agents) -> Agents:
    """Give the agents with one more: whom «سفير المملكة بمصر» at the head of a headline means, named in the text."""
    end = title_end(scene)
    holder = _holder(scene, agents, end) if end and end < len(scene.text.norms) else None
    if holder is None:
        return agents
    told = Agents()
    told.starting, told.ending = dict(agents.starting), dict(agents.ending)
    told.starting[holder.first] = told.ending[holder.last] = holder
    return told


def _holder(scene: Scene, agents: Agents, end: int) -> Agent | None:
    """«نائب أردني يشيد بـ…», then «ثمن النائب الأردني فلان …»: the person of that title in the first sentences."""
    norms = scene.text.norms
    agent = agents.starting.get(0)
    head = norms[0].removeprefix("ال")
    last = _title_ends(scene, end)
    if agent is not None and agent.person is not None and agent.person.names:
        seat = agents.starting.get(agent.last)  # «سفير المملكة | بمصر | يثمن …»
        return replace(agent, last=last) if seat is not None and seat.attached == "ب" and seat.last == last else None
    if scene.cover[0] is not None or head not in _TITLES:
        return None
    styles = Styles(scene, agents)
    body = [sentence for sentence in scene.sentences if sentence.first >= end][:_HOLDER_WITHIN]
    for person in agents.between(end, body[-1].last) if body and last else ():
        around = [norm.removeprefix("ال") for norm in norms[person.first : person.last + _BESIDE]]
        told = head in around and norms[1].removeprefix("ال") in around
        if person.person is not None and styles.has_name(person) and told:
            return Agent(0, last, person.actor)
    return None


def _title_ends(scene: Scene, end: int) -> int:
    """Give where the title at the head of a headline ends, before its colon or speech verb; 0 where neither is near."""
    for at in range(1, min(_TITLED, end)):
        verb = vocabulary.speech().match(scene.text.norms, at)
        if scene.text.norms[at] == ":" or (verb is not None and verb.value.tense == "imperfect" and not verb.prefix):
            return at
    return 0
