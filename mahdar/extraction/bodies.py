"""Names of bodies and facilities by their head noun: «هيئة الإغاثة الإسلامية العالمية», «مطار القاهرة الدولي».

The head says what it is; the work is the right boundary. A construct head needs something definite to close it, then
adjectives and one purpose («لمكافحة الإرهاب», «للإغاثة والأعمال الإنسانية») may follow.
"""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.lexicon import Match
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import HeadForm
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, joins, kind
from mahdar.knowledge.schema import OfficeTitle
from mahdar.record import EntityType

_PURPOSES = closed_class("bodies.purposes")
_TEMPORAL = closed_class("bodies.temporal")
NOBLE = closed_class("bodies.noble")
"""Styles of royalty, after whom bodies and streets are called: «مركز الملك سلمان»."""
_VAGUE = closed_class("bodies.vague")
_INNER = closed_class("bodies.inner")
_MOST_BEFORE_CLOSING = 3
_MOST_AFTER_CLOSING = 8


class _Walk:
    """A walk to the right from a head noun."""

    def __init__(self, scene: Scene, start: int) -> None:
        self.scene = scene
        self.at = start
        self.closed = False
        self.words = 0
        self.purpose = False
        self.purposeful = True
        self.coordinated = False
        self.quoted = False
        self.proper = False

    def here(self) -> str:
        """The folded word at the walk's position, empty where the walk must end."""
        scene, at = self.scene, self.at
        if at >= len(scene.text.norms) or scene.ends_line[at - 1] or not scene.readable[at]:
            return ""
        return scene.text.norms[at]

    def take(self, count: int = 1) -> None:
        self.at += count
        self.words += 1


def _known(walk: _Walk) -> bool:
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
    if walk.closed and name.type in ("state", "place", "person") and not attached:
        return False
    walk.at = name.last
    walk.words += 1
    walk.closed = True
    return True


def _quoted(walk: _Walk) -> bool:
    """«مركز “دراسات”», «ميليشيات "فجر ليبيا"»: a short quotation is the name."""
    if walk.closed or walk.here() not in MARKS:
        return False
    inside = walk.scene.cover[walk.at + 1] if walk.at + 1 < len(walk.scene.cover) else None
    if inside is not None and inside.known is not None and inside.known.sure:
        return False  # «قوات «اليونيفيل»»: a name of its own
    for opening, closing in walk.scene.text.quotations:
        if opening == walk.at and closing - opening <= 6:
            walk.at = closing + 1
            walk.words += 2
            walk.closed = walk.quoted = True
            return True
    return False


def _noble(walk: _Walk) -> bool:
    """«مركز الملك سلمان», «مؤسسة الملك عبدالله بن عبدالعزيز»."""
    if walk.here() not in NOBLE or walk.closed:
        return False
    at = walk.at + 1
    norms = walk.scene.text.norms
    while (
        at < len(norms)
        and walk.scene.open_word(at)
        and (joins(norms[at], at > walk.at + 1) or kind(norms[at]) & (Kind.GIVEN | Kind.FAMILY))
    ):
        at += 1
        if norms[at - 1] not in ("بن", "ال", "عبد", "ابو") and not (at < len(norms) and norms[at] in ("بن", "ال")):
            break
    if at == walk.at + 1:
        return False
    walk.at = at
    walk.words += 2
    walk.closed = True
    return True


def _definite(walk: _Walk) -> bool:
    """A word with the article: closes the head, and qualifies it once it is closed."""
    word = walk.here()
    if (
        not word.startswith("ال")
        or len(word) < 4
        or word in _TEMPORAL
        or word in FUNCTION_WORDS
        or not walk.scene.open_word(walk.at)
    ):
        return False
    title = vocabulary.titles().match(walk.scene.text.norms, walk.at)
    if title is not None and (walk.closed or title.last > walk.at + 1) and isinstance(title.value, OfficeTitle):
        return False
    if vocabulary.honorifics().match(walk.scene.text.norms, walk.at) is not None:
        return False
    norms = walk.scene.text.norms
    if walk.closed and vocabulary.heads().match(norms, walk.at) is not None:
        return False
    people = word.endswith(("ين", "ون")) and not norms[walk.at - 1].endswith(("ين", "ون"))
    if walk.purpose and people and len(word) > 5:
        return False  # «الهيئة العامة للإسعاف | المصابين»
    if walk.words and vocabulary.demonyms().match(norms, walk.at - 1) is not None:
        return False  # «وزارة الخارجية الأميركية | التفجير»: the state's adjective ends the name
    walk.take()
    walk.closed = True
    return True


