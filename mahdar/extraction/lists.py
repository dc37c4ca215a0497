"""Offices that one word gives to several people: «وزراء خارجية مصر … والأردن …», «مجلس … برئاسة … وعضوية …»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mahdar.arabic.clitics import cuts
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.designations import OF_THEIR_OWN
from mahdar.extraction.people import Holding
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.title_texts import title_text
from mahdar.extraction.words import Kind, closed_class, kind, word_pairs
from mahdar.knowledge.schema import OfficeTitle

_PRESIDING = word_pairs("lists.presiding")
_PLURALS = word_pairs("lists.plurals")
_OWNED = word_pairs("lists.owned")
_MEMBERSHIP = word_pairs("lists.membership")
_ARMED = frozenset(("head-forces", "head-army", "head-movement", "head-group"))
_SHARED_BODIES = word_pairs("lists.shared_bodies")
_NOT_OF = closed_class("lists.not_of")
_ALONE = frozenset(("الوزير", "الرئيس", "الملك", "سفير", "السفير", "مبعوث", "المبعوث"))
"""What a plural may say with nothing behind it."""
_SEPARATORS = frozenset(("،", "و")) | MARKS


@lru_cache(maxsize=1 << 16)
def _plural(norm: str) -> str | None:
    """Give the plural of people that a word is, without its clitic: «ورئيسي», «لوزراء»."""
    return next((stem for _, stem in cuts(norm) if stem in _PLURALS), None)


class Given(NamedTuple):
    """An office that a list gives: who, which, of what, and the tokens of the person's name."""

    person: Actor
    title: str
    body: Actor | None
    name: Name
    rule: str


