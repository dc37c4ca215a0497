"""A contact or a statement as an Arabic sentence, composed from its fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mahdar.cli.wording import OPENINGS
from mahdar.store import ContactView, Part, StatementView
from mahdar.wording import spoken_date, word


def contact_sentence(contact: ContactView) -> str:
    """Tell a contact in one sentence: what took place, between whom, where, when, and about what.

    «عُقد اجتماع بين جاسم محمد البديوي وأنطونيو غوتيريش في الرياض، 1 مايو 2024، وتناول مكافحة الإرهاب.»
    """
    opening = OPENINGS[contact.kind, contact.status]
    return "".join((opening, _parties(contact), _where(contact), *_details(contact), "."))


def statement_sentence(statement: StatementView) -> str:
    """Tell a statement in one line: what kind of act, whose, and the words."""
    marks = "«»" if statement.quoted else ("", "")
    act, words = word("act", statement.act, "ar"), one_line(statement.content.text)
    return f"{act}، {statement.speaker}: {marks[0]}{words}{marks[1]}"


def listed(names: Iterable[str]) -> str:
    """Join names as Arabic does.

    >>> listed(["مصر", "الأردن", "العراق"])
    'مصر والأردن والعراق'
    """
    return " و".join(names)


def one_line(text: str) -> str:
    """Give a text without its line breaks."""
    return " ".join(text.split())


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
        yield f"، حول {listed(word('topic', topic, 'ar') for topic in contact.topics)}"
