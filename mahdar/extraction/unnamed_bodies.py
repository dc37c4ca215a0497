"""Whose an office is where its title does not say: what the document and the knowledge leave no doubt about.

A row of readers is asked in order, and the first that answers decides. Each answers with a body, or with nobody where
it knows that none can be told; the others pass.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor, Cast, plain_words
from mahdar.extraction.designations import GOVERNING, Title
from mahdar.extraction.people import Holding
from mahdar.extraction.references import OfficeBook
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.title_texts import title_text
from mahdar.extraction.words import closed_class
from mahdar.record import Office

_OF_THE_UN = frozenset(
    ("office-un-envoy", "office-sg-representative", "office-special-representative", "office-resident-coordinator")
)
_KINGDOMS = closed_class("unnamed_bodies.kingdoms")
"""States without a president: «الرئيس فلان» is somebody else's."""

_STATE_RANKS = GOVERNING - {"head_of_state"}
_SIDES = closed_class("unnamed_bodies.sides")
_LISTING = frozenset(("من", "عن", "ومن", "وعن"))
_OF_SIDES = frozenset(("minister", "deputy_minister", "deputy_head", "military_commander", "executive"))
_OF_STATES = closed_class("unnamed_bodies.of_states")
_INNER = closed_class("bodies.inner")  # «رئيس مجلس الإدارة»


@dataclass(slots=True)
class Held:
    """An office in the making."""

    person: Actor
    title: str
    body: Actor | None
    start: int
    end: int
    rule: str

    def record(self, ids: dict[int, str]) -> Office:
        """Give it the ids the record uses, ``ids`` by the identity of actors."""
        body = ids.get(id(self.body)) if self.body is not None else None  # «الدكتور التركي» shows no state
        return Office(ids[id(self.person)], self.title, body, self.start, self.end, self.rule)


@dataclass(slots=True, frozen=True)
class Untold:
    """An office whose title names no body, and what its document tells.

    ``held`` are the offices read before it, ``unheld`` the titles that stand alone.
    """

    cast: Cast
    book: OfficeBook
    holding: Holding
    held: list[Held]
    unheld: list[Title]

    @property
    def person(self) -> Actor:
        """Give who holds it."""
        return self.cast.of(self.holding.person)

    @property
    def title(self) -> Title:
        """Give its title."""
        return self.holding.title


class Nobody(Enum):
    """What a reader answers that knows the office to be nobody's it could name."""

    TOLD = "told"


Answer: TypeAlias = "Actor | Nobody | None"


def _or_nobody(body: Actor | None) -> Actor | Nobody:
    return body if body is not None else Nobody.TOLD


def _of_unnamed(scene: Scene, title: Title) -> bool:
    """«الرئيس الحالي للمنظمة»: say whether a title's last word is the body, called by its kind alone."""
    return title.last - 1 not in title.words and scene.text.norms[title.last - 1].startswith("لل")


def _by_knowledge(case: Untold) -> Answer:
    """A public figure's office is his state's, where the document names that state."""
    cast, person, title = case.cast, case.person, case.title
    if person.known is None or _of_unnamed(cast.scene, title):
        return None
    words = {fold(word) for word in (title.portfolio or title.row.en).split()}
    tenures = vocabulary.tenures_of(person.known.id)
    for tenure in tenures:
        if tenure.of and title.portfolio and words & set(map(fold, tenure.title.split())):
            return cast.find(tenure.of)
    own = set(map(fold, title_text(cast.scene, title).split()))  # «مستشار الملك» is none of the body that he heads
    states = vocabulary.states_of(person.known.id)
    held = [one.of for one in tenures if one.of in states or own & set(map(fold, one.title.split()))]
    return cast.find(held[0]) if held and held[0] else None


