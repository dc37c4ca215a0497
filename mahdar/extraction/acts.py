"""What a statement does: praise, warn, promise. The verb says it, unless the content's own words say more."""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.arabic.clitics import without_pronoun
from mahdar.arabic.inflection import imperfect
from mahdar.arabic.letters import fold
from mahdar.arabic.quotes import MARKS
from mahdar.extraction.charges import charged
from mahdar.extraction.frames import framed
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.sides import Subject
from mahdar.extraction.verdicts import DENIALS, judged
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import closed_class, listed
from mahdar.knowledge.speech_schema import SpeechVerb
from mahdar.record import Act

_NEUTRAL = frozenset(("assert", "support"))
_INTENSIFIERS = closed_class("acts.intensifiers")
_URGED = closed_class("acts.urged")
_VERBAL = closed_class("acts.verbal")
_DEEDS = closed_class("acts.deeds")
_VALUED = closed_class("acts.valued")
_CIRCUMSTANCES = closed_class("acts.circumstances")
_UNWILLED = frozenset(norm[1:] for norm in closed_class("acts.unwilled"))
_BRACKETS = MARKS | {"("}
_LEVELS = closed_class("acts.levels")
_OWN = closed_class("acts.own")
_SUPPORT = closed_class("acts.support")
_WILL_BE = closed_class("acts.will_be")
_SHORT_WILLS = closed_class("acts.short_wills")
_MERE_SAYING = closed_class("acts.mere_saying")
_WILL_BE_DONE = closed_class("acts.will_be_done")
_GOODS = closed_class("acts.goods")
_DISOWNED = frozenset(norm[1:] for norm in closed_class("acts.disowned"))
_THAT = closed_class("statements.that")
_OWN_BODIES = closed_class("acts.own_bodies")
_PLANNED = closed_class("acts.planned")
_SUMS = closed_class("acts.sums")
_LASTING = closed_class("acts.lasting")
_CONTINUED = closed_class("acts.continued")
_RELATIVES = closed_class("acts.relatives")
_HE = closed_class("acts.he")
_REFUSING = closed_class("acts.refusing")
_GRANTED = closed_class("acts.granted")
_WISHES = closed_class("acts.wishes")
_DENIABLE = frozenset(("support", "commit", "accuse"))
_REACH: dict[Act, int] = {
    "request": 7,
    "commit": 6,
    "reject": 3,
    "warn": 4,
    "support": 4,
    "praise": 5,
    "condemn": 6,
    "accuse": 12,
    "threaten": 4,
}
"""How many words into the content an opening of each act still speaks for the whole."""
_SPEAKER_WITHIN = 3
_SUM_WITHIN = 5
_GOOD_WITHIN = 8
_OBLIGED_WITHIN = 3
_OWN_WITHIN = 7
_LED_WITHIN = 14  # «المملكة بقيادة خادم الحرمين الشريفين … ستمضي»
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
def _performed() -> dict[str, Act]:
    """«ندين», «تدين», «أدين»: the imperfects of verbs of speech that do something by being said."""
    verbs = [verb for verb in knowledge.speech().verbs if verb.imperfect is not None and verb.act != "assert"]
    acts: dict[str, Act] = {}
    for verb in verbs:
        if "object_participle" not in verb.takes and verb.performs:
            forms = imperfect(verb.imperfect or "")
            acts |= dict.fromkeys([*forms, "ا" + forms[0][1:]], verb.act)
    told = {fold(verb.perfect or "") for verb in verbs}  # «اتهم» may be «اتّهم» as well as «أتّهم»
    return {form: act for form, act in acts.items() if form not in told}


def _performs(norms: list[str], first: int, index: int, *, mine: bool) -> Act | None:
    """«ندعو الأطراف إلى …», «بلاده تدين الهجوم»: to say that one does it does it; hope asks only that something be."""
    norm = norms[index].removeprefix("و")
    own = mine and index > first  # not «أنه يشترط أن …», which nobody does
    act = _performed().get(norm) if own or (index - first < _SPEAKER_WITHIN and norm[:1] in ("ن", "ا")) else None
    if act is None or (norm.endswith("امل") and norms[index + 1 : index + 2] not in (["ان"], ["الا"])):
        return None
    denied = index > first and norms[index - 1] in DENIALS
    return ("assert" if act == "reject" else "reject") if denied else act


