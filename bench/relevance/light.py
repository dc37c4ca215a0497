"""A light stemmer of the kind of light10 (Larkey, Ballesteros and Connell 2007), as Arabic search engines have one.

Letters are made one; then و goes, then the article with a particle before it, then suffixes, where enough remains.
"""

from __future__ import annotations

from typing import Final

from mahdar.arabic import fold

_ARTICLES: Final = ("بال", "كال", "فال", "لل", "ال")
_SUFFIXES: Final = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


def light_stem(word: str) -> str:
    """Give the light stem of a word.

    >>> light_stem("وبالوزارات"), light_stem("والوزيرين"), light_stem("السياسية")
    ('وزار', 'وزير', 'سياس')
    """
    stem = fold(word)
    if stem.startswith("و") and len(stem) > 3:
        stem = stem[1:]
    for article in _ARTICLES:
        if stem.startswith(article) and len(stem) - len(article) >= 2:
            stem = stem[len(article) :]
            break
    for suffix in _SUFFIXES:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= 2:
            stem = stem[: -len(suffix)]
    return stem