def _by_noun(case: Untold) -> Answer:
    """«رئيس الحزب», «مساعد رئيس الهيئة للشؤون الإدارية»: the body named before, by the noun in the title."""
    cast, person, title = case.cast, case.person, case.title
    norms = cast.scene.text.norms
    ends = [at for at in title.words[1:] if at == title.words[-1] or norms[at + 1].startswith("لل")]
    behind = title.words[-1] + 1  # «المدير التنفيذي | للشركة»
    over = norms[behind : behind + 1] == ["علي"] and title.last == behind + 2  # «المشرف العام | على المركز»
    behind += over
    of_it = bool(norms[behind : behind + 1]) and norms[behind].startswith("ال" if over else ("لل", "بال"))
    if of_it and cast.scene.cover[behind] is None:
        ends.append(behind)
    at = next((at for at in ends if vocabulary.heads().match(norms, at) is not None), 0)
    found = vocabulary.heads().match(norms, at)
    if not at or found is None or found.last != at + 1 or not (found.value.definite or norms[at] == "للجنه"):
        return None
    nouns = {noun for form in found.value.head.forms for noun in (fold(form), "ال" + fold(form))}
    bodies = [name for name in cast.scene.names if name.type == "organisation" and name.first < title.first]
    bodies = [name for name in bodies if plain_words(cast.scene, name)[0] in nouns]
    if not bodies or norms[at] in _INNER:
        return None
    served = {tenure.of for tenure in vocabulary.tenures_of(person.known.id)} if person.known is not None else set()
    bodies = [name for name in bodies if name.known is not None and name.known.id in served] or bodies
    if at == behind:
        return cast.of(max(bodies, key=lambda name: name.first))
    before = title.words[title.words.index(at) - 1]
    last = at == title.words[-1]
    if last or before != title.words[0]:  # «وكيل الجامعة للتطوير» keeps the noun
        title.words.remove(at)
        title.chief = -1 if last else before
    return cast.of(max(bodies, key=lambda name: name.first))


def _beside(case: Untold) -> Answer:
    """Give the state that stands beside the title of one of its government.

    «عن الجانب الأوكراني وزير البنية التحتية», «وقع عن الحكومة التونسية فلان ممثل الرئيس»; «رئيس الوزراء الإسباني فلان
    ووزير الدفاع فلان».
    """
    cast, title, holding = case.cast, case.title, case.holding
    norms, at = cast.scene.text.norms, min(title.first, holding.person.first)
    if title.row.rank not in GOVERNING | {"envoy"} or at < 2 or not cast.scene.unbroken(at - 2, at + 1):
        return None
    side = vocabulary.demonyms().match(norms, at - 1)
    if side is not None and side.last == at and norms[at - 2].removeprefix("و") in _SIDES:
        return cast.known(side.value)
    name = cast.scene.cover[at - 1 - (norms[at - 1] == "،" and norms[at].startswith("و"))]
    if name is None:
        return None
    if name.type == "state" and name.first and norms[name.first - 1] in _OF_STATES:
        return cast.of(name)
    start = cast.scene.text.tokens[name.first].start
    if name.type != "person" or not norms[at].startswith("و") or title.row.rank not in _STATE_RANKS:
        return None
    return next((office.body for office in case.held if _explicit(office) and 0 <= start - office.end < 30), None)


def _of_side(case: Untold) -> Answer:
    """«حضر من الجانب الأميركي رئيس الأركان فلان …»: the side that a list of officials begins with."""
    cast, title = case.cast, case.title
    sentence = cast.scene.sentence_at(title.first)
    if sentence is None or title.row.rank not in _OF_SIDES or title.adjective is not None:
        return None
    norms = cast.scene.text.norms
    at = next((at for at in range(title.first - 2, sentence.first, -1) if norms[at] in _SIDES), None)
    side = vocabulary.demonyms().match(norms, at + 1) if at is not None and norms[at - 1] in _LISTING else None
    return cast.known(side.value) if side is not None and side.value.type == "state" else None


def _as_told(case: Untold) -> Answer:
    """«وزير الداخلية التونسي يبحث … وزير الداخلية خالد النوري», «وزارة الداخلية التونسية … وزير الداخلية فلان».

    A minister is of the one state whose minister, unnamed, or ministry of the same charge was told before.
    """
    cast, book, title = case.cast, case.book, case.title
    if title.portfolio is None or title.row.rank != "minister":
        return None
    told = [
        book.body(other) for other in case.unheld if other.portfolio == title.portfolio and other.first < title.first
    ]
    ministries = [name for name in cast.scene.names if name.rule == "head-ministry" and name.last <= title.first]
    told += [_of_ministry(cast, name, title.portfolio) for name in ministries]
    states = {id(state): state for state in told if state is not None and state.type == "state"}
    others = [held for held, _ in book.held if held is not title and held.portfolio == title.portfolio]
    taken = any(id(book.body(held)) in states for held in others)
    return next(iter(states.values())) if len(states) == 1 and not taken else None


def _of_ministry(cast: Cast, ministry: Name, portfolio: str) -> Actor | None:
    """«وزارة الداخلية | التونسية»: give the state of a ministry of this charge, which its adjective then refers to."""
    norms = cast.scene.text.norms
    charge = vocabulary.portfolios().match(norms, ministry.first + 1)
    state = vocabulary.demonyms().match(norms, ministry.last - 1)
    if charge is None or state is None or charge.value.name != portfolio:
        return None
    actor = cast.known(state.value)
    if not actor.names and not actor.references:
        cast.refer(actor, *cast.scene.text.span(ministry.last - 1, ministry.last), "reference.adjective")
    return actor


