"""How far a body's name goes behind its head noun.

A construct head needs something definite to close it («هيئة حقوق | الإنسان»); then adjectives, coordinations and one
purpose («لمكافحة الإرهاب», «للإغاثة والأعمال الإنسانية») may follow. The steps are tried in order at every word.
"""

from __future__ import annotations

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.lexicon import Match
from mahdar.extraction.persons import read_name
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import HeadForm
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, joins, kind, owned_noun
from mahdar.knowledge.schema import OfficeTitle

_PURPOSES = closed_class("bodies.purposes") | closed_class("bodies.sports")
_TEMPORAL = closed_class("bodies.temporal")
_ORDINALS = closed_class("people.ordinals")
NOBLE = closed_class("bodies.noble")
"""Styles of royalty, after whom bodies and streets are called: «مركز الملك سلمان»."""
VAGUE = closed_class("bodies.vague")
"""Adjectives that name nothing by themselves: «اللجنة المختصة»."""
_NOT_PURPOSES = closed_class("bodies.not_purposes")
_QUALITIES = closed_class("bodies.qualities")
_NOUNS = closed_class("bodies.nouns")
_FIELDS = closed_class("bodies.fields")
_WORKS = closed_class("bodies.works")
_CALLED_AFTER = frozenset(("head-foundation", "head-group", "head-school", "head-mosque", "head-camp", "head-hospital"))
_FACILITIES = frozenset(("head-centre", "head-airport", "head-hospital", "head-university", "head-college"))
_VERBS = closed_class("complements.verbs")
_DASHES = frozenset(("-", "–", "ـ"))
_OF_BASES = closed_class("complements.of_bases")
_BROTHERS = closed_class("complements.brothers")
_NATIONAL = frozenset(("الوطني", "الوطنيه", "العام", "العامه", "العليا", "الاعلي"))
_OFFICIAL = frozenset(("الرسمي", "الرسميه"))  # «وكالة الأنباء الإيرانية | الرسمية»
_RELATING = ("ي", "يه", "يين", "يون", "يات")
_SEATLESS = frozenset(("head-centre", "head-directorate", "head-department"))
_MOST_BEFORE_CLOSING = 3
_MOST_AFTER_CLOSING = 8


class Walk:
    """A walk to the right from a head noun: how far it came, and what it met on the way."""

    def __init__(self, scene: Scene, match: Match[HeadForm]) -> None:
        self.scene = scene
        self.head = match.value.head
        self.not_of = match.value.not_of
        self.at = self.start = match.last
        self.closed = self.definite = match.value.definite
        self.words = 0
        self.purpose = False
        self.quoted = False
        self.proper = False
        self.noble = self.owned = False

    def here(self) -> str:
        """The folded word at the walk's position, empty where the walk must end."""
        scene, at = self.scene, self.at
        if at >= len(scene.text.norms) or scene.ends_line[at - 1] or not scene.readable[at]:
            return ""
        return scene.text.norms[at]

    def take(self, count: int = 1) -> None:
        """Go on over one word, which ``count`` tokens make."""
        self.at += count
        self.words += 1

    def take_person(self, end: int) -> bool:
        """Go on to ``end``, behind a person's name, which closes the walk; True, for the reader that found it."""
        self.at = end
        self.words += 2
        self.closed = self.noble = True
        return True


def _known(walk: Walk) -> bool:
    """A name the knowledge holds closes the head: «بعثة الاتحاد الأوروبي»."""
    name = walk.scene.cover[walk.at] if walk.here() else None
    if name is None or name.first != walk.at or name.type in ("gathering", "instrument"):
        return False
    plain = walk.scene.text.norms[walk.at]
    lexicon = vocabulary.names() if name.known is not None else vocabulary.heads()
    found = lexicon.match(walk.scene.text.norms, walk.at)
    attached = found.prefix if found else ""
    if (attached and not (walk.closed and attached == "ل")) or plain in FUNCTION_WORDS:
        return False
    if walk.closed and (not attached or (name.known is not None and name.known.id in vocabulary.media())):
        return False  # «قال فلان من مكتبة الإسكندرية | لرويترز»
    if walk.head.id in _SEATLESS and name.last == walk.at + 1 and name.type == "place":
        return _placed(walk, name)
    walk.owned = walk.closed
    walk.at = name.last
    walk.words += 1
    walk.closed = True
    return True


def _placed(walk: Walk, name: Name) -> bool:
    """«مركز دبي الدولي للمؤتمرات»; «مركز طهطا» is a small town, and «مديرية لحج» a district."""
    word = walk.scene.text.norms[name.last] if name.last < len(walk.scene.text.norms) else ""
    if not walk.scene.unbroken(walk.start - 1, name.last + 1) or not (adjective(word) or word.startswith("لل")):
        return False
    walk.take()
    walk.closed = True
    return True


