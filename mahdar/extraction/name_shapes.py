"""Words that no list holds and that are no names all the same: plurals, verbs of the present, words with pronouns.

Foreign names are words that no list holds; their shape is what tells the others from them.
"""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.extraction.words import Kind, kind, listed, word_pairs

_PARTICIPLES = ("المت", "المست", "المنت", "المنض", "المنق", "المنف")
_OF_MANY = ("ات", "يين", "يون", "ئين", "تان", "تين")
_SEVERAL = frozenset(word_pairs("lists.plurals"))
_OWNED = ("تها", "تهم", "لته", "نته", "قته", "رته", "عته")


def no_name(norm: str, found: int, parts: int) -> bool:
    """Say whether a word's shape forbids it behind so many parts of a name; ``found`` is its kind."""
    if parts == 0 and not found & (Kind.GIVEN | Kind.FAMILY) and (_present(norm) or _of_two(norm)):
        return True
    if parts and found & Kind.UNKNOWN and norm.startswith(("يت", "يست", "تست")):
        return True  # «عيد | يتفحص الملعب»
    if parts and found & Kind.UNKNOWN and len(norm) > 4 and norm.endswith("وا") and listed(norm[:-2]):
        return True  # «تيمور جنبلاط | توافقوا»
    object_ = parts > 1 and norm.endswith("ا") and not norm.startswith("ال") and len(norm) > 4
    object_ = object_ and listed(norm[:-1])  # «جيرمي كوربين | منقذا», but «عقلا بن علي العقلا»
    return bool(found & Kind.UNKNOWN) and (
        object_ or _plural(norm, parts) or _with_pronoun(norm) or _governed(norm, parts)
    )


def _present(norm: str) -> bool:
    """«الوزير ونظيره | يوقعان», «أطلقا», «الرئيس | يستهل», «يعايد»: a verb that no list holds begins no name."""
    dual = norm[0] in "يت" and norm.endswith("ان") and kind(norm[:-2]) & Kind.ORDINARY
    told = len(norm) > 4 and norm[0] == "ا" and norm[1] != "ل" and norm.endswith("ا") and listed(norm[:-1])
    many = norm[0] == "ي" and len(norm) > 5 and norm.endswith("ون")
    present = norm[0] == "ي" and norm[-1] != "ا" and kind(norm) & Kind.UNKNOWN
    present = present and (kind(norm[1:]) & Kind.GIVEN or listed(norm[1:]))
    return bool(present or dual or told or many or (norm[0] == "ي" and kind("ا" + norm[1:]) & Kind.ORDINARY))


def _of_two(norm: str) -> bool:
    """«استقبل الرئيس | سفيري فرنسا وألمانيا»: an office in the plural, or of two."""
    return any(stem in _SEVERAL for _, stem in cuts(norm))


def _plural(norm: str, parts: int) -> bool:
    """«النوويين», «رفائيل فاران | المنضم»: a plural, an adjective."""
    if parts == 0 and len(norm) > 6 and norm.endswith("ات"):
        return True  # «وصف نائب الرئيس | اشتراطات الوزارة»
    ends = ("ين", "ون", "يه", *_OF_MANY) if parts == 0 else _OF_MANY
    participle = parts != 1 and norm.startswith(_PARTICIPLES) and not norm.endswith("ي")
    return (norm.startswith(("ال", "لل")) and norm.endswith(ends)) or participle


def _with_pronoun(norm: str) -> bool:
    """«في بيان مقتضب | تناقلته», «وأنعشها»: a verb and whom it befalls.

    >>> [_with_pronoun(norm) for norm in ("تناقلته", "وانعشها", "بايصالها", "سينها", "غوته")]
    [True, True, True, False, False]
    """
    return len(norm) > 5 and (norm.endswith((*_OWNED, "وه")) or (norm[0] in "وب" and norm.endswith(("ها", "هم"))))


def _governed(norm: str, parts: int) -> bool:
    """«الملك عبدالله | للاستزراع», «بالبجادية»: a noun behind its preposition."""
    return norm.startswith("لل") if parts else norm.startswith("بال") and norm.endswith("ه")