@cache
def _deeds() -> Lexicon[Act]:
    return Lexicon((words, act) for act, entries in knowledge.speech().deeds.items() for words in entries)


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
    if index == first:
        return norms[index] in _WILL_BE_DONE or not _impersonal(norms, first)
    return not _OWN.isdisjoint(norms[first:index]) or first < own <= index <= own + _BEHIND_SUBJECT


def _impersonal(norms: list[str], first: int) -> bool:
    """«أنه ستعقد القمة», «أنها سيلتقيها الوزير»: the pronoun is not of whom the verb speaks."""
    verb = "".join(norms[first + 1 : first + 2]) if norms[first] == "سوف" else norms[first].removeprefix("س")
    return verb.startswith({"انه": "ت", "انها": "ي"}.get(norms[first - 1].removeprefix("ب"), "؟"))


def _promises(norm: str) -> bool:
    """«سنواصل», «ستعقد», «سأبحث»; of «سيكون» nobody knows who is meant."""
    if norm in _SHORT_WILLS or norm in _WILL_BE_DONE:
        return True
    if norm[:1] != "س" or len(norm) <= 4:
        return False
    if not listed(norm[1:].removesuffix("ان")):
        return norm[1] == "ن" and listed("ي" + norm[2:])  # «سنتسلم», as «يتسلم»
    return norm[1] in ("ي", "ت", "ن") or (norm[1] == "ا" and not listed(norm))  # «ساهم», «ساعد»


def _opening_act(norms: list[str], first: int, last: int, own: int) -> Act | None:
    """Give the act of the first words near the beginning of a content that do something."""
    within = _OWN_WITHIN if "بقياده" not in norms[first : first + _SPEAKER_WITHIN] else _LED_WITHIN
    for index in range(first, min(last, first + max(_REACH.values()))):
        opened = _opened(norms, first, index, last, own)
        if opened is None and index - first < within:
            opened = _own_act(norms, first, index, own)
        if opened is not None:
            return opened
    return None


def _opened(norms: list[str], first: int, index: int, last: int, own: int) -> Act | None:
    """«يجب على الأطراف», «ملتزمة بالحوار», «يشكل انتهاكا»: what words at ``index`` do, whoever they speak of."""
    found = _openings().match(norms, index)
    if found is None or index - first >= _REACH[found.value]:
        return None
    clause = norms[first - 1] in _THAT or not norms[first - 1].isalpha()
    if found.value == "request" and not clause and norms[index].startswith("ي"):
        return None  # «حزمة شروط يتعين تلبيتها»
    if found.value == "request" and _only_besides(norms, index, first):
        return None
    if index > first and (norms[index] == "بضروره" or norms[index - 1 : index + 1] == ["علي", "ضروره"]):
        return None  # «أنه تم إبلاغ الصيادين بضرورة …», «تركيز الحملة على ضرورة …»
    if found.value in ("accuse", "request") and norms[index - 1] in _RELATIVES:
        return None  # «من يقف وراء هذه الأعمال», «الهدف الذي يجب تحقيقه»
    if found.value == "support" and _is_a_purpose(norms, first, found.last - 1, found.prefix):
        return None
    if norms[index].startswith("حريص") and _for_its_good(norms, index, last):
        return "support"
    denied = index > first and norms[index - 1] in DENIALS and found.prefix != "و"  # «لم ولن تتردد»
    if found.value not in _DENIABLE or not denied:
        return found.value
    # «أن الأطراف غير مستعدة للحوار»
    return "reject" if found.value == "accuse" or _is_own(norms, index - 1, first, own) else None


def _for_its_good(norms: list[str], index: int, last: int) -> bool:
    """«حرص بلاده على سلامة اليمن», «حريصة على أمن اليمن»: say whether the care named at ``index`` is for somebody."""
    return not _GOODS.isdisjoint(norms[index : min(last, index + _GOOD_WITHIN)])


def _only_besides(norms: list[str], index: int, first: int) -> bool:
    """«التعاون يتقدم ويجب أن …», «هذا التعديل ضرورة فنية», «لا بد من الإشارة إلى …»: what asks for nothing."""
    behind = norms[index + 1] if index + 1 < len(norms) else ""
    needed = norms[index] == "ضروره" and behind.endswith("يه") and not behind.startswith("ال")
    said = norms[index + 1 : index + 2] == ["بد"] and not _MERE_SAYING.isdisjoint(norms[index + 2 : index + 5])
    return said or (index > first and (needed or norms[index].startswith("ويجب")))