def _quoted(walk: Walk) -> bool:
    """«مركز “دراسات”», «ميليشيات "فجر ليبيا"»: a short quotation is the name."""
    if walk.closed or walk.here() not in MARKS:
        return False
    inside = walk.scene.cover[walk.at + 1] if walk.at + 1 < len(walk.scene.cover) else None
    if inside is not None and inside.known is not None and inside.known.sure and walk.head.id == "head-forces":
        return False  # «قوات «اليونيفيل»»: a name of its own
    for opening, closing in walk.scene.text.quotations:
        if opening == walk.at and closing - opening <= 6:
            word = walk.scene.text.norms[opening + 1]
            if closing - opening == 2 and word.endswith("يه") and not word.startswith("ال") and _describes(word):
                return False  # «منظمة “إرهابية”»
            walk.at = closing + 1
            walk.words += 2
            walk.closed = walk.quoted = True
            return True
    return False


def _noble(walk: Walk) -> bool:
    """«مركز الملك سلمان», «مؤسسة الملك عبدالله بن عبدالعزيز»."""
    if walk.here() not in NOBLE or walk.closed or walk.head.strength == "weak":
        return False
    norms, at = walk.scene.text.norms, walk.at + 1
    while at < len(norms) and walk.scene.open_word(at):
        joined = norms[at - 1] in ("بن", "ال", "عبد", "ابو")
        named = kind(norms[at]) & (Kind.GIVEN | Kind.FAMILY) or joins(norms[at], at > walk.at + 1)
        more = joined or at == walk.at + 1 or norms[at] in ("بن", "ال") or kind(norms[at]) == Kind.FAMILY
        if not (more and (named or norms[at - 1] == "عبد")):
            break
        at += 1
    if at == walk.at + 1:
        return False
    return walk.take_person(at)


def adjective(word: str) -> bool:
    """«الإسلامي», «العامة»: what qualifies a name, and does not tell of its doings («القوات المتمركزة»)."""
    return (
        word.startswith("ال")
        and word not in _TEMPORAL
        and word not in _NOUNS
        and (word.endswith(_RELATING) or word in _QUALITIES)
    )


def _agrees(walk: Walk, word: str) -> bool:
    """«المؤسسة الوطنية», «المجلس الوطني»: an adjective has the gender of the head right before it."""
    if not walk.definite or walk.words:
        return True
    feminine = walk.scene.text.norms[walk.at - 1].endswith(("ه", "ات", "ليا"))
    return feminine == word.endswith(("ه", "ليا", "بري")) or walk.head.id == "head-army"


def _general(walk: Walk, word: str) -> bool:
    """«الاتحاد | العام للكتاب»: before what a body is for, «العام» is no year."""
    norms, at = walk.scene.text.norms, walk.at + 1
    return word == "العام" and walk.definite and at < len(norms) and norms[at].startswith("لل")


def _definite(walk: Walk) -> bool:
    """A word with the article: closes the head, and qualifies it once it is closed."""
    word = walk.here()
    general = _general(walk, word) or (word == "العام" and walk.head.id == "head-hospital" and walk.closed)
    inside = walk.scene.cover[walk.at] if word else None
    if inside is not None and inside.type == "place" and inside.first == walk.at and walk.head.id in _SEATLESS:
        return False  # «مديرية | التواهي»
    if walk.head.id == "head-base" and word not in _OF_BASES:
        return False  # «قاعدة العند الجوية | الاستراتيجية»
    if (
        not word.startswith("ال")
        or len(word) < 4
        or (word in _TEMPORAL and not general)
        or word in FUNCTION_WORDS
        or not walk.scene.open_word(walk.at)
        or walk.scene.text.raw[walk.scene.text.tokens[walk.at].start] in "أإ"  # «مجلة ألمانية»
    ):
        return False
    title = vocabulary.titles().match(walk.scene.text.norms, walk.at)
    if title is not None and (walk.closed or title.last > walk.at + 1) and isinstance(title.value, OfficeTitle):
        return False
    norms = walk.scene.text.norms
    telling = walk.definite and not walk.words and word.endswith(_RELATING)  # «المجلس | الاقتصادي»
    style = vocabulary.honorifics().match(norms, walk.at)
    if style is not None and not telling and not style.value.modifies:
        return False  # but «كلية الدفاع | الجوي»
    plain = adjective(word) and _agrees(walk, word) and vocabulary.heads().match(norms, walk.at) is None
    if walk.closed and (not (general or plain) or (walk.words and word in _OFFICIAL)):
        return False
    origin = vocabulary.demonyms().match(norms, walk.at)
    national = word in _NATIONAL or origin is not None  # «الحملة السعودية | الوطنية», «الهيئة المصرية | العامة»
    if walk.words and not national and vocabulary.demonyms().match(norms, walk.at - 1) is not None:
        return False  # «وزارة الخارجية الأميركية | التفجير»: the state's adjective ends the name
    called = walk.head.id == "head-newspaper" and walk.words and not norms[walk.start].startswith("ال")
    if called and not walk.definite and origin is None and adjective(word):
        walk.closed = True  # «صحيفة اعتماد | الإصلاحية»
        return False
    walk.take()
    walk.closed = True
    return True


