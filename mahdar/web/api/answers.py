"""What the interface for programs answers with, besides what the record itself gives."""

from __future__ import annotations

from typing import Annotated

import msgspec

from mahdar.identity import Judgement
from mahdar.store import (
    Actor,
    AgreementView,
    Appearance,
    Bearers,
    ContactView,
    Counts,
    DocumentLine,
    Facet,
    Failure,
    Hit,
    Network,
    OfficeView,
    Page,
    Question,
    Run,
    StatementView,
    Trend,
)

Next = Annotated[
    str | None,
    msgspec.Meta(
        description="The address of what follows, which holds while documents are read; null at the end.",
        examples=["/api/contacts?one=gcc&cursor=MjAyNC0wNS0wMXxhI2NvbnRhY3Q6MC0xMDQ"],
    ),
]
Asked = Annotated[
    dict[str, Actor], msgspec.Meta(description="What the names in the question were taken for, by parameter.")
]


class Overview(msgspec.Struct, frozen=True):
    """How much the record holds, and its state: a value that changes whenever an answer may have changed."""

    counts: Counts
    revision: str


class Home(msgspec.Struct, frozen=True):
    """What is new, contacts over time and topics, the pairs of bodies that met most, the most active organisations."""

    counts: Counts
    latest: tuple[ContactView, ...]
    announced: tuple[ContactView, ...]
    trend: Trend
    pairs: Network
    organisations: tuple[Actor, ...]


class Thing(msgspec.Struct, frozen=True):
    """All the record knows of a person, organisation, state … ."""

    page: Page
    partners: tuple[Actor, ...]
    topics: tuple[tuple[str, int], ...]
    agreements: tuple[AgreementView, ...]
    trend: Trend


class AboutDocument(msgspec.Struct, frozen=True):
    """What the record adds to a document: the keys of its entities, judgements on its facts, its copies."""

    keys: dict[str, str]
    corrections: dict[str, list[Judgement]]
    copies: tuple[DocumentLine, ...]


class ContactList(msgspec.Struct, frozen=True):
    """Contacts, the latest first; what several documents tell of is one."""

    contacts: tuple[ContactView, ...]
    total: int
    asked: Asked
    next: Next


class StatementList(msgspec.Struct, frozen=True):
    """Statements, the latest published first."""

    statements: tuple[StatementView, ...]
    total: int
    asked: Asked
    next: Next


class AgreementList(msgspec.Struct, frozen=True):
    """Agreements, the latest first; what several documents tell of is one."""

    agreements: tuple[AgreementView, ...]
    total: int
    asked: Asked
    next: Next


class HitList(msgspec.Struct, frozen=True):
    """Documents that a search found, the best or the latest first; near-copies are one.

    The best thousand can be turned over page by page, in the order of their days all.
    """

    hits: tuple[Hit, ...]
    total: int
    suggestions: Annotated[tuple[str, ...], msgspec.Meta(description="Queries that may have been meant.")]
    facets: tuple[Facet, ...]
    named: Annotated[tuple[Bearers, ...], msgspec.Meta(description="What the names of filters were taken for.")]
    next: Next


class NameList(msgspec.Struct, frozen=True):
    """Things, best first; ``count`` is of documents."""

    names: tuple[Actor, ...]
    next: Next


class PartnerList(msgspec.Struct, frozen=True):
    """Whom a thing met, most often first; ``count`` is of contacts."""

    partners: tuple[Actor, ...]
    next: Next


class OfficeList(msgspec.Struct, frozen=True):
    """Offices, those that most documents name first."""

    offices: tuple[OfficeView, ...]
    next: Next


class AppearanceList(msgspec.Struct, frozen=True):
    """Where a thing is named, the earliest document first."""

    appearances: tuple[Appearance, ...]
    next: Next


class DocumentList(msgspec.Struct, frozen=True):
    """Documents in the order of their ids, which reading them again does not change."""

    documents: tuple[DocumentLine, ...]
    next: Next


class RunList(msgspec.Struct, frozen=True):
    """What was read when, the latest first."""

    runs: tuple[Run, ...]
    next: Next


class FailureList(msgspec.Struct, frozen=True):
    """What could not be read in a run."""

    failures: tuple[Failure, ...]
    next: Next


class Month(msgspec.Struct, frozen=True):
    """A month that has dated contacts, and how many."""

    month: str
    contacts: int


class MonthList(msgspec.Struct, frozen=True):
    """The months that have dated contacts, the latest first."""

    months: tuple[Month, ...]
    next: Next


class QuestionList(msgspec.Struct, frozen=True):
    """Whether two names are one: what the program cannot tell, those first whose answer settles most."""

    questions: tuple[Question, ...]
    next: Next


class JudgementLine(msgspec.Struct, frozen=True):
    """A judgement of the log, and whether it still stands."""

    judgement: Judgement
    stands: bool


class JudgementList(msgspec.Struct, frozen=True):
    """What people judged, the latest first."""

    judgements: tuple[JudgementLine, ...]
    next: Next
