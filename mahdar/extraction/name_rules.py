"""Rules that say whether a word is the next part of a person's name: the first with an answer decides."""

from __future__ import annotations

import re

from mahdar.extraction import vocabulary
from mahdar.extraction.name_reader import Reader, Rule, goes_on
from mahdar.extraction.name_shapes import no_name
from mahdar.extraction.name_words import (
    NAMES,
    SYLLABLES,
    attached,
    begins_another,
    clitic_shaped,
    is_title,
    is_verb,
    strange,
)
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import grammatical
from mahdar.extraction.words import FUNCTION_WORDS, PARTICLES, Kind, closed_class, kind

_QUALITY = re.compile("..ي.")
"""The shape of «نظيف», «كريم»."""
_OF_THINGS = ("ات", "اء", "ه", "ين", "ون")  # «نفى عدنان المعيبد الأنباء»: what a verb is about
_PRONOUNS = ("سه", "هما", "سها", "سوا")  # «نفسه», «وغيرهما», «ليسوا»
_ORDINALS = closed_class("persons.ordinals")
_STYLES = closed_class("persons.styles")
_SURE = closed_class("persons.sure")
_HEADS = closed_class("name_rules.heads")
_CHIEFS = _HEADS | {f"ال{head}" for head in _HEADS}
_CALLINGS = frozenset(("المرشد", "القاضي", "المفتي", "العمده"))  # families too: «بن عبدالله المرشد | مدير عام …»
_QUALITIES = closed_class("name_rules.qualities")
_IN = frozenset(("في", "من", "منذ", "الي", "خلال"))
_BEHIND_CALLINGS = frozenset(("الذي", "ان", "امس", "اليوم"))
_DAYS = closed_class("persons.days") | closed_class("bodies.temporal")
_TIMES = closed_class("persons.times")


def _speech_first(reader: Reader, norm: str, _: int) -> bool | None:
    """«رأى الغيص»: a speech verb begins no name of its own; nor does «روى», which is no «روي»."""
    if reader.parts or reader.strong:
        return None
    if norm == "عهد" and reader.at and reader.scene.text.norms[reader.at - 1] in _IN:
        return False  # «في عهد الخميني»
    told = norm == "روي" and reader.scene.text.raw[reader.scene.text.tokens[reader.at].end - 1] == "ى"
    return False if told or vocabulary.speech().match([norm], 0) is not None else None


def _ali(reader: Reader, _norm: str, _found: int) -> bool | None:
    """«علي بن موسى», «أحمد علي السنان», «الدكتور علي السلطان،»: the name that looks like a preposition."""
    norms, at = reader.scene.text.norms, reader.at + 1
    closed = reader.strong and norms[at : at + 1] != [] and norms[at].startswith("ال") and reader.ends(2)
    return True if reader.is_ali(reader.at) and (reader.parts or reader.next_is_name() or closed) else None


def _ann(reader: Reader, _norm: str, _found: int) -> bool | None:
    """«آن باترسون»: the name that reads like a particle, before a word that no list of ordinary words holds."""
    begins = reader.parts == 0 and reader.strong and reader.scene.is_ann(reader.at) and reader.next_is_name()
    return True if begins else None


def _before_father(reader: Reader, norm: str, _found: int) -> bool | None:
    """«الأمير يزيد بن فرحان»: where a name is due, a word before «بن» and a given name is no verb."""
    father = reader.scene.text.norms[reader.at + 1 : reader.at + 3]
    sure = reader.parts == 0 and reader.strong and len(father) > 1 and father[0] == "بن"
    return True if sure and not norm.startswith("ال") and kind(father[1]) & Kind.GIVEN else None


def _ended(reader: Reader, norm: str, _: int) -> bool | None:
    """A blessing, grammar, or the next person of a list ends the name; so does anything behind a family name alone."""
    norms = reader.scene.text.norms
    first = norms[reader.start]
    family_alone = (
        reader.parts == 1
        and first.startswith("ال")
        and not reader.given
        and not reader.scene.hamzated(reader.start)
        and not (strange(first) and reader.foreign(reader.at))
    )
    if family_alone or grammatical(norm) or vocabulary.blessings().match(norms, reader.at) is not None:
        return False
    closed = reader.parts > 1 or (reader.parts == 1 and (reader.royal or (norm[0] == "و" and len(norm) > 3)))
    if closed and norm[0] in "وبل" and norm[:2] not in ("با", "بو") and attached(norm) and kind(norm) == Kind.ORDINARY:
        return False  # «نزار بن عبيد مدني | بمكتبه», «الأميرة ريما | لمساهمتها», «الإمام محمد | وابنه»
    house = reader.parts == 1 and reader.strong and reader.given and norm.startswith("بال")
    if house and not kind(norm[1:]) & Kind.ORDINARY and not reader.royal:
        return None  # «سمير بالغنيم»
    return False if reader.parts and begins_another(norm, reader.next_is_name()) else None