def _indefinite(walk: _Walk) -> bool:
    """An indefinite noun inside the construct: «مجلس أمناء …», «وكالة إغاثة وتشغيل اللاجئين»."""
    word = walk.here()
    if walk.closed or not word or word in FUNCTION_WORDS or word.startswith("ال") or walk.words >= _MOST_BEFORE_CLOSING:
        return False
    if not walk.scene.open_word(walk.at) or walk.scene.cover[walk.at] is not None:
        return False
    if vocabulary.honorifics().match(walk.scene.text.norms, walk.at) is not None:
        return False
    if word[0] in "لب" and len(word) > 3 and kind(word[1:]) & Kind.ORDINARY:
        return False
    walk.take()
    return True


def _coordinated(walk: _Walk) -> bool:
    """«الشؤون السياسية والأمنية», «للإغاثة والأعمال الإنسانية»."""
    word = walk.here()
    if not walk.closed or not word.startswith("وال") or len(word) < 6 or walk.scene.cover[walk.at] is not None:
        return False
    norms = walk.scene.text.norms
    for lexicon in (vocabulary.titles(), vocabulary.honorifics(), vocabulary.heads(), vocabulary.demonyms()):
        if lexicon.match(norms, walk.at) is not None and lexicon is not vocabulary.demonyms():
            return False
    if word[1:] in _TEMPORAL or not norms[walk.at - 1].startswith(("ال", "لل", "وال")):
        return False
    if walk.coordinated or not (walk.purpose or 1 <= walk.words <= 2):
        return False
    walk.coordinated = True
    walk.take()
    return True


def _for_purpose(walk: _Walk) -> bool:
    """«لمكافحة الإرهاب», «للشؤون الإسلامية»: once, and only behind a closed head."""
    word = walk.here()
    if not walk.closed or walk.purpose or not walk.purposeful or walk.scene.cover[walk.at] is not None:
        return False
    if word.startswith("لل") and len(word) > 4 and word not in ("للمره", "للمشاركه", "للوصول", "للحد"):
        walk.purpose = True
        walk.take()
        return True
    if word not in _PURPOSES:
        return False
    at = walk.at + 1
    norms = walk.scene.text.norms
    if at < len(norms) and (norms[at].startswith("ال") or kind(norms[at]) & Kind.ORDINARY):
        walk.purpose = True
        walk.closed = norms[at].startswith("ال")
        walk.take()
        walk.words = min(walk.words, _MOST_BEFORE_CLOSING - 1)
        return True
    return False


def _seat(walk: _Walk, head: HeadForm) -> bool:
    """«بعثة مجلس التعاون في اليمن», «كلية الحقوق بمراكش»."""
    if not head.head.seat or not walk.closed or not walk.here():
        return False
    cover = walk.scene.cover
    name = cover[walk.at]
    norms = walk.scene.text.norms
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


def _proper(walk: _Walk, head: HeadForm) -> bool:
    """«صحيفة اعتماد», «جامعة هارفارد», «مدينة سرت»: words in no dictionary."""
    word = walk.here()
    if not head.head.proper or walk.closed or not word or not walk.scene.open_word(walk.at):
        return False
    if kind(word) & Kind.ORDINARY or word in FUNCTION_WORDS:
        return False
    while walk.here() and walk.words < 3 and walk.scene.open_word(walk.at) and not kind(walk.here()) & Kind.ORDINARY:
        walk.take()
    walk.closed = walk.proper = True
    return True


_STEPS = (_known, _quoted, _noble, _definite, _coordinated, _for_purpose)


def _complement(scene: Scene, match: Match[HeadForm]) -> _Walk:
    """Walk from the head over its complement as far as it goes."""
    walk = _Walk(scene, match.last)
    walk.closed = match.value.definite
    walk.purposeful = match.value.head.id != "head-ministry"
    while walk.words < _MOST_AFTER_CLOSING and walk.here() and not (walk.quoted or walk.proper):
        moved = any(step(walk) for step in _STEPS) or _proper(walk, match.value)
        if moved or _indefinite(walk):
            continue
        _seat(walk, match.value)
        break
    return walk


