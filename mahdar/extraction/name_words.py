"""Single words as parts of a person's name: with their clitic or without, a name or the beginning of the next one."""

from __future__ import annotations

import re

from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, joins, kind, listed

NAMES = Kind.GIVEN | Kind.FAMILY
"""The kinds of words that lists hold as names."""

JUNCTIONS = closed_class("persons.junctions")
"""What joins a name to the father's or the house's: «بن», «آل»."""

_DEED = re.compile("ت..ي.")
"""The shape of «تعزيز», «تمتين»."""
_OF_CLUBS = closed_class("persons.of_clubs")
_SPORTING = tuple(closed_class("persons.sporting"))
_HEADING = closed_class("persons.heading")
_OF_GOD = closed_class("persons.of_god")

DEPUTIES = closed_class("title_heads.deputies")
"""Words before an office that make whoever is next to it: «وكيل محافظ الأحساء»."""

SERVANTS = frozenset(("عبد", "وعبد", "لعبد", "بعبد", "فعبد"))
"""The first word of «عبد الله», and the same behind a clitic."""

SYLLABLES = closed_class("persons.syllables")
"""Syllables of East Asian names, many of which are Arabic words too: «لي», «لام»."""


def bare(norm: str) -> tuple[str, int]:
    """Give a name's first word without its clitic, and its kind: «وجون» is و + «جون», «لافروف» is itself."""
    whole = kind(norm)
    if (
        whole & NAMES
        or norm in SYLLABLES
        or (
            norm.startswith("وو") and norm[1:] not in SYLLABLES and kind(norm[1:]) & NAMES == 0 and not listed(norm[1:])
        )
    ):
        return norm, whole if whole & NAMES else Kind.UNKNOWN
    for prefix, stem in cuts(norm)[1:]:
        if prefix.endswith("ك") or (prefix not in ("و", "ف") and listed(norm)):
            continue
        found = kind(stem)
        if prefix and found & NAMES and not (listed(norm) and found & Kind.ORDINARY):
            return stem, found
    if whole & Kind.UNKNOWN and norm.startswith("وال"):
        return norm, Kind.ORDINARY
    if whole & Kind.UNKNOWN and norm[:1] == "و" and len(norm) > 4:
        return norm[1:], kind(norm[1:])
    return norm, whole


def is_servant(norms: list[str], index: int) -> bool:
    """«عبد الله», «وعبد الملك»: a given name written as two words, the second of which is one of God's names."""
    if norms[index] not in SERVANTS or index + 1 == len(norms):
        return False
    following = norms[index + 1]
    return following.startswith("ال") and not kind("عبد" + following) & Kind.ORDINARY


def attached(norm: str) -> bool:
    """Say whether a word is an ordinary one behind و, ب or ل, and so in no apposition: «لسمو الأمير | بموفور الصحة»."""
    if norm.startswith("وال") or (norm[:1] == "و" and norm.endswith(("اته", "اتها", "اتهم"))):
        return True
    if norm[:1] not in ("و", "ب", "ل") or norm in SYLLABLES or kind(norm) & NAMES:
        return False
    if norm.startswith("لل") and listed("ا" + norm[1:]):
        return True
    dual = norm.endswith("تي") and listed(f"{norm[1:-2]}ه")  # «المبعوث الأمريكي | لدولتي السودان»
    return dual or listed(norm[1:]) or (norm[0] == "و" and norm.endswith(("ون", "ين", "ات")))


def clitic_shaped(norm: str) -> bool:
    """«باتيست | فيفر», «هاميش | كاول»: a foreign word that is an ordinary one only if ف or ك is cut off it.

    >>> [clitic_shaped(norm) for norm in ("فيفر", "كاول", "كرئيس", "فندق", "كلام")]
    [True, True, False, False, False]
    """
    rest = norm[1:]
    if norm[:1] not in ("ف", "ك") or len(norm) < 4 or kind(norm) != Kind.ORDINARY or rest.startswith("ال"):
        return False
    likened = norm[0] == "ك" and rest[0] == "ا" and kind(rest) == Kind.ORDINARY
    titled = vocabulary.titles().match([rest], 0) is not None or rest in DEPUTIES
    return not titled and (likened or not listed(norm))


def begins_another(norm: str, follows: bool) -> bool:
    """«كيري ولافروف»: و before a name that is known without it begins the next person."""
    if norm[:1] not in "ولب" or len(norm) < 4 or kind(norm) & NAMES:
        return False
    if norm[0] == "و" and kind(norm) & Kind.UNKNOWN and ((len(norm) > 5 and follows) or norm[1] not in "اويل"):
        return True  # «بازوم وتياني»: no foreign name begins like that
    return bool(kind(norm[1:]) & NAMES) or joins(norm[1:], True) or vocabulary.names().match([norm], 0) is not None


