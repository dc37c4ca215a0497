"""``mahdar who``: one person, body, state or place: its names, its offices, and why all that is taken for one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from mahdar.cli.naming import meant
from mahdar.cli.output import Out, Output

if TYPE_CHECKING:
    from rich.text import Text

    from mahdar.exchange import Row
    from mahdar.store import Actor, OfficeView, Page, Reason

Whose = Annotated[str, Parameter(name="NAME", help="A name in any spelling, or a key.")]

_OFFICES = 500
"""More than anybody holds; offices of a body are those of all its officers."""


def who(name: Whose, /, *, output: Out = None) -> int:
    """Say who somebody is: all spellings of the name, offices with the time they are attested, and why it is one.

    The reasons are what joins the names of several documents: people's judgements, entries of the knowledge, names
    that nobody else is likely to bear, with what stands beside them. Where a name is that of several, they are listed
    with their keys. Ends with 1 where nothing has the name.

    For example:

    ```
    mahdar who "البديوي"
    mahdar who "Guterres" --json
    ```
    """
    from mahdar.store import open_record  # noqa: PLC0415 - help needs none of it

    out = output or Output()
    with open_record(out.record, create=False) as kept:
        found = meant(kept, name)
        actor = kept.actor(found.key) or found
        page, reasons = kept.page(actor, _OFFICES), kept.why(found.key)
    rows = [*_names(page), *map(_office, page.offices), *map(_reason, reasons)]
    if out.json or out.csv or out.xlsx:
        told = {"actor": actor, "names": page.names, "offices": page.offices, "reasons": reasons}
        return out.write(told, rows, ())
    return _print(actor, page, reasons, out)


def _names(page: Page) -> Iterator[Row]:
    for name, documents in page.names:
        yield _row("name", name, None, None, None, documents)


def _office(office: OfficeView) -> Row:
    body = f"{office.person}: {office.title}"
    return _row("office", body, office.organisation, office.first, office.last, office.reports)


def _reason(reason: Reason) -> Row:
    return _row("reason", reason.says, reason.to, None, None, len(reason.members))


def _row(what: str, says: str, of: str | None, first: str | None, last: str | None, documents: int) -> Row:
    return {"what": what, "says": says, "of": of, "first": first, "last": last, "documents": documents}


def _print(actor: Actor, page: Page, reasons: list[Reason], out: Output) -> int:
    from mahdar.cli.screen import Screen  # noqa: PLC0415 - help needs none of it

    screen = Screen(sys.stdout, out.bidi)
    for line in _lines(actor, page, reasons):
        screen.print(line)
    return 0


def _lines(actor: Actor, page: Page, reasons: list[Reason]) -> Iterator[Text]:
    from rich.text import Text  # noqa: PLC0415 - help needs none of it

    from mahdar.cli.pages import office_line, section  # noqa: PLC0415

    yield Text(actor.name, "bold")
    told = (actor.name_en, actor.type, actor.key, f"in {actor.count:,} documents")
    yield Text(", ".join(filter(None, told)), "dim")
    yield from section("Names", (Text(f"{name}: {documents:,}") for name, documents in page.names))
    yield from section("Offices", map(office_line, page.offices))
    yield from section("Why it is one", (Text(_sentence(reason)) for reason in reasons))


def _sentence(reason: Reason) -> str:
    by = f"judgement no. {reason.judgement}: " if reason.judgement else ""
    sure = f", {reason.bits:.0f} bits" if reason.bits else ""
    return f"{by}{reason.says} ({reason.to}{sure}): {len(reason.members):,}"