def _own_act(norms: list[str], first: int, index: int, own: int) -> Act | None:
    """«بلاده تدين», «بلاده تدعم», «بلاده ستواصل»: what the word at ``index`` does if the speaker's own side does it."""
    mine = _is_own(norms, index, first, own)
    performed = _performs(norms, first, index, mine=mine)
    if performed is not None:
        return performed
    if norms[index] == "لن" and index > first and (index == own or norms[index - 1] in _OWN):
        willed = index + 1 < len(norms) and norms[index + 1][1:] not in _UNWILLED
        return "reject" if willed else None  # «بلاده لن تسلم السفن», not «موقف بلاده لن يتغير»
    if _disowns(norms, first, index, own):
        return "reject"
    deed = _deeds().match(norms, index) if mine else None
    if deed is not None:
        return "reject" if index > first and norms[index - 1] in DENIALS else deed.value
    related = index > first and norms[index - 1] in _RELATIVES  # «المنطقة التي ستقام حولها …»
    idle = norms[index] in _WILL_BE or (index > first and norms[index] in _WILL_BE_DONE)
    will = not idle and _promises(norms[index]) and not related
    return "commit" if (mine or norms[index].startswith(("سن", "سا"))) and will else None


def _disowns(norms: list[str], first: int, index: int, own: int) -> bool:
    """«بلاده لا تسعى إلى الحرب», «أنه لم يطلب هدنة»: what the speaker's own side says it does not do."""
    if norms[index] not in ("لا", "لم") or index + 1 == len(norms) or norms[index + 1][1:] not in _DISOWNED:
        return False
    himself = index == first and norms[first - 1] in _HE
    return himself or index == own > first or (index > first and norms[index - 1] in _OWN)


def _is_a_purpose(norms: list[str], first: int, index: int, prefix: str) -> bool:
    """«بدعم من الأهالي» is others', «بداية لدعم التعاون», «تحتاج دعم الجميع» tell what something is for."""
    if prefix == "ل" or norms[index + 1 : index + 2] == ["من"]:
        return True
    noun = norms[index].removeprefix("ب") in _SUPPORT
    return noun and index > first and norms[index - 1] not in _INTENSIFIERS


def _goes_on(norms: list[str], first: int) -> bool:
    """«أكد استمرار تقديم الدعم», «شدد على مواصلة بلاده دورها»; others' war goes on as well."""
    if norms[first] not in _LASTING or norms[first - 1] in _THAT:
        return False
    return not {*_CONTINUED, *_OWN}.isdisjoint(norms[first + 1 : first + 2])


def _announces(norms: list[str], first: int, last: int) -> bool:
    """«أعلن تقديم مساعدات», «أعلن منحة بمليوني دولار»: what somebody announces to give or to do."""
    if norms[first] in _PLANNED:
        return True
    return norms[first - 1] not in _THAT and not _SUMS.isdisjoint(norms[first + 1 : min(last, first + _SUM_WITHIN)])


def _refuses(norms: list[str], first: int) -> bool:
    """«لن يغادر», said of oneself, «لا يوجد اتفاق»; not «لن ينتهي», «لا يوجد شك»."""
    behind = norms[first + 1 : first + 3]
    if norms[first] == "لن":
        return bool(behind) and behind[0][1:] not in _UNWILLED
    return norms[first] == "لا" and behind[:1] in (["يوجد"], ["توجد"]) and _GRANTED.isdisjoint(behind[1:])


def _obliges(norms: list[str], first: int) -> bool:
    """«أكد أن على الأطراف الاختيار …», «"على الأطراف أن …"»; «على ضوء التقارير» does not."""
    if (
        norms[first] != "علي"
        or not _CIRCUMSTANCES.isdisjoint(norms[first + 1 : first + 2])
        or not _LEVELS.isdisjoint(norms[first + 1 : first + 3])
    ):
        return False
    return norms[first - 1] in _THAT or "ان" in norms[first + 2 : first + 2 + _OBLIGED_WITHIN]


def _asks(norms: list[str], first: int) -> bool:
    """«أهمية وقف القتال», «ضرورة أن …» ask; «أهمية الدور المصري», «أهمية دور مصر» value."""
    if norms[first] != "اهميه":
        return True
    at = first + 1
    while at < len(norms) and norms[at] in _BRACKETS:
        at += 1  # «أهمية (إعلان القاهرة)»
    behind = norms[at : at + 1]
    if not behind or behind[0] in _DEEDS or behind[0] in _VERBAL:
        return True
    return not (behind[0].startswith("ال") or behind[0] in _VALUED)


