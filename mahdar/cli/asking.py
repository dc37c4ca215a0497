"""``mahdar contacts``, ``statements`` and ``agreements``: what the record knows, asked from many sides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, get_args

from cyclopts import Parameter

from mahdar.cli.naming import meant
from mahdar.cli.output import Out, Output
from mahdar.errors import UsageError
from mahdar.record import Act, AgreementKind, AgreementStatus, ContactKind, ContactStatus

if TYPE_CHECKING:
    from mahdar.store import Record

Between = Annotated[
    tuple[str, ...],
    Parameter(negative="", show_default=False, help="A side, by name or key; give it twice for contacts of two sides."),
]
Since = Annotated[str | None, Parameter(help="From this day, month or year on: 2023, 2023-05, 2023-05-17.")]
Until = Annotated[str | None, Parameter(help="Up to this day, month or year, which is counted in.")]
TopicName = Annotated[str | None, Parameter(name="--topic", help="On this topic, by its id or its name.")]
OfKind = Annotated[ContactKind | None, Parameter(name="--kind", help="Of this kind.")]
OfStatus = Annotated[ContactStatus | None, Parameter(name="--status", help="Held, announced or cancelled.")]
AtPlace = Annotated[str | None, Parameter(name="--place", help="In this place or state, by name or key.")]
MostRows = Annotated[int, Parameter(name="--limit", help="How many to give, the latest first.")]
By = Annotated[str | None, Parameter(help="Of this person, or of whoever speaks for this body, by name or key.")]
About = Annotated[str | None, Parameter(help="That name this person, body, state or place, by name or key.")]
OfAct = Annotated[Act | None, Parameter(name="--act", help="That do this: " + ", ".join(get_args(Act)) + ".")]
Of = Annotated[str | None, Parameter(help="The agreement, or a party to it, by name or key.")]
OfForm = Annotated[AgreementKind | None, Parameter(name="--kind", help="Of this kind.")]
OfState = Annotated[AgreementStatus | None, Parameter(name="--status", help="That came as far as this.")]

_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def contacts(
    *,
    between: Between = (),
    since: Since = None,
    until: Until = None,
    topic: TopicName = None,
    kind: OfKind = None,
    status: OfStatus = None,
    place: AtPlace = None,
    limit: MostRows = 20,
    output: Out = None,
) -> int:
    """List who met, visited, called or wrote to whom; what several documents tell is one contact.

    A body meets through whoever holds its offices at the time, a state through its bodies. `--json` gives all reports
    of each contact side by side, with their sentences. Ends with 1 where nothing fits.

    For example:

    ```
    mahdar contacts --between "مجلس التعاون" --between nato --since 2023 --topic counter_terrorism
    mahdar contacts --between "لافروف" --kind visit --until 2023-12 --xlsx visits.xlsx
    ```
    """
    from mahdar.exchange import contact_row  # noqa: PLC0415 - help needs none of these
    from mahdar.store import ContactQuery, open_record  # noqa: PLC0415

    out = output or Output()
    check_dates(limit, since, until)
    with open_record(out.record, create=False) as kept:
        asked = ContactQuery(
            between=tuple(meant(kept, name).key for name in between),
            since=since,
            until=until,
            topic=chosen_topic(topic),
            kind=kind,
            status=status,
            place=_key(kept, place),
            limit=limit,
        )
        found = kept.contacts(asked)
    note = _note(found.total, len(found.contacts))
    shown = ("date", "published", "kind", "status", "parties", "place", "reports")
    return out.write(found, [*map(contact_row, found.contacts)], shown, note)


def statements(
    *,
    by: By = None,
    about: About = None,
    topic: TopicName = None,
    act: OfAct = None,
    since: Since = None,
    until: Until = None,
    limit: MostRows = 20,
    output: Out = None,
) -> int:
    """List who said, demanded, promised or rejected what; reports that copy one another count once.

    A body speaks through whoever holds its offices at the time. Ends with 1 where nothing fits.

    For example:

    ```
    mahdar statements --by "مجلس التعاون" --since 2023
    mahdar statements --about "إيران" --act warn --csv > warnings.csv
    ```
    """
    from mahdar.exchange import statement_row  # noqa: PLC0415 - help needs none of these
    from mahdar.store import StatementQuery, open_record  # noqa: PLC0415

    out = output or Output()
    check_dates(limit, since, until)
    with open_record(out.record, create=False) as kept:
        asked = StatementQuery(
            by=_key(kept, by),
            about=_key(kept, about),
            topic=chosen_topic(topic),
            act=act,
            since=since,
            until=until,
            limit=limit,
        )
        found = kept.statements(asked)
    note = _note(found.total, len(found.statements))
    shown = ("published", "speaker", "act", "text")
    return out.write(found, [*map(statement_row, found.statements)], shown, note)


def agreements(
    *,
    of: Of = None,
    kind: OfForm = None,
    status: OfState = None,
    since: Since = None,
    until: Until = None,
    limit: MostRows = 20,
    output: Out = None,
) -> int:
    """List agreements, how far they came, and between whom; what several documents tell is one agreement.

    Ends with 1 where nothing fits.

    For example:

    ```
    mahdar agreements --of "مجلس التعاون" --status signed
    mahdar agreements --kind resolution --since 2023 --json
    ```
    """
    from mahdar.exchange import agreement_row  # noqa: PLC0415 - help needs none of these
    from mahdar.store import AgreementQuery, open_record  # noqa: PLC0415

    out = output or Output()
    check_dates(limit, since, until)
    with open_record(out.record, create=False) as kept:
        asked = AgreementQuery(of=_key(kept, of), kind=kind, status=status, since=since, until=until, limit=limit)
        found = kept.agreements(asked)
    note = _note(found.total, len(found.agreements))
    shown = ("day", "agreement", "kind", "status", "parties", "reports")
    return out.write(found, [*map(agreement_row, found.agreements)], shown, note)


def check_dates(limit: int, *dates: str | None) -> None:
    """Refuse a limit below 1 and what is no day, month or year."""
    if limit < 1:
        raise UsageError("--limit must be at least 1")
    for date in filter(None, dates):
        if not _ISO.fullmatch(date):
            raise UsageError(f"'{date}' is no day, month or year such as 2023-05-17, 2023-05 or 2023")


def _key(record: Record, name: str | None) -> str | None:
    return None if name is None else meant(record, name).key


def chosen_topic(name: str | None) -> str | None:
    """Give the id of a topic that was named, if one was."""
    from mahdar.store import topic_id  # noqa: PLC0415 - help needs none of it

    return None if name is None else topic_id(name)


def _note(total: int, given: int) -> str:
    return f"{given:,} of {total:,}; --limit gives more" if total > given else ""
