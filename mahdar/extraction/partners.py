"""Partners: the other side of a contact verb, by its preposition, its pronoun, its event noun or «من طرف»."""

from __future__ import annotations

from collections.abc import Callable

from mahdar.arabic import Sentence
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import COMING_BACK, RECEPTION, Draft
from mahdar.extraction.letters import CARRYING, carried
from mahdar.extraction.pairs import included
from mahdar.extraction.parties import Parties
from mahdar.extraction.visits import Visits, comes_to_a_country, take_other_side
from mahdar.extraction.vocabulary import Act
from mahdar.extraction.welcomes import Welcomes, names_a_crowd
from mahdar.knowledge.schema import ContactVerb

_WITH_WITHIN = 7
_RECEIVING = (RECEPTION, "contact.iltaqa")
_TO_HIM = (["اليه"], ["اليها"])


class Partners:
    """Reads in one document whom those met who do what a contact verb says.

    ``drafts`` are those told so far, ``whoever`` gives whom a verb without an agent speaks of.
    """

    def __init__(
        self,
        parties: Parties,
        visits: Visits,
        welcomes: Welcomes,
        drafts: list[Draft],
        whoever: Callable[[int, Sentence], Actor | None],
    ) -> None:
        self.parties = parties
        self.norms = parties.norms
        self.visits = visits
        self.welcomes = welcomes
        self.drafts = drafts
        self.whoever = whoever

    def take(self, draft: Draft, act: Act, told: tuple[int, int], event: int | None, sentence: Sentence) -> None:
        """Take in the other side; ``told`` says where the subjects end and how many they are."""
        (after, count), verb = told, act.verb
        if act.met and not verb.needs:
            self._met(draft, verb, sentence)
            return
        ways = (*verb.partner, "ب") if draft.kind == "call" else verb.partner  # «أجرى اتصالا هاتفيا بفلان»
        start = self._with_behind(event, after, verb, sentence) if event is not None else after
        if verb.id == COMING_BACK:  # «عاد فلان | من طهران إلى بغداد»: the visit was where he comes from
            take_other_side(self.parties, draft, start, ("من",), sentence, verb.other)
            draft.tense = "perfect" if draft.stops else draft.tense
        if not draft.stops:
            take_other_side(self.parties, draft, start, ways, sentence, verb.other)
        if "مع" in ways and len(draft.parties) > count:
            self._further(draft, start, verb, sentence)
        if event is not None and len(draft.parties) == count:
            self._behind_event(draft, event, after, verb, sentence)
        elif len(draft.parties) == count and verb.id in _RECEIVING and names_a_crowd(self.norms, after, sentence):
            draft.crowd = True
        elif len(draft.parties) == count and "object" in ways and not self.parties.has_own_subject(after, sentence):
            draft.add(self.welcomes.by_whom(after, sentence), verb.subject)  # «استقبل الوزير، أمس، من قبل الرئيس»
        if len(draft.parties) == count and self.norms[draft.anchor + 1 : draft.anchor + 2] in _TO_HIM:
            draft.add(self.whoever(draft.anchor, sentence), verb.other)  # «رسالة وجهها | إليه | الرئيس»
        if event is not None and verb.id in CARRYING:
            to = self._handed(draft, sentence) if act.met else None
            draft.parties.pop(id(to), None)
            carried(self.parties, draft, event + 1, sentence)
            if all(role != verb.other for _, role in draft.parties.values()):
                draft.add(to, verb.other)
        if verb.id == RECEPTION:
            comes_to_a_country(self.parties, draft)

    def _further(self, draft: Draft, start: int, verb: ContactVerb, sentence: Sentence) -> None:
        """«عقدت لقاءات مع فلان في طرابلس | ومع فلان في بنغازي»: take in those behind «ومع»."""
        for at in range(start, self.parties.clause(start, sentence.last)):
            agent = self.parties.agents.starting.get(at + 1) if self.norms[at] == "ومع" else None
            if agent is not None and agent.actor is not None and agent.actor.type != "place":
                draft.add(agent.actor, verb.other)

    def _handed(self, draft: Draft, sentence: Sentence) -> Actor | None:
        """«التقى فلان الأمير وسلمه رسالة», «استقبل الملك فلانا، الذي سلمه رسالة»: give whom a verb's pronoun means."""
        antecedent = self.parties.antecedent(draft.anchor, sentence)
        told = [other for other in self.drafts if other.sentences[0] is sentence and other.kind == "meeting"]
        first, *others = [actor for actor, _ in told[-1].parties.values()] if told else [None]
        if antecedent is not None:
            return first if told and told[-1].rule == RECEPTION else antecedent
        return others[0] if len(others) == 1 else None

    def _behind_event(self, draft: Draft, event: int, after: int, verb: ContactVerb, sentence: Sentence) -> None:
        """«أجرى | اتصالا | بفلان», «أجرى لقاءات …، شملت فلانا»: take in the other side behind an event noun."""
        count = len(draft.parties)
        if event >= after:
            take_other_side(self.parties, draft, event + 1, verb.partner, sentence, verb.other)
        if len(draft.parties) == count:
            for actor in included(self.parties, event + 1, sentence):
                draft.add(actor, verb.other)

    def _with_behind(self, event: int, after: int, verb: ContactVerb, sentence: Sentence) -> int:
        """«عقد فلان بعد لقائه بالملك اجتماعا | مع …»: give where the other side may begin."""
        behind = self.norms[event + 1 : min(sentence.last, event + _WITH_WITHIN)]
        with_behind = "مع" in verb.partner and "مع" in behind and "مع" not in self.norms[after:event]
        return event + 1 if event >= after and with_behind else after

    def _met(self, draft: Draft, verb: ContactVerb, sentence: Sentence) -> None:
        """Take in whom the pronoun of a verb means: «إذ استقبله ولي العهد», «التقى فلانا، الذي التقاه قبل عام»."""
        if self.visits.reached(draft, draft.anchor, sentence):
            return
        whom = self.parties.antecedent(draft.anchor, sentence) if draft.kind == "meeting" else None
        draft.add(whom or self.whoever(draft.anchor, sentence), verb.other)
        told = [other for other in self.drafts if other.sentences[0] is sentence]
        draft.former = whom is not None and any(other.parties.keys() == draft.parties.keys() for other in told)
