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
from mahdar.extraction.scene import Scene
from mahdar.extraction.title_heads import DEPUTIES
from mahdar.extraction.words import Kind, closed_class, kind, owned_noun
from mahdar.knowledge.schema import OfficeTitle
from mahdar.record import Office

_NEVER = "office-custodian"  # «خادم الحرمين الشريفين» is the king's style, not another office
_STATE_RANKS = frozenset(("minister", "deputy_minister", "head_of_government"))
_GOVERNING = _STATE_RANKS | {"head_of_state"}
_SIDES = closed_class("offices.sides")
_OF_STATES = closed_class("offices.of_states")
_PASSING = closed_class("offices.passing")
_PRESIDENT = frozenset(("رئيس الجمهورية", "رئيس الدولة"))
_CROWNED = closed_class("offices.crowned")
_UNDERSECRETARIES = {"office-undersecretary": "الوزارة", "office-emirate-undersecretary": "الإمارة"}
"""What «وكيل» is of, where his body's name is told apart: «وكيل وزارة الخارجية للشؤون الدولية»."""

_INNER = closed_class("bodies.inner")  # «رئيس مجلس الإدارة»
_PLAIN = frozenset(("عام", "عامه", "اول", "خاص", "خاصه", "دائم", "سابق"))  # adjectives of the head
_GOVERNMENT = frozenset(("حكومه", "برلمان", "وزراء"))
_LINKS = frozenset(("باسم", "بإسم", "في", "بمحافظة", "بمنطقة", "بمدينة"))
_OWN = frozenset(("الرئيس", "الملك", "السلطان"))


def title_text(scene: Scene, title: Title) -> str:
    """Write an office's title as its holder would: «وزير خارجية روسيا» is «وزير الخارجية».

    The organisation stays out; a proclitic on the first word goes.
    """
    raw = scene.text.raw
    tokens = scene.text.tokens
    words = [raw[tokens[index].start : tokens[index].end] for index in title.words]
    if len(words) > 3 and words[-2:] == ["للمنظمة", "الدولية"]:
        del words[-2:]  # the United Nations, by what they are
    if words[:2] == ["القائم", "بأعمال"]:
        words[1] = "بالأعمال"  # «القائم بأعمال سفارة سويسرا»
    if not words:
        return ""
    if words[1:] == ["تنظيم"] and title.body is not None:
        words.pop()  # «زعيم تنظيم «داعش»»
    if len(words) > 1 and words[-1] in _LINKS:
        words.pop()  # «المتحدث | باسم», «القيادي | في»
    if title.owned != title.words[0]:
        words[0] = _head(scene, words[0], scene.text.norms[title.words[0]], title)
    if title.chief in title.words:
        at = title.words.index(title.chief)
        words[at] = f"ال{words[at]}"
    if title.owned >= 0:
        at = title.words.index(title.owned)
        words[at] = _without_pronoun(words[at], definite=len(words) > 1)
    if isinstance(title.row, OfficeTitle) and title.portfolio is not None and len(words) == 2:
        word = words[1].removeprefix("ل") if words[1].startswith("لل") else words[1]
        words[1] = word if fold(word).startswith("ال") else f"ال{word}"
    elif 0 < (at := _before_state(title)) < len(words) and _takes_article(title, fold(words[at])):
        words[at] = _definite(words[at])  # «نائب رئيس دولة الإمارات» is «نائب الرئيس»
    if title.row.id in _UNDERSECRETARIES and len(words) > 1 and words[1].startswith("ل"):
        words.insert(1, _UNDERSECRETARIES[title.row.id])
    return " ".join(words)


def _without_pronoun(word: str, *, definite: bool) -> str:
    """«مكتبها» is «المكتب», «خارجيتها» «الخارجية», «زعيمها» alone «زعيم»."""
    noun = word[:-2]
    if noun[0] == "و" and len(noun) > 4 and kind(fold(noun[1:])) & Kind.ORDINARY:
        noun = noun[1:]  # «ورئيسها»
    noun = noun[:-1] + "ة" if noun.endswith("ت") and owned_noun(fold(word)) == fold(noun[:-1] + "ة") else noun
    noun = noun[:-1] + "ء" if noun.endswith("ائ") else noun
    return f"ال{noun}" if definite else noun


def _head(scene: Scene, word: str, norm: str, title: Title) -> str:
    forms = title.row.form if isinstance(title.row, OfficeTitle) else title.row.forms
    heads = {fold(form.split()[0]) for form in forms} | DEPUTIES
    while norm not in heads and len(word) > 2:
        if norm.startswith("لل"):
            return "ال" + word[2:]
        word, norm = word[1:], norm[1:]
    split = len(title.words) > 1 and title.words[1] != title.words[0] + 1
    presides = len(title.words) == 1 and norm == "رئيس" and _of_state(title)
    return f"ال{word}" if presides or (split and not norm.startswith("ال") and _is_definite(scene, title)) else word


def _is_definite(scene: Scene, title: Title) -> bool:
    """«رئيس الديوان الملكي المكلف» is «الرئيس المكلف»: the adjective behind the body asks for the article."""
    norms, at = scene.text.norms, title.words[1]
    return norms[at].startswith("ال") and vocabulary.titles().match(norms, at) is None


def _takes_article(title: Title, norm: str) -> bool:
    """«نائب رئيس حكومة الشيشان» is «نائب رئيس الحكومة», also of a place; «أمير منطقة», «حاكم عام» stay."""
    of_state = title.body is not None and title.body.type == "state" and norm not in _PLAIN
    return not norm.startswith(("ال", "بال", "لل")) and (of_state or norm in _GOVERNMENT)


