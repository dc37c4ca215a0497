"""References: words that stand for an entity without naming it, resolved within the document.

Adjectives («السعودي», «الأممي») lead to the knowledge; titles alone («الأمين العام», «الوزير الألماني») to the person
who holds that office in this document; «المملكة» and «الهيئة» to what was named before.
"""

from __future__ import annotations

from collections.abc import Iterable

from mahdar import knowledge
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.designations import Title
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.people import Holding
from mahdar.extraction.scene import Scene
from mahdar.knowledge.schema import Nominal


def refer_by_adjective(scene: Scene, cast: Cast) -> None:
    """Give every demonym that is part of no name to its state, organisation or region."""
    lexicon = vocabulary.demonyms()
    norms = scene.text.norms
    for index in range(len(norms)):
        if scene.cover[index] is not None or not scene.open_word(index):
            continue
        found = lexicon.match(norms, index)
        if found is not None and scene.unbroken(index, found.last):
            start, end = scene.text.span(index, found.last)
            cast.refer(cast.known(found.value), start, end, "reference.adjective")


def _generic_states() -> Lexicon[str]:
    rows = knowledge.states()
    return Lexicon((form, fold(form)) for row in rows for form in row.generic)


_GENERIC: list[Lexicon[str]] = []


def _states_called(form: str) -> list[str]:
    return [row.id for row in knowledge.states() if form in map(fold, row.generic)]


def refer_by_generic(scene: Scene, cast: Cast) -> None:
    """«المملكة» is the kingdom the document names most; where it names none, nothing."""
    if not _GENERIC:
        _GENERIC.append(_generic_states())
    norms = scene.text.norms
    for index in range(len(norms)):
        if scene.cover[index] is not None or not scene.open_word(index):
            continue
        found = _GENERIC[0].match(norms, index)
        if found is None:
            continue
        actor = _most_named(cast, _states_called(found.value))
        if actor is not None:
            start, end = scene.text.span(index, found.last)
            cast.refer(actor, start, end, "reference.generic")


def _most_named(cast: Cast, ids: Iterable[str]) -> Actor | None:
    actors = [actor for actor in map(cast.find, ids) if actor is not None]
    return max(actors, key=lambda actor: len(actor.names) + len(actor.references), default=None)


class OfficeBook:
    """Who holds which office in this document, to answer what a title alone refers to."""

    def __init__(self, scene: Scene, cast: Cast, holdings: Iterable[Holding]) -> None:
        self.scene = scene
        self.cast = cast
        self.held = [(holding.title, cast.of(holding.person)) for holding in holdings]

    def holder(self, title: Title) -> Actor | None:
        """Give the person a title alone refers to: the holder named last before it, else the first after it."""
        fitting = [(held, actor) for held, actor in self.held if self._fits(title, held)]
        before = [actor for held, actor in fitting if held.first < title.first]
        if before:
            return before[-1]
        return fitting[0][1] if fitting else None

    def _fits(self, title: Title, held: Title) -> bool:
        if isinstance(title.row, Nominal):
            same = held.row.id in title.row.offices or (title.row.rank is not None and held.row.rank == title.row.rank)
            if not same:
                return False
        elif title.row.id != held.row.id and not self._shares_head(title, held):
            return False
        if title.portfolio is not None and held.portfolio is not None and title.portfolio != held.portfolio:
            return False
        wanted, given = self.body(title), self.body(held)
        return wanted is None or given is None or wanted is given

    def _shares_head(self, title: Title, held: Title) -> bool:
        norms = self.scene.text.norms
        words = [norms[index].removeprefix("و").removeprefix("ل") for index in title.words]
        return len(words) > 1 and words == [norms[index].removeprefix("و") for index in held.words][: len(words)]

    def body(self, title: Title) -> Actor | None:
        """Give the organisation or state a title speaks of, by name or by adjective."""
        if title.body is not None:
            return self.cast.of(title.body)
        return self.cast.known(title.adjective) if title.adjective is not None else None
