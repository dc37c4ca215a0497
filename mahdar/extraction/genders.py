"""Genders: whether a speech verb without a subject can tell of somebody, by the gender that verbs and names show."""

from __future__ import annotations

from mahdar.extraction.cast import Actor
from mahdar.extraction.persons import is_mans, is_womans
from mahdar.extraction.speech_words import TEXTS, Verb
from mahdar.extraction.vocabulary import gender_of
from mahdar.extraction.words import closed_class

_FEMININE = closed_class("statements.feminine")
_MASCULINE = closed_class("statements.masculine")
_NO_PEOPLE = ("ه", "ات")  # endings of bodies that are no plural of people
_SHE = frozenset(("انها", "بانها"))


class Genders:
    """The genders of the speakers of one document, as far as their verbs show them."""

    def __init__(self, norms: list[str]) -> None:
        self.norms = norms
        self.known: dict[int, str] = {}

    def learn(self, verb: Verb, speaker: Actor) -> None:
        """«قالت السفيرة»: a person's gender shows in the first verb beside the name, unless it may take an object."""
        sure = verb.cue.gender == "m" or (verb.cue.gender == "f" and "object" not in verb.cue.verb.takes)
        if speaker.type == "person" and sure:
            self.known.setdefault(id(speaker), verb.cue.gender)

    def agree(self, verb: Verb, speaker: Actor, last_gender: str) -> bool:
        """Say whether a verb without a subject goes on with somebody: «قالت» does with no man, and not after «أكد».

        ``last_gender`` is that of the verb by which he last spoke in the sentence.
        """
        if verb.cue.gender == "d" or (verb.cue.gender == "p" and speaker.type == "person"):
            return False  # «مشيرين»: several
        word = speaker.words[0] if speaker.words else ""
        if verb.cue.gender == "p" and verb.cue.tense == "participle" and word.endswith(_NO_PEOPLE):
            return False  # «تقدمت القوات، فيما تظاهر المئات مطالبين بـ…»
        if verb.cue.gender == "f" and word.endswith("ون"):
            return False  # «الحوثيون … وأشارت إلى أن»
        written = not TEXTS.isdisjoint(self.norms[verb.last : verb.last + 1])  # «أوضح بيان للوزارة»
        if id(speaker) not in self.known and not written and _is_other(speaker, verb.cue.gender):
            return False  # «رقية … وأشار»
        if self.norms[verb.at - 1] in _SHE and verb.cue[1:] == ("imperfect", "f") and speaker.type == "person":
            return self.known.get(id(speaker)) == "f"  # «أكد أن المسرحية … وأنها تستعرض …»
        gender = self.known.get(id(speaker), "m" if speaker.words[:1] and speaker.words[0] in _MASCULINE else "")
        if not gender and speaker.known is not None and speaker.type == "person":
            gender = gender_of(speaker.known.id)
        if not gender and verb.cue.tense != "participle":
            gender = last_gender
        return "" in (gender, verb.cue.gender) or gender == verb.cue.gender


def _is_other(speaker: Actor, gender: str) -> bool:
    """Say whether a verb of a gender tells of somebody else: by a given name, or by a body's feminine noun."""
    if speaker.type != "person":
        return gender == "m" and speaker.words[:1] != () and speaker.words[0].removeprefix("ال") in _FEMININE
    return is_womans(speaker.words) if gender == "m" else gender == "f" and is_mans(speaker.words)
