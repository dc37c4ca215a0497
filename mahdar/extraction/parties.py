"""Who takes part: reading the sides of a contact around its verb or noun."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.clitics import without_pronoun
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents, past_each
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.coordinations import Coordinations
from mahdar.extraction.late_subjects import late_subject
from mahdar.extraction.scene import Scene
from mahdar.extraction.speakers_ahead import speaker_behind
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, kind

THAT = frozenset(("ان", "بان", "وان"))
"""The words that open a clause of what is said or known."""

AUXILIARIES = frozenset(("قد", "لقد", "كان", "كانت"))
"""What may stand between somebody and the verb of what he did."""

_ADVERBS = closed_class("parties.adverbs")
_GOVERNING = closed_class("parties.governing")
_BESIDE = _GOVERNING | _ADVERBS
_MARKS = frozenset(("،", "؛"))
_PRONOUNS = frozenset(("به", "بها", "بهما", "فيه", "فيها", "خلاله", "خلالها"))
_RELATIVES = closed_class("parties.relatives")
_UNNAMED = closed_class("parties.unnamed")
_UNNAMED_WITHIN = 3
_FRONTED_WITHIN = 9
_REACH = 45
_LIST_REACH = 80
_BROUGHT_WITHIN = 25
_EVENTFUL = closed_class("contacts.during") | closed_class("parties.governing") | closed_class("parties.holding")
_BELONGING = closed_class("agents.belonging")
_BEING = closed_class("parties.being")
_SENDING = closed_class("parties.sending")
_TO_HIM = frozenset(("له", "لها"))
_WAYS = {"الي": "إلى", "من": "من", "في": "في", "علي": "على", "شرف": "ل"}  # «مأدبة عشاء على شرف فلان»
_THEN = frozenset(("بعد", "عقب", "قبل", "اثر"))
_ANOTHER_WITHIN = 5
_DELEGATION = frozenset(("وفد", "وفود", "بعثه", "ممثلي", "مسؤولي", "قياده"))
_RELATIONS = closed_class("parties.relations")
_OPENS_WITHIN = 3
_MEMBERS = frozenset(("دول", "الدول", "بلدان", "حكومه", "قياده"))
_EACH = {("بكل", "من"): "ب", ("لكل", "من"): "ل"}
_DELEGATES = frozenset(("الوفد", "للوفد"))
_APART = frozenset(("عن", "حول", "ضد", "بين", "علي"))
_SOURCES = closed_class("parties.sources")
_TITLES_REACH = 7
_IN_TITLES = frozenset(("في", "علي"))
_PLACE_NOUNS = closed_class("parties.place_nouns")
_PARTS = frozenset(("الشطر", "الجزء", "القسم", "الجانب", "الشمال", "الجنوب", "مناطق"))
_BEFORE_OBJECTS = _ADVERBS | _DELEGATION | _PLACE_NOUNS | {"مقر", "مبني"}  # «زار | أمس مدينة | العريش»


@cache
def _event_forms() -> tuple[str, ...]:
    return tuple(fold(form).split()[0] for noun in knowledge.contacts().nouns for form in noun.forms)


def _is_deed(norm: str) -> bool:
    """«إقالة», «إجراء», «تعيين»: the nouns of what is done."""
    return norm.startswith(("ا", "ت")) and not norm.startswith("ال") and kind(norm) == Kind.ORDINARY


class Parties:
    """Reads parties in one document."""

    def __init__(self, scene: Scene, cast: Cast, agents: Agents, spoke: dict[int, Actor]) -> None:
        self.scene = scene
        self.cast = cast
        self.norms = scene.text.norms
        self.agents = agents.principals(self.norms)
        self.coordinations = Coordinations(scene, self.agents)
        self.spoke = spoke  # who said what stands at a token, by token of the cue, in order
        self.subject: Actor | None = None  # the first person of the sentence before

    def joined(self, agent: Agent, sentence: Sentence) -> tuple[list[Agent], int]:
        """Give all of a coordination («سيرغي لافروف، وجون كيري»), and its end."""
        return self.coordinations.joined(agent, sentence)

    def speaking(self, index: int, sentence: Sentence) -> Actor | None:
        """Give who speaks in a sentence: «وفي مؤتمر صحفي … قال فلان»; the nearest speaker where several do."""
        cues = [
            at for at, actor in self.spoke.items() if sentence.first <= at < sentence.last and actor.type == "person"
        ]
        return self.spoke[min(cues, key=lambda at: abs(at - index))] if cues else None

    def unspoken(self, index: int, sentence: Sentence) -> Actor | None:
        """Give whom a verb or pronoun without its own agent means: «جاء ذلك خلال لقائه», «أعلن أنه سيزور»."""
        antecedent = self.antecedent(index, sentence) or self._told_of(index, sentence)
        if antecedent is not None:
            return antecedent
        speaking = self._spoke_before(index, sentence)
        if speaking:
            return speaking[-1]
        here = self._nominatives(index, sentence)
        if here:
            return here[self._is_sent(here, index, sentence)]
        if not _UNNAMED.isdisjoint(self.norms[sentence.first : min(index, sentence.first + _UNNAMED_WITHIN)]):
            return None  # «وكان مسؤول في الإقليم قد دعا خلال زيارته …»
        spoken = [actor for at, actor in self.spoke.items() if at <= index]
        return spoken[-1] if spoken else self.subject

    def _is_sent(self, people: list[Actor], index: int, sentence: Sentence) -> bool:
        """«أوفد الرئيس وزيره فلانا إلى دمشق حيث التقى …»: say whether the second of these was sent by the first."""
        sends = any(norm.removeprefix("و") in _SENDING for norm in self.norms[sentence.first : index])
        return sends and len(people) > 1

    def _told_of(self, index: int, sentence: Sentence) -> Actor | None:
        """«قالت إن تقارير تفيد بأن قائد الفيلق، الذي …، قد زار روسيا»: give whom a clause of «أن» speaks of.

        «مشيرا إلى أن الرئيس انفتح على أوروبا، وزار فرنسا»: also where nobody else is named between.
        """
        if index == sentence.first:
            return None
        that = next((at for at in range(index - 1, sentence.first, -1) if self.norms[at] in THAT), index)
        agent = self.agents.starting.get(that + 1)
        if agent is None or that == index:
            return None
        goes_on = self.norms[index].startswith("و") and set(self.agents.people(that, index)) == {agent.actor}
        return agent.person if self.norms[index - 1] in AUXILIARIES or goes_on else None

    def _spoke_before(self, index: int, sentence: Sentence) -> list[Actor]:
        """Give the persons who speak in a sentence before a token."""
        return [actor for at, actor in self.spoke.items() if sentence.first <= at < index and actor.type == "person"]

    def antecedent(self, index: int, sentence: Sentence) -> Actor | None:
        """«الشيباني، الذي كان قد التقى نظيره»: give whom a relative pronoun before a verb means."""
        at = index
        while at > sentence.first and self.norms[at - 1] in AUXILIARIES:
            at -= 1
        if at == sentence.first or self.norms[at - 1].removeprefix("و") not in _RELATIVES:
            return None
        marked = self.norms[at - 2] == "،" if at - 2 > sentence.first else False
        ahead = self.agents.ending.get(at - 2 if marked else at - 1)
        if ahead is None or (ahead.person is None and not self.is_free(ahead)):
            return None  # «المسؤول الثالث من الاتحاد الأوروبي الذي يزور …»
        return ahead.actor

    def _nominatives(self, index: int, sentence: Sentence) -> list[Actor]:
        """Give the persons before a token of its sentence whom no preposition governs."""
        agents = self.agents.between(sentence.first, index)
        actors = (agent.actor for agent in agents if self.is_free(agent))
        return [actor for actor in actors if actor is not None and actor.type == "person"]

    def is_free(self, agent: Agent) -> bool:
        """Say whether no preposition governs somebody."""
        return not agent.attached.endswith(("ل", "ب", "ك")) and self.norms[agent.first - 1] not in _GOVERNING

    def owned(self, index: int) -> bool:
        """«لقائه», «اجتماعهما»: the noun carries a pronoun; «زيارة» does not."""
        norm = self.norms[index]
        if norm.endswith(("ته", "ها", "هم", "هما", "ءه", "ئه", "ؤه")):
            return True
        return norm.endswith("ه") and not norm.endswith(_event_forms())

    def owner(self, index: int, sentence: Sentence, owned: bool) -> Actor | None:
        """Give whose «لقاؤه» is: the last nominative person before it, else whom the text speaks of.

        «اجتماعها» may be a body's, «اجتماعهم» is nobody's alone; «لقاء مع …» is of somebody its own sentence names.
        """
        people = self._nominatives(index, sentence)
        if not owned:
            having = self._having(index, sentence)
            if having is not None:
                return having
            named = self._spoke_before(index, sentence)[-1:] or people[:1]
            attached = (
                self.norms[index].startswith(("ب", "ل", "و")) or self.norms[index - 1].removeprefix("و") in _EVENTFUL
            )
            return named[0] if named and attached else None
        if self.norms[index].endswith("هم"):
            return None
        if self.norms[index].endswith("ها"):
            free = [agent.actor for agent in self.agents.between(sentence.first, index) if self.is_free(agent)]
            if free and free[-1] is not None and free[-1].type == "organisation":
                return free[-1]
            return people[-1] if people else None  # «بيان القيادة عقب اجتماعها»: hardly who spoke before
        return people[-1] if people else self._behind_opening(index, sentence) or self.unspoken(index, sentence)

    def _behind_opening(self, index: int, sentence: Sentence) -> Actor | None:
        """«وخلال | لقائه بالملك في عمان، قال فلان …»: give who speaks behind a clause that opens its sentence."""
        opens = index - sentence.first <= _OPENS_WITHIN
        return speaker_behind(self.agents, self.spoke, self.norms, index, sentence) if opens else None

    def _having(self, index: int, sentence: Sentence) -> Actor | None:
        """«كانت للوزير | محادثات مع …», «وكان له لقاء مع …»: give who had a meeting."""
        if self.norms[index - 1] in _TO_HIM and self.norms[index - 2].removeprefix("و") in _BEING:
            return self.unspoken(index, sentence)
        holder = self.agents.ending.get(index)
        had = holder is not None and holder.attached == "ل" and self.norms[holder.first - 1].removeprefix("و") in _BEING
        return holder.person if holder is not None and had else None

    def two_before(self, index: int, sentence: Sentence) -> list[Actor]:
        """Give the two persons named last before «لقائهما», in its sentence or the one before."""
        people = self.agents.people(max(0, sentence.first - _LIST_REACH), index)
        return list(dict.fromkeys(reversed(people)))[:2]

    def has_own_subject(self, at: int, sentence: Sentence) -> bool:
        """Say whether a noun nobody can identify stands behind a verb as its subject: «تستقبل الغرفة طلبات»."""
        at = past_each(self.norms, at)
        while at < sentence.last and (self.norms[at] in _PRONOUNS or self.norms[at] in _MARKS):
            at += 1
        if at >= sentence.last or not self.scene.open_word(at) or at in self.agents.starting:
            return False
        norm = self.norms[at]
        if norm.startswith("و") and self._tells_on(at):
            return False  # «ثم التقى الرئيس، وبحثا …»
        if vocabulary.titles().match(self.norms, at) is not None:
            return not norm.startswith("ال")  # «عقد محافظ المدينة …»: an official nobody can identify
        if norm in _BESIDE or norm in FUNCTION_WORDS or norm.startswith("لل"):
            return False
        if self.norms[at + 1 : at + 2] == ["معه"] and vocabulary.contact_verbs().match(self.norms, at) is not None:
            return False  # «كما استقبل فلانا وبحث معه …»
        if norm.startswith("ب") and not kind(norm) & Kind.UNKNOWN:
            return False  # «بمقر الوزارة»; «باترسون» is somebody
        if without_pronoun(norm, _BESIDE) is not None:
            return False  # «التقى خلالها …», «أجرى معه …»
        return vocabulary.event_nouns().match(self.norms, at) is None

    def _tells_on(self, at: int) -> bool:
        """Say whether a verb of contact or speech goes on at a token."""
        contact, said = (lexicon.match(self.norms, at) for lexicon in (vocabulary.contact_verbs(), vocabulary.speech()))
        return contact is not None or (said is not None and said.value.tense == "perfect")

    def names_a_partner(self, at: int, sentence: Sentence) -> bool:
        """Say whether «مع …» or «بـ…» follows, even if nobody knows whom it names."""
        if at >= sentence.last:
            return False
        norm = self.norms[at]
        return norm == "مع" or (norm.startswith("ب") and norm not in _ADVERBS and at not in self.agents.starting)

    def names_before(self, index: int, sentence: Sentence) -> bool:
        """Say whether somebody is named in the sentence before a token."""
        return bool(self._nominatives(index, sentence))

    def nearest_before(self, index: int, sentence: Sentence) -> Actor | None:
        """Give the person named last before a token of the sentence."""
        return self.agents.nearest_before(sentence.first, index)

    def traveller(self, index: int, sentence: Sentence) -> Actor | None:
        """Give who goes where «زيارته», «مغادرته» or «متوجها» says: «وفي ختام زيارته للأردن، أكد فلان أن …»."""
        if self.norms[index].endswith("هم"):
            return None
        nearest = self.nearest_before(index, sentence)
        if nearest is not None:
            return nearest
        behind = [actor for at, actor in self.spoke.items() if index < at < sentence.last and actor.type == "person"]
        if behind:
            return behind[0]
        doer = self._doer_behind(index, sentence)
        if doer is not None:
            return doer
        hers = self.norms[index].endswith("ها")  # of a woman, hardly of him who spoke before
        told = self.unspoken(index, sentence) if not hers else None
        return told if told is not None and told.type == "person" else None

    def _doer_behind(self, index: int, sentence: Sentence) -> Actor | None:
        """«وخلال زيارته لبغداد، | التقى فلان …»: give who does what the first contact verb behind a token says."""
        verbs = vocabulary.contact_verbs()
        for at in range(index + 1, sentence.last):
            found = verbs.match(self.norms, at) if self.scene.cover[at] is None else None
            agent = self.agents.starting.get(found.last) if found is not None else None
            if agent is not None:
                return agent.person if not agent.attached else None
        ends = (at for at in range(index + 1, min(sentence.last - 2, index + _FRONTED_WITHIN)) if self.norms[at] == "،")
        main = next(ends, None)  # «أثناء زيارته دمشق، | وقع فلان …»
        agent = self.agents.starting.get(main + 2) if main is not None else None
        return agent.person if agent is not None and not agent.attached else None

    def another(self, index: int, sentence: Sentence, taken: Collection[int]) -> Actor | None:
        """Give the first person before a token of its sentence who is not taken already, and whom nothing governs."""
        return next((actor for actor in self._nominatives(index, sentence) if id(actor) not in taken), None)

    def other_side(
        self, at: int, ways: tuple[str, ...], sentence: Sentence, taken: set[int], visit: bool, reach: int = _REACH
    ) -> list[Agent]:
        """Give the other side, by the ways the verb or noun takes it; persons before bodies and states."""
        stretch = self.clause(at, min(sentence.last, at + reach))
        agents = [agent for agent in self.agents.between(at, stretch) if agent.actor and id(agent.actor) not in taken]
        if visit:  # «زار الوفد السعودي في اليابان»: a delegation is no state
            agents = [agent for agent in agents if self.norms[agent.first] not in _DELEGATES]
        if visit and agents and agents[0].first == at and agents[0].person and agents[0].attached in ("", "ل"):
            return agents[:1]  # «زيارة للسفير», «زارت السفيرة فلانة رئيس الجمهورية»
        for wanted in (("state", "place", "organisation"),) if visit else (("person",), ("organisation", "state")):
            for agent in agents:
                if agent.actor is not None and agent.actor.type in wanted and self._taken(agent, ways, at, wanted):
                    return self.joined(self._named(agent, stretch), sentence)[0]
        return self.coordinations.behind_colon(at, sentence) if "object" in ways else []

    def _named(self, agent: Agent, end: int) -> Agent:
        """«المستشار بالديوان الملكي المشرف العام على المركز فلان»: whom the titles behind one without a name name."""
        if agent.person is None or agent.person.names:
            return agent
        for at in range(agent.last, min(end, agent.last + _TITLES_REACH)):
            behind = self.agents.starting.get(at)
            if behind is not None and behind.person is not None and behind.person.names:
                return behind if not behind.attached else agent
            if self.norms[at] in _MARKS or self.norms[at] in _ADVERBS - _IN_TITLES:
                break
        return agent

    def clause(self, at: int, end: int) -> int:
        """Give where a clause ends: before the word that opens another."""
        return self.coordinations.clause(at, end)

    def _taken(self, agent: Agent, ways: tuple[str, ...], at: int, wanted: tuple[str, ...]) -> bool:
        ahead = (self.norms[agent.first - 2], self.norms[agent.first - 1])
        governed = _EACH.get(ahead)  # «التقى | بكل من | فلان وفلان»
        attached = agent.attached or governed or ""
        each = governed or past_each(self.norms, agent.first - 2) > agent.first - 2
        start = agent.first - 2 if each else agent.first
        before = self._governor(at, start, "place" in wanted)
        between = self.norms[at:start]
        if "object" in ways and before == "من" and "وفدا" in between:
            return True  # «استقبل وفدا من اللجنة»
        if "اجل" in between:
            return False  # «تجتمع اللجنة من أجل التوصل لاتفاق مع إثيوبيا»
        if "مع" in ways and "مع" in between:
            last = len(between) - 1 - between[::-1].index("مع")
            related = "person" not in wanted and between[last - 1 : last] and between[last - 1] in _RELATIONS
            if related or self._is_of_another(at, at + last):
                return False  # «ناقش البرلمان العلاقات | مع تونس»
            return before == "مع" or ("person" in wanted and not self._parted(between[last:]))
        if _BELONGING & set(between):
            return False  # «استقبل الأمير أسرة شيخ القبائل فلان»
        if before in _WAYS:
            return _WAYS[before] in ways
        if "place" in wanted and attached.endswith("ل") and between[-1:] and between[-1] in _SOURCES:
            return False  # «قام بجولة … وفق بيان للأمم المتحدة»
        if attached.endswith(("ب", "ل")):
            located = attached.endswith("ب") and "place" not in wanted
            if located and agent.actor is not None and agent.actor.type == "state":
                return False  # «في اجتماعها بألمانيا»
            return attached[-1] in ways and agent.first - at < 25
        plain = before not in _GOVERNING and not agent.attached and not self._belongs(start - 1)
        near = "person" in wanted or all(norm in _BEFORE_OBJECTS for norm in between)
        return "object" in ways and plain and near

    def _governor(self, at: int, start: int, placed: bool) -> str:
        """Give the word before somebody or a place, past the nouns of what it is one of, or part of."""
        before = self.norms[start - 1]
        if before == "من" and (part := self._part(at, start)):
            return self.norms[part - 1]  # «إلى | الشطر الشمالي من | قبرص»
        if start - 1 > at and ((placed and before in _PLACE_NOUNS) or before in _MEMBERS):
            return self.norms[start - 2]  # «إلى منطقة عسير», «مع دول مجلس التعاون»
        return before

    def _part(self, first: int, start: int) -> int:
        """Give where a part of the country behind «من» is named, after a token; 0 where none is."""
        return next((at for at in range(start - 2, max(first, start - 4), -1) if self.norms[at] in _PARTS), 0)

    def _is_of_another(self, first: int, index: int) -> bool:
        """«مؤتمر صحفي عقده بعد جلسة مباحثات | مع …»: say whether «مع» belongs to the meeting told right before it."""
        for at in range(max(first + 1, index - _ANOTHER_WITHIN), index):
            other = self.norms[at - 1] in _THEN and not self.norms[at].startswith("ال")
            noun = vocabulary.event_nouns().match(self.norms, at) if other else None
            if noun is not None and noun.value.kind == "meeting" and noun.last <= index:
                return True
        return False

    def _parted(self, norms: list[str]) -> bool:
        """«اجتماعه مع الكتل | بإقالة الوزير فلان»: say whether something else begins behind «مع»."""
        return any(norm in _APART or (norm[0] == "ب" and _is_deed(norm[1:])) for norm in norms)

    def _belongs(self, index: int) -> bool:
        """«نقل تعازي ومواساة | الملك»: an ordinary noun right before somebody that is his, and not whom one met."""
        norm = self.norms[index]
        noun = norm[1:] if norm.startswith("و") and not norm.startswith("وال") else ""
        event = vocabulary.event_nouns().match(self.norms, index) is not None  # «ولقاءه الرئيس»
        return self.scene.open_word(index) and not event and noun.endswith("ه") and bool(kind(noun) & Kind.ORDINARY)

    def listed(self, at: int, sentence: Sentence) -> list[Agent]:
        """Give the members of a list that begins at a token: «بين سيرغي لافروف وجون كيري»."""
        agent = self.agents.starting.get(at)
        return self.joined(agent, sentence)[0] if agent is not None else []

    def gathered(self, at: int, sentence: Sentence) -> list[Agent]:
        """Give whom a verb brings together: «التي جمعت، أمس، لافروف بنظيره الأمريكي», «التي أجراها فلان، وفلان»."""
        agent = self.agents.starting.get(at) or late_subject(self.scene, self.agents, at, sentence)
        if agent is None:
            return []
        together, end = self.joined(agent, sentence)
        step = end + 1 if self.norms[end : end + 1] in (["،"], ["مع"]) else end
        following = self.agents.starting.get(step)
        if following is not None and (following.attached.endswith("ب") or self.norms[step - 1] == "مع"):
            together.append(following)
        if len(together) == 1 and agent.person is not None:  # «جمع فلانا في نيويورك على هامش … | بوكيل الأمين العام»
            later = self.agents.between(end, self.clause(end, min(sentence.last, end + _BROUGHT_WITHIN)))
            together += [one for one in later if one.person is not None and one.attached == "ب"][:1]
        return together
