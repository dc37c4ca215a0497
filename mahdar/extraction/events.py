"""Contacts around things: the signing of an agreement, and the gathering that parties organise, attend or speak at."""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction import thing_words
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.agreements import Deal
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.contacts import Draft
from mahdar.extraction.scene import Name, Scene

_MARGIN = frozenset(("هامش", "بهامش"))
_DURING = frozenset(("خلال", "ضمن", "اثناء", "هامش", "اعمال", "فعاليات", "اشغال", "المشارك", "المشاركه", "المشاركين"))
_IN = frozenset(("في", "وفي", "خلال", "ضمن", "اثناء"))
_ORGANISING = frozenset(("تنظيم", "تنظم", "ينظم", "نظم", "نظمت", "استضافه", "تستضيف", "استضافت", "استضاف", "بتنظيم"))
_ATTENDING = frozenset(("شارك", "شاركت", "يشارك", "تشارك", "مشاركه", "بمشاركه", "حضر", "يحضر", "حضور"))
_SIGNING = "agr-verb-sign"
_REACH = 6
_COMPANY = 16


def ceremonies(deals: list[Deal]) -> list[Draft]:
    """«وقع … و… اتفاقية …»: a past signing with two signers is a contact of its own."""
    drafts = []
    for deal in deals:
        if deal.status == "signed" and deal.rule.startswith(_SIGNING) and len(deal.signers) > 1:
            draft = Draft("ceremony", deal.anchor, list(deal.sentences), deal.rule)
            for actor in deal.signers:
                draft.add(actor, "attendee")
            draft.stretches.append((deal.sentences[0].first, deal.sentences[0].last))
            drafts.append(draft)
    return drafts


def occasion_of(scene: Scene, cast: Cast, draft: Draft) -> Actor | None:
    """Give the gathering in whose course a contact took place: «على هامش …», «خلال أعمال …»."""
    for sentence in draft.sentences:
        for name in sorted(scene.names, key=lambda name: name.first):
            if name.type == "gathering" and sentence.first <= name.first < sentence.last and _surrounds(scene, name):
                return cast.of(name)
        meant = _meant(scene, cast, sentence)
        if meant is not None:
            return meant
    return None


def _surrounds(scene: Scene, name: Name) -> bool:
    norms = scene.text.norms
    if norms[name.first - 1] in _IN:
        return True
    return any(word.removeprefix("و") in _DURING for word in norms[max(0, name.first - _REACH) : name.first])


def _meant(scene: Scene, cast: Cast, sentence: Sentence) -> Actor | None:
    """«على هامش هذا الاجتماع»: the gathering named last."""
    norms = scene.text.norms
    for index in range(sentence.first, sentence.last):
        if norms[index] in _MARGIN and any(
            _bare_head(scene, at) for at in range(index + 1, min(sentence.last, index + 4))
        ):
            before = [name for name in scene.names if name.type == "gathering" and name.first < index]
            return cast.of(max(before, key=lambda name: name.first)) if before else None
    return None


def _bare_head(scene: Scene, index: int) -> bool:
    found = thing_words.thing_heads().match(scene.text.norms, index) if scene.cover[index] is None else None
    return found is not None and any(form.definite and form.head.type == "gathering" for form in found.value)


class _Conferences:
    """Collects who organises, attends or speaks at the gatherings of a document."""

    def __init__(self, scene: Scene, cast: Cast, agents: Agents) -> None:
        self.scene = scene
        self.cast = cast
        self.agents = agents
        self.norms = scene.text.norms
        self.drafts: dict[int, Draft] = {}
        self.occasions: dict[int, Actor] = {}

    def read(self, name: Name, spoke: dict[int, Actor]) -> None:
        """Read the sentence of one gathering's name."""
        sentence = self.scene.text.sentences[self.scene.text.sentence_of(name.first)]
        ahead = self.norms[max(sentence.first, name.first - _COMPANY) : name.first]
        if _MARGIN & set(ahead):
            return
        near = [word.removeprefix("و") for word in ahead[-_REACH:]]
        if _ORGANISING & set(near) or _ATTENDING & set(near):
            for agent in self._around(name, sentence):
                self._enter(name, sentence, agent.actor)
        elif _surrounds(self.scene, name):
            for cue, speaker in spoke.items():
                if sentence.first <= cue < sentence.last:
                    self._enter(name, sentence, speaker)

    def _around(self, name: Name, sentence: Sentence) -> list[Agent]:
        """The agents before a gathering's name, within reach."""
        first = max(sentence.first, name.first - _COMPANY)
        return [agent for agent in self.agents.between(first, name.first) if _can_attend(agent)]

    def _enter(self, name: Name, sentence: Sentence, actor: Actor | None) -> None:
        gathering = self.cast.of(name)
        draft = self.drafts.get(id(gathering))
        if draft is None:
            draft = self.drafts[id(gathering)] = Draft("conference", name.first, [sentence], "gathering." + name.rule)
            draft.stretches.append((sentence.first, sentence.last))
        elif sentence not in draft.sentences:
            draft.sentences.append(sentence)
        draft.add(actor, "attendee")


def _can_attend(agent: Agent) -> bool:
    return agent.actor is not None and agent.actor.type in ("person", "organisation", "state")


def conferences(scene: Scene, cast: Cast, agents: Agents, spoke: dict[int, Actor]) -> list[Draft]:
    """Find the gatherings that named parties organise, attend or speak at, each a contact.

    ``spoke`` gives the speaker of every statement by the token of its cue.
    """
    found = _Conferences(scene, cast, agents)
    for name in sorted((name for name in scene.names if name.type == "gathering"), key=lambda name: name.first):
        found.read(name, spoke)
    return list(found.drafts.values())
