"""Offices: who holds which office of which body, as the text says it."""

from __future__ import annotations

from mahdar import knowledge
from mahdar.arabic.letters import fold
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.designations import Title
from mahdar.extraction.people import Holding
from mahdar.extraction.references import OfficeBook
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import Kind, kind
from mahdar.knowledge.schema import OfficeTitle
from mahdar.record import Office


def title_text(scene: Scene, title: Title) -> str:
    """Write an office's title as its holder would: «وزير خارجية روسيا» is «وزير الخارجية».

    The organisation stays out; a proclitic on the first word goes.
    """
    raw = scene.text.raw
    tokens = scene.text.tokens
    words = [raw[tokens[index].start : tokens[index].end] for index in title.words]
    if not words:
        return ""
    words[0] = _head(words[0], scene.text.norms[title.words[0]], title)
    if isinstance(title.row, OfficeTitle) and title.portfolio is not None and len(words) == 2:
        words[1] = title.portfolio
    return " ".join(words)


def _head(word: str, norm: str, title: Title) -> str:
    forms = title.row.form if isinstance(title.row, OfficeTitle) else title.row.forms
    heads = {fold(form.split()[0]) for form in forms}
    while norm not in heads and len(word) > 2:
        if norm.startswith("لل"):
            return "ال" + word[2:]
        word, norm = word[1:], norm[1:]
    alone = len(title.words) == 1 and norm == "رييس"
    return "الرئيس" if alone or (len(title.words) == 1 and norm == "رئيس" and _of_state(title)) else word


def _of_state(title: Title) -> bool:
    known = title.adjective or (title.body.known if title.body is not None else None)
    return known is not None and known.type == "state"


def _by_knowledge(cast: Cast, person: Actor, title: Title) -> Actor | None:
    """A public figure's office is his state's, where the document names that state."""
    if person.known is None:
        return None
    words = {fold(word) for word in (title.portfolio or title.row.en).split()}
    for figure in knowledge.figures():
        if figure.id == person.known.id:
            for tenure in figure.offices:
                if tenure.of and title.portfolio and words & set(map(fold, tenure.title.split())):
                    return cast.find(tenure.of)
            return cast.find(figure.offices[0].of) if figure.offices and figure.offices[0].of else None
    return None


def find_offices(scene: Scene, cast: Cast, book: OfficeBook, holdings: list[Holding], ids: dict[int, str]) -> list[Office]:
    """Make an office of every title a person is given, once for each person, title and body.

    ``ids`` gives the record's id of each actor by its identity.
    """
    seen: set[tuple[str, str, str | None]] = set()
    offices = []
    for holding in holdings:
        if not isinstance(holding.title.row, OfficeTitle):
            continue
        person = cast.of(holding.person)
        body = book.body(holding.title) or _by_knowledge(cast, person, holding.title)
        title = title_text(scene, holding.title)
        key = (ids[id(person)], " ".join(map(fold, title.split())), ids[id(body)] if body is not None else None)
        if not title or key in seen or (key[0], key[1], None) in seen and key[2] is None:
            continue
        seen.add(key)
        start, end = scene.text.span(holding.title.first, holding.title.last)
        offices.append(Office(key[0], title, key[2], start, end, holding.title.row.id))
    return offices


_ = (Kind, kind)
