"""Subjects that no list holds: «ويدين معارضو الاتفاق …», «استنكرت دائرة الإفتاء …»; and nouns that are none."""

from __future__ import annotations

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.quotes import MARKS
from mahdar.extraction.acts import object_act
from mahdar.extraction.agents import Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import ADDRESSED, ADVERB_HEADS, Verb
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, kind, listed, owned_noun

_OCCASIONS = closed_class("strangers.occasions")
_WAS = frozenset(("كان", "كانت"))
_NAME_IN_MARKS = 6  # tokens
_TITLED = 20  # words of a subject between «كان» and «قد»


class Strangers:
    """Tells whether the noun behind a speech verb of one document is its subject, or what it is done to."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms

    def speak(self, verb: Verb, first: int) -> bool:
        """Say whether the noun behind a verb must be its subject though its content seems to begin with it."""
        if verb.last == first:
            return self._are_several(first) or self._heads_line(verb) or self._has_object(verb)
        return self._are_several(verb.last) or self._in_marks(verb.last, first)

    def _has_object(self, verb: Verb) -> bool:
        """«توقعت الأرصاد هطول أمطار», «استعرض الاجتماع التقارير»: a definite noun, then the object."""
        at, cue = verb.last, verb.cue
        if self._his_own(at) or self._asks_of(verb) or self._show(verb):
            return True
        if cue.verb.act != "assert" or cue.verb.judges or cue.tense not in ("perfect", "imperfect"):
            return False
        if at in self.agents.starting or not self.scene.unbroken(at, at + 2):
            return False
        if at + 1 >= len(self.norms) or not self.norms[at].startswith("ال"):
            return False
        following = self.norms[at + 1]
        plain = self.scene.open_word(at + 1) and following not in FUNCTION_WORDS and following not in ADVERB_HEADS
        carried = following.startswith(("ل", "ب", "و")) or following.endswith("ا")
        return self.norms[at] in _OCCASIONS or (plain and not following.startswith("ال") and not carried)

    def _show(self, verb: Verb) -> bool:
        """«أبدى سياح تذمرهم», and no «أبدى تذمره»: who shows something stands without a pronoun before it."""
        at = verb.last
        if verb.cue.verb.id != "say.abda" or not self.scene.unbroken(at, at + 2) or at in self.agents.starting:
            return False
        norm = self.norms[at]
        plain = self.scene.open_word(at) and norm not in FUNCTION_WORDS and norm not in ADVERB_HEADS
        return plain and norm[-1] not in "هم" and object_act(norm) is None and owned_noun(norm) is None

    def _his_own(self, at: int) -> bool:
        """«امتدح المهاجم مدربه …»: a definite noun, then somebody or something of his."""
        if not self.scene.unbroken(at, at + 2) or at in self.agents.starting or not self.norms[at].startswith("ال"):
            return False
        norm = self.norms[at + 1]
        his = self.scene.text.written(at + 1, at + 2).endswith("ه") and bool(kind(norm[:-1]) & Kind.ORDINARY)
        return (
            self.scene.open_word(at + 1) and not norm.startswith(("ب", "ل")) and (his or owned_noun(norm) is not None)
        )

    def _asks_of(self, verb: Verb) -> bool:
        """«طلب الاتحاد المحلي من إدارة الفندق …»: who asks stands before «من» and whom he asks."""
        at = verb.last
        if verb.cue.verb.id != "say.talab" or at in self.agents.starting or not self.norms[at].startswith("ال"):
            return False
        while at < len(self.norms) and self.norms[at].startswith("ال") and self.scene.open_word(at):
            at += 1
        return self.norms[at : at + 1] == ["من"]

    def _in_marks(self, at: int, first: int) -> bool:
        """«وأشار “لورانت سوريساو” في مقابلة إلى أن …»: a name in quotation marks that no list holds."""
        if at >= first or self.norms[at] not in MARKS or at + 1 in self.agents.starting:
            return False
        closing = next((last for opening, last in self.scene.text.quotations if opening == at), first)
        return closing - at < _NAME_IN_MARKS and closing < first

    def _are_several(self, at: int) -> bool:
        """«معارضون», «معارضو الاتفاق»: a plural of people in the nominative."""
        norm = self.norms[at] if at < len(self.norms) and self.scene.open_word(at) else ""
        if norm.startswith("ال") and norm.endswith("ان") and listed(norm[:-2]) and listed(norm[:-2] + "ين"):
            return True  # «العريسان»
        following = self.norms[at + 1 : at + 2]
        if norm.endswith("و") and len(norm) > 4 and following != [] and following[0].startswith("ال"):
            return True  # «مصنعو الرافعات»
        stem = norm.removesuffix("ن").removesuffix("و")
        return len(stem) > 2 and norm.removesuffix("ن").endswith("و") and listed(stem + "ين")

    def _heads_line(self, verb: Verb) -> bool:
        """«استنكرت دائرة الإفتاء العمل الإرهابي»: at the head of a line nobody else can be meant."""
        heads = not verb.prefix and verb.cue.tense == "perfect" and (verb.at == 0 or self.scene.ends_line[verb.at - 1])
        if not heads or not self.scene.open_word(verb.last) or verb.last in self.agents.starting:
            return False
        norm = self.norms[verb.last]
        return norm not in FUNCTION_WORDS and norm not in ADVERB_HEADS and norm[0] not in "بل"

    def is_done_to(self, verb: Verb) -> bool:
        """«أبلغ الصحفيين», «قال مازحا», «دعا الحكومة», «حث أنصاره على …»: no subject, by its ending."""
        word = self.scene.text.written(verb.last, verb.last + 1)
        if self.norms[verb.last].endswith(("ا", "ين")) or (verb.cue.gender == "m" and word.endswith(("ة", "ات"))):
            return True
        if "object" not in verb.cue.verb.takes or verb.cue.verb.act != "request":
            return False
        return "على" in verb.cue.verb.takes or self.norms[verb.last] in ADDRESSED

    def had_spoken(self, verb: Verb, sentence: Sentence) -> bool:
        """«وكان زوج المعلمة قد اتهم …», «وكانت مصادر في الحكومة أكدت …»: a subject that no rule reads as anybody."""
        opening = [norm.removeprefix("و") for norm in self.norms[sentence.first : sentence.first + 2]]
        if opening[0] in _WAS and opening[-1] in folded(knowledge.speech().nobody) and not verb.prefix:
            return "،" not in self.norms[sentence.first : verb.at - 1]
        end = verb.at - 1 - (self.norms[verb.at - 2] == "،")
        if self.norms[verb.at - 1] != "قد" or end in self.agents.ending:
            return False
        before = self.norms[max(sentence.first, end - _TITLED) : end]
        return any(norm.removeprefix("و") in _WAS for norm in before[:-1])


def tells(verb: Verb) -> bool:
    """Say whether no object can stand behind a verb: «قال» has none, «طالب» and «أبلغ» have."""
    return "clause" in verb.cue.verb.takes and "object" not in verb.cue.verb.takes
