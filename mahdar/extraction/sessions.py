"""Sessions: a council, committee or parliament sits, and somebody presides, attends, briefs it or speaks before it.

«وفي إحاطته أمام مجلس الأمن قال …», «رأس الملك جلسة مجلس الوزراء», «خلال حضوره اجتماعا للجنة …»: the body and who is
named are one contact, however many sentences tell of them. A body alone makes one only where it is well known.
"""

from __future__ import annotations

from itertools import pairwise

from mahdar.arabic import Sentence
from mahdar.extraction import events
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.assemblies import BREAKS, verb_ahead
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import SESSION, Draft
from mahdar.extraction.scene import Scene
from mahdar.extraction.statements import Said
from mahdar.extraction.words import closed_class

_BODIES = closed_class("sessions.bodies")
_NOUNS = closed_class("sessions.nouns")
_OWN = closed_class("sessions.own")
_QUALIFIERS = closed_class("sessions.qualifiers")
_VERBS = closed_class("sessions.verbs")
_COMING = closed_class("sessions.coming")
_CONVENING = closed_class("sessions.convening")
_INFORMING = closed_class("sessions.informing")
_TELLING = closed_class("sessions.telling")
_WILL_INFORM = closed_class("sessions.will_inform")
_PRESIDING = closed_class("sessions.presiding")
_PRESENT = closed_class("sessions.present")
_BRIEFINGS = closed_class("sessions.briefings")
_MINISTERS = closed_class("sessions.ministers")
_DAYS = closed_class("statements.days")
_ENDINGS = closed_class("parties.endings")
_BEFORE = frozenset(("قبل", "وقبل", "قبيل", "وقبيل", "عشيه"))
_GIVING = closed_class("sessions.giving")
_TOWARDS = frozenset(("الي", "امام"))
_HEARD_WITHIN = 14  # «استمع المجلس اليوم، برئاسة فلان، إلى إحاطتين»
_BRIEFING = frozenset(("احاطتين", "احاطات", "احاطه", "احاطته", "احاطتها", "احاطاته", "احاطاتها"))
_IN_IT = frozenset(("خلالها", "خلاله", "فيها", "فيه"))
_HEARING = frozenset(("استمع", "يستمع", "سيستمع"))
_DISCUSSING = closed_class("sessions.discussing")
_IN_SESSION = frozenset(("في", "خلال"))
_ATTENDING = closed_class("assemblies.taking_part") | closed_class("sessions.presiding")
_SITTING = frozenset(("الاجتماع", "الجلسه", "الدوره"))
_ITS_MEETING = frozenset(("اجتماعه", "اجتماعها", "دورته", "دورتها", "جلسته", "جلستها"))
_PLANNED = frozenset(("المقرر", "المرتقب", "المنتظر", "المتوقع", "المزمع", "يرتقب", "ينتظر", "يتوقع"))
_PLANNED_WITHIN = 5
_HOLDING = closed_class("sessions.held")
_DECIDING = frozenset(("قرر", "قررت", "يعتزم", "تعتزم", "اعلن", "اعلنت"))
_MARKS = frozenset((":", "،", "-", "–"))
_HEAD = 4
_BEFORE_REACH = 4
_SITS_WITHIN = 8  # «يعقد المجلس، اليوم الثلاثاء، | جلسته»
_OWN_WITHIN = 7  # «المجلس | في دورته»
_NOUN_REACH = 3
_PRESENT_REACH = 14
_SPOKEN_REACH = 20
_BRIEFING_REACH = 10
_COMING_REACH = 16
_SET_WITHIN = 4
_TO_COME = frozenset((("التي", "ستنعقد"), ("التي", "ستعقد"), ("الذي", "سينعقد"), ("الذي", "سيعقد")))


