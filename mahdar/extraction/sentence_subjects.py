"""Subjects of sentences: whom a sentence is about, so that a speech verb without a subject may go on with him."""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.arabic.clitics import cuts
from mahdar.arabic.quotes import MARKS
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_verbs import SpeechVerbs
from mahdar.extraction.speech_words import ADVERB_HEADS, TEXTS, THAT, Verb
from mahdar.extraction.vocabulary import media
from mahdar.extraction.words import FUNCTION_WORDS, closed_class

_RECEIVED = closed_class("statements.received")
_ISSUED = ("اصدر", "نشر", "وزع")
_SENT = closed_class("statements.sent")
_GIVING = closed_class("statements.giving")
_GOVERNORS = ADVERB_HEADS | FUNCTION_WORDS
_BEFORE_OTHERS = _GOVERNORS - THAT
_TITLED = 20  # words of a title before its holder's name
_BEHIND_SUBJECT = THAT | ADVERB_HEADS | FUNCTION_WORDS | {":", "-"}


class SentenceSubjects:
    """Finds the subjects of the sentences of one document."""

    def __init__(self, scene: Scene, agents: Agents, verbs: SpeechVerbs) -> None:
        self.scene = scene
        self.agents = agents
        self.verbs = verbs
        self.norms = scene.text.norms

    def first(self, sentence: Sentence, before: int) -> Actor | None:
        """Give the first agent of the sentence that no preposition governs."""
        for agent in self.agents.between(sentence.first, before):
            at = agent.first - 1
            at -= at > sentence.first and self.norms[at] in MARKS  # «لـ"عكاظ"»
            governed = at >= sentence.first and self.norms[at] in _GOVERNORS
            attached = agent.attached and not (agent.attached == "و" and agent.first == sentence.first)
            owned = governed or attached or self.verbs.owns(agent, sentence.first)
            if agent.actor is not None and agent.actor.type != "place" and not owned and not _is_medium(agent.actor):
                return agent.actor
        return None

    def giver(self, sentence: Sentence, before: int) -> Actor | None:
        """Give who gives the speech or sends the letter that a clause is about: «ألقى الوكيل كلمة | رحب فيها».

        So does from whom it comes: «تلقى الوزير اتصالا من الملك فلان … | أعرب خلاله».
        """
        for agent in reversed(self.agents.between(sentence.first, before)):
            came = self.norms[agent.first - 1] == "من" and agent.person is not None
            if came and not _SENT.isdisjoint(self.norms[sentence.first : agent.first]):
                return agent.actor
            verb = self.norms[agent.first - 1] if agent.first > sentence.first else ""
            if not agent.attached and any(stem in _GIVING for _, stem in cuts(verb or "-")):
                named = [one for one in self.agents.between(agent.first, before) if self.verbs.styles.has_name(one)]
                own = named and not named[0].attached and "،" not in self.norms[agent.last : named[0].first]
                return named[0].actor if own else agent.actor  # «ألقى الوكيل رئيس لجنة المهرجان فلان كلمة»
        return None

    def told_before(self, verb: Verb, sentence: Sentence) -> Actor | None:
        """«بعث الملك برقية. وأعرب عن …»: the person whom the sentence before is about, where nobody has spoken yet.

        In «وأوضحت الخريطة …» the noun behind the verb is the subject.
        """
        form = self.norms[verb.at].removeprefix(verb.prefix)
        following = self.norms[verb.last] if verb.last < len(self.norms) else ""
        free = following in _BEHIND_SUBJECT or following.startswith("ب")
        if not free or form.startswith("ت") or form.endswith("ت"):
            return None
        at = self.scene.text.sentence_of(sentence.first)
        actor = self.first(self.scene.text.sentences[at - 1], sentence.first) if at else None
        return actor if actor is not None and actor.type == "person" else None

    def first_person(self) -> Actor | None:
        """Give the person the document names first."""
        agents = self.agents.between(0, len(self.norms))
        return next((one.actor for one in agents if one.actor is not None and one.actor.type == "person"), None)

    def issuer(self, verb: Verb, first: int) -> Actor | None:
        """«أوضح بيان صادر عن الخارجية الروسية أن …», «جاء في بيان للوزارة أن …»: whose statement it is."""
        at = verb.last + (self.norms[verb.last] == "في")
        if at == verb.last and self.norms[at] not in TEXTS:
            return None
        for agent in self.agents.between(at + 1, first):
            if not _RECEIVED.isdisjoint(self.norms[at : agent.first]):
                break  # «ذكر بيان للمكتب ورد لوكالة الأنباء أن …»
            before = self.norms[agent.first - 1]
            issued = before == "من" and self.norms[agent.first - 2].startswith("صادر")
            issuing = (
                issued or before == "عن" or before.startswith(_ISSUED) or agent.attached == "ل" or agent.first == at + 1
            )
            if agent.actor is not None and agent.actor.type != "place" and issuing:
                return agent.actor
        return None

    def quoted(self, verb: Verb, first: int) -> Agent | None:
        """«نقلت الوكالة عن المتحدث فلان أن …»: give who is quoted."""
        index = next((index for index in range(verb.last, first) if self.norms[index] == "عن"), first)
        agent = self.agents.starting.get(index + 1)
        return agent if agent is not None and agent.last <= first and not agent.attached else None

    def named_later(self, agent: Agent, first: int) -> Agent:
        """«كشف رئيس اللجنة المشرفة على البرنامج الدكتور فلان، عن أن»: of a title and a name behind it, the name."""
        if agent.actor is not None and (agent.actor.type != "person" or self.verbs.styles.has_name(agent)):
            return agent
        if agent.actor is not None and agent.last == agent.first + 1 and self.norms[agent.first].endswith("ه"):
            return agent  # «وقال سموه مخاطبا العقيد فلانا»
        for later in self.agents.between(agent.last, min(first, agent.last + _TITLED)):
            if not later.attached and self.set_off(later, first):
                return later
            between = range(agent.last, later.first)
            if any(self.norms[index] == "،" or self.verbs.is_one(index) for index in between):
                break
            titled = later.attached == "و" and self.scene.cover[later.first] is None  # «رئيس النادي والمنسق العام فلان»
            free = titled or (not later.attached and self.norms[later.first - 1] not in _BEFORE_OTHERS)
            if self.verbs.styles.has_name(later) and free:
                return later
        return agent

    def specialist(self, at: int, agent: Agent, first: int) -> bool:
        """«أشار الخبير في العلاقات الدولية فلان إلى أن …»: a name behind what he knows about, before what he says."""
        between = self.norms[at : agent.first]
        field = between[0].startswith("ال") and between[-1].startswith("ال") and between[1:2] == ["في"]
        return field and agent.last >= first - 2 and "،" not in between and self.verbs.styles.has_name(agent)

    def set_off(self, agent: Agent, first: int) -> bool:
        """«قال المسؤول الملحق بالسفارة في القاهرة، اللواء فلان، إن …»: a name between commas before what is said."""
        commas = self.norms[agent.first - 1], *self.norms[agent.last : agent.last + 1]
        near = agent.last + 2 >= first - 1 or self.norms[agent.last + 1] in ADVERB_HEADS  # «، اللواء فلان، في تصريح إن»
        apart = commas == ("،", "،") and near
        apart = apart or (commas[0] == "،" and agent.last == first - 1 and self.norms[first - 1] in THAT)
        styled = self.scene.cover[agent.first] is None or self.norms[agent.first - 1] == "."  # «اللواء م. فلان»
        honoured = styled and agent.last == first - 1 and self.norms[first - 1] in THAT
        return (apart or honoured) and self.verbs.styles.has_name(agent)


def _is_medium(actor: Actor) -> bool:
    """Say whether somebody is a newspaper or channel, to which people speak: «في تصريح إلى "الوطن"»."""
    return actor.known is not None and actor.known.id in media()