def _explicit(office: Held) -> bool:
    return office.body is not None and office.body.type == "state"


def _where_told(cast: Cast, title: Title) -> Actor | None:
    """«انتخابات بوروندي … الرئيس فلان»: the state the sentence names last, if it speaks of nobody since."""
    scene = cast.scene
    sentence = scene.sentence_at(title.first)
    if sentence is None or scene.text.norms[title.words[0]].removeprefix("و") != "الرئيس" or len(title.words) > 1:
        return None
    before = [name for name in scene.names if sentence.first <= name.first < title.first]
    before = [name for name in before if name.type in ("state", "person")]
    last = max(before, key=lambda name: name.first, default=None)
    return cast.of(last) if last is not None and last.type == "state" else None


def _by_deputy_of_king(case: Untold) -> Answer:
    """«نائب خادم الحرمين الشريفين»: of the one kingdom whose king is called so."""
    return case.cast.find("SAU") if case.title.row.id == "office-deputy-custodian" else None


def _by_the_un(case: Untold) -> Answer:
    """«المبعوث الدولي», «الممثلة الخاصة للأمين العام», «المتحدث باسم المنظمة الدولية»: the United Nations, if named."""
    title, norms = case.title, case.cast.scene.text.norms
    organisation = norms[title.last - 2 : title.last] == ["المنظمه", "الدوليه"]
    sent = title.row.rank == "envoy" and norms[title.last - 2 : title.last] == ["للامين", "العام"]
    return case.cast.find("un") if organisation or sent or title.row.id in _OF_THE_UN else None


def _by_figure(case: Untold) -> Answer:
    """Of a public figure the knowledge tells the offices: none but a state he served can be meant, if it was told."""
    person = case.person
    if person.known is None:
        return Nobody.TOLD if case.title.owned >= 0 else None
    told = _as_told(case)
    served = vocabulary.states_of(person.known.id)
    own = isinstance(told, Actor) and told.known is not None and told.known.id in served
    return told if own else Nobody.TOLD


def _by_chief(case: Untold) -> Answer:
    """«الأمين العام المساعد للشؤون الخارجية», behind his secretary-general: a deputy is of his chief's body."""
    text = title_text(case.cast.scene, case.title)
    if case.title.row.rank != "deputy_head" and not text.endswith("للأمين العام"):
        return None
    bodies = [office for office in case.held if office.body and office.body.type == "organisation"]
    chiefs = [office for office in bodies if " " in office.title or office.title.startswith("ال")]
    chief = [office for office in chiefs if office.title.removeprefix("ا") in text]
    return _or_nobody(next((office.body for office in chief), None))


def _by_kingdom(case: Untold) -> Answer:
    """«المملكة» of which a document tells: its ministers are those of no other state, if it names none."""
    if case.title.row.rank not in _STATE_RANKS or case.book.kingdom is None:
        return None
    return case.book.kingdom if sum(actor.type == "state" for actor in case.cast.actors) == 1 else Nobody.TOLD


def _by_president(case: Untold) -> Answer:
    """«الرئيس فلان»: of the one state of the document, or the one told last, unless another is its president.

    «الإذاعة الإيرانية … الرئيس هولاند».
    """
    title = case.title
    states = [actor for actor in case.cast.actors if actor.type == "state"]
    alone = len(title.words) == 1 and len(states) == 1 and title.row.id == "office-president"
    alone = alone and states[0].known is not None and fold(states[0].known.name) not in _KINGDOMS
    state = states[0] if alone else _where_told(case.cast, title)
    presidents = [
        actor for held, actor in case.book.held if held.row.id == title.row.id and case.book.body(held) is state
    ]
    return state if all(actor is case.person for actor in presidents) else None


READERS: tuple[Callable[[Untold], Answer], ...] = (
    _by_noun,
    _by_knowledge,
    _by_deputy_of_king,
    _by_the_un,
    _by_figure,
    _by_chief,
    _beside,
    _of_side,
    _as_told,
    _by_kingdom,
    _by_president,
)
"""The readers in the order in which they are asked."""


def body_unnamed(case: Untold) -> Actor | None:
    """Give the body of an office whose title names none, where the document itself leaves no doubt."""
    answer = next((answer for read in READERS if (answer := read(case)) is not None), None)
    return answer if isinstance(answer, Actor) else None
