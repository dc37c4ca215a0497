"""The fields of a question for contacts, statements or agreements, as addresses have them; empty ones ask nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Annotated, Any, Final

from fastapi import Depends, Query

from mahdar.store import AgreementQuery, ContactQuery, StatementQuery

DAY: Final = r"^$|^\d{4}(-\d{2}(-\d{2})?)?$"
Day = Annotated[str, Query(pattern=DAY)]


@dataclass(frozen=True, kw_only=True)
class Contacts:
    """Contacts of one side, or between two, by their keys."""

    one: str = ""
    other: str = ""
    place: str = ""
    kind: str = ""
    status: str = ""
    topic: str = ""
    since: Day = ""
    until: Day = ""
    source: str = ""

    def query(self, limit: int, cursor: str = "") -> ContactQuery:
        """Give what the record is asked."""
        fields = _given(self)
        between = tuple(fields.pop(side) for side in ("one", "other") if side in fields)
        return ContactQuery(between=between, limit=limit, cursor=cursor or None, **fields)


@dataclass(frozen=True, kw_only=True)
class Statements:
    """What was said, by whom and about whom, by their keys."""

    by: str = ""
    about: str = ""
    act: str = ""
    topic: str = ""
    since: Day = ""
    until: Day = ""
    source: str = ""

    def query(self, limit: int, cursor: str = "") -> StatementQuery:
        """Give what the record is asked."""
        return StatementQuery(limit=limit, cursor=cursor or None, **_given(self))


@dataclass(frozen=True, kw_only=True)
class Agreements:
    """Agreements, all or those of a party, by its key."""

    of: str = ""
    kind: str = ""
    status: str = ""
    since: Day = ""
    until: Day = ""
    source: str = ""

    def query(self, limit: int, cursor: str = "") -> AgreementQuery:
        """Give what the record is asked."""
        return AgreementQuery(limit=limit, cursor=cursor or None, **_given(self))


Fields = Contacts | Statements | Agreements
OfContacts = Annotated[Contacts, Depends()]
OfStatements = Annotated[Statements, Depends()]
OfAgreements = Annotated[Agreements, Depends()]


def _given(fields: Fields) -> dict[str, Any]:
    return {name: value for name, value in asdict(fields).items() if value}