def _syllable(reader: Reader, norm: str, _: int) -> bool | None:
    """«لي هسين لونج», «تو لام»: syllables that are words too, among their like."""
    if norm not in SYLLABLES or not reader.strong:
        return None
    before = reader.foreign(reader.at - 1) if reader.parts else reader.next_is_name()
    return True if before or reader.foreign(reader.at + 1) else None  # «توني تان كنق يام»


def _between_families(reader: Reader, norm: str, _: int) -> bool | None:
    """«محمد الخالد الحمد الصباح»: the grandfather, between father and house."""
    norms, at = reader.scene.text.norms, reader.at
    if reader.parts < 2 or not norm.startswith("ال") or not norms[at - 1].startswith("ال") or not reader.next_is_name():
        return None
    return True if norms[at + 1].startswith("ال") and kind(norms[at + 1]) & Kind.FAMILY else None


def _behind_family(reader: Reader, norm: str, _: int) -> bool | None:
    """«شجاع الدوسري | نجم», «رابح رابح»: nothing without the article follows a family name, nor itself a word alone."""
    if not reader.parts:
        return None
    norms, at = reader.scene.text.norms, reader.at
    before = norms[at - 1]
    surname = before.startswith("ال") and before not in ("الله", "الدين") and norms[at - 2] != "عبد"
    family = reader.parts > 1 and surname and not norm.startswith("ال") and norm not in PARTICLES
    if reader.parts > 2 and kind(before) == Kind.FAMILY and kind(norm) == Kind.GIVEN and reader.next_is_name():
        return False  # «التقى عمارو سيسوكو إمبالو | سليمان دكوري»
    again = reader.parts == 1 and before == norm and not reader.strong and not reader.next_is_name()
    return False if family or again else None


def _titled(reader: Reader, norm: str, _found: int) -> bool | None:
    """A title ends the name, unless it is the family name: «محمد الطيار,»."""
    following = reader.scene.text.norms[reader.at + 1 : reader.at + 2]
    alone = reader.parts == 1 and reader.given and (reader.ends(1) or attached(following[0]))
    surname = alone or ((reader.kin or reader.given) and reader.verb_next())
    surname = surname or (reader.kin and norm in _CALLINGS and bool(following) and following[0] in _CHIEFS)
    return False if not surname and is_title(reader.scene, reader.at) else None


def _families_calling(reader: Reader, norm: str, _: int) -> bool | None:
    """«محمد بن عبدالله القاضي الذي», «نزار بن عبيد مدني بمكتبه»: a calling or an adjective is the family's name."""
    following = reader.scene.text.norms[reader.at + 1 : reader.at + 2]
    if not (reader.kin and reader.strong) or reader.parts != 2 or reader.royal or not following:
        return None
    if not norm.startswith("ال"):
        return True if norm.endswith("ي") and kind(norm) == Kind.ORDINARY and attached(following[0]) else None
    office = vocabulary.titles().match([norm], 0)
    last = following[0] in _BEHIND_CALLINGS if office else reader.ends(1) or attached(following[0])
    return True if last and is_title(reader.scene, reader.at) else None


def _misshapen(reader: Reader, norm: str, found: int) -> bool | None:
    """«تسلم الأمير فيصل بن خالد | هدية»: no word behind a prince's father, and what no name looks like."""
    if no_name(norm, found, reader.parts):
        return False
    told = found == Kind.ORDINARY or (found == Kind.UNKNOWN and reader.given)
    if reader.parts == 1 and told and reader.crowned and norm not in _ORDINALS:
        return False  # «زار الملك فاروق | المملكة», «الملك سلمان | أناب ولي عهده»
    ordinary = reader.kin and found & Kind.ORDINARY and not norm.startswith("ال")
    return False if ordinary and reader.royal and not (reader.next_is_name() or reader.ends(1)) else None


