"""One side of a question of review, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from mahdar.cli.sentences import one_line
from mahdar.store import HeldOffice, Side
from mahdar.wording import spoken_date


def side_lines(side: Side) -> list[Text]:
    """Give who one side may be: names, offices, when and how often it is told of, and the first sentences."""
    return list(_lines(side))


def _lines(side: Side) -> Iterator[Text]:
    for name, documents in side.names:
        yield Text(f"{name} ({documents:,})", "bold")
    yield from map(_office, side.offices)
    yield Text(f"{side.documents:,} documents{_days(side.first, side.last)}", "dim")
    for quote in side.quotes:
        yield Text(f"«{one_line(quote.text)}»", "italic")
        yield Text(", ".join(filter(None, (quote.published, quote.source or quote.url or quote.document))), "dim")


def _office(office: HeldOffice) -> Text:
    held = office.title + (f"، {office.organisation}" if office.organisation else "")
    return Text(held + _days(office.first, office.last))


def _days(first: str | None, last: str | None) -> str:
    days = dict.fromkeys(spoken_date(day) for day in (first, last) if day)
    return f" ({' – '.join(days)})" if days else ""
