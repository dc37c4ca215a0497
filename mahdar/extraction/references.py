"""References: words that stand for an entity without naming it, resolved within the document.

Adjectives («السعودي», «الأممي») lead to the knowledge; titles alone («الأمين العام», «الوزير الألماني») to the person
who holds that office in this document; «المملكة» and «الهيئة» to what was named before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from mahdar import knowledge
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor, Cast, plain_words
from mahdar.extraction.designations import Title
from mahdar.extraction.openings import Opens
from mahdar.extraction.people import Holding
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import Known, kingdoms, states_of, tenures_of
from mahdar.extraction.words import closed_class, his_noun
from mahdar.knowledge.schema import Nominal, OfficeTitle

_HEADING = frozenset(("head_of_state", "head_of_government"))
_PAST = closed_class("references.past")
_NAMED_ONCE = 3  # what it counts that a state is named
_CUSTODIAN = "office-custodian"
_INTERCHANGEABLE = frozenset(("envoy", "spokesperson"))

_NARROWER = {"pl-europe": "eu"}
"""«الأوروبي» in a document that names the Union is the Union's."""


def refer_by_adjective(scene: Scene, cast: Cast) -> None:
    """Give every demonym that is part of no name to its state, organisation or region."""
    lexicon = vocabulary.demonyms()
    norms = scene.text.norms
    for index in scene.opening(Opens.DEMONYM):
        if scene.cover[index] is not None or not scene.open_word(index):
            continue
        found = lexicon.match(norms, index)
        if found is not None and scene.unbroken(index, found.last):
            start, end = scene.text.span(index, found.last)
            actor = cast.find(_NARROWER.get(found.value.id, "")) or cast.known(found.value)
            cast.refer(actor, start, end, "reference.adjective")


class Generic(NamedTuple):
    """A noun that stands for a state: tokens, the clitic on it, the entity."""

    first: int
    last: int
    attached: str
    actor: Actor


def refer_by_generic(scene: Scene, cast: Cast) -> list[Generic]:
    """«المملكة» is the kingdom the document has most to do with; where it has to do with none, nothing."""
    generics: list[Generic] = []
    norms = scene.text.norms
    weights: Counter[str] | None = None
    for index in scene.opening(Opens.KINGDOM):
        if scene.cover[index] is not None or not scene.open_word(index):
            continue
        found = kingdoms().match(norms, index)
        if found is None:
            continue
        of = vocabulary.demonyms().match(norms, found.last) if found.last < len(norms) else None
        if of is not None and of.value.type == "state" and scene.unbroken(index, of.last):
            start, end = scene.text.span(index, of.last)  # «المملكة الهولندية»
            actor = cast.known(of.value)
            cast.refer(actor, start, end, "reference.generic")
            generics.append(Generic(index, of.last, found.prefix, actor))
            continue
        weights = weights if weights is not None else _ties(cast)
        best = max(found.value, key=lambda state: weights[state])
        if weights[best] and not (weights[best] == _NAMED_ONCE and _is_named_behind(cast, best, index)):
            start, end = scene.text.span(index, found.last)
            actor = cast.known(_state(best))
            cast.refer(actor, start, end, "reference.generic")
            generics.append(Generic(index, found.last, found.prefix, actor))
    return generics


def _is_named_behind(cast: Cast, state: str, index: int) -> bool:
    """«وصل الوزير إلى المملكة بعد زيارة إسرائيل والأردن»: the kingdom is another than the one named only later."""
    actor = cast.find(state)
    return actor is not None and bool(actor.names) and all(name.first > index for name in actor.names)


def _ties(cast: Cast) -> Counter[str]:
    """Count what ties a document to each state: its names, its cities, its office-holders."""
    ties: Counter[str] = Counter()
    for actor in cast.actors:
        if actor.known is None:
            continue
        times = len(actor.names) + len(actor.references)
        if actor.type == "person":
            ties.update(dict.fromkeys(states_of(actor.known.id), times))
        elif actor.known.country is not None:
            ties[actor.known.country] += times * (_NAMED_ONCE if actor.type == "state" else 1)
    return ties


@cache
def _state(ident: str) -> Known:
    row = next(row for row in knowledge.states() if row.id == ident)
    return Known("state", row.id, row.name, row.en, True, row.id)


def _interchangeable(title: Title, held: Title) -> bool:
    """«المبعوث» for a special representative, «المتحدث» for an official spokesman."""
    return title.row.rank == held.row.rank and title.row.rank in _INTERCHANGEABLE