def completes(norm: str, following: str) -> bool:
    """«علاء الدين», «نصر الله»; but «لخدمة الدين», «صلى الله», «… ونجيب الدين»."""
    if following == "الله":
        return norm in _OF_GOD
    attached = norm[0] in "لبكو" and not kind(norm) & Kind.GIVEN and kind(norm[1:]) & (Kind.GIVEN | Kind.ORDINARY)
    return following == "الدين" and norm not in FUNCTION_WORDS and not attached


def strange(norm: str) -> bool:
    """«اليغ»: no word with the article."""
    return kind(norm) == kind(norm[2:]) == Kind.UNKNOWN and not norm.endswith("ي")


def plausible(words: list[str], first: int) -> bool:
    """Without a title, «سعيد جدا» is no name: an ordinary word needs a sure name behind it."""
    if not first & Kind.ORDINARY:
        return True
    rest = [kind(word) for word in words[1:]]
    if len(rest) > 1 and all(found == Kind.UNKNOWN for found in rest):
        return True  # «مين أونج هلاينج»
    if len(rest) > 1 and rest[-1] == Kind.UNKNOWN and words[-1].startswith("ال") and rest[-2] & Kind.GIVEN:
        return True  # «سلطان علي العرادة»
    other = Kind.ORDINARY | (Kind.GIVEN if words[0] in _HEADING else 0)  # «عهد إسماعيل», «حياة كريمة» are none
    return any(word in JUNCTIONS for word in words) or any(found & NAMES and not found & other for found in rest)


def begins_name(scene: Scene, at: int) -> bool:
    """Say whether a given name that nobody read stands at a token, on the line of the word before it."""
    norms = scene.text.norms
    if not 0 < at < len(norms) or not scene.open_word(at) or scene.cover[at] or not scene.unbroken(at - 1, at + 1):
        return False
    given = kind(norms[at]) & Kind.GIVEN and norms[at] != "علي" and vocabulary.titles().match(norms, at) is None
    return bool(given) or norms[at] == "عبد"


def two_names(norms: list[str], at: int) -> bool:
    """«قال الأمين العام للمنظمة | إياد أمين مدني»: say whether a given name and nothing else begins a longer name."""
    return kind(norms[at]) == Kind.GIVEN and at + 1 < len(norms) and bool(kind(norms[at + 1]) & NAMES)


def is_verb(norm: str) -> bool:
    """Say whether a word tells of a contact or looks like a verb of the present: «التقى», «يزور»."""
    return vocabulary.contact_verbs().match([norm], 0) is not None or (norm[:1] in "يت" and len(norm) > 3)


def is_deed(norms: list[str], index: int) -> bool:
    """«بحث الوزير | تمتين العلاقات»: say whether a verbal noun stands at a token, with its object behind it."""
    verbal = _DEED.fullmatch(norms[index]) is not None
    return verbal and index + 1 < len(norms) and norms[index + 1].startswith("ال")


def is_title(scene: Scene, index: int) -> bool:
    """Say whether an office or an honour stands at a token."""
    norms = scene.text.norms
    title = vocabulary.titles().match(norms, index)
    if title is not None and (title.last > index + 1 or norms[index].startswith(("ال", "وال")) or title.prefix == "و"):
        return True
    honorific = vocabulary.honorifics().match(norms, index)
    return honorific is not None and norms[index].startswith(("ال", "وال"))


def describes(norms: list[str], index: int, stem: str, found: int) -> bool:
    """Say whether the one word behind a title or an honour is no name, by its look; ``found`` is its kind.

    «اللاعب | التايواني», «المشهد | الماثل», «الفريق | الهلالي», «بحث الوزير | تمتين العلاقات».
    """
    adjective = stem.startswith("ال") and not found & NAMES  # but «الملك الحسين»
    governed = stem[0] == "ب" and found == Kind.UNKNOWN and norms[index + 1 : index + 2] != []
    if governed and norms[index + 1].startswith("ال"):
        return True  # «تمنياتهم للأمير | بموفور الصحة»
    club = norms[index] in _OF_CLUBS and index > 0 and norms[index - 1].endswith(_SPORTING)
    return adjective or club or (found == Kind.UNKNOWN and (stem.endswith("يه") or is_deed(norms, index)))
