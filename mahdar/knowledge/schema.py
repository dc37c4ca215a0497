"""The shape of every knowledge file, as types; the JSON Schemas in the reference are made from them.

What a field means stands at the top of its file; one too many or too few is a :class:`mahdar.errors.KnowledgeError`.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from mahdar.record import AgreementKind, AgreementStatus, ContactKind, Role


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of a knowledge file: immutable, and strict about its fields."""


class State(_Row, frozen=True):
    """A row of ``states.yaml``."""

    id: str
    name: str
    en: str
    group: str
    un: Literal["member", "observer", "none", "former"]
    source: str
    iso2: str | None = None
    official: str | None = None
    forms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    capital: str | None = None


class Organisation(_Row, frozen=True):
    """A row of a file in ``organisations/``."""

    id: str
    name: str
    en: str
    kind: str
    source: str
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    acronym: str | None = None
    parent: str | None = None
    state: str | None = None


class Place(_Row, frozen=True):
    """A row of ``places.yaml`` or ``places.tsv``."""

    id: str
    name: str
    en: str
    kind: str
    source: str
    forms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    country: str | None = None


class Head(_Row, frozen=True):
    """A row of ``heads.yaml``: a common noun that names begin with."""

    id: str
    forms: tuple[str, ...]
    type: Literal["organisation", "place", "district"]
    strength: Literal["strong", "weak", "proper", "fixed"]
    proper: bool = False
    seat: bool = False
    demonym: bool = False
    article: bool = False
    purpose: bool = True
    not_of: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Honorific(_Row, frozen=True):
    """A row of ``honorifics.yaml``: a word of respect or rank."""

    id: str
    forms: tuple[str, ...]
    gender: Literal["m", "f", "any"]
    meaning: str
    source: str
    modifies: bool = False
    speaks_of: str | None = None
    clause: bool = False
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Honorifics(_Row, frozen=True):
    """The whole of ``honorifics.yaml``."""

    honorifics: tuple[Honorific, ...]
    academic: tuple[Honorific, ...]
    ranks: tuple[Honorific, ...]
    nobility: tuple[Honorific, ...]
    after: tuple[Honorific, ...]


class Tenure(_Row, frozen=True):
    """An office a public figure holds or held; ``of`` is a state's or an organisation's id."""

    title: str
    of: str | None = None
    since: str | int | None = None
    until: str | int | None = None


class Figure(_Row, frozen=True):
    """A row of ``figures.yaml``: a public figure."""

    id: str
    name: str
    en: str
    source: str
    gender: Literal["m", "f"] = "m"
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    offices: tuple[Tenure, ...] = ()


class ContactVerb(_Row, frozen=True):
    """A verb of ``contacts.yaml``."""

    id: str
    perfect: str
    imperfect: str
    partner: tuple[str, ...]
    kind: ContactKind
    subject: Role
    other: Role
    needs: tuple[ContactKind, ...] = ()
    explicit: bool = False
    each: bool = False
    common: bool = False
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class EventNoun(_Row, frozen=True):
    """An event noun of ``contacts.yaml``."""

    id: str
    forms: tuple[str, ...]
    kind: ContactKind
    sure: bool
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Contacts(_Row, frozen=True):
    """The whole of ``contacts.yaml``."""

    verbs: tuple[ContactVerb, ...]
    nouns: tuple[EventNoun, ...]
    statuses: dict[str, tuple[str, ...]]
    companions: tuple[str, ...]
    attendance: tuple[str, ...]
    sport: tuple[str, ...]


class OfficeTitle(_Row, frozen=True):
    """An office of ``titles.yaml``."""

    id: str
    title: str
    form: tuple[str, ...]
    en: str
    rank: str
    source: str
    feminine: tuple[str, ...] = ()
    portfolios: bool = False
    takes: tuple[str, ...] = ()
    gender: Literal["m", "f", "any"] = "any"
    rank_with_organisation: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Portfolio(_Row, frozen=True):
    """What a minister is minister of."""

    id: str
    name: str
    forms: tuple[str, ...]
    en: str
    source: str


class Nominal(_Row, frozen=True):
    """A reference by title alone."""

    id: str
    forms: tuple[str, ...]
    number: Literal["one", "two", "many"]
    relation: Literal["self", "counterpart", "parties"]
    en: str
    source: str
    offices: tuple[str, ...] = ()
    rank: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Titles(_Row, frozen=True):
    """The whole of ``titles.yaml``."""

    offices: tuple[OfficeTitle, ...]
    portfolios: tuple[Portfolio, ...]
    nominals: tuple[Nominal, ...]


class Topic(_Row, frozen=True):
    """A row of ``topics.yaml``: a topic code and the expressions that trigger it."""

    id: str
    name: dict[str, str]
    triggers: tuple[str, ...]
    source: str
    in_names: bool = False
    exceptions: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class AgreementCue(_Row, frozen=True):
    """A verb or phrase of ``agreements.yaml`` that says how an instrument stands."""

    id: str
    status: AgreementStatus
    forms: tuple[str, ...]
    source: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class AgreementNoun(_Row, frozen=True):
    """A head noun of instruments, and the kind it makes them."""

    id: str
    kind: AgreementKind
    forms: tuple[str, ...]
    source: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Agreements(_Row, frozen=True):
    """The whole of ``agreements.yaml``."""

    nouns: tuple[AgreementNoun, ...]
    verbs: tuple[AgreementCue, ...]


class Instrument(_Row, frozen=True):
    """A row of ``instruments.yaml``: a known agreement, resolution, plan; ``parties`` are states' and bodies' ids."""

    id: str
    name: str
    en: str
    kind: AgreementKind
    parties: tuple[str, ...]
    source: str
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    date: str | None = None


class GatheringNoun(_Row, frozen=True):
    """A noun of ``gatherings.yaml`` that says what an occasion is, and which contact being there makes."""

    id: str
    forms: tuple[str, ...]
    needs_name: bool
    contact: ContactKind
    source: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class KnownGathering(_Row, frozen=True):
    """A recurring occasion; ``patterns`` are its names with {ordinal}, {number} or {year} for the one meant."""

    id: str
    name: str
    en: str
    source: str
    forms: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


class Gatherings(_Row, frozen=True):
    """The whole of ``gatherings.yaml``."""

    nouns: tuple[GatheringNoun, ...]
    known: tuple[KnownGathering, ...]


ThingWay = Literal[
    "place",
    "body",
    "adjective",
    "purpose",
    "enclosed",
    "aim",
    "council",
    "subject",
    "treats",
    "quoted",
    "carried",
    "bracket",
    "owned",
    "titled",
    "number",
    "session",
    "matter",
    "circle",
    "unknown",
]


class ThingHead(_Row, frozen=True):
    """A row of ``things.yaml``: a noun that names of instruments or gatherings begin with, and what completes them."""

    id: str
    type: Literal["gathering", "instrument"]
    forms: tuple[str, ...]
    by: frozenset[ThingWay]
    kind: AgreementKind | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Things(_Row, frozen=True):
    """The whole of ``things.yaml``."""

    heads: tuple[ThingHead, ...]
    subjects: tuple[str, ...]
    deeds: tuple[str, ...]
    telling: tuple[str, ...]
    vague: tuple[str, ...]
    passing: tuple[str, ...]
    carrying: tuple[str, ...]
    strategic: tuple[str, ...]
    qualities: tuple[str, ...]
    fixed: tuple[str, ...]
