"""Contacts: who met, visited, called or wrote to whom.

A contact verb («التقى») or event noun («لقاء», «زيارة») anchors a contact; its parties are the agents around it. What
one report tells in several sentences is one contact: drafts of the same kind with the same people are joined.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import Act
from mahdar.knowledge.schema import EventNoun
from mahdar.record import ContactKind, Role

_RELATIVES = frozenset("الذي التي الذين اللذين".split())
_NEGATIONS = frozenset("لم لن لا ما".split())
_BREAKS = frozenset("ان بان انه انها الذي التي حيث فيما بينما كما مشيرا موكدا ؛ :".split())
_REACH = 45
_COMPANY_REACH = 80


@dataclass(slots=True)
class Draft:
    """A contact in the making."""

    kind: ContactKind
    parties: dict[int, tuple[Actor, Role]]
    anchor: int
    sentences: list[Sentence]
    rule: str
    future: bool = False
    host: Actor | None = None
    stretches: list[tuple[int, int]] = field(default_factory=list)

    def add(self, actor: Actor | None, role: Role) -> None:
        """Take a party in, once."""
        if actor is not None:
            self.parties.setdefault(id(actor), (actor, role))

    @property
    def people(self) -> set[int]:
        """The parties that are persons."""
        return {key for key, (actor, _) in self.parties.items() if actor.type == "person"}


class _Finder:
    """The walk over the sentences of one document."""

    def __init__(self, scene: Scene, agents: Agents, spoke: dict[int, Actor]) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms
        self.spoke = spoke  # the speaker of the last statement before a token, by token of its cue
        self.drafts: list[Draft] = []
        self.subject: Actor | None = None

    def run(self) -> list[Draft]:
        for sentence in self.scene.text.sentences:
            if self.scene.readable[sentence.first]:
                self._sentence(sentence)
        return self.drafts

    def _sentence(self, sentence: Sentence) -> None:
        if self._company(sentence):
            return
        start = len(self.drafts)
        for index in range(sentence.first, sentence.last):
            if self.scene.cover[index] is not None or not self.scene.open_word(index):
                continue
            verb = vocabulary.contact_verbs().match(self.norms, index)
            if verb is not None and verb.prefix in ("", "و", "ف") and verb.last <= sentence.last:
                self._verb(index, verb.last, verb.value, sentence)
                continue
            noun = vocabulary.event_nouns().match(self.norms, index)
            if noun is not None and noun.value.sure and noun.last <= sentence.last:
                self._noun(index, noun.last, noun.value, sentence)
        self._remember_subject(sentence)
        for draft in self.drafts[start:]:
            self._attendees(draft, sentence)

    # --- verbs

    def _verb(self, index: int, last: int, act: Act, sentence: Sentence) -> None:
        before = self.norms[index - 1] if index > sentence.first else ""
        if before in _NEGATIONS:
            return
        verb = act.verb
        subjects, after = self._subjects(index, last, sentence)
        noun = self._needed(after, sentence) if verb.needs else None
        if verb.needs and noun is None:
            return
        kind = noun.kind if noun is not None else verb.kind
        draft = Draft(kind, {}, index, [sentence], verb.id, act.future)
        for agent in subjects:
            draft.add(agent.actor, verb.subject)
        if not subjects:
            draft.add(self._unspoken(index, before), verb.subject)
        for agent in self._partners(after, verb.partner, sentence, draft):
            draft.add(agent.actor, verb.other)
        self._keep(draft)

    def _subjects(self, index: int, last: int, sentence: Sentence) -> tuple[list[Agent], int]:
        """The agents that do it: behind the verb, or right before it; and where to look for the other side."""
        at = last
        if at < sentence.last and self.norms[at] in ("امس", "اليوم", "في", "مساء", "صباح", "هنا", "،"):
            ahead = [agent for agent in self.agents.between(at, min(sentence.last, at + 12)) if not agent.attached]
            ahead = [agent for agent in ahead if agent.actor is not None and agent.actor.type == "person"]
            at = ahead[0].first if ahead else at
        agent = self.agents.starting.get(at)
        if agent is not None and not agent.attached.endswith(("ل", "ب")):
            return self._joined(agent, sentence)
        earlier = self.agents.ending.get(index)
        if earlier is not None and earlier.first >= sentence.first and not earlier.attached.endswith(("ل", "ب")):
            return [earlier], last
        return [], last

    def _joined(self, agent: Agent, sentence: Sentence) -> tuple[list[Agent], int]:
        """«سيرغي لافروف وجون كيري»: all of a coordination."""
        joined = [agent]
        at = agent.last
        while at < sentence.last:
            step = at + 1 if self.norms[at] == "،" else at
            following = self.agents.starting.get(step)
            if following is None or not following.attached.startswith("و"):
                break
            joined.append(following)
            at = following.last
        return joined, at

    def _unspoken(self, index: int, before: str) -> Actor | None:
        """Whom a verb or pronoun without its own agent speaks of."""
        if before in _RELATIVES and self.agents.ending.get(index - 1) is not None:
            return self.agents.ending[index - 1].actor
        spoken = [actor for at, actor in self.spoke.items() if at <= index]
        return spoken[-1] if spoken else self.subject

    def _needed(self, at: int, sentence: Sentence) -> EventNoun | None:
        for index in range(at, min(sentence.last, at + 30)):
            if self.norms[index] in _BREAKS:
                return None
            found = vocabulary.event_nouns().match(self.norms, index)
            if found is not None and self.scene.cover[index] is None:
                return found.value
        return None

    def _partners(self, at: int, ways: tuple[str, ...], sentence: Sentence, draft: Draft) -> list[Agent]:
        """The other side, by the way the verb takes it."""
        for agent in self.agents.between(at, min(sentence.last, at + _REACH)):
            if any(norm in _BREAKS for norm in self.norms[at : agent.first]):
                break
            if agent.actor is None or id(agent.actor) in draft.parties:
                continue
            if self._taken(agent, ways, at, draft.kind):
                return self._joined(agent, sentence)[0]
        return []

    def _taken(self, agent: Agent, ways: tuple[str, ...], at: int, kind: ContactKind) -> bool:
        before = self.norms[agent.first - 1]
        typed = agent.actor is not None and (agent.actor.type != "place" or kind == "visit")
        if not typed:
            return False
        if before == "مع":
            return "مع" in ways
        if before in ("الي", "من"):
            return {"الي": "إلى", "من": "من"}[before] in ways
        if agent.attached.endswith(("ب", "ل")):
            return agent.attached[-1] in ways
        plain = before not in ("في", "علي", "عن", "بين", "لدي", "قبل", "بعد", "حول", "ضد")
        return "object" in ways and plain and not agent.attached and agent.actor is not None and (
            kind == "visit" or agent.actor.type in ("person", "organisation")
        )

    # --- nouns

    def _noun(self, index: int, last: int, noun: EventNoun, sentence: Sentence) -> None:
        draft = Draft(noun.kind, {}, index, [sentence], noun.id)
        following = self.norms[last] if last < sentence.last else ""
        owned = self.norms[index].endswith(("ه", "ها", "هم", "هما")) and not self.norms[index].endswith(("اره", "سه"))
        owned = owned or self.norms[index].endswith(("تها", "ته", "تهم", "يه")) or self.norms[index] in ("لقايه", "لقاءه", "زيارته")
        if following == "بين" or (following == "جمع" and noun.kind == "meeting"):
            for agent in self._listed(last + 1, sentence):
                draft.add(agent.actor, "attendee")
        else:
            self._noun_parties(draft, last, owned, noun, sentence)
        self._keep(draft)

    def _noun_parties(self, draft: Draft, last: int, owned: bool, noun: EventNoun, sentence: Sentence) -> None:
        visit = noun.kind == "visit"
        holder = self.agents.starting.get(last)
        if holder is not None and holder.actor is not None and not owned and not holder.attached:
            draft.add(holder.actor, "guest" if visit else "attendee")
            at = holder.last
        elif owned:
            draft.add(self._unspoken(draft.anchor, ""), "guest" if visit else "host")
            at = last
        else:
            at = last
        ways = ("إلى", "ل", "object") if visit else ("مع", "object", "ب") if owned else ("مع", "ب")
        partners = self._partners(at, ways, sentence, draft)
        for agent in partners:
            draft.add(agent.actor, "host" if visit else "guest")
        if not owned and partners and len(draft.parties) == len(partners):
            draft.add(self._unspoken(draft.anchor, ""), "guest" if visit else "host")

    def _listed(self, at: int, sentence: Sentence) -> list[Agent]:
        """«بين سيرغي لافروف وجون كيري»: the members of a list."""
        agent = self.agents.starting.get(at)
        return self._joined(agent, sentence)[0] if agent is not None else []

    # --- what belongs to a draft besides its anchor

    def _keep(self, draft: Draft) -> None:
        """Keep a draft that tells of two sides, one of which is a person or both of which are bodies."""
        types = sorted(actor.type for actor, _ in draft.parties.values())
        if len(types) < 2 or "person" not in types and draft.kind != "conference" and "place" in types:
            return
        draft.stretches.append((draft.sentences[0].first, draft.sentences[0].last))
        self.drafts.append(draft)

    def _attendees(self, draft: Draft, sentence: Sentence) -> None:
        """«… بحضور المنسق المقيم …»: who else was there."""
        for index in range(draft.anchor, sentence.last):
            if self.norms[index] in ("بحضور", "بمشاركه", "برفقه", "يرافقه", "وبحضور"):
                for agent in self.agents.between(index + 1, min(sentence.last, index + _COMPANY_REACH)):
                    if agent.actor is not None and agent.actor.type == "person":
                        draft.add(agent.actor, "attendee")

    def _company(self, sentence: Sentence) -> bool:
        """«حضر اللقاء …»: a sentence that names the company of the contact told before."""
        head = self.norms[sentence.first : sentence.first + 3]
        if not head or head[0].removeprefix("و") not in ("حضر", "حضره", "حضرها", "ضم") and head[:2] != ["كما", "حضر"]:
            return False
        if not self.drafts or self.agents.starting.get(sentence.first + 1) is not None and head[0] == "حضر":
            return bool(self.drafts) and self._join_company(sentence)
        return self._join_company(sentence)

    def _join_company(self, sentence: Sentence) -> bool:
        people = [agent.actor for agent in self.agents.between(sentence.first, sentence.last) if agent.actor]
        people = [actor for actor in people if actor.type == "person"]
        for actor in people:
            self.drafts[-1].add(actor, "attendee")
        if people:
            self.drafts[-1].sentences.append(sentence)
        return bool(people)

    def _remember_subject(self, sentence: Sentence) -> None:
        for agent in self.agents.between(sentence.first, sentence.last):
            if agent.actor is not None and agent.actor.type == "person" and not agent.attached:
                self.subject = agent.actor
                return


def _joinable(one: Draft, other: Draft) -> bool:
    """Say whether two drafts tell of one contact."""
    if one.kind != other.kind:
        return False
    if one.kind == "visit":
        guests = {k for k, (_, role) in one.parties.items() if role == "guest"}
        return bool(guests & {k for k, (_, role) in other.parties.items() if role == "guest"}) and bool(
            len(set(one.parties) & set(other.parties)) > 1
        )
    shared = set(one.parties) & set(other.parties)
    return len(shared) >= 2 or set(one.parties) <= set(other.parties) or set(other.parties) <= set(one.parties)


def _join(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if _joinable(other, draft)), None)
        if same is None:
            kept.append(draft)
            continue
        for actor, role in draft.parties.values():
            same.add(actor, role)
        same.sentences += [sentence for sentence in draft.sentences if sentence not in same.sentences]
        same.stretches += draft.stretches
        same.future = same.future and draft.future
    return kept


def find_contacts(scene: Scene, agents: Agents, spoke: dict[int, Actor]) -> list[Draft]:
    """Find the contacts a document tells of, each once.

    ``spoke`` gives, in text order, the speaker of every statement by the token of its cue: whom «خلال لقائه» means.
    """
    return _join(_Finder(scene, agents, spoke).run())
