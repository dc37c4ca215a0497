"""Offices: who holds which office of which body, as the text says it."""

from __future__ import annotations

from dataclasses import dataclass

from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.appointments import offices_of_appointments
from mahdar.extraction.cast import Actor, Cast, plain_words
from mahdar.extraction.designations import Title
from mahdar.extraction.ladders import FOR_HIM
from mahdar.extraction.lists import offices_of_lists
from mahdar.extraction.people import Holding, People
from mahdar.extraction.references import OfficeBook
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.title_texts import title_text
from mahdar.extraction.words import closed_class
from mahdar.knowledge.schema import OfficeTitle
from mahdar.record import Office

_NEVER = "office-custodian"  # «خادم الحرمين الشريفين» is the king's style, not another office
_OF_THE_UN = frozenset(
    ("office-un-envoy", "office-sg-representative", "office-special-representative", "office-resident-coordinator")
)
_KINGDOMS = closed_class("offices.kingdoms")
"""States without a president: «الرئيس فلان» is somebody else's."""

_EXPERT = "office-expert"
_STATE_RANKS = frozenset(("minister", "deputy_minister", "head_of_government"))
_GOVERNING = _STATE_RANKS | {"head_of_state"}
_SIDES = closed_class("offices.sides")
_LISTING = frozenset(("من", "عن", "ومن", "وعن"))
_OF_SIDES = frozenset(("minister", "deputy_minister", "deputy_head", "military_commander", "executive"))
_OF_STATES = closed_class("offices.of_states")
_PASSING = closed_class("offices.passing")
_PRESIDENT = frozenset(("رئيس الجمهورية", "رئيس الدولة"))
_CROWNED = closed_class("offices.crowned")
_STYLED = ("الملك", "السلطان")
_INNER = closed_class("bodies.inner")  # «رئيس مجلس الإدارة»
_OWN = frozenset(("الرئيس", "الملك", "السلطان"))


def _of_region(title: Title) -> bool:
    """«عميد السلك الدبلوماسي العربي»: of no one state."""
    return title.adjective is not None and title.adjective.type == "place"


def _of_firm(title: Title, body: Actor | None) -> bool:
    """«رئيس مجلس إدارة برايفت إير السعودية»: no state has a chairman; it is the end of a firm's name."""
    return body is not None and body.type == "state" and title.row.id in ("office-chairman", "office-board-member")


def _of_unnamed(scene: Scene, title: Title) -> bool:
    """«الرئيس الحالي للمنظمة»: say whether a title's last word is the body, called by its kind alone."""
    return title.last - 1 not in title.words and scene.text.norms[title.last - 1].startswith("لل")


def _by_knowledge(cast: Cast, person: Actor, title: Title) -> Actor | None:
    """A public figure's office is his state's, where the document names that state."""
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


def _fallback(cast: Cast, book: OfficeBook, holding: Holding, held: list[Held], unheld: list[Title]) -> Actor | None:
    """Give the body of an office whose title names none, where the document itself leaves no doubt."""
    person, title = cast.of(holding.person), holding.title
    found = _by_noun(cast, person, title) or _by_knowledge(cast, person, title)
    if found is None and title.row.id == "office-deputy-custodian":
        found = cast.find("SAU")  # «نائب خادم الحرمين الشريفين»
    organisation = cast.scene.text.norms[title.last - 2 : title.last] == ["المنظمه", "الدوليه"]
    if found is None and (organisation or title.row.id in _OF_THE_UN):
        found = cast.find("un")  # «المبعوث الدولي», «الممثلة الخاصة للأمين العام», «المتحدث باسم المنظمة الدولية»
    if found is None and person.known is not None:
        told = _as_told(cast, book, title, unheld)
        served = vocabulary.states_of(person.known.id)
        found = told if told is not None and told.known is not None and told.known.id in served else None
    if found is not None or person.known is not None or title.owned >= 0:
        return found
    text = title_text(cast.scene, title)
    below = title.row.rank == "deputy_head" or text.endswith("للأمين العام")
    if below:  # «الأمين العام المساعد للشؤون الخارجية», behind his secretary-general
        bodies = [office for office in held if office.body and office.body.type == "organisation"]
        chiefs = [office for office in bodies if " " in office.title or office.title.startswith("ال")]
        chief = [office for office in chiefs if office.title.removeprefix("ا") in text]
        return next((office.body for office in chief), None)
    beside = _beside(cast, holding, held) or _of_side(cast, title) or _as_told(cast, book, title, unheld)
    if beside is not None:
        return beside
    states = [actor for actor in cast.actors if actor.type == "state"]
    if title.row.rank in _STATE_RANKS and book.kingdom is not None:
        return book.kingdom if len(states) == 1 else None
    alone = len(title.words) == 1 and len(states) == 1 and title.row.id == "office-president"
    alone = alone and states[0].known is not None and fold(states[0].known.name) not in _KINGDOMS
    state = states[0] if alone else _where_told(cast, title)
    presidents = [actor for held, actor in book.held if held.row.id == title.row.id and book.body(held) is state]
    return state if all(actor is person for actor in presidents) else None  # «الإذاعة الإيرانية … الرئيس هولاند»


