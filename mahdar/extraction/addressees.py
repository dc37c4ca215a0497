"""Addressees: whom a speech verb asks, warns, accuses or tells, rather than who speaks."""

from __future__ import annotations

from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import ADDRESSED, ADVERB_HEADS, PRESS, RELATIVES, THAT, TOWARDS, Verb
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import FUNCTION_WORDS, closed_class, listed
from mahdar.knowledge.schema import Nominal

_DESCRIBING = closed_class("statements.describing")
_TOWARDS = frozenset(("علي", "الي"))
_MASCULINE_STATES = closed_class("statements.masculine_states")
_CARRYING = frozenset(("بحسن", "لحسن"))  # «حسن» is a name as a rule
_NEAR = 6  # within a quotation
_ASKED_WITHIN = 12  # words from whom one asks to what for


class Addressees:
    """Tells in one document what is done to somebody from what somebody does."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms
        self.closing = dict(scene.text.quotations)

    def called_upon(self, verb: Verb, agent: Agent) -> bool:
        """«وحث الوزارة على …», «ودعت الوزير إلى …»: a noun of the other gender is the verb's object."""
        if verb.cue.verb.id == "say.shakara":
            body = agent.actor is not None and agent.actor.type == "organisation"
            return body and verb.cue.gender == "m" and self._is_feminine(agent)  # «كما شكر مديرية …»
        if verb.cue.verb.act == "accuse" and not agent.attached:
            if self._is_blamed(verb, agent):
                return True
            seat = self.agents.starting.get(agent.last)  # «واتهم فلان، رئيس الفريق | بمجلس النواب، جهات بالتحرك»
            seated = seat is not None and self.norms[seat.last : seat.last + 1] == ["،"]
            return self.carries(agent.last, "ب") and not seated  # «الهيئة تتهم المدير بالتقصير»: nobody is accused
        if verb.cue.verb.judges and "clause" not in verb.cue.verb.takes and not agent.attached:
            return self._is_judged(verb, agent)
        requests = verb.cue.verb.act == "request" and "object" in verb.cue.verb.takes
        if requests and not agent.attached and agent.actor is not None and self._cannot_ask(verb, agent):
            return True
        known = requests and verb.cue.gender in ("m", "f")
        if not known or agent.attached or not self.norms[agent.first].startswith("ال") or agent.actor is None:
            return False
        feminine = self._is_feminine(agent)
        behind = agent.last
        while behind < len(self.norms) and self.norms[behind].startswith("ال") and behind not in self.agents.starting:
            behind += 1  # «وطالبت المليشيات | الانقلابية | بإطلاق …»
        following = self.norms[behind] if behind < len(self.norms) else ""
        titled = agent.actor.type == "person" or agent.last == agent.first + 1
        names = self.scene.cover[agent.first]
        other = feminine if verb.cue.gender == "m" else not feminine and names is None
        return other and titled and (following in _TOWARDS or following.startswith(("ب", "ل")))

    def _is_blamed(self, verb: Verb, agent: Agent) -> bool:
        """«وحمل | إسرائيل المسؤولية»: what the verb needs stands right behind whom it burdens."""
        return agent.last < len(self.norms) and self.norms[agent.last] in folded(verb.cue.verb.needs)

    def _is_judged(self, verb: Verb, agent: Agent) -> bool:
        """«الوزير يصف | الحزب | بأنه منظمة»: what is described; in «وصفه الوزير بأنه …» it stands before."""
        if self.norms[verb.at].endswith(("ه", "ها", "هم")):
            return False
        behind = self.norms[agent.last] if agent.last < len(self.norms) else ""
        return behind in THAT and behind.startswith("ب")

    def _cannot_ask(self, verb: Verb, agent: Agent) -> bool:
        """«وطالبوا أمانة الطائف بالتدخل», «طالبت مدرب الفريق فلان بأن …», «يطالب إيران بـ…»: they do not agree."""
        if verb.cue.gender == "p":
            return True  # a plural verb has its subject before it
        following = self.norms[agent.last : agent.last + 1]
        if agent.actor is None or not following:
            return False
        asked = self.norms[agent.last : agent.last + _ASKED_WITHIN]
        joined = following[0].startswith("و") and not _TOWARDS.isdisjoint(asked)  # «الأمم المتحدة ومنظماتها إلى …»
        if not (joined or following[0] in _TOWARDS or following[0].startswith(("ب", "ل"))):
            return False
        if agent.actor.type == "person":
            man = self.scene.cover[agent.first] is None and not self._is_feminine(agent)
            return verb.cue.gender == "f" and man
        state = agent.actor.type == "state" and self.norms[agent.first] not in _MASCULINE_STATES
        return verb.cue.gender == "m" and (state or self._is_feminine(agent))

    def _is_feminine(self, agent: Agent) -> bool:
        if agent.last > agent.first + 1 and self.norms[agent.first].startswith("ال"):
            adjective = self.scene.text.written(agent.first + 1, agent.first + 2)
            if adjective.startswith("ال") and adjective.endswith("ة"):
                return True  # «الأمم المتحدة»
        return self.scene.text.written(agent.first, agent.first + 1).endswith(("ة", "ات"))

    def is_accused(self, verb: Verb, at: int) -> bool:
        """«محمود الذي اتهم بقضايا …», «كان متهما بالسرقة»: nobody stands between the verb and the charge."""
        pronoun = self.norms[verb.at].endswith(("ه", "ها", "مهم", "هما")) and verb.cue.tense != "participle"
        return verb.cue.verb.act == "accuse" and at == verb.last and not pronoun and self.carries(at, "ب")

    def opens(self, verb: Verb, at: int) -> bool:
        """«طالب الوزير المجتمع الدولي بضرورة …»: whom a request or warning goes to belongs to its content."""
        if verb.cue.verb.act not in ("request", "accuse", "warn"):
            return False
        agent = self.agents.starting.get(at)
        if at == verb.last and verb.cue.tense != "participle" and not self._calls_upon(verb, at):
            # «دعا الأهالي إلى …» may be said by them, «المفتي يدعو الأهالي إلى …» is not
            asked = self.norms[at].startswith("ال") and self.norms[at].endswith("ين")  # «وطالب المواطنين بالهدوء»
            if agent is not None and verb.cue.verb.act == "request" and self.called_upon(verb, agent):
                return True  # «كما دعا | الأمم المتحدة ومنظماتها إلى دعمه»
            several = agent is None and self.norms[at].startswith("ال") and self._asked_ahead(verb, at)
            svo = (several or (agent is not None and not agent.attached)) and not verb.prefix
            # «المركز دعا | الأطباء اليمنيين إلى التطوع», «الذي اتهم | المملكة بدعم الإرهاب»
            svo = svo and (verb.at in self.agents.ending or self.norms[verb.at - 1] in RELATIVES)
            blamed = agent is not None and verb.cue.verb.act == "accuse" and self._is_blamed(verb, agent)
            return blamed or svo or (asked and agent is None and self.scene.open_word(at))
        if self.norms[at] in _DESCRIBING:
            return False  # «دعا فلان | العضو في الحزب | الأطراف إلى …»
        definite = self.norms[at].startswith("ال") and self.norms[at] not in FUNCTION_WORDS
        return agent is not None or (self.scene.open_word(at) and (definite or self._indefinite(verb, at)))

    def _asked_ahead(self, verb: Verb, at: int) -> bool:
        """Say whether the preposition of what one asks for stands ahead: «إلى», «على»."""
        own = [TOWARDS[word] for word in verb.cue.verb.takes if word in TOWARDS]
        return any(norm in own for norm in self.norms[at + 1 : at + _ASKED_WITHIN])

    def _indefinite(self, verb: Verb, at: int) -> bool:
        """«طالب الوزير | جميع المصانع بخفض …»: a noun behind the subject, before the verb's own preposition."""
        norm = self.norms[at]
        behind = at in self.agents.ending or verb.last < at or norm in ADDRESSED  # «ودعت جميع الأطراف إلى …»
        if not behind or norm in FUNCTION_WORDS or norm in ADVERB_HEADS or norm in THAT:
            return False
        title = vocabulary.titles().match(self.norms, at)
        counterpart = title is not None and isinstance(title.value, Nominal)  # «دعا الوزير | نظيره الفرنسي إلى …»
        if (title is not None and not counterpart) or vocabulary.honorifics().match(self.norms, at):
            return False  # «طالب فلان رئيس اللجنة بوقف …»: more of who speaks
        if (
            norm.endswith("ا")
            or self.carries(at, "ب")
            or self.carries(at, "ل")
            or (norm[0] == "و" and not listed(norm))
        ):
            return False
        own = [TOWARDS[word] for word in verb.cue.verb.takes if word in TOWARDS]
        carried = [word for word in verb.cue.verb.takes if word in ("ب", "ل")]
        ahead = range(at + 1, min(at + _ASKED_WITHIN, len(self.norms)))
        return any(self.norms[one] in own or any(self.carries(one, word) for word in carried) for one in ahead)

    def _calls_upon(self, verb: Verb, at: int) -> bool:
        """«وحث الجيران على …», «ودعا المجتمع الدولي إلى …»: nouns that are called upon, and do not call."""
        return ("object" in verb.cue.verb.takes and "على" in verb.cue.verb.takes) or self.norms[at] in ADDRESSED

    def is_agent(self, verb: Verb, agent: Agent) -> bool:
        """«… وحث الرئيس على …»: a coordinated request goes on with its speaker, and is to the agent behind it."""
        if verb.cue.verb.act != "request" or "object" not in verb.cue.verb.takes or not verb.prefix or agent.attached:
            return False
        following = self.norms[agent.last : agent.last + 1]
        return bool(following) and following[0] in _TOWARDS

    def past_press(self, verb: Verb, at: int, end: int) -> int:
        """«قال الوزير للصحفيين: …», «أكد فلان لـ"الوطن" صحة الخبر»: pass the press that it is told to."""
        if at >= end or verb.cue.verb.act == "request":
            return at
        if self.norms[at] in PRESS:
            return at + 1
        if self.norms[at] != "ل":
            return at
        closing = self.closing.get(at + 1, end)
        if self.norms[at + 1 : at + 2] == ["("] and ")" in self.norms[at : at + _NEAR]:  # «لـ(عكاظ)»
            closing = self.norms.index(")", at)
        return min(closing + 1, end) if closing - at < _NEAR else at

    def carries(self, index: int, clitic: str) -> bool:
        """Say whether a word carries a clitic: «بالجهود» does, «بعثة» does not."""
        norm = self.norms[index] if index < len(self.norms) else ""
        if not norm.startswith(clitic) or len(norm) < 3:
            return False
        agent = self.agents.starting.get(index)
        if agent is not None:
            return agent.attached.endswith(clitic)
        plain = not listed(norm) or listed(norm[1:]) or norm in _CARRYING
        return norm.startswith((clitic + "ال", "لل")) or plain
