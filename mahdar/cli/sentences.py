"""A contact or a statement as an Arabic sentence, composed from its fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mahdar.cli.wording import ACTS, MONTHS, OPENINGS
from mahdar.store import ContactView, Part, StatementView


def contact_sentence(contact: ContactView) -> str:
    """Tell a contact in one sentence: what took place, between whom, where, when, and about what.

    «عُقد اجتماع بين جاسم محمد البديوي وأنطونيو غوتيريش في الرياض، 1 مايو 2024، وتناول مكافحة الإرهاب.»
    """
    opening = OPENINGS[contact.kind, contact.status]
    return "".join((opening, _parties(contact), _where(contact), *_details(contact), "."))


def statement_sentence(statement: StatementView) -> str:
    """Tell a statement in one line: what kind of act, whose, and the words."""
    marks = "«»" if statement.quoted else ("", "")
    return f"{ACTS[statement.act]}، {statement.speaker}: {marks[0]}{one_line(statement.content.text)}{marks[1]}"


def listed(names: Iterable[str]) -> str:
    """Join names as Arabic does.

    >>> listed(["مصر", "الأردن", "العراق"])
    'مصر والأردن والعراق'
    """
    return " و".join(names)


def spoken_date(date: str) -> str:
    """Give an ISO date, to the precision it has, as Arabic writes it; anything else as it is.

    >>> spoken_date("2017-10-24"), spoken_date("2024-04"), spoken_date("2015"), spoken_date("2015-W34")
    ('24 أكتوبر 2017', 'أبريل 2024', '2015', 'الأسبوع 34 من 2015')
    >>> spoken_date("2024-01/2024-03"), spoken_date("1990/1999")
    ('من يناير 2024 إلى مارس 2024', 'من 1990 إلى 1999')
    """
    first, stroke, last = date.partition("/")
    if stroke:
        return f"من {spoken_date(first)} إلى {spoken_date(last)}"
    match date.split("-"):
        case [year, month, day] if _is_month(month) and day.isdecimal():
            return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
        case [year, month] if _is_month(month):
            return f"{MONTHS[int(month) - 1]} {year}"
        case [year, week] if week[:1] == "W" and week[1:].isdecimal():
            return f"الأسبوع {int(week[1:])} من {year}"
    return date


def one_line(text: str) -> str:
    """Give a text without its line breaks."""
    return " ".join(text.split())


def _is_month(word: str) -> bool:
    return word.isdecimal() and 1 <= int(word) <= 12


def _parties(contact: ContactView) -> str:
    by_role = {
        role: _named(contact.participants, role) for role in ("host", "guest", "sender", "recipient", "mediator")
    }
    mediated = f" بوساطة {listed(by_role['mediator'])}" if by_role["mediator"] else ""
    if contact.kind == "visit" and by_role["guest"]:
        hosts = [host for host in by_role["host"] if host != contact.place]
        hosted = f" باستضافة {listed(hosts)}" if hosts else ""
        return f" {listed(by_role['guest'])}{_target(contact)}{hosted}{mediated}"
    if contact.kind == "message" and by_role["sender"]:
        addressed = f" إلى {listed(by_role['recipient'])}" if by_role["recipient"] else ""
        return f" من {listed(by_role['sender'])}{addressed}{mediated}"
    parties = [part.name for part in contact.participants if part.role != "mediator"]
    if len(parties) > 1 and contact.kind in ("meeting", "call", "message"):
        return f" بين {listed(parties)}{mediated}"
    return f" بمشاركة {listed(parties)}{mediated}" if parties else mediated


def _named(participants: Sequence[Part], role: str) -> list[str]:
    return [part.name for part in participants if part.role == role]


def _target(contact: ContactView) -> str:
    return f" إلى {contact.place}" if contact.place else ""


def _where(contact: ContactView) -> str:
    told = contact.kind == "visit" and _named(contact.participants, "guest")
    return f" في {contact.place}" if contact.place and not told else ""


def _details(contact: ContactView) -> Iterable[str]:
    if contact.occasion:
        yield f" ضمن {contact.occasion}"
    if contact.date:
        yield f"، {spoken_date(contact.date)}"
    if contact.topics:
        from mahdar import knowledge  # noqa: PLC0415 - a large file, read only where there are topics to name

        names = {topic.id: topic.name["ar"] for topic in knowledge.topics()}
        yield f"، حول {listed(names.get(topic, topic) for topic in contact.topics)}"