def _good(scene: Scene, match: Match[HeadForm], walk: _Walk) -> bool:
    """Decide whether head and complement make a name."""
    head, definite = match.value
    if not walk.closed or walk.words == 0:
        return False
    complement = scene.text.norms[match.last : walk.at]
    demonym = vocabulary.demonyms().match(scene.text.norms, match.last) is not None
    if definite and complement[0].startswith("لل"):
        return False
    if definite and len(complement) == 1:
        return (head.demonym and demonym) or (head.article and not demonym and complement[0] not in _VAGUE)
    if definite and not head.article and not head.demonym:
        return walk.purpose and head.strength == "strong"
    if head.strength == "proper":
        return walk.quoted or walk.proper or scene.cover[match.last] is not None
    if complement[0] in _INNER:
        return False
    if head.strength == "weak":
        return walk.words >= 2 or scene.cover[match.last] is not None or (head.article and definite)
    return complement[0] not in _VAGUE


def _quoted_whole(scene: Scene, index: int) -> int | None:
    """“اللجنة الوطنية لمتابعة …”: a name that fills a quotation ends with it."""
    for opening, closing in scene.text.quotations:
        if opening == index - 1 and 3 <= closing - index <= 16 and scene.unbroken(index, closing):
            return closing
    return None


def _department(scene: Scene, index: int) -> Name | None:
    """«الخارجية الألمانية»: a ministry by its portfolio and its state."""
    norms = scene.text.norms
    found = vocabulary.portfolios().match(norms, index)
    if (
        found is None
        or found.last != index + 1
        or not norms[index].removeprefix(found.prefix).lstrip("ل").startswith("ال")
    ):
        return None
    demonym = vocabulary.demonyms().match(norms, found.last) if found.last < len(norms) else None
    before = norms[index - 1] if index else ""
    if demonym is None or demonym.value.type != "state" or norms[found.last][-1] != "ه" or norms[index][-1] != "ه":
        return None
    if before.startswith("وزير") or before in ("وزاره", "العلاقات", "السياسه", "الشؤون", "نائب", "وزراء"):
        return None
    return Name(index, demonym.last, "organisation", "body.department") if scene.unbroken(index, demonym.last) else None


def _interim_government(scene: Scene, index: int) -> Name | None:
    """«الحكومة الليبية المؤقتة»: one government among several; the plain «الحكومة الليبية» is its state."""
    norms = scene.text.norms
    if not any(stem == "الحكومه" for _, stem in cuts(norms[index])) or index + 2 >= len(norms):
        return None
    demonym = vocabulary.demonyms().match(norms, index + 1)
    if demonym is None or norms[demonym.last : demonym.last + 1] not in (["المؤقته"], ["الانتقاليه"]):
        return None
    return Name(index, demonym.last + 1, "organisation", "body.interim-government")


def _fixed(scene: Scene, index: int, match: Match[HeadForm]) -> Name:
    """«رئاسة الجمهورية», «حكومة الوفاق الوطني الليبية»: the head is the name, with its state's adjective."""
    norms = scene.text.norms
    last = match.last
    demonym = vocabulary.demonyms().match(norms, last) if last < len(norms) and not scene.ends_line[last - 1] else None
    return Name(index, demonym.last if demonym is not None else last, "organisation", match.value.head.id)


def find(scene: Scene, index: int) -> Name | None:
    """Find a body or facility whose head noun stands at a token, or None.

    Known names must have been found already: they are what complements are made of.
    """
    match = vocabulary.heads().match(scene.text.norms, index)
    if match is None:
        return _interim_government(scene, index) or _department(scene, index)
    if match.value.head.type == "district" or not scene.unbroken(index, match.last):
        return None
    if match.value.head.strength == "fixed":
        return _fixed(scene, index, match)
    walk = _complement(scene, match)
    if not _good(scene, match, walk):
        return None
    kind_of: EntityType = "place" if match.value.head.type == "place" else "organisation"
    return Name(index, _quoted_whole(scene, index) or walk.at, kind_of, match.value.head.id)
