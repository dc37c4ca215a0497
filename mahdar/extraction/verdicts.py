"""Verdicts: what the words for a thing say of it, and so of what is told: «هذا العمل الجبان» condemns.

They count near the beginning of a content, and only of what it speaks of: who stands up against a crime may call it
what he likes, and what is denied is not said.
"""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.words import closed_class
from mahdar.record import Act

DENIALS = frozenset(("لا", "لم", "لن", "ليست", "ليس", "غير"))
_AGAINST = closed_class("acts.against")
_CRIMES = closed_class("acts.crimes")
_STEELS = ("يزيد", "تزيد", "سيزيد", "ستزيد")  # «هذا العمل الجبان لن يزيدهم إلا إصرارا» speaks of them
_UNACCEPTED = ("مرفوض", "مقبول", "مبرر")
_VERDICT_WITHIN = 14
_SUBJECT_WITHIN = 4
_ATTRIBUTE_WITHIN = 6
_THIS = ("هذا", "هذه", "تلك", "ذلك")


@cache
def _verdicts() -> Lexicon[Act]:
    return Lexicon((words, act) for act, entries in knowledge.speech().verdicts.items() for words in entries)


def judged(norms: list[str], first: int, last: int) -> Act | None:
    """«هذا العمل الجبان»: what the words for a thing say of it; «ضد الأعمال الإجرامية» tells who stands up to it."""
    stretch = range(first, min(last, first + _VERDICT_WITHIN))
    told = any(norms[index].startswith(_STEELS) for index in stretch)
    for index in stretch:
        told = told or norms[index].removeprefix("و").removeprefix("ل") in _AGAINST
        found = _verdicts().match(norms, index)
        if found is None or found.prefix:
            continue
        near = 1 if found.value == "threaten" else 2  # «لا يمنع إبقاء الخيار العسكري», «لا يشكل خطرا على القرى»
        if any(norm.removeprefix("و") in DENIALS for norm in norms[max(first, index - near) : index]):
            continue
        crime = not _CRIMES.isdisjoint(norms[first : min(index, first + _SUBJECT_WITHIN)])
        if crime and not told and norms[found.last - 1].startswith(_UNACCEPTED):
            return "condemn"  # «الاعتداء أمر مرفوض», not «المقترح مرفوض»
        # «هذا العمل الجبان»; «الجماعات الإجرامية», «تفاصيل … التفجير الغاشم» speak of something else
        far = index - first > _ATTRIBUTE_WITHIN and not norms[index - 2].endswith(_THIS)
        called = norms[index].startswith("ال") and (far or norms[index - 1] not in _CRIMES)
        if found.value != "condemn" or not (told or called):
            return found.value
    return None