def _by_verb(verb: SpeechVerb | None, norms: list[str], first: int) -> Act:
    """Give the act a verb does with what begins at ``first``: «قدر عدد المقاتلين», «نوه إلى أن …» only tell."""
    if verb is None or norms[first] in folded(verb.asserts_with):
        return "assert"
    behind = folded(verb.asserts_behind)
    return "assert" if not behind.isdisjoint(norms[max(0, first - 2) : first]) else verb.act


def _by_verb_and_content(verb: SpeechVerb, norms: list[str], first: int, last: int) -> Act | None:
    """Give what only this verb makes of a content: «شدد على أهمية …» asks, «وصف اللقاء بالمثمر» praises."""
    if verb.urges and norms[first] in _URGED and norms[first - 1] not in _THAT and _asks(norms, first):
        return "request"
    if verb.urges_deeds and norms[first] in _DEEDS:
        return "request"
    if not verb.judges:
        return None
    judged = (_judgements().match(norms, index) for index in range(first, last))
    return next((found.value for found in judged if found is not None), None)


def _by_subject(verb: SpeechVerb | None, norms: list[str], first: int, last: int) -> Act | None:
    """Give the act of the noun that a content begins with: «قلقه», «حرص بلاده على سلامة اليمن», «تقديم مساعدات»."""
    if norms[first].removeprefix("ال").startswith("حرص") and _for_its_good(norms, first, last):
        return "support"
    clause = norms[first - 1] in _THAT or norms[first - 1] == ":"
    subject = clause and norms[first].startswith("ال") and norms[first] not in _objects()  # «أن الاستعداد بدأ مبكرا»
    named = None if subject else object_act(norms[first])
    if named is None and norms[first] in _INTENSIFIERS and first + 1 < last:
        named = object_act(norms[first + 1])
    if norms[first] in _WISHES and "ان" not in norms[first : first + _SPEAKER_WITHIN + 1]:
        return "commit"  # «رغبته في زيارة القاهرة», not «رغبته في أن يلتزموا»
    if named is not None or verb is None:
        return named
    goes_on = verb.urges and _goes_on(norms, first)
    if goes_on and not _SUPPORT.isdisjoint(norms[first + 1 : first + _SUM_WITHIN + 1]):
        return "support"
    return "commit" if goes_on or (verb.plans and _announces(norms, first, last)) else None


def act_of(verb: SpeechVerb | None, norms: list[str], first: int, last: int, subject: Subject) -> Act:
    """Decide the act of a statement from its verb and its content, tokens ``first`` to ``last`` (exclusive).

    Only verbs that leave it open (قال، أكد، أعرب) look at the content; «أشاد» praises whatever follows. ``verb`` is
    None for a headline of the kind «X: …»; ``subject`` is the party that the content begins with.
    """
    party = first if subject.sure else subject.last
    own = subject.last if subject.own else first
    if norms[first] in _OWN_BODIES or (norms[first].startswith("و") and norms[first - 1] in _HE):
        own = max(own, first + 1)  # «أن الوزارة ستعقد …», «أنه ونظيره سيبحثان …»
    first += norms[first] in MARKS and first + 1 < last  # «أعرب عن "قلقه" من التصعيد»
    act = _by_verb(verb, norms, first)
    if act not in _NEUTRAL:
        return act
    special = _by_verb_and_content(verb, norms, first, last) if verb is not None else None
    if special is None and _obliges(norms, first):
        special = "request"
    special = special or _by_subject(verb, norms, first, last)
    if special is None and charged(norms, first, last, max(first, party)):
        return "accuse"
    return special or _by_words(norms, first, last, own, max(first, party)) or act


def _by_words(norms: list[str], first: int, last: int, own: int, party: int) -> Act | None:
    """Give the act that the content's own words tell; ``party`` ends who is not surely the speaker's side."""
    found = _opening_act(norms, first, last, own) or ("reject" if _refuses(norms, first) else None)
    if found == "reject" and own <= first < party and not _REFUSING.isdisjoint(norms[party : party + 1]):
        found = None  # «أن موسكو ترفض الاقتراح»
    if found not in (None, "commit"):
        return found
    said = framed(norms, first, last)
    if found is not None:
        return said if said == "threaten" else found  # «روسيا سترد على الهجوم بقوة»
    return said or judged(norms, first, last)
