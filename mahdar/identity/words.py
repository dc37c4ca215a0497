"""The words of a name: cut, lower case and without marks, Arabic with its letters as they stand."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from mahdar.arabic.letters import INVISIBLE, MARKS, TATWEEL
from mahdar.identity.sounds import is_arabic, without_marks

_LETTERS: Final = str.maketrans(
    {
        **dict.fromkeys("ٱٲٳ", "ا"),
        **dict.fromkeys("یې", "ي"),
        **dict.fromkeys("ۀہھەۃ", "ه"),
        **dict.fromkeys("کڪ", "ك"),
        "ﺁ": "آ",
        "ڥ": "ڤ",
        **dict.fromkeys((*MARKS, *INVISIBLE, TATWEEL), ""),
    }
)
_ASIDE: Final = re.compile(r"\([^)]*\)?|\[[^]]*\]?|«[^»]*»|\"[^\"]*\"")
_WITHIN: Final = "'’‘ʼʾʿ`´ʻ"
_WORD: Final = re.compile(rf"[^\W\d_][^\W\d_{_WITHIN}]*(?:[{_WITHIN}]+[^\W\d_]+)*")


@lru_cache(maxsize=1 << 16)
def _clean(word: str) -> str:
    return word if is_arabic(word) else without_marks(word)


def words_of(name: str) -> list[str]:
    """Give the words of a name in the order in which they are said: what stands before a comma goes last.

    What is put aside in brackets or quotation marks is left out, unless nothing else is there.

    >>> words_of("MAKENGA, Sultani"), words_of("Abd-al-Rahman"), words_of("أديب شعبـان")
    (['sultani', 'makenga'], ['abd', 'al', 'rahman'], ['أديب', 'شعبان'])
    """
    plain = unicodedata.normalize("NFKC", name).translate(_LETTERS)
    before, comma, after = (
        _ASIDE.sub(" ", plain) if "(" in plain or "«" in plain or '"' in plain else plain
    ).partition(",")
    words = _WORD.findall(after) + _WORD.findall(before) if comma else _WORD.findall(before)
    return [clean for word in words or _WORD.findall(plain) if (clean := _clean(word))]