class OfficeBook:
    """Who holds which office in this document, to answer what a title alone refers to."""

    def __init__(self, scene: Scene, cast: Cast, holdings: Iterable[Holding], generics: Iterable[Generic] = ()) -> None:
        self.scene = scene
        self.cast = cast
        self._kingdoms = {generic.first: generic.actor for generic in generics}
        self.held = [(holding.title, cast.of(holding.person)) for holding in holdings]
        self.held.sort(key=lambda held: held[0].first)

    def holder(self, title: Title) -> Actor | None:
        """Give the person a title alone refers to.

        «وزير الخارجية» without a state is the one the document is about, whom it names first; «الوزير» is the minister
        named last.
        """
        figure = self.figure(title)
        if figure is not None:
            self.note(title, figure)
            return figure
        fitting = [(held, actor) for held, actor in self.held if self._fits(title, held, actor)]
        if isinstance(title.row, Nominal):  # «ولي ولي العهد» is no other prince, however high
            fitting = [(held, actor) for held, actor in fitting if held.row.id in title.row.offices] or fitting
        before = [actor for held, actor in fitting if held.first < title.first]
        if title.row.id == "nominal-excellency":  # «معاليه» is no head of state
            crowned = [actor for held, actor in self.held if held.row.rank == "head_of_state"]
            before = [actor for actor in before if actor not in crowned] or before
        if self.scene.text.norms[title.last - 1].endswith("جلالته"):  # nobody says so of the Custodian
            custodians = [actor for held, actor in self.held if held.row.id == _CUSTODIAN and held.first < title.first]
            before = [actor for actor in before if actor not in custodians]
        if isinstance(title.row, Nominal) and before:
            several = any(actor is not before[0] for actor in before)
            if several and self.scene.text.norms[title.last - 1].endswith("ه"):  # «سموه» is whom it is about
                leads = self._leads()
                return max(before, key=lambda actor: (leads[id(actor)], len(actor.names) + len(actor.references)))
            return before[-1]
        if title.row.id == "nominal-highness":
            return None  # «سموه» before any prince: not one named later
        return fitting[0][1] if fitting else None

    def _leads(self) -> Counter[int]:
        """Count for each person, by its identity, the sentences in which it is named or referred to before others."""
        tokens = self.scene.text.tokens
        begin = [tokens[sentence.first].start for sentence in self.scene.sentences]
        first: dict[int, tuple[int, Actor]] = {}
        for actor in self.cast.actors:
            if actor.type == "person":
                starts = [tokens[name.first].start for name in actor.names]
                for start in (*starts, *(reference.start for reference in actor.references)):
                    sentence = bisect_right(begin, start)
                    if sentence not in first or start < first[sentence][0]:
                        first[sentence] = (start, actor)
        return Counter(id(actor) for _, actor in first.values())

    @property
    def kingdom(self) -> Actor | None:
        """The state that the document calls «المملكة» and the like: its own."""
        return next(iter(self._kingdoms.values()), None)

    def note(self, title: Title, actor: Actor) -> None:
        """Remember that a title alone stands for somebody."""
        self.held.append((title, actor))
        self.held.sort(key=lambda held: held[0].first)

    def office_before(self, title: Title) -> Title | None:
        """Give the office named last before a title: whose counterpart «نظيره» is."""
        offices = [held for held, _ in self.held if held.first < title.first and isinstance(held.row, OfficeTitle)]
        return offices[-1] if offices else None

    def counterpart(self, title: Title) -> Actor | None:
        """«نظيره الروسي»: who holds an office of that state in this document, as high as the one named before."""
        body, model = self.body(title), self.office_before(title)
        if body is None:
            return None
        of_state = [(held, actor) for held, actor in self.held if self.body(held) is body]
        return next((actor for held, actor in of_state if model is None or held.row.rank == model.row.rank), None)

    def figure(self, title: Title) -> Actor | None:
        """A public figure of the document who is known to hold the office: «الأمين العام للأمم المتحدة»."""
        body = self.body(title)
        if body is None or body.known is None or isinstance(title.row, Nominal):
            return None
        words = {fold(word) for word in (title.portfolio or title.row.title).split()}
        for actor in self.cast.actors:
            if actor.type == "person" and actor.known is not None and actor.names:
                for tenure in tenures_of(actor.known.id):
                    if tenure.of == body.known.id and words <= set(map(fold, tenure.title.split())):
                        return actor
        return None

    def _fits(self, title: Title, held: Title, actor: Actor) -> bool:
        if isinstance(title.row, Nominal):
            ranked = not title.row.offices and title.row.rank is not None and held.row.rank == title.row.rank
            same = held.row.id in (title.row.id, *title.row.offices) or ranked
            if not same:
                return False
        elif not (title.row.id == held.row.id or self._shares_head(title, held) or _interchangeable(title, held)):
            of = self.body(title)
            chief = title.row.rank if title.row.rank == held.row.rank and of is not None and of.type == "state" else ""
            if not (chief == "head_of_state" or (chief == "head_of_government" and of is self.body(held))):
                return False  # «العاهل الأردني» is «الملك عبدالله الثاني»: the state tells who
        if title.portfolio is not None and held.portfolio is not None and title.portfolio != held.portfolio:
            return False
        if self._is_feminine(title) != self._is_feminine(held) or self._are_two_offices(title, held):
            return False
        if self._is_past(held) and not self._is_past(title):
            return False
        wanted, given = self.body(title), self.body(held)
        if wanted is not None and given is None and wanted.known is not None and actor.known is not None:
            served = states_of(actor.known.id)
            return not served or wanted.type != "state" or wanted.known.id in served
        return wanted is None or given is None or wanted is given

    def _are_two_offices(self, title: Title, held: Title) -> bool:
        """«مدير الإعلام التربوي» is not «مدير التعليم»: one head, and another word of what is directed behind it."""
        norms = self.scene.text.norms
        ours, theirs = ([norms[at].removeprefix("ال") for at in one.words[1:2]] for one in (title, held))
        owned = (
            title.row.id == held.row.id
            and title.row.rank == "executive"
            and not norms[title.first].startswith(("ال", "وال"))
        )
        embodied = self.body(title) is not None or self.body(held) is not None
        return owned and not embodied and bool(ours) and bool(theirs) and ours != theirs

    def _is_feminine(self, title: Title) -> bool:
        """«الوزيرة» is no minister who is told as «وزير»; «سموه» and «معاليه» only end so."""
        word = self.scene.text.norms[title.first].removeprefix("و").removeprefix("ل")
        return word.endswith("ه") and not word.endswith(("وه", "ته", "يه"))

    def _is_past(self, title: Title) -> bool:
        """«الملك الراحل»: who holds the office no more."""
        return bool(_PAST & set(self.scene.text.norms[title.first : title.last + 1]))

    def _shares_head(self, title: Title, held: Title) -> bool:
        norms = self.scene.text.norms
        words = [norms[index].removeprefix("و").removeprefix("ل") for index in title.words]
        return len(words) > 1 and words == [norms[index].removeprefix("و") for index in held.words][: len(words)]

    def body(self, title: Title) -> Actor | None:
        """Give the organisation or state a title speaks of, by name or by adjective."""
        if title.body is not None:
            return self.cast.of(title.body)
        if title.crown is not None:
            return self.cast.find(title.crown)
        if title.owned >= 0:
            return self._owner(title)
        if title.kingdom_at in self._kingdoms:
            return self._kingdoms[title.kingdom_at]
        if title.adjective is not None and title.adjective.type == "place" and title.adjective.country is None:
            return self.cast.find(_NARROWER.get(title.adjective.id, ""))  # «النائب العربي», «المفوضة الأوروبية»
        return self.cast.known(title.adjective) if title.adjective is not None else None

    def serving(self) -> dict[int, set[int]]:
        """Give the bodies and states each person of the document serves, all by identity."""
        served: dict[int, set[int]] = {}
        for title, actor in self.held:
            body = self.body(title)
            if body is not None:
                served.setdefault(id(actor), set()).add(id(body))
        for actor in self.cast.actors:
            states = states_of(actor.known.id) if actor.known is not None and actor.type == "person" else ()
            named = {id(state) for state in map(self.cast.find, states) if state is not None}
            if named:
                served.setdefault(id(actor), set()).update(named)
        return served

    def _owner(self, title: Title) -> Actor | None:
        """«حركة حماس … زعيمها»: the body or state named last before, in the same sentence.

        «وعن الحركة أمينها فلان» tells it by its noun, of the bodies named before.
        """
        noun = vocabulary.heads().match(self.scene.text.norms, title.first - 1) if title.first else None
        if noun is not None and noun.last == title.first and noun.value.definite:
            forms = set(map(fold, noun.value.head.forms))
            bodies = [name for name in self.scene.names if name.type == "organisation" and name.last < title.first]
            bodies = [name for name in bodies if plain_words(self.scene, name)[0].removeprefix("ال") in forms]
            if bodies:
                return self.cast.of(max(bodies, key=lambda name: name.first))
        if his_noun(self.scene.text.norms[title.owned]) is not None:
            return self._his_state(title)
        sentence = self.scene.sentence_at(title.first)
        start = sentence.first if sentence is not None else title.first
        editor = self.scene.text.norms[title.owned].startswith("تحرير")  # «وقال رئيس تحريرها»: of no state
        types = ("organisation",) if editor else ("organisation", "state")
        owners = [name for name in self.scene.names if start <= name.first < title.first and name.type in types]
        return self.cast.of(max(owners, key=lambda name: name.first)) if owners else None

    def _his_state(self, title: Title) -> Actor | None:
        """«الرئيس الفرنسي فلان ووزير خارجيته»: the state whose head was named last before."""
        chiefs = [held for held, _ in self.held if held.first < title.first and held.row.rank in _HEADING]
        bodies = map(self.body, reversed(chiefs))
        return next((body for body in bodies if body is not None and body.type == "state"), None)
