"""The record on disk: what was read and what it says, in one SQLite file. The sole home of SQL."""

from mahdar.store.cast import Appearance, Instrument
from mahdar.store.days import Trend
from mahdar.store.network import Network, Tie, View
from mahdar.store.record import Record, open_record
from mahdar.store.search import Found, Hit
from mahdar.store.sources import DocumentLine, Failure, Run
from mahdar.store.units import Unit, Written
from mahdar.store.views import (
    Actor,
    ContactView,
    Counts,
    HeldOffice,
    OfficeView,
    Page,
    Part,
    Question,
    Quote,
    Side,
    StatementView,
)

__all__ = [
    "Actor",
    "Appearance",
    "ContactView",
    "Counts",
    "DocumentLine",
    "Failure",
    "Found",
    "HeldOffice",
    "Hit",
    "Instrument",
    "Network",
    "OfficeView",
    "Page",
    "Part",
    "Question",
    "Quote",
    "Record",
    "Run",
    "Side",
    "StatementView",
    "Tie",
    "Trend",
    "Unit",
    "View",
    "Written",
    "open_record",
]