def _definite(word: str) -> str:
    """«المستشار الدبلوماسي لرئيس الإمارات» is «المستشار الدبلوماسي للرئيس»."""
    serves = word[0] == "ل" and vocabulary.titles().match([fold(word[1:])], 0) is not None
    return f"لل{word[1:]}" if serves else f"ال{word}"


def _before_state(title: Title) -> int:
    """Give the place among a title's words of the noun a state's name completes: «رئيس | وزراء | سنغافورة»; or 0."""
    if title.body is None or title.body.type not in ("state", "place") or title.body.first - 1 not in title.words:
        return 0
    return title.words.index(title.body.first - 1)


def _of_state(title: Title) -> bool:
    known = title.adjective or (title.body.known if title.body is not None else None)
    return known is not None and known.type in ("state", "place")


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


def _fallback(cast: Cast, book: OfficeBook, person: Actor, title: Title, held: list[Held]) -> Actor | None:
    """Give the body of an office whose title names none, where the document itself leaves no doubt."""
    found = _by_noun(cast, person, title) or _by_knowledge(cast, person, title)
    if found is not None or person.known is not None or title.owned >= 0:
        return found
    text = title_text(cast.scene, title)
    below = title.row.rank == "deputy_head" or text.endswith("للأمين العام")
    if below:  # «الأمين العام المساعد للشؤون الخارجية», behind his secretary-general
        bodies = [office for office in held if office.body and office.body.type == "organisation"]
        chiefs = [office for office in bodies if " " in office.title or office.title.startswith("ال")]
        chief = [office for office in chiefs if office.title.removeprefix("ا") in text]
        return next((office.body for office in chief), None)
    beside = _beside(cast, title, held)
    if beside is not None:
        return beside
    states = [actor for actor in cast.actors if actor.type == "state"]
    if title.row.rank in _STATE_RANKS and book.kingdom is not None:
        return book.kingdom if len(states) == 1 else None
    alone = len(title.words) == 1 and len(states) == 1 and title.row.id == "office-president"
    state = states[0] if alone else _where_told(cast, title)
    presidents = [actor for held, actor in book.held if held.row.id == title.row.id and book.body(held) is state]
    return state if all(actor is person for actor in presidents) else None  # «الإذاعة الإيرانية … الرئيس هولاند»


def _beside(cast: Cast, title: Title, held: list[Held]) -> Actor | None:
    """Give the state that stands beside the title of one of its government.

    «عن الجانب الأوكراني وزير البنية التحتية»; «رئيس الوزراء الإسباني فلان ووزير الدفاع فلان».
    """
    norms, at = cast.scene.text.norms, title.first
    if title.row.rank not in _GOVERNING or at < 2 or not cast.scene.unbroken(at - 2, at + 1):
        return None
    side = vocabulary.demonyms().match(norms, at - 1)
    if side is not None and side.last == at and norms[at - 2].removeprefix("و") in _SIDES:
        return cast.known(side.value)
    name = cast.scene.cover[at - 1]
    if name is None:
        return None
    if name.type == "state" and name.first and norms[name.first - 1] in _OF_STATES:
        return cast.of(name)
    start = cast.scene.text.tokens[name.first].start
    if name.type != "person" or not norms[at].startswith("و") or title.row.rank not in _STATE_RANKS:
        return None
    return next((office.body for office in held if _explicit(office) and 0 <= start - office.end < 30), None)


def _explicit(office: Held) -> bool:
    return office.body is not None and office.body.type == "state"


def _by_noun(cast: Cast, person: Actor, title: Title) -> Actor | None:
    """«رئيس الحزب», «مساعد رئيس الهيئة للشؤون الإدارية»: the body named before, by the noun in the title."""
    norms = cast.scene.text.norms
    ends = [at for at in title.words[1:] if at == title.words[-1] or norms[at + 1].startswith("لل")]
    behind = title.words[-1] + 1  # «المدير التنفيذي | للشركة»
    if norms[behind : behind + 1] and norms[behind].startswith("لل") and cast.scene.cover[behind] is None:
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
    sentence = next((part for part in scene.sentences if part.first <= title.first < part.last), None)
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
    if not FOR_HIM.isdisjoint(scene.text.norms[title.last : title.last + 1]):
        return True  # «المتحدث باسمه فلان»
    words = [index for index in title.words if scene.text.norms[index] not in _PASSING]  # «الوزير المرافق»
    single = len(words) == 1 and scene.text.norms[title.words[0]].removeprefix("و").startswith("ال")
    surname = title.first == holding.person.last and title.words[-1] == title.first  # «إبراهيم السلطان»
    return not single or body is not None or (scene.text.norms[title.words[0]] in _OWN and not surname)


def _once(offices: list[Held]) -> list[Held]:
    """«العاهل الأردني الملك عبد الله الثاني», «رئيس الجمهورية … الرئيس فلان»: one office under two names."""
    kept: list[Held] = []
    for office in offices:
        others = [other for other in offices if other.person is office.person and other.body is office.body]
        titles = {other.title for other in others}
        crowned = any(title.split()[0] in _CROWNED for title in titles)  # «عاهل البلاد»
        if (office.title == "الملك" and crowned) or (office.title in _PRESIDENT and "الرئيس" in titles):
            continue
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
    for holding in holdings:
        if not isinstance(holding.title.row, OfficeTitle):
            continue
        person = cast.of(holding.person)
        named = _by_its_noun(cast, holding.title) or book.body(holding.title)
        if not _counts(scene, holding, named):
            continue
        body = named or _fallback(cast, book, person, holding.title, offices)
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