def _uncommon(reader: Reader, _norm: str, found: int) -> bool | None:
    """A word that is no ordinary one: a listed name, or any where a name is due."""
    if found & Kind.ORDINARY:
        return None
    return bool(found & NAMES) or reader.strong or reader.parts > 0


def _common_first(reader: Reader, _norm: str, found: int) -> bool | None:
    """«صالح المالكي», «كامل الوزير،»: an ordinary word begins a name if it is a given name too and a name follows."""
    norms, at = reader.scene.text.norms, reader.at + 1
    if reader.parts:
        return None
    if not found & Kind.GIVEN:
        if _styled(reader, norms[at - 1]):
            return True
        foreign = norms[at - 1].startswith("ال") and reader.scene.hamzated(at - 1) and reader.foreign(at)
        return reader.strong and (foreign or norms[at : at + 1] == ["بن"])  # «أليسا سلوتكين», «الدكتور عسيري بن أحمد»
    closed = norms[at : at + 1] and norms[at].startswith("ال") and norms[at + 1 : at + 2] in (*_CLOSED, [":"], ["ان"])
    if norms[at - 1] == "باسم" and not reader.next_is_name():
        return False  # «المتحدث الرسمي باسم الحركة،»
    return reader.next_is_name() or (reader.strong and (bool(closed) or reader.next_is_nisba()))


def _styled(reader: Reader, norm: str) -> bool:
    """«المهندس سهل حفظي»: behind a style of people a plain word begins a name before one that is no ordinary word."""
    norms, at = reader.scene.text.norms, reader.at
    styled = reader.strong and at > 0 and norms[at - 1].removeprefix("و").removeprefix("ل") in _STYLES
    plain = not norm.startswith("ال") and not attached(norm) and not is_verb(norm) and len(norm) > 2
    following = kind(norms[at + 1]) if at + 1 < len(norms) and reader.scene.unbroken(at, at + 2) else Kind.ORDINARY
    return styled and plain and not following & Kind.ORDINARY and not is_title(reader.scene, at)


def _behind_kin(reader: Reader, norm: str, found: int) -> bool | None:
    """«عادل بن أحمد الجبير»: the family name behind the father's."""
    if not reader.kin or not norm.startswith("ال") or len(norm) < 4:
        return None
    if reader.scene.text.norms[reader.at + 1 : reader.at + 2] == ["التي"] and not found & NAMES:
        return False  # «ثمن المحافظ سعيد بن مشيط | الجهود التي …»
    things = norm.endswith((*_OF_THINGS, "اني")) and norm != "الله" and not found & (NAMES | Kind.UNKNOWN)
    if things and not _speaks(reader.scene.text.norms, reader.at + 1):
        return False  # «قدم للأمير سلطان بن سلمان التهاني»
    origin = vocabulary.demonyms().match([norm], 0)  # «مطر بن سالم بن راشد البلوشي»: of no state, a family's name
    return origin is None or origin.value.type != "state" or bool(found & Kind.FAMILY)


def _speaks(norms: list[str], at: int) -> bool:
    """«المحافظ عودة بن سليمان العودة | أكد»: a finite verb of speech shows that its subject ends before it."""
    found = vocabulary.speech().match(norms, at) if at < len(norms) else None
    return found is not None and found.value.tense in ("perfect", "imperfect")


def _father_last(reader: Reader, norm: str, _: int) -> bool | None:
    """«محمود بن عبدالرحمن فقيه،», «بندر بن محمد حجار خلال»: the last word of the name is the family's."""
    norms, at = reader.scene.text.norms, reader.at
    honoured = at + 1 < len(norms) and vocabulary.honorifics().match(norms, at + 1) is not None  # «فقيه | ومعالي …»
    if not reader.kin or is_verb(norm) or norm in _TIMES or not (reader.ends(1) or honoured):
        return None
    if norms[at + 1 : at + 2] in _CLOSED or norms[at + 1 : at + 2] == [] or norms[at + 1][0] == "و":
        return True
    other = norm[0] in "وف" or len(norm) < 3 or norm.endswith(("ه", "ا"))
    return None if other or reader.royal or vocabulary.titles().match(norms, at) is not None else True


