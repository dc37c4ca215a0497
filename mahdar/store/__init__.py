"""The record on disk: what was read and what it says, in one SQLite file. The sole home of SQL."""

from mahdar.store.agreements import AgreementQuery
from mahdar.store.cast import Appearance
from mahdar.store.contacts import ContactQuery
from mahdar.store.days import Trend
from mahdar.store.facets import Choice, Facet, Narrowed
from mahdar.store.filters import Bearers, topic_id
from mahdar.store.integrity import Size
from mahdar.store.naming import Meaning
from mahdar.store.network import Network, Tie, View
from mahdar.store.paging import Ranking, ranking
from mahdar.store.record import Record, open_record
from mahdar.store.search import Found, Hit, SearchQuery
from mahdar.store.sources import DocumentLine, Failure, Run
from mahdar.store.statements import StatementQuery
from mahdar.store.units import Unit, What, Written
from mahdar.store.views import (
    Actor,
    Agreements,
    AgreementTelling,
    AgreementView,
    Contacts,
    ContactView,
    Counts,
    HeldOffice,
    OfficeView,
    Page,
    Part,
    Question,
    Quote,
    Reason,
    Side,
    Statements,
    StatementView,
    Telling,
)

__all__ = [
    "Actor",
    "AgreementQuery",
    "AgreementTelling",
    "AgreementView",
    "Agreements",
    "Appearance",
    "Bearers",
    "Choice",
    "ContactQuery",
    "ContactView",
    "Contacts",
    "Counts",
    "DocumentLine",
    "Facet",
    "Failure",
    "Found",
    "HeldOffice",
    "Hit",
    "Meaning",
    "Narrowed",
    "Network",
    "OfficeView",
    "Page",
    "Part",
    "Question",
    "Quote",
    "Ranking",
    "Reason",
    "Record",
    "Run",
    "SearchQuery",
    "Side",
    "Size",
    "StatementQuery",
    "StatementView",
    "Statements",
    "Telling",
    "Tie",
    "Trend",
    "Unit",
    "View",
    "What",
    "Written",
    "open_record",
    "ranking",
    "topic_id",
]
