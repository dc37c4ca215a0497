"""The form under which names are the same: what is written one way here and another way there."""

from __future__ import annotations

from typing import Final

from mahdar.arabic import WORD, analyse
from mahdar.record import EntityType

_HAMZA: Final = str.maketrans("ئؤ", "يو", "ء")


def normal_word(folded: str) -> str:
    """Give a folded word without hamza: on what it sits says nothing of who is named.

    >>> normal_word("طواري"), normal_word("طوارئ"), normal_word("طواريء")
    ('طواري', 'طواري', 'طواري')
    """
    return folded.translate(_HAMZA)


def normal_name(name: str, kind: EntityType = "person") -> str:
    """Give a name as names are told apart: words folded, «عبد» joined to what it serves, marks gone.

    Names of things lose the article of every word besides: «الملتقى الأول للأمن» and «ملتقى أول للأمن» are one.

    >>> normal_name("عبد الله بن عبد العزيز"), normal_name("مجلس الأمن الدولي", "organisation")
    ('عبدالله بن عبدالعزيز', 'مجلس امن دولي')
    """
    words = [normal_word(token.norm) for token in analyse(name).tokens if token.kind == WORD or token.norm.isdigit()]
    if kind != "person":
        return " ".join(map(_without_article, words))
    return " ".join(words).replace("عبد ال", "عبدال")


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