def _indefinite(walk: Walk) -> bool:
    """An indefinite noun inside the construct: «مجلس أمناء …», «وكالة إغاثة وتشغيل اللاجئين»."""
    word = walk.here()
    if walk.closed or not word or word in FUNCTION_WORDS or word.startswith("ال") or walk.words >= _MOST_BEFORE_CLOSING:
        return False
    if not walk.scene.open_word(walk.at) or walk.scene.cover[walk.at] is not None:
        return False
    if owned_noun(word) is not None or word.endswith(("ها", "هم", "ته")):
        return False  # «مجلس وزرائها», «لجنة شكلتها الحكومة»
    if (word[0] == "ي" and len(word) > 2 and kind(word) == Kind.ORDINARY) or word in _VERBS:
        return False  # «مسجد الطوارئ | يستعيد نشاطه», «لجنة | تضم البلدان»
    if walk.head.strength == "proper" or (not walk.words and _describes(word)):
        return False
    if vocabulary.honorifics().match(walk.scene.text.norms, walk.at) is not None:
        return False
    if word[0] in "لب" and len(word) > 3 and kind(word[1:]) & Kind.ORDINARY:
        return False
    walk.take()
    return True


def _describes(word: str) -> bool:
    """«لجنة وطنية», «مركز صناعي»: an indefinite adjective, so that any of them is meant; so «مركز وإضافة …»."""
    if word[0] == "و" and kind(word[1:]) & Kind.ORDINARY:
        return True
    if word in _WORKS:
        return False  # «مجلس | شورى الحركة»
    if word.endswith("يه"):
        listed = (kind("ال" + word) | kind(word[:-1])) & Kind.ORDINARY or kind(word) == Kind.UNKNOWN
        return word not in _WORKS and bool(listed)
    return word.endswith("ي") and bool(kind("ال" + word) & Kind.ORDINARY)


def _coordinated(walk: Walk) -> bool:
    """«الشؤون السياسية والأمنية», «للإغاثة والأعمال الإنسانية», «الدراسات الدستورية وتحليل الأزمات»."""
    word = walk.here()
    if not walk.closed or not word.startswith("و") or len(word) < 4 or walk.scene.cover[walk.at] is not None:
        return False
    norms, before = walk.scene.text.norms, walk.scene.text.norms[walk.at - 1]
    if not walk.words or not before.startswith(("ال", "لل", "وال")):
        return False
    charge = vocabulary.portfolios().match([word[1:], *norms[walk.at + 1 : walk.at + 3]], 0)
    if charge is not None and walk.head.id == "head-ministry" and word.startswith("وال"):
        walk.take(charge.last)  # «وزارة الداخلية والجماعات المحلية والنقل»
        return True
    if vocabulary.heads().match([word], 0) is not None:
        return False
    if word[1:] in _WORKS:
        return _work(walk)
    alike = word.endswith(("ي", "يه")) and before.endswith(("ي", "يه")) and word[-1] == before[-1] and walk.words < 4
    if word[1:] not in _FIELDS and not (word.startswith("وال") and (alike or _specified(walk))):
        return False
    walk.take()
    return True


def _specified(walk: Walk) -> bool:
    """«… والعلامات التجارية»: things of a kind, told by an adjective."""
    scene, at = walk.scene, walk.at
    following = scene.text.norms[at + 1] if at + 1 < len(scene.text.norms) else ""
    things = scene.text.norms[at].endswith("ات") and following.endswith("يه") and following not in VAGUE
    return things and following.startswith("ال") and scene.unbroken(at, at + 2) and walk.head.strength != "proper"


def _work(walk: Walk) -> bool:
    """«… وحفظ السلام»: a verbal noun with what it is done to."""
    norms, at = walk.scene.text.norms, walk.at + 1
    if at >= len(norms) or not norms[at].startswith("ال") or not walk.scene.unbroken(walk.at, at + 1):
        return False
    walk.take(2)
    return True