def _common_name(reader: Reader, norm: str, found: int) -> bool | None:
    """A name that is an ordinary word too; but no fourth with the article, unless a third goes before it."""
    if not found & NAMES:
        return None
    if reader.parts > 1 and _of_body(reader):
        return False  # «دي ماريا | نجم مانشستر يونايتد»
    before = reader.scene.text.norms[reader.at - 2 : reader.at]
    house = reader.strong and found & Kind.FAMILY and before[-1:] != [] and before[-1].startswith("ال")
    return reader.parts < 3 or not norm.startswith("ال") or all(word.startswith("ال") for word in before) or bool(house)


def _of_body(reader: Reader) -> bool:
    """Say whether the name of a body stands behind a word with nothing between them."""
    following = reader.scene.cover[reader.at + 1 : reader.at + 2]
    body = following[0] if following else None
    if body is None or body.type != "organisation":
        return False
    first = reader.scene.text.norms[body.first]
    return first[0] not in "لب" or not kind(first[1:]) & Kind.ORDINARY  # «حسنين هيكل | لصحيفة السفير»


def _between(reader: Reader, norm: str, found: int) -> bool | None:
    """«اللواء خالد قرار الحربي»: an ordinary word is the father's name between a sure given name and a house's.

    So is one between two foreign names: «فرانسيسكو باردو بيكيراس».
    """
    norms, at = reader.scene.text.norms, reader.at + 1
    sure = reader.given and not reader.first & Kind.ORDINARY
    if reader.parts != 1 or not reader.strong or reader.royal or not sure or found != Kind.ORDINARY:
        return None
    house = norms[at] if at < len(norms) and reader.scene.unbroken(reader.at, at + 1) else ""
    branch = reader.first == Kind.GIVEN and house.startswith("ال") and house.endswith("ي")
    branch = branch and kind(house) == Kind.FAMILY
    foreign = len(house) > 3 and not house.startswith("ال") and kind(house) in (Kind.FAMILY, Kind.UNKNOWN)
    if not branch and not (foreign and not attached(house)):
        return None
    other = norm.startswith("ال") or attached(norm) or is_verb(norm) or norm.endswith(_OF_THINGS)
    other = other or vocabulary.speech().match([norm], 0) is not None or is_title(reader.scene, reader.at)
    return None if other or vocabulary.demonyms().match([house], 0) is not None else True


def _clitic_shaped(reader: Reader, norm: str, _: int) -> bool | None:
    """«القنصل العام باتيست فيفر»: behind a word that no list holds, where a name is due and must end."""
    due = reader.parts == 1 and reader.strong and reader.first == Kind.UNKNOWN
    return True if due and clitic_shaped(norm) and reader.ends(1) else None


def _common_family(reader: Reader, norm: str, _: int) -> bool | None:
    """«محمد نقلي أن»: an ordinary word is the family name where the name must end behind it."""
    norms = reader.scene.text.norms
    if norm.endswith(_PRONOUNS):
        return False  # «الشيخ عبدالله | نفسه»
    father = reader.parts == 2 and kind(norms[reader.at - 1]) & Kind.GIVEN
    told = norms[reader.at + 1 : reader.at + 2] == ["ان"] and norm[0] not in "وفبل" and norm[-1] != "ا"  # «… طواف أن»
    told = (told and norm not in _TIMES) or (norm.endswith("ي") and norms[reader.at + 1 : reader.at + 2] in _CLOSED)
    longer = father and reader.strong and (norm.startswith("ال") or told)  # «محمد صالح النظيف», «علي محمد مسرحي،»
    longer = (
        longer and not reader.crowned and not norms[reader.at - 1].startswith("ال") and not norm.endswith(_OF_THINGS)
    )
    if (
        not (reader.parts == 1 or longer)
        or not reader.given
        or (is_verb(norm) and not _resigned(reader, norm))
        or reader.next_is_name()
        or not (reader.ends(1) or reader.verb_next() or _sole_family(reader, norm) or _told_of(reader, norm))
    ):
        return False
    weak = norm.endswith("ي") and len(norm) > 3 and not norm.startswith("ال")
    return reader.strong or weak or _closes(reader, norm) or _branch(reader, norm)


