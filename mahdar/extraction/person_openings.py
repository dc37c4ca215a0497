"""Which words the walk over persons and titles has to stop at; it passes by all others, which are nearly all.

Single words say so, by the very lists that the rules of the walk ask: a rule that begins at another kind of word, or
behind one, needs it told here.
"""

from __future__ import annotations

from functools import lru_cache

from mahdar.arabic.clitics import cuts
from mahdar.extraction.complements import NOBLE
from mahdar.extraction.name_words import DEPUTIES, SERVANTS, bare
from mahdar.extraction.openings import Opens, opens
from mahdar.extraction.words import Kind, closed_class, kind, owned_noun

_LEADS_TO_NAMES = closed_class("people.leads_to_names")
_RELATIONS = closed_class("people.relations")
OTHERS = closed_class("people.others")
"""Callings of those who hold no office: «منح حاكم الولاية | الطالب فلانا»."""


@lru_cache(maxsize=1 << 16)
def may_begin(norm: str) -> bool:
    """Say whether a title, an honour or a name may begin with a word though nothing before it promises one."""
    if opens(norm) & (Opens.TITLE | Opens.HONORIFIC) or norm in NOBLE or norm in SERVANTS or bare(norm)[1] & Kind.GIVEN:
        return True
    if kind(norm) & Kind.UNKNOWN:
        return True  # «سيلسو أموريم، مستشار …»
    if norm[0] == "و" and (kind(norm[1:]) & Kind.GIVEN or not kind(norm) & Kind.ORDINARY):
        return True  # «عثمان مجلي وفرج …», «…، وغيتاتشو رضا، المتحدث باسم …»
    return owned_noun(norm) is not None or any(stem in DEPUTIES for _, stem in cuts(norm))


@lru_cache(maxsize=1 << 16)
def may_lead(norm: str) -> bool:
    """Say whether somebody may stand right behind a word, whoever he is: «وقال», «الفرنسي», «عضوية»."""
    return promises(norm) or relates(norm) or bool(opens(norm) & (Opens.SPEECH | Opens.CONTACT_VERB | Opens.DEMONYM))


def promises(norm: str) -> bool:
    """«وعضوية …», «المدعو …»: nouns that people stand behind."""
    return norm.removeprefix("و") in _LEADS_TO_NAMES


def relates(norm: str) -> bool:
    """«ونائبه سعد الصعب», «التقى نجله»: say whether a noun tells whose somebody is."""
    return any(stem in _RELATIONS for _, stem in cuts(norm))