def _for_purpose(walk: Walk) -> bool:
    """«لمكافحة الإرهاب», «للشؤون الإسلامية»: once, and only behind a closed head."""
    word = walk.here()
    if not walk.closed or walk.purpose or not walk.head.purpose or walk.scene.cover[walk.at] is not None:
        return False
    if word.startswith("لل") and len(word) > 4 and word not in _NOT_PURPOSES:
        walk.purpose = True
        defended = walk.scene.text.norms[walk.at + 1 : walk.at + 3]
        walk.take(3 if defended[:1] == ["عن"] and defended[-1].startswith("ال") else 1)  # «للدفاع عن الحريات»
        return True
    norms, at = walk.scene.text.norms, walk.at + 1
    if word not in _PURPOSES:
        return False
    if at < len(norms) and (norms[at].startswith("ال") or kind(norms[at]) & Kind.ORDINARY):
        walk.purpose = True
        walk.closed = norms[at].startswith("ال")
        walk.take()
        walk.words = min(walk.words, _MOST_BEFORE_CLOSING - 1)
        if walk.closed:
            walk.take()
        return True
    return False


def _seat(walk: Walk) -> bool:
    """«بعثة مجلس التعاون في اليمن», «كلية الحقوق بمراكش»."""
    if not walk.closed or not walk.here():
        return False
    cover = walk.scene.cover
    name = cover[walk.at]
    norms = walk.scene.text.norms
    if walk.head.id == "head-committee" and norms[walk.at] == "في" and walk.at + 1 < len(norms):
        house = vocabulary.heads().match(norms, walk.at + 1)
        if house is not None and not house.prefix and house.value.head.id == "head-parliament":
            walk.at = house.last if cover[walk.at + 1] is None else walk.at  # «لجنة الأمن في البرلمان»
            return True
    if not walk.head.seat:
        return False
    if norms[walk.at] in ("في", "لدي") and walk.at + 1 < len(norms):
        name = cover[walk.at + 1]
        if name is not None and name.first == walk.at + 1 and name.type in ("state", "place"):
            walk.at = name.last
            return True
    elif name is not None and name.first == walk.at and norms[walk.at].startswith("ب") and name.type == "place":
        found = vocabulary.names().match(norms, walk.at)
        if found is not None and found.prefix == "ب":
            walk.at = name.last
            return True
    return False


def _proper(walk: Walk) -> bool:
    """«صحيفة اعتماد», «جامعة هارفارد», «مدينة سرت»: words in no dictionary."""
    word = walk.here()
    if not walk.head.proper or walk.closed or not word or not walk.scene.open_word(walk.at):
        return False
    if kind(word) & Kind.ORDINARY or word in FUNCTION_WORDS or _describes(word):
        return False
    if kind(word) & Kind.GIVEN and walk.head.id in _CALLED_AFTER:
        return _called_after(walk)
    while walk.words < 3 and _unheard(walk):
        walk.take()
    if kind(word) & Kind.GIVEN and walk.here() in _ORDINALS:
        walk.take()  # «جامعة محمد | الخامس»
    walk.closed = walk.proper = True
    return True


def _called_after(walk: Walk) -> bool:
    """«مؤسسة سالم بن محفوظ الخيرية», «شركة محمد العلي»: somebody's name."""
    end = read_name(walk.scene, walk.at, True)
    if end is None:
        return False
    norms = walk.scene.text.norms
    return walk.take_person(end + (end < len(norms) and norms[end] in _BROTHERS))  # «شركة إبراهيم الجفالي وإخوانه»


def _unheard(walk: Walk) -> bool:
    """Say whether the next word may be one more of a name in no dictionary; «… | فؤاد» is somebody."""
    word = walk.here()
    if not word or not walk.scene.open_word(walk.at) or kind(word) & Kind.ORDINARY:
        return False
    return not walk.words or not (kind(word) & Kind.GIVEN or word.startswith("و"))


def _behind_proper(walk: Walk) -> bool:
    """«مركز ويست غيت | التجاري», «جامعة نايف | العربية للعلوم الأمنية»: what may follow a facility's unheard name."""
    return walk.head.id in _FACILITIES and (_definite(walk) or _for_purpose(walk))


def _paired(walk: Walk) -> bool:
    """«اللجنة المشتركة اللبنانية | ـ الأردنية»: a dash between the adjectives of two states."""
    norms, at = walk.scene.text.norms, walk.at
    if not walk.words or walk.here() not in _DASHES or at + 1 >= len(norms) or not walk.scene.open_word(at + 1):
        return False
    states = vocabulary.demonyms()
    if states.match(norms, at - 1) is None or states.match(norms, at + 1) is None:
        return False
    walk.take(2)
    return True


_STEPS = (_known, _paired, _quoted, _noble, _definite, _coordinated, _for_purpose, _proper, _indefinite)


def walk_complement(scene: Scene, match: Match[HeadForm]) -> Walk:
    """Walk from the head over its complement as far as it goes."""
    walk = Walk(scene, match)
    while walk.words < _MOST_AFTER_CLOSING and walk.here() and not walk.quoted:
        moved = _behind_proper(walk) if walk.proper else any(step(walk) for step in _STEPS)
        if not moved:
            if not walk.proper:
                _seat(walk)
            break
    return walk