class _Sessions:
    """Collects who takes part in the sessions of each body of a document."""

    def __init__(self, scene: Scene, agents: Agents, said: list[Said]) -> None:
        self.scene = scene
        self.agents = agents
        self.said = said
        self.norms = scene.text.norms
        self.drafts: dict[int, Draft] = {}
        self.latest: Draft | None = None
        self.sitting: set[int] = set()  # the drafts that a verb says of the body: «يعقد المجلس جلسة»

    def run(self) -> list[Draft]:
        """Read every sentence in order."""
        for sentence in self.scene.sentences:
            sayings = events.sayings(self.said, sentence)
            told = None
            behind = 0
            for agent in self.agents.between(sentence.first, sentence.last):
                sits = self._deliberates(agent) or self._holds_its_own(agent, sentence)
                if agent.first >= behind and sits:  # not the body of somebody's title
                    told = self._read(agent, sentence, sayings) or told
                behind = max(behind, agent.last)
            if told is None and self.latest is not None and events.takes_turn(self.norms, sentence):
                self.latest.tell(sentence, (said.speaker for said in sayings))
            if told is None and self.latest is not None and self._attends(sentence):
                last = next(
                    (at for at in range(sentence.first, sentence.last) if self.norms[at] in BREAKS), sentence.last
                )
                self.latest.tell(sentence, self.agents.people(sentence.first, last))
            self.latest = told or self.latest
        return [draft for draft in self.drafts.values() if draft.enough() or self._is_known(draft)]

    def _attends(self, sentence: Sentence) -> bool:
        """«وشارك في الاجتماع فلان», «كما حضر الجلسة …»: say whether a sentence goes on with who was at a session."""
        head = [
            norm.removeprefix("و") for norm in self.norms[sentence.first : min(sentence.last, sentence.first + _HEAD)]
        ]
        near = self.latest is not None and self.latest.sentences[-1].last == sentence.first
        return near and not _ATTENDING.isdisjoint(head) and not _SITTING.isdisjoint(head)

    def _deliberates(self, agent: Agent) -> bool:
        """Say whether an agent is a body that sits: a council, a committee, a parliament."""
        if agent.actor is None or agent.actor.type != "organisation":
            return False
        opening = agent.actor.known.name.split() if agent.actor.known is not None else []
        word = self.norms[agent.first]
        if agent.actor.known is not None and _bare(word) & _MINISTERS:
            return True
        return bool({*_bare(word), *opening[:1]} & _BODIES)

    def _holds_its_own(self, agent: Agent, sentence: Sentence) -> bool:
        """«تعقد المنظمة | اجتماعها المقبل في …»: say whether a body of whatever kind holds a meeting of its own."""
        if agent.actor is None or agent.actor.type != "organisation" or agent.first == sentence.first:
            return False
        holds = self.norms[agent.first - 1].removeprefix("و") in _VERBS | _COMING
        return holds and not _ITS_MEETING.isdisjoint(self.norms[agent.last : min(sentence.last, agent.last + _HEAD)])

    def _is_known(self, draft: Draft) -> bool:
        return id(draft) in self.sitting and all(actor.known is not None for actor, _ in draft.parties.values())

    def _read(self, agent: Agent, sentence: Sentence, sayings: list[Said]) -> Draft | None:
        """Read what a sentence tells of the session of a body, if it tells of one."""
        before = self.norms[agent.first - 1] if agent.first > sentence.first else ""
        informer = self._informer(agent, sentence)
        if informer is not None:
            return self._draft(agent, sentence, [informer], False)
        if before in _INFORMING | _WILL_INFORM:
            speaker = self.agents.nearest_before(sentence.first, agent.first - 1)
            coming = before in _WILL_INFORM
            return self._draft(agent, sentence, [speaker], coming) if speaker is not None else None
        giving = self._briefed(agent, sentence) if before in _TOWARDS or agent.attached == "ل" else None
        if giving is not None:
            speaker = self.agents.nearest_before(sentence.first, agent.first - 1)
            coming = self.norms[giving].removeprefix("و").startswith("س")
            return self._draft(agent, sentence, [speaker], coming) if speaker is not None else None
        if before.removeprefix("و") in _HEARING and (heard := self._heard(agent, sentence)):
            return self._draft(agent, sentence, heard, False)
        if self._decides(agent, sentence):
            draft = self._draft(agent, sentence, [], True)
            self.sitting.add(id(draft))
            return draft
        before = self.norms[agent.first - 2] if before == "اعضاء" else before  # «يجتمع | أعضاء | المجلس»
        sits = before.removeprefix("و") in _VERBS | _COMING and self._named_behind(before, agent, sentence)
        sits = sits or self._discusses(agent, sentence) or self._convened(agent, sentence)
        meets = self._noun_before(agent, sentence) or self._own_behind(agent, sentence)
        speakers = self._speakers(agent, sayings)
        if not (sits or meets):
            addressed = bool(speakers) and self._addressed(agent, sentence)
            return self._draft(agent, sentence, speakers, False) if addressed else None
        people = [*speakers, *self._presiding(agent, sentence), *self._attending(agent, sentence)]
        people += self._giving(agent, sentence)
        sits = sits or self._is_set(agent, sentence) or self._held(agent, sentence) is not None
        if not people and not sits:
            return None
        draft = self._draft(agent, sentence, people, before in _COMING or self._is_to_come(agent, sentence))
        if sits:
            self.sitting.add(id(draft))
        return draft

    def _held(self, agent: Agent, sentence: Sentence) -> str | None:
        """«عقدت في نيويورك أمس جلسة لمجلس الأمن»: give the verb that opens a clause and tells of a body's session."""
        verb = verb_ahead(self.scene, self.agents, agent.first, sentence, _HOLDING)
        if verb is None or not self._noun_before(agent, sentence):
            return None
        opens = verb == sentence.first or self.norms[verb - 1] in events.THAT | _MARKS
        return self.norms[verb].removeprefix("و") if opens else None

    def _decides(self, agent: Agent, sentence: Sentence) -> bool:
        """«قرر | المجلس | عقد اجتماع …»: say whether a body is to sit by its own word."""
        decides = self.norms[agent.first - 1].removeprefix("و") in _DECIDING and agent.first > sentence.first
        holding, noun = (*self.norms[agent.last : min(sentence.last, agent.last + 2)], "", "")[:2]
        return decides and holding == "عقد" and noun in _NOUNS

    def _discusses(self, agent: Agent, sentence: Sentence) -> bool:
        """«ناقش المجلس أمس، في جلسة مغلقة، …», «المجلس الذي بحث | في اجتماعه …»: say whether it does so in session."""
        verbs = {self.norms[at].removeprefix("و") for at in (agent.first - 1, *self._after_relative(agent, sentence))}
        if verbs.isdisjoint(_DISCUSSING):
            return False
        planned = self.norms[max(sentence.first, agent.first - _PLANNED_WITHIN) : agent.first]
        if planned[-2:-1] == ["ان"] and not _PLANNED.isdisjoint(planned):
            return True  # «من المقرر أن يناقش | المجلس …»
        near = range(agent.last, min(sentence.last - 1, agent.last + _SITS_WITHIN))
        return any(self.norms[at] in _IN_SESSION and self.norms[at + 1] in _NOUNS | _OWN for at in near)

    def _convened(self, agent: Agent, sentence: Sentence) -> bool:
        """«أن | المجلس اجتمع أمس …»: say whether a verb behind a body that begins a clause tells that it sat."""
        opens = agent.first == sentence.first or self.norms[agent.first - 1] in events.THAT
        verb, following = (*self.norms[agent.last : min(sentence.last, agent.last + 2)], "", "")[:2]
        return opens and not agent.attached and verb in _CONVENING and following != "علي"  # «اجتمع على رأي»

    def _after_relative(self, agent: Agent, sentence: Sentence) -> range:
        """«المجلس | الذي | بحث …»: give where the verb of a relative clause about a body stands."""
        relative = agent.last + (self.norms[agent.last : agent.last + 1] == ["،"])
        behind = self.norms[relative : relative + 1] in (["الذي"], ["التي"]) and relative + 1 < sentence.last
        return range(relative + 1, relative + 2) if behind else range(0)

    def _heard(self, agent: Agent, sentence: Sentence) -> list[Actor]:
        """«واستمع المجلس إلى إحاطة من فلان، ومن فلان»."""
        near = self.norms[agent.last : min(sentence.last, agent.last + _HEARD_WITHIN)]
        told = any(norm.removeprefix("ل") in _BRIEFING or norm in _BRIEFINGS for norm in near)
        return self.agents.people(agent.last, sentence.last) if told else []

    def _briefed(self, agent: Agent, sentence: Sentence) -> int | None:
        """«| قدم المبعوث إحاطة إلى المجلس», «| سيلقي كلمة أمام البرلمان»: give the verb that says so."""
        near = self.norms[max(sentence.first, agent.first - _BEFORE_REACH) : agent.first]
        if not any(norm in _BRIEFING or norm in _BRIEFINGS for norm in near):
            return None
        verbs = (at for at in range(sentence.first, agent.first) if self.norms[at].removeprefix("و") in _GIVING)
        return next(verbs, None)

    def _informer(self, agent: Agent, sentence: Sentence) -> Actor | None:
        """«أحاط | المبعوث فلان | المجلس علما بـ…»: give the person who stands between the verb and the body."""
        ahead = self.agents.ending.get(agent.first)
        if ahead is None or ahead.person is None or ahead.first <= sentence.first or agent.attached:
            return None
        return ahead.person if self.norms[ahead.first - 1].removeprefix("و") in _INFORMING | _TELLING else None

    def _giving(self, agent: Agent, sentence: Sentence) -> list[Actor]:
        """«عقد المجلس جلسة …، قدم خلالها المبعوث فلان إحاطة»: give who spoke in the course of a session."""
        for at in range(agent.last, sentence.last - 1):
            if self.norms[at] in _GIVING and self.norms[at + 1] in _IN_IT:
                ends = (end for end in range(at + 1, sentence.last) if self.norms[end] in _BRIEFING)
                return self.agents.people(at + 1, next(ends, at + 1))
        return []

    def _noun_before(self, agent: Agent, sentence: Sentence) -> bool:
        """«جلسة مجلس الأمن», «اجتماعا طارئا للجنة», «الجلسة التي عقدها المجلس»."""
        for at in range(agent.first - 1, max(sentence.first, agent.first - _NOUN_REACH) - 1, -1):
            if self.scene.cover[at] is not None:
                return False
            if self.norms[at].removeprefix("و").removeprefix("ب") in _NOUNS:
                return True
            if self.norms[at] not in _QUALIFIERS:
                return False
        return False

    def _own_behind(self, agent: Agent, sentence: Sentence) -> bool:
        """«المجلس، في دورته …»."""
        return bool(_OWN & set(self.norms[agent.last : min(sentence.last, agent.last + _OWN_WITHIN)]))

    def _named_behind(self, verb: str, agent: Agent, sentence: Sentence) -> bool:
        """Say whether «يعقد المجلس …» is about a session: «اجتماعا», «جلسته»; «يجتمع المجلس» needs no noun."""
        if verb.removeprefix("و") in _CONVENING:
            return True
        behind = self.norms[agent.last : min(sentence.last, agent.last + _SITS_WITHIN)]
        return any(norm in _NOUNS | _OWN for norm in behind)

    def _is_set(self, agent: Agent, sentence: Sentence) -> bool:
        """«اجتماع وزراء الاتحاد | في بروكسل», «جلسة المجلس | أمس»: say whether a session has its place or day."""
        for at in range(agent.last, min(sentence.last - 1, agent.last + _SET_WITHIN)):
            where = self.agents.starting.get(at + 1) if self.norms[at] == "في" else None
            if where is not None and where.actor is not None and where.actor.type in ("place", "state"):
                return True
            if self.norms[at] in _DAYS:
                return True
            if self.norms[at] in _ENDINGS or self.norms[at] == "،":
                break
        return False

    def _addressed(self, agent: Agent, sentence: Sentence) -> bool:
        """«قال فلان للمجلس», «في إحاطته أمام المجلس»: say whether somebody speaks to the body."""
        if agent.attached == "ل":
            return agent.first in self.agents.ending
        ahead = self.norms[max(sentence.first, agent.first - _BRIEFING_REACH) : agent.first]
        if ahead[-1:] != ["امام"]:
            return False
        at = agent.first - 1
        while at > sentence.first and self.norms[at - 1] in _DAYS | {"،"}:
            at -= 1  # «قال المبعوث الثلاثاء، | أمام المجلس، إن …»
        by_name = self.agents.ending.get(at)
        named = by_name is not None and by_name.person is not None
        return named or any(norm.removeprefix("و").removeprefix("ب") in _BRIEFINGS for norm in ahead)

    def _speakers(self, agent: Agent, sayings: list[Said]) -> list[Actor]:
        """Give who speaks there; a body within what is said is spoken of."""
        ahead = self.norms[max(0, agent.first - _BEFORE_REACH) : agent.first]
        if _BEFORE & set(ahead) or any(said.first <= agent.first < said.last for said in sayings):
            return []  # «قبل انعقاد جلسة المجلس»
        speakers = [said.speaker for said in sayings if self._spoken_at(said, agent)]
        return [speaker for speaker in speakers if speaker is not agent.actor]

    def _spoken_at(self, said: Said, agent: Agent) -> bool:
        """«قال فلان أمام المجلس إن …»: the body stands beside the cue and not in what is said."""
        if agent.first < said.cue:
            return said.cue - agent.last <= _SPOKEN_REACH
        between = self.norms[said.cue : agent.first]
        return agent.first < said.first and len(between) <= _SPOKEN_REACH and not events.THAT & set(between)

    def _is_to_come(self, agent: Agent, sentence: Sentence) -> bool:
        """«يشارك فلان في اجتماعات اللجنة …، التي ستنعقد غدا»."""
        behind = self.norms[agent.last : min(sentence.last, agent.last + _COMING_REACH)]
        return any(pair in _TO_COME for pair in pairwise(behind))

    def _presiding(self, agent: Agent, sentence: Sentence) -> list[Actor]:
        """«رأس الملك الجلسة التي …»: the persons between the verb and the body."""
        for at in range(sentence.first, agent.first):
            if self.norms[at].removeprefix("و") in _PRESIDING:
                return self.agents.people(at, agent.first)[:1]
        return []

    def _attending(self, agent: Agent, sentence: Sentence) -> list[Actor]:
        """«…، برئاسة فلان وبمشاركة فلان»."""
        for at in range(agent.last, min(sentence.last, agent.last + _PRESENT_REACH)):
            if self.norms[at].removeprefix("و") in _PRESENT:
                return self.agents.people(at + 1, min(sentence.last, at + _PRESENT_REACH))
            if self.norms[at] in _ENDINGS:
                break  # «…، وجاء التشكيل الجديد برئاسة فلان»
        return []

    def _tense(self, agent: Agent, sentence: Sentence) -> str:
        """«تعقد | اللجنة»: give the tense of the verb before a body, the perfect where there is none."""
        verb = self._held(agent, sentence) or self.norms[agent.first - 1].removeprefix("و")
        now = verb in _VERBS | _DISCUSSING | _HOLDING
        return "future" if now and verb[0] == "س" else "imperfect" if now and verb[0] in "يت" else "perfect"

    def _draft(self, agent: Agent, sentence: Sentence, people: list[Actor], coming: bool) -> Draft:
        """Tell the session of a body who was there; ``coming`` says that it is still to be."""
        assert agent.actor is not None
        draft = self.drafts.get(id(agent.actor))
        if draft is None:
            headline = self.scene.in_title(agent.first)
            tense = "future" if coming else "noun" if headline else self._tense(agent, sentence)
            draft = Draft("meeting", agent.first, [sentence], SESSION, tense, headline)
            draft.stretches.append((sentence.first, sentence.last))
            draft.add(agent.actor, "host")
            self.drafts[id(agent.actor)] = draft
        draft.tell(sentence, people)
        return draft


def _bare(word: str) -> set[str]:
    """«للمجلس», «ولجنة»: give what a noun may be without what is attached to it."""
    bare = word.removeprefix("و")
    return {word, bare, bare.removeprefix("ل"), f"ال{bare[2:]}" if bare.startswith("لل") else bare}


def find_sessions(scene: Scene, agents: Agents, said: list[Said]) -> list[Draft]:
    """Find the sessions of deliberative bodies that a document tells of, one for each body."""
    return _Sessions(scene, agents, said).run()