class _Lists:
    """The lists of one document."""

    def __init__(self, scene: Scene, cast: Cast, holdings: list[Holding]) -> None:
        self.scene = scene
        self.cast = cast
        offices = [holding for holding in holdings if isinstance(holding.title.row, OfficeTitle)]
        self.held = sorted(((one.title, one.person) for one in offices), key=lambda held: held[0].first)
        self.titles = {holding.title.first: holding.title for holding in holdings}

    def person(self, at: int) -> Name | None:
        """Give the person whom honorifics and titles from a token on lead to."""
        norms = self.scene.text.norms
        start = at
        while at < len(norms) and self.scene.unbroken(start, at + 1):
            name = self.scene.cover[at]
            if name is not None:
                return name if name.type == "person" and name.first == at else None
            honorific = vocabulary.honorifics().match(norms, at)
            if honorific is not None:
                at = honorific.last
            elif at in self.titles:
                at = self.titles[at].last
            else:
                return None
        return None

    def body(self, index: int) -> Name | None:
        """Give the body whose name ends before a token: no delegation of it, no session."""
        name = self.scene.cover[index - 1] if index else None
        if name is None or name.last != index or name.type != "organisation" or self.scene.ends_line[index - 1]:
            return None
        before = self.scene.text.norms[name.first - 1] if name.first else ""
        return None if before in _NOT_OF else name

    def may_have(self, body: Name, word: str) -> bool:
        """«قوات الدعم السريع بقيادة …»: only an armed body has a commander; «مجلس الوزراء برئاسة …» is a session."""
        head = vocabulary.heads().match(self.scene.text.norms, body.first)
        armed = head is not None and head.value.head.id in _ARMED
        return armed if word == "بقياده" else body.rule != "head-presidency"

    def presided(self) -> Iterator[Given]:
        """«مجلس القيادة برئاسة فلان، وعضوية فلان وفلان»."""
        body: Name | None = None
        for index, norm in enumerate(self.scene.text.norms):
            word = norm.removeprefix("و")
            if word in _PRESIDING:
                body = self.body(index)
                name = self.person(index + 1)
                if body is not None and name is not None and self.may_have(body, word):
                    yield Given(self.cast.of(name), _PRESIDING[word], self.cast.of(body), name, "office.presiding")
            elif word in _MEMBERSHIP:
                of = self.body(index) or body
                if of is not None and self.scene.unbroken(of.first, index + 1):
                    for name in self.people(index + 1):
                        yield Given(self.cast.of(name), _MEMBERSHIP[word], self.cast.of(of), name, "office.membership")

    def people(self, at: int) -> Iterator[Name]:
        """«سلطان العرادة وطارق صالح و…»: names that و or commas join."""
        norms = self.scene.text.norms
        name = self.person(at)
        while name is not None:
            yield name
            at = self.past_separators(name.last)
            joined = at < len(norms) and (at > name.last or norms[at].startswith("و"))
            name = self.person(at) if joined else None

    def past_separators(self, at: int) -> int:
        """Pass the commas, quotation marks and free و between two of a list, on one line."""
        norms = self.scene.text.norms
        while at < len(norms) and norms[at] in _SEPARATORS and not self.scene.ends_line[at - 1]:
            at += 1
        return at

    def shared(self) -> Iterator[Given]:
        """«وزراء خارجية السعودية فلان، وتركيا فلان»; «الرئيسين فلان وفلان»."""
        norms = self.scene.text.norms
        for index, norm in enumerate(norms[:-2]):
            head = _plural(norm)
            if head is None or not self.scene.open_word(index) or norms[index - 1] in _PLURALS:  # «رؤساء | وزراء»
                continue
            title, at = self.plural(_PLURALS[head], index + 1)
            members = list(self.members(at)) if title in _ALONE or at > index + 1 else []
            if len(members) > 1:
                for name, body in members:
                    yield Given(self.cast.of(name), title, body, name, "office.shared")

    def plural(self, title: str, at: int) -> tuple[str, int]:
        """Give what each of several is, and where the words for it end.

        «وزراء | خارجية …» are each «وزير الخارجية», «قادة | المجالس العسكرية في …» each «قائد المجلس العسكري».
        """
        norms = self.scene.text.norms
        portfolio = vocabulary.portfolios().match(norms, at)
        if portfolio is not None and not portfolio.prefix:
            return f"{title.removeprefix('ال')} {portfolio.value.name}", portfolio.last
        pair = " ".join(norms[at : at + 2])
        body = pair if pair in _SHARED_BODIES else norms[at]
        if body not in _SHARED_BODIES or at + 4 > len(norms) or not self.scene.unbroken(at, at + 3):
            return title, at
        at += body.count(" ") + 1
        adjective = norms[at].startswith("ال") and norms[at].endswith("ه") and self.scene.cover[at] is None
        at += adjective and bool(kind(norms[at]) & Kind.ORDINARY)  # «المجالس العسكرية | الحاكمة»
        at += norms[at] == "في"
        return f"{title.removeprefix('ال')} {_SHARED_BODIES[body]}", self.past_separators(at)

    def alike(self) -> Iterator[Given]:
        """«وزير الخارجية السعودي فلان | والروسي فلان»: the same office of another state, told by that state alone."""
        norms = self.scene.text.norms
        for title, name in self.held:
            told = title.adjective is not None or (title.body is not None and title.body.type == "state")
            at, body = name.last, None
            while told and title.last <= name.first and title.row.rank in OF_THEIR_OWN:
                at += norms[at : at + 1] == ["،"]  # «نظرائه المصري فلان، | والأردني فلان»
                goes_on = at < len(norms) and norms[at].startswith("و") and self.scene.unbroken(title.first, at + 1)
                body, after = self.state(at) if goes_on else (None, at)
                other = self.person(after) if body is not None else None
                if other is None:
                    break
                yield Given(self.cast.of(other), title_text(self.scene, title), body, other, "office.shared")
                at = other.last

    def owned(self) -> Iterator[Given]:
        """«الرئيس العراقي … مستشاريه فلان، وفلان»: each holds the office, of the state whose head was told last."""
        norms = self.scene.text.norms
        for index, norm in enumerate(norms):
            title = _OWNED.get(norm)
            names = list(self.people(index + 1)) if title is not None and self.scene.open_word(index) else []
            if title is None or len(names) < 2:
                continue
            first = self.scene.text.sentences[self.scene.text.sentence_of(index)].first
            owners = [held for held, _ in self.held if first <= held.first < index and held.adjective is not None]
            body = self.cast.known(owners[-1].adjective) if owners and owners[-1].adjective is not None else None
            for name in names:
                yield Given(self.cast.of(name), title, body, name, "office.shared")

    def has_his_own(self, at: int) -> bool:
        """«رؤساء إريتريا فلان … | ورئيس الوزراء الإثيوبي فلان»: a title that tells another office ends the list."""
        title = self.titles.get(at)
        if title is None or not isinstance(title.row, OfficeTitle):
            return False
        return len(title.words) > 1 or title.body is not None or title.adjective is not None

    def members(self, at: int) -> Iterator[tuple[Name, Actor | None]]:
        """«السعودية فيصل بن فرحان، وتركيا مولود …»: each with the state before his name, where one stands there."""
        norms = self.scene.text.norms
        while at < len(norms):
            if self.has_his_own(at):
                return
            body, after = self.state(at)
            name = self.person(after)
            if name is None:
                return
            yield name, body
            at = self.past_separators(name.last)
            if at >= len(norms) or (not norms[at].startswith("و") and norms[at - 1] != "و"):
                return

    def state(self, at: int) -> tuple[Actor | None, int]:
        """Give the state that stands at a token, by name or by adjective, and where it ends."""
        name = self.scene.cover[at]
        if name is not None and name.first == at and name.type in ("state", "organisation", "place"):
            return self.cast.of(name), name.last
        found = vocabulary.demonyms().match(self.scene.text.norms, at) if name is None else None
        if found is not None and found.prefix in ("", "و"):
            return self.cast.known(found.value), found.last
        return None, at


def offices_of_lists(scene: Scene, cast: Cast, holdings: list[Holding]) -> list[Given]:
    """Find the offices that a word gives to several people, or to one of a body named before it."""
    lists = _Lists(scene, cast, holdings)
    return [*lists.presided(), *lists.shared(), *lists.alike(), *lists.owned()]
