"""What a statement does: praise, warn, promise. The verb says it, unless the content's own words say more."""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.arabic.clitics import without_pronoun
from mahdar.arabic.letters import fold
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.words import closed_class, listed
from mahdar.knowledge.schema import SpeechVerb
from mahdar.record import Act

_NEUTRAL = frozenset(("assert", "support"))
_INTENSIFIERS = closed_class("acts.intensifiers")
_URGED = closed_class("acts.urged")
_DEEDS = closed_class("acts.deeds")
_VALUED = closed_class("acts.valued")
_CIRCUMSTANCES = closed_class("acts.circumstances")
_OWN = closed_class("acts.own")
_SUPPORT = frozenset(("دعم", "تاييد", "مسانده", "تضامن"))
_WILL_BE = frozenset(("سيكون", "ستكون", "سيتم", "ستتم", "سيجري", "ستجري", "سيشهد", "ستشهد"))
_GOODS = frozenset(("سلامه", "امن", "سياده", "وحده", "استقرار"))
_AMOUNTS = frozenset(("عدد", "حجم", "قيمه", "نسبه", "تكلفه", "كلفه", "خسائر", "الخسائر", "تكاليف", "ان", "بان"))
_THAT = closed_class("statements.that")
_OWN_BODIES = closed_class("acts.own_bodies")
_DENIALS = frozenset(("لا", "لم", "لن", "ليست", "ليس", "غير"))
_REACH: dict[Act, int] = {
    "request": 7,
    "commit": 6,
    "reject": 3,
    "warn": 4,
    "support": 4,
    "praise": 5,
    "condemn": 6,
    "accuse": 16,
}
"""How many words into the content an opening of each act still speaks for the whole."""
_OWN_WITHIN = 7
_DENIED_WITHIN = 14
_BEHIND_SUBJECT = 4


@cache
def _objects() -> dict[str, Act]:
    return {fold(word): act for act, words in knowledge.speech().objects.items() for word in words}


@cache
def _openings() -> Lexicon[Act]:
    return Lexicon((words, act) for act, entries in knowledge.speech().openings.items() for words in entries)


@cache
def _judgements() -> Lexicon[Act]:
    return Lexicon((words, act) for act, entries in knowledge.speech().judgements.items() for words in entries)


@cache
def _deeds() -> Lexicon[Act]:
    return Lexicon((words, act) for act, entries in knowledge.speech().deeds.items() for words in entries)


@cache
def _denials() -> Lexicon[Act]:
    return Lexicon((words, "reject") for words in knowledge.speech().denials)


def opens_content(norm: str) -> bool:
    """Say whether a noun can begin a content right behind its verb: «أكد ضرورة أن …», «جدد دعم بلاده»."""
    return norm in _URGED or object_act(norm) is not None


def object_act(norm: str) -> Act | None:
    """«قلقه», «القلق», «بتقديره»: the act of the noun a content begins with."""
    objects = _objects()
    for word in (norm, norm.removeprefix("ال"), norm.removeprefix("ب"), norm.removeprefix("بال")):
        if word in objects:
            return objects[word]
        stem = without_pronoun(word, objects)
        if stem is not None:
            return objects[stem[0]]
    return None


def _is_own(norms: list[str], index: int, first: int, own: int) -> bool:
    """«أنها ستواصل», «بلاده ستواصل», «الوزارة ستواصل»: say whether a verb's subject is the speaker's own side.

    ``own`` is where the subject that the content begins with ends, if it is one of the speaker's, else ``first``.
    """
    if norms[first] in _OWN_BODIES:
        own = max(own, first + 1)
    return index == first or not _OWN.isdisjoint(norms[first:index]) or first < own <= index <= own + _BEHIND_SUBJECT


def _promises(norm: str) -> bool:
    """«سنواصل», «ستعقد»; of «سيكون» nobody knows who is meant."""
    return norm[:1] == "س" and norm[1:2] in ("ي", "ت", "ن") and len(norm) > 4 and listed(norm[1:])


