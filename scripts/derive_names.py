"""Derive the lists of personal names from arabic-name-romanizer's index and from ``names_more.yaml``.

The index holds what Wikidata and two Algerian lists attest, each name with its part (given, surname) and count. A
name that texts use mostly as a word is left out unless ``names_more.yaml`` vouches for it, and so is a surname that
is the adjective of a state or place (المصري), since «السفير المصري» is far commoner than the person.

Run as ``python -m scripts.derive_names`` with the dependency group ``derive`` installed.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import yaml

from mahdar.arabic.letters import fold
from scripts.derive_places import KNOWLEDGE, zipf

SOURCE = "arabic-name-romanizer 0.2.0 (Wikidata CC0; Algerian name corpus CC0; DziriNames MIT) and wordfreq 3.1.1"
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}(?: [\u0621-\u064a]+)*")
_WORD = 3.5  # zipf from which a name must be vouched for, or attested often
_ATTESTED = 2
_SELDOM = 1.5  # zipf under which a name is as good as never written


def _fold(name: str) -> str:
    return " ".join(map(fold, name.split()))


@cache
def _attested(role: str) -> dict[str, int]:
    """Give the folded names of one role with their counts."""
    counts: dict[str, int] = {}
    with (
        as_file(files("arabic_name_romanizer") / "resources" / "names.sqlite3") as path,
        closing(sqlite3.connect(path)) as index,
    ):
        for name, count in index.execute("SELECT arabic_key, sum(count) FROM units WHERE role = ? GROUP BY 1", (role,)):
            counts[_fold(name)] = counts.get(_fold(name), 0) + int(count)
    return {name: count for name, count in counts.items() if count >= _ATTESTED and _ARABIC.fullmatch(name)}


@cache
def _by_hand() -> dict[str, frozenset[str]]:
    more: dict[str, Any] = yaml.safe_load((KNOWLEDGE / "names_more.yaml").read_text("utf-8"))
    given = [name for names in more["given"].values() for name in names]
    return {
        "given": frozenset(map(_fold, given)),
        **{part: frozenset(map(_fold, more[part])) for part in ("family", "common", "frequent", "words", "drop")},
    }


@cache
def _elsewhere() -> frozenset[str]:
    """Give the names and adjectives of states and places, the adjectives with and without ال."""
    taken: set[str] = set()
    for file in ("states.yaml", "places.yaml"):
        for entry in yaml.safe_load((KNOWLEDGE / file).read_text("utf-8")):
            names = {entry["name"], *entry.get("forms", ()), *entry.get("ambiguous", ())}
            taken |= names.difference(entry.get("words", ()))
            taken.update(f"{article}{word}" for word in entry.get("adjectives", ()) for article in ("", "ال"))
    return frozenset(map(_fold, taken))


def given_names() -> set[str]:
    """Give the given names that are hardly ever anything else, folded."""
    hand, elsewhere = _by_hand(), _elsewhere()
    found = {name for name in _attested("given") if zipf(name) < _WORD and len(name) > 2 and name not in elsewhere}
    return (found | hand["given"] | hand["frequent"]) - hand["drop"] - hand["common"]


def common_names() -> set[str]:
    """Give the given names that are ordinary words too, folded."""
    return set(_by_hand()["common"])


def names_that_are_words() -> set[str]:
    """Give the names of all lists that are ordinary words too, folded."""
    hand = _by_hand()
    return set(hand["common"] | hand["words"])


def family_names() -> set[str]:
    """Give the family names, folded: as attested, and by hand."""
    hand, elsewhere = _by_hand(), _elsewhere()
    found = {
        name
        for name, count in _attested("surname").items()
        if len(name) > 3 and (zipf(name) < _WORD or (count >= 10 and zipf(name) < _WORD + 0.9))
    }
    return (found - elsewhere - hand["drop"] - hand["common"]) | hand["family"]


def render(names: Iterable[str], what: str) -> str:
    """Give the text of one list: two lines of comment, then a name a line, sorted by code point."""
    header = f"# Derived by scripts/derive_names.py from {SOURCE},\n# and names_more.yaml; do not edit. {what}\n"
    return header + "".join(f"{name}\n" for name in sorted(names))


def frequencies_of_names() -> str:
    """Give the names with how often written Arabic has the word, as zipf (the logarithm of its count in a billion)."""
    counted = ((name, zipf(name)) for name in sorted(given_names() | common_names() | family_names()))
    header = f"# Derived by scripts/derive_names.py from {SOURCE},\n# and names_more.yaml; do not edit. Name, zipf.\n"
    return header + "".join(f"{name}\t{seen:.1f}\n" for name, seen in counted if seen >= _SELDOM)


def derive() -> dict[str, str]:
    """Give every output file by its name: the same text for the same packages and hand-kept lists."""
    return {
        "name_frequencies.tsv": frequencies_of_names(),
        "given_names.txt": render(given_names(), "Folded given names."),
        "given_names_common.txt": render(common_names(), "Folded given names that are also ordinary words."),
        "family_names.txt": render(family_names(), "Folded family names."),
    }


if __name__ == "__main__":
    for name, text in derive().items():
        (KNOWLEDGE / name).write_text(text, "utf-8")
