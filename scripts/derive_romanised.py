"""Derive ``romanised.tsv``: how often a name of the Arab world is borne, and how it is written in Latin letters.

The pairs are those of arabic-name-romanizer's index (Wikidata and two Algerian lists). A spelling is kept where it is
attested twice, is no mere slip beside another name that it spells, and sounds like the name: «محمد» beside Ahmed is a
mistake of some source.

Run as ``python -m scripts.derive_romanised`` with the dependency group ``derive`` installed.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from importlib.resources import as_file, files

from mahdar.identity.likeness import sound_alike
from mahdar.identity.parts import parts_of
from scripts.derive_places import KNOWLEDGE

SOURCE = "arabic-name-romanizer 0.2.0 (Wikidata CC0; Algerian name corpus CC0; DziriNames MIT)"
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}(?: [\u0621-\u064a]+)*")
_ATTESTED = 2
_BORNE = 3
_SHARE = 0.1  # of all that is spelled so; or
_OWN_SHARE = 0.02  # of the name's own spellings
_ALIKE = 0.72
_OFTEN = 5
_LESS_ALIKE = 0.55  # for what is attested often: «عيسى» is Issa


def _one(name: str) -> str | None:
    """Give what a name is known by where it is one part, or None."""
    parts = parts_of(name)
    return parts[0].text if len(parts) == 1 else None


def pairs() -> dict[str, Counter[str]]:
    """Give for each name its Latin spellings with their counts."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with (
        as_file(files("arabic_name_romanizer") / "resources" / "names.sqlite3") as path,
        closing(sqlite3.connect(path)) as index,
    ):
        for arabic, latin, count in index.execute("SELECT arabic_key, latin, sum(count) FROM units GROUP BY 1, 2"):
            if _ARABIC.fullmatch(arabic) and (name := _one(arabic)) and (spelling := _one(latin)):
                found[name][spelling] += int(count)
    return found


def _line(name: str, spellings: Counter[str], everywhere: Counter[str]) -> str | None:
    total = spellings.total()
    kept = sorted(
        (-count, spelling)
        for spelling, count in spellings.items()
        if count >= max(_ATTESTED, min(everywhere[spelling] * _SHARE, total * _OWN_SHARE))
        and sound_alike(parts_of(name)[0], parts_of(spelling)[0], strict=True)
        >= (_LESS_ALIKE if count >= _OFTEN else _ALIKE)
    )
    if total < _BORNE or not kept:
        return None
    return "\t".join([name, str(total), *(f"{spelling}:{-count}" for count, spelling in kept)]) + "\n"


def derive() -> str:
    """Give the file's text: a name, how often it is borne, and its spellings with their counts, on a line."""
    header = f"# Derived by scripts/derive_romanised.py from {SOURCE}; do not edit.\n"
    rows = sorted(pairs().items())
    everywhere: Counter[str] = Counter()
    for _, spellings in rows:
        everywhere.update(spellings)
    return header + "".join(line for name, spellings in rows if (line := _line(name, spellings, everywhere)))


if __name__ == "__main__":
    (KNOWLEDGE / "romanised.tsv").write_text(derive(), "utf-8")