def _opening_act(norms: list[str], first: int, last: int, own: int) -> Act | None:
    clause = norms[first - 1] in _THAT or not norms[first - 1].isalpha()
    for index in range(first, min(last, first + max(_REACH.values()))):
        found = _openings().match(norms, index)
        if found is not None and found.value == "request" and not clause and norms[index].startswith("ي"):
            continue  # «حزمة شروط يتعين تلبيتها»
        if found is not None and found.value == "support" and _is_a_purpose(norms, first, found.last - 1, found.prefix):
            continue
        if found is not None and index - first < _REACH[found.value]:
            denied = found.value in ("support", "commit") and index > first and norms[index - 1] in _DENIALS
            if denied and not _is_own(norms, index - 1, first, own):
                continue  # «أن الأطراف غير مستعدة للحوار»
            return "reject" if denied else found.value
        if index - first >= _OWN_WITHIN:
            continue
        mine = _is_own(norms, index, first, own)
        deed = _deeds().match(norms, index) if mine else None
        if deed is not None:
            return "reject" if index > first and norms[index - 1] in _DENIALS else deed.value
        related = index > first and norms[index - 1] in ("التي", "الذي")  # «المنطقة التي ستقام حولها …»
        will = norms[index] not in _WILL_BE and _promises(norms[index]) and not related
        if (mine or norms[index].startswith("سن")) and will:
            return "commit"
    return None


def _is_a_purpose(norms: list[str], first: int, index: int, prefix: str) -> bool:
    """«بدعم من الأهالي» is others', «بداية لدعم التعاون», «تحتاج دعم الجميع» tell what something is for."""
    if prefix == "ل" or norms[index + 1 : index + 2] == ["من"]:
        return True
    noun = norms[index].removeprefix("ب") in _SUPPORT
    return noun and index > first and norms[index - 1] not in _INTENSIFIERS


def _refuses(norms: list[str], first: int, last: int) -> bool:
    """«لن يغادر», said of oneself, «لا يوجد اتفاق», «ما نشر غير صحيح»."""
    if norms[first] == "لن" or (norms[first] == "لا" and norms[first + 1] in ("يوجد", "توجد")):
        return True
    return any(_denials().match(norms, index) for index in range(first, min(last, first + _DENIED_WITHIN)))


def _obliges(norms: list[str], first: int) -> bool:
    """«أكد أن على الأطراف الاختيار …»; «على ضوء التقارير» does not."""
    return norms[first] == "علي" and norms[first + 1] not in _CIRCUMSTANCES and norms[first - 1] in _THAT


def _asks(norms: list[str], first: int) -> bool:
    """«أهمية وقف القتال», «ضرورة أن …» ask; «أهمية الدور المصري», «أهمية دور مصر» value."""
    if norms[first] != "اهميه":
        return True
    return not norms[first + 1 : first + 2] or not (norms[first + 1].startswith("ال") or norms[first + 1] in _VALUED)


def act_of(verb: SpeechVerb | None, norms: list[str], first: int, last: int, own: int) -> Act:
    """Decide the act of a statement from its verb and its content, tokens ``first`` to ``last`` (exclusive).

    Only verbs that leave it open (قال، أكد، أعرب) look at the content; «أشاد» praises whatever follows. ``verb`` is
    None for a headline of the kind «X: …»; ``own`` is where the content's subject ends, if it is the speaker's side.
    """
    act = verb.act if verb is not None else "assert"
    if verb is not None and "إلى" in verb.takes and act == "praise" and not norms[first].startswith("ب"):
        act = "assert"  # «نوه إلى أن …» points out, «نوه بجهود …» praises
    if verb is not None and verb.id == "say.qaddara" and norms[first] in _AMOUNTS:
        return "assert"  # «قدر عدد المقاتلين بألف»
    if act not in _NEUTRAL:
        return act
    if verb is not None and verb.urges and norms[first] in _URGED and _asks(norms, first):
        return "request"
    if verb is not None and verb.judges:
        judged = [_judgements().match(norms, index) for index in range(first, last)]
        return next((found.value for found in judged if found is not None), act)
    if _obliges(norms, first) or (verb is not None and verb.id == "say.shaddada" and norms[first] in _DEEDS):
        return "request"
    if norms[first].removeprefix("ال").startswith("حرص") and not _GOODS.isdisjoint(norms[first : min(last, first + 8)]):
        return "support"  # «حرص بلاده على سلامة اليمن»
    clause = norms[first - 1] in _THAT or norms[first - 1] == ":"
    subject = clause and norms[first].startswith("ال") and norms[first] not in _objects()  # «أن الاستعداد بدأ مبكرا»
    named = None if subject else object_act(norms[first])
    if named is None and norms[first] in _INTENSIFIERS and first + 1 < last:
        named = object_act(norms[first + 1])
    named = named or _opening_act(norms, first, last, own)
    return named or ("reject" if _refuses(norms, first, last) else act)
