"""Words that name a state or place elsewhere, told by the word beside them: «بالخير واليمن», «مسقط رأسه»."""

from __future__ import annotations

from mahdar.extraction.words import closed_class

_NOT_PLACES = closed_class("homographs.not_places")
_BIRTHPLACE = closed_class("homographs.birthplace")
_WISHES = closed_class("homographs.wishes")
_LIGAMENTS = closed_class("homographs.ligaments")
_COLOURS = closed_class("homographs.colours")
_DIRECTIONS = closed_class("homographs.directions")
_CLUBS = closed_class("homographs.clubs")


def means_else(norm: str, ident: str, before: str, behind: str) -> bool:
    """Say whether a word that the knowledge calls ``ident`` is none, by the word before and the one behind it."""
    agrees = before.startswith("ال") and before.endswith(("ه", "ات"))
    return (
        behind in _BIRTHPLACE  # «مسقط | رأسه»
        or (before in _NOT_PLACES and norm.startswith("ال"))
        or before.endswith("خادم")  # «مستشار خادم | الحرمين الشريفين»
        or (ident == "YEM" and (before in _WISHES or behind in _WISHES))  # «بالخير | واليمن | والبركات»
        or (norm == "القدس" and before.endswith("الروح"))
        or (norm == "الزاويه" and before.endswith("حجر"))
        or (norm == "الرباط" and behind in _LIGAMENTS)
        or (norm == "النيل" and behind == "من")  # «محاولة | النيل | من أمن البلاد»
        or (norm == "معان" and behind.endswith(("ه", "ات")) and not behind.startswith("ال"))  # «معان | سامية»
        or (norm in _COLOURS and agrees)  # «الخزينة | الزرقاء»
        or (ident == "pl-west" and (before in _DIRECTIONS or behind == "من"))  # «بين الشرق | والغرب»
        or (ident == "pl-persian-gulf" and before in _CLUBS)  # «نادي | الخليج»
    )