def _beside(cast: Cast, holding: Holding, held: list[Held]) -> Actor | None:
    """Give the state that stands beside the title of one of its government.

    «عن الجانب الأوكراني وزير البنية التحتية», «وقع عن الحكومة التونسية فلان ممثل الرئيس»; «رئيس الوزراء الإسباني فلان
    ووزير الدفاع فلان».
    """
    title = holding.title
    norms, at = cast.scene.text.norms, min(title.first, holding.person.first)
    if title.row.rank not in _GOVERNING | {"envoy"} or at < 2 or not cast.scene.unbroken(at - 2, at + 1):
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
    return next((office.body for office in held if _explicit(office) and 0 <= start - office.end < 30), None)


def _of_side(cast: Cast, title: Title) -> Actor | None:
    """«حضر من الجانب الأميركي رئيس الأركان فلان …»: the side that a list of officials begins with."""
    sentence = cast.scene.sentence_at(title.first)
    if sentence is None or title.row.rank not in _OF_SIDES or title.adjective is not None:
        return None
    norms = cast.scene.text.norms
    at = next((at for at in range(title.first - 2, sentence.first, -1) if norms[at] in _SIDES), None)
    side = vocabulary.demonyms().match(norms, at + 1) if at is not None and norms[at - 1] in _LISTING else None
    return cast.known(side.value) if side is not None and side.value.type == "state" else None


def _as_told(cast: Cast, book: OfficeBook, title: Title, unheld: list[Title]) -> Actor | None:
    """«وزير الداخلية التونسي يبحث … وزير الداخلية خالد النوري», «وزارة الداخلية التونسية … وزير الداخلية فلان».

    A minister is of the one state whose minister, unnamed, or ministry of the same charge was told before.
    """
    if title.portfolio is None or title.row.rank != "minister":
        return None
    told = [book.body(other) for other in unheld if other.portfolio == title.portfolio and other.first < title.first]
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


def _of_next(cast: Cast, holding: Holding, following: list[Holding]) -> Actor | None:
    """«العضو المنتدب | والرئيس التنفيذي لشركة أرامكو فلان»: the organisation that the next of his titles tells."""
    title = holding.title
    sent = title.row.rank in _GOVERNING | {"envoy", "ambassador"}  # «الممثلة الخاصة للأمين العام | ورئيسة المركز فلانة»
    if not following or sent or not isinstance(title.row, OfficeTitle):
        return None
    other, norms = following[0], cast.scene.text.norms
    beside = other.person is holding.person and other.title.first == title.last and norms[title.last].startswith("و")
    body = other.title.body if beside else None
    told = title.adjective is not None or title.owned >= 0 or "organisation" not in title.row.takes
    return cast.of(body) if body is not None and body.type == "organisation" and not told else None


def _told_anyhow(holding: Holding, following: list[Holding]) -> bool:
    """«نظيره تيري بوركار، رئيس أركان الجيوش الفرنسية»: his own title says what his counterpart's would have to tell."""
    title, borrowed = holding.title, bool(holding.title.words) and holding.title.words[0] < holding.title.first
    return borrowed and any(one.person is holding.person and one.title.row.rank == title.row.rank for one in following)


def _explicit(office: Held) -> bool:
    return office.body is not None and office.body.type == "state"


def _by_noun(cast: Cast, person: Actor, title: Title) -> Actor | None:
    """«رئيس الحزب», «مساعد رئيس الهيئة للشؤون الإدارية»: the body named before, by the noun in the title."""
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


def _by_its_noun(cast: Cast, title: Title) -> Actor | None:
    """«منظمة الطاقة الذرية الإيرانية … المتحدث باسم المنظمة الإيرانية»: the body whose words it repeats."""
    if title.adjective is None or title.body is not None:
        return None
    at, norms = title.adjective_at, cast.scene.text.norms
    names = [name for name in cast.scene.names if name.type == "organisation" and name.first < title.first]
    if len(title.words) < 2 or title.words[-1] != at - 1 or not norms[at - 1].startswith("ال"):
        return None
    for name in reversed(names):
        words = plain_words(cast.scene, name)
        if words[0] in (norms[at - 1], norms[at - 1][2:]) and norms[at] in words[1:]:
            title.words.pop()
            return cast.of(name)
    return None


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


