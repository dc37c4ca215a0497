"""What Mahdar knows before it reads: data files, each row with its source, and their one loader.

Each function reads its file once and gives immutable rows; the types are those of :mod:`mahdar.knowledge.schema`.
Nothing here knows how the forms are matched.
"""

from __future__ import annotations

from functools import cache

from mahdar.knowledge.files import load_lines, load_yaml, names_in
from mahdar.knowledge.schema import (
    Agreements,
    Contacts,
    Figure,
    Gatherings,
    Head,
    Honorifics,
    Instrument,
    Organisation,
    Place,
    State,
    Things,
    Titles,
    Topic,
)
from mahdar.knowledge.speech_schema import Speech
from mahdar.knowledge.word_schema import NameSounds, Stems

__all__ = [
    "agreements",
    "contacts",
    "figures",
    "gatherings",
    "grammar",
    "heads",
    "honorifics",
    "instruments",
    "name_sounds",
    "organisations",
    "places",
    "romanised",
    "speech",
    "states",
    "stems",
    "things",
    "titles",
    "topics",
    "word_list",
]


@cache
def states() -> tuple[State, ...]:
    """All states, with their names, demonyms and capitals."""
    return load_yaml("states.yaml", tuple[State, ...])


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations, file after file."""
    return tuple(
        row for name in names_in("organisations", ".yaml") for row in load_yaml(name, tuple[Organisation, ...])
    )


@cache
def places() -> tuple[Place, ...]:
    """Regions, seas, buildings and districts kept by hand, then cities derived from GeoNames."""
    return load_yaml("places.yaml", tuple[Place, ...]) + tuple(map(_city, load_lines("places.tsv")))


def _city(line: str) -> Place:
    ident, name, forms, en, country, kind = line.split("\t")
    others = tuple(form for form in forms.split("|") if form)
    return Place(id=ident, name=name, forms=others, en=en, country=country, kind=kind, source="GeoNames")


@cache
def figures() -> tuple[Figure, ...]:
    """Public figures, with the offices they held."""
    return load_yaml("figures.yaml", tuple[Figure, ...])


@cache
def heads() -> tuple[Head, ...]:
    """Common nouns that names of bodies and facilities begin with."""
    return load_yaml("heads.yaml", tuple[Head, ...])


@cache
def honorifics() -> Honorifics:
    """Words of respect and rank around names."""
    return load_yaml("honorifics.yaml", Honorifics)


@cache
def titles() -> Titles:
    """Office titles, portfolios and references by title alone."""
    return load_yaml("titles.yaml", Titles)


@cache
def speech() -> Speech:
    """Speech verbs and what makes an act of speech."""
    return load_yaml("speech.yaml", Speech)


@cache
def contacts() -> Contacts:
    """Contact verbs, event nouns, and the words of status and company."""
    return load_yaml("contacts.yaml", Contacts)


@cache
def instruments() -> tuple[Instrument, ...]:
    """Agreements, resolutions, strategies and plans with names of their own."""
    return load_yaml("instruments.yaml", tuple[Instrument, ...])


@cache
def agreements() -> Agreements:
    """What instruments are called, and the words that say how they stand."""
    return load_yaml("agreements.yaml", Agreements)


@cache
def gatherings() -> Gatherings:
    """What occasions are called, and the recurring ones."""
    return load_yaml("gatherings.yaml", Gatherings)


@cache
def things() -> Things:
    """How names of instruments and gatherings are built."""
    return load_yaml("things.yaml", Things)


@cache
def topics() -> tuple[Topic, ...]:
    """Topic codes with their trigger expressions."""
    return load_yaml("topics.yaml", tuple[Topic, ...])


@cache
def grammar() -> dict[str, dict[str, tuple[str, ...]]]:
    """Give the closed classes of words that rules ask for, by module and list."""
    return load_yaml("grammar.yaml", dict[str, dict[str, tuple[str, ...]]])


@cache
def stems() -> Stems:
    """What search has to be told about words."""
    return load_yaml("stems.yaml", Stems)


@cache
def name_sounds() -> NameSounds:
    """How names sound in Arabic and Latin letters, and what the small words in them are worth."""
    return load_yaml("name_sounds.yaml", NameSounds)


@cache
def romanised() -> dict[str, tuple[int, dict[str, int]]]:
    """Names of the Arab world: how often each is borne, and its Latin spellings with their counts."""
    return dict(map(_romanised, load_lines("romanised.tsv")))


def _romanised(line: str) -> tuple[str, tuple[int, dict[str, int]]]:
    name, total, *spellings = line.split("\t")
    counted = (spelling.split(":") for spelling in spellings)
    return name, (int(total), {latin: int(count) for latin, count in counted})


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of words, such as ``given_names.txt``, one a line."""
    return frozenset(load_lines(name))
