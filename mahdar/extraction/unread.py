"""Names that nobody read: «سفير باكستان لدى المملكة منظور الحق» is somebody, but his title alone names him to nobody.

Who takes part in a contact or signs an agreement is told by name; a title stands for somebody only where no name
follows it.
"""

from __future__ import annotations

from dataclasses import replace

from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import grammatical
from mahdar.extraction.words import Kind, closed_class, kind, listed

_ADVERBS = closed_class("parties.adverbs") | closed_class("parties.governing") | closed_class("parties.breaks")
_MOST = 4


def without_unread(scene: Scene, agents: Agents) -> Agents:
    """Give the agents of a document; those who are somebody whose name nobody read stand for nobody."""
    titled = [agent for agent in agents.starting.values() if agent.person is not None and not agent.person.names]
    unread = {id(agent.actor) for agent in titled if is_unread(scene, agent.last)}
    if not unread:
        return agents
    known = Agents()
    for agent in agents.starting.values():
        known.add(replace(agent, actor=None) if id(agent.actor) in unread else agent)
    return known


def is_unread(scene: Scene, at: int) -> bool:
    """Say whether a name that nobody read stands at a token, or behind the places and bodies that stand there.

    It is of two words or more, up to a mark, to «و» or to the end of the line: «منظور الحق | .».
    """
    norms = scene.text.norms
    start = at
    while at < len(norms) and scene.unbroken(start, at + 1) and (cover := scene.cover[at]) is not None:
        at = cover.last
    first = at
    while at < len(norms) and at - first <= _MOST and scene.unbroken(first, at + 1) and _may_name(scene, at, first):
        at += 1
    ends = at >= len(norms) or not scene.unbroken(first, at + 1) or norms[at].startswith("و") or not norms[at].isalnum()
    return ends and 1 < at - first <= _MOST


def _may_name(scene: Scene, at: int, first: int) -> bool:
    """Say whether a word may be of a name that no list holds: «منظور», «الحق»; not «صباح», «لبحث», «زيارة»."""
    norm = scene.text.norms[at]
    if not scene.open_word(at) or not norm.isalpha() or grammatical(norm) or norm in _ADVERBS:
        return False
    if norm[0] in "لبو" and (norm[0] == "و" or listed(norm[1:])) and not kind(norm) & Kind.GIVEN:
        return False
    if kind(norm) & (Kind.GIVEN | Kind.FAMILY | Kind.UNKNOWN):
        return True
    noun = norm.endswith(("ه", "ا", "ات")) or (at == first and norm.startswith("ال"))
    return not noun and vocabulary.event_nouns().match(scene.text.norms, at) is None