def _resigned(reader: Reader, norm: str) -> bool:
    """«الدكتور سمير توكل، بأن»: behind a man's given name and before a mark a word like «توكل» tells of no deed."""
    norms = reader.scene.text.norms
    closed = norms[reader.at + 1 : reader.at + 2] in _CLOSED and norms[reader.start] in _SURE
    return (
        closed
        and norm[0] == "ت"
        and all(lexicon.match([norm], 0) is None for lexicon in (vocabulary.contact_verbs(), vocabulary.speech()))
    )


def _told_of(reader: Reader, norm: str) -> bool:
    """«رئيس الوزراء الأسبق أحمد نظيف | بالسجن»: a quality without the article, which no verb looks like."""
    following = reader.scene.text.norms[reader.at + 1 : reader.at + 2]
    return reader.strong and _QUALITY.fullmatch(norm) is not None and following[0].startswith(("بال", "لل"))


def _branch(reader: Reader, norm: str) -> bool:
    """«التقى موسى الكوني وعبد الله …»: the name of a house, behind a sure given name alone."""
    norms, start = reader.scene.text.norms, reader.start
    sure = reader.first == Kind.GIVEN and norms[start] not in _QUALITIES and not norms[start].endswith("ه")
    if reader.parts > 1 or not sure or not (norm.startswith("ال") and norm.endswith("ي")):
        return False  # «الوطن وأمنه القومي»
    other = norm in _TIMES | _DAYS | _ORDINALS or vocabulary.demonyms().match([norm], 0) is not None
    return not other and not _construct(reader.scene, start)


def _construct(scene: Scene, start: int) -> bool:
    """«نظام بشار القمعي»: say whether a noun stands before a name, whose adjective may follow it."""
    if not start or not scene.unbroken(start - 1, start + 1):
        return False
    before = scene.text.norms[start - 1]
    tells = any(lexicon.match([before], 0) for lexicon in (vocabulary.speech(), vocabulary.contact_verbs()))
    return not (tells or before.startswith("ال") or before in FUNCTION_WORDS or before[0] in '،؛.:«»"()')


def _closes(reader: Reader, norm: str) -> bool:
    """«إعفاء المدير أحمد الربيع، من منصبه»: between no verb and a mark, a noun behind a sure given name ends it."""
    norms, before = reader.scene.text.norms, reader.scene.text.norms[reader.start - 1] if reader.start else "."
    first = norms[reader.start]
    sure = kind(first) == Kind.GIVEN and first not in _QUALITIES and not first.startswith("ال") and first[-1] != "ه"
    following = norms[reader.at + 1 : reader.at + 2]
    several = bool(following) and goes_on(following[0])  # «نزار بركة | ومحمد أوجار»
    held = bool(following) and following[0] in _HEADS  # «عبير عودة | وزيرة الاقتصاد»
    held = held and not _construct(reader.scene, reader.start)
    if not sure or norm in _DAYS or not (following in _CLOSED or several or held):
        return False
    if is_verb(before) or vocabulary.speech().match([before], 0) is not None:
        return False
    if several or held:
        return not (is_verb(norm) or attached(norm) or norm.endswith(("ا", *_PRONOUNS)))
    object_ = not norm.startswith("ال") or norm.endswith(_OF_THINGS)
    return not object_ and vocabulary.honorifics().match([norm], 0) is None


def _sole_family(reader: Reader, norm: str) -> bool:
    """«أبرم الدكتور أسامة البار خمسة عقود»: who is no prince bears a family name behind his own."""
    if reader.parts != 1 or not reader.strong or norm.endswith(_OF_THINGS):
        return False
    norms = reader.scene.text.norms
    if norms[reader.at + 1].startswith("ال"):
        return False  # «الملا عبدالمنان | الشقيق الأصغر»
    return not reader.royal and (norm.startswith("ال") or (norm.endswith("ي") and len(norm) > 3))


_CLOSED = (["،"], ["."], ["؛"], [")"], ["("])
RULES: tuple[Rule, ...] = (
    _speech_first,
    _ali,
    _ann,
    _before_father,
    _syllable,
    _ended,
    _between_families,
    _behind_family,
    _families_calling,
    _titled,
    _misshapen,
    _uncommon,
    _common_first,
    _behind_kin,
    _father_last,
    _common_name,
    _between,
    _clitic_shaped,
    _common_family,
)
"""The rules in the order in which they are asked."""