def _counts(scene: Scene, holding: Holding, body: Actor | None) -> bool:
    """Say whether a title is an office: «السفير سعد» and «الوزير فلان» alone are ranks."""
    title = holding.title
    if title.row.id == _NEVER:
        return False
    if len(title.words) > 1 and title.body is None and scene.text.norms[title.first] == "ملك":
        return False  # «ملك الحزم»
    if scene.text.norms[title.words[0]].removeprefix("و") == "المدرب":
        return body is not None  # «المدرب الوطني فلان»: what he is by trade
    if title.row.id == _EXPERT:
        return body is not None and body.type == "organisation"  # «المحلل السياسي فلان»: what he is by trade
    if not FOR_HIM.isdisjoint(scene.text.norms[title.last : title.last + 1]):
        return True  # «المتحدث باسمه فلان»
    words = [index for index in title.words if scene.text.norms[index] not in _PASSING]  # «الوزير المرافق»
    word = scene.text.norms[title.words[0]].removeprefix("و").removeprefix("ب")
    word = f"ال{word[2:]}" if word.startswith("لل") else word
    single = len(words) == 1 and word.startswith("ال")
    surname = title.first == holding.person.last and title.words[-1] == title.first  # «إبراهيم السلطان»
    listed = word == "الملك" and scene.text.norms[title.words[0]].startswith("و")  # «مستشفيا الملك فهد والملك سعود»
    return not single or body is not None or (word in _OWN and not surname and not listed)


def _once(offices: list[Held]) -> list[Held]:
    """«العاهل الأردني الملك عبد الله الثاني», «رئيس الجمهورية … الرئيس فلان»: one office under two names."""
    kept: list[Held] = []
    for office in offices:
        others = [other for other in offices if other.person is office.person and other.body is office.body]
        titles = {other.title for other in others}
        crowned = any(title.split()[0] in _CROWNED for title in titles)  # «عاهل البلاد»
        if (office.title in _STYLED and crowned) or (office.title in _PRESIDENT and "الرئيس" in titles):
            continue
        if office.title == "نائب الرئيس" and not titles.isdisjoint(f"نائب {title}" for title in _PRESIDENT):
            continue  # «نائب رئيس الجمهورية العراقية … نائب الرئيس العراقي فلان»
        if office.title in ("ملك", "سلطان") and f"ال{office.title}" in titles:
            continue  # «الملك فلان ملك المملكة الأردنية الهاشمية»
        kept.append(office)
    return kept


def _show(cast: Cast, title: Title, body: Actor | None) -> None:
    """«رئيسة مجلس الوزراء الإيطالي»: a state that only an adjective within a body's name tells is referred to there."""
    if body is not None and title.adjective_at >= 0 and not body.names and not body.references:
        cast.refer(body, *cast.scene.text.span(title.adjective_at, title.adjective_at + 1), "reference.adjective")


def _tell_alone(scene: Scene, book: OfficeBook, titles: list[Title], told: list[Held]) -> None:
    """«الأمين العام للأمم المتحدة يدعو … وقال السيد أنطونيو غوتيريش»: add whom the knowledge tells to hold it."""
    for title in titles:
        figure, body = book.figure(title), book.body(title)
        if figure is not None and not any(held.person is figure and held.body is body for held in told):
            start, end = scene.text.span(title.first, title.last)
            told.append(Held(figure, title_text(scene, title), body, start, end, title.row.id))


def find_offices(scene: Scene, cast: Cast, book: OfficeBook, people: People) -> list[Held]:
    """Make an office of every title a person is given, once for each person, title and body."""
    holdings = people.holdings
    seen: dict[tuple[int, str], set[int]] = {}
    offices: list[Held] = []
    for at, holding in enumerate(holdings):
        following = holdings[at + 1 : at + 2]
        if not isinstance(holding.title.row, OfficeTitle) or _told_anyhow(holding, following):
            continue
        person = cast.of(holding.person)
        named = _by_its_noun(cast, holding.title) or book.body(holding.title)
        if not _counts(scene, holding, named):
            continue
        if _of_firm(holding.title, named):
            named = holding.title.body = None
        named = named or _of_next(cast, holding, following)
        body = named or (None if _of_region(holding.title) else _fallback(cast, book, holding, offices, people.alone))
        _show(cast, holding.title, named)
        title = title_text(scene, holding.title)
        bodies = seen.setdefault((id(person), " ".join(map(fold, title.split()))), set())
        if not title or id(body) in bodies or (bodies and body is None):
            continue
        if body is not None and id(None) in bodies:  # «الرئيس فلان رئيس الجمهورية»: told more fully
            offices = [office for office in offices if office.person is not person or office.title != title]
        bodies.add(id(body))
        start, end = scene.text.span(holding.title.first, holding.title.last)
        offices.append(Held(person, title, body, start, end, holding.title.row.id))
    for given in (*offices_of_lists(scene, cast, holdings), *offices_of_appointments(scene, cast)):
        bodies = seen.setdefault((id(given.person), " ".join(map(fold, given.title.split()))), set())
        if id(given.body) not in bodies and not (bodies and given.body is None):
            bodies.add(id(given.body))
            start, end = scene.text.span(given.name.first, given.name.last)
            offices.append(Held(given.person, given.title, given.body, start, end, given.rule))
    _tell_alone(scene, book, people.alone, offices)
    return _once(offices)
