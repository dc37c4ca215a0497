"""Names that no list tells: behind an adjective of who bears them, behind a verb, between commas.

The walk over people asks here where a title, an honour or a verb promises somebody and the words themselves are
foreign, or ordinary ones.
"""

from __future__ import annotations

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.name_words import JUNCTIONS, attached, clitic_shaped, plausible
from mahdar.extraction.openings import Opens
from mahdar.extraction.person_openings import relates
from mahdar.extraction.persons import read_name
from mahdar.extraction.scene import Scene
from mahdar.extraction.title_heads import read_title
from mahdar.extraction.vocabulary import grammatical
from mahdar.extraction.words import FUNCTION_WORDS, PARTICLES, Kind, closed_class, kind

_EPITHETS = closed_class("unlisted_names.epithets")
_NO_FAMILIES = _EPITHETS | closed_class("persons.days") | closed_class("designations.after_body") | {"الدين"}
_CLOSED = (["،"], ["."])
_ENDINGS = tuple(closed_class("unlisted_names.endings"))
_SAYS = frozenset((":", "ان", "انه", "انها"))
_OF_SEVERAL = ("ان", "ين", "ون", "ات")


def unlisted_name(scene: Scene, at: int, marks: frozenset[str]) -> int | None:
    """Read a name that no list tells, where its surroundings do: a verb, an origin, a list, a title behind it."""
    origin, verb = _behind_origin(scene, at), _behind_verb(scene, at)
    if not (origin or verb or _related(scene, at)):
        return _before_title(scene, at, marks) or listed_name(scene, at)
    end = foreign_name(scene, at, marks)
    if end is None and verb:
        return unheard_speaker(scene, at) or _before_title(scene, at, marks)
    norm = scene.text.norms[at]
    alone = end is None and origin and kind(norm) == Kind.FAMILY and not norm.startswith("ال")
    return at + 1 if alone else end  # «تمريرة البرازيلي نيمار»


def _related(scene: Scene, at: int) -> bool:
    """Say whether the word before tells whose somebody is, on the same line."""
    return at > 0 and relates(scene.text.norms[at - 1]) and scene.unbroken(at - 1, at + 1)


def _behind_verb(scene: Scene, at: int) -> bool:
    """«ودعا …», «التقى …»: a verb of speech or contact promises somebody."""
    if not at or not scene.opens[at - 1] & (Opens.SPEECH | Opens.CONTACT_VERB):
        return False
    if not scene.open_word(at) or scene.ends_line[at - 1] or scene.cover[at - 1] is not None:
        return False
    before = scene.text.norms[at - 1 : at]
    said = vocabulary.speech().match(before, 0)
    if said is not None and ("clause" in said.value.verb.takes or not said.value.verb.homograph):
        return True  # but «الطائرة تنقل | جثماني …»
    contact = vocabulary.contact_verbs().match(before, 0)
    return contact is not None and not contact.value.verb.common


def _behind_origin(scene: Scene, at: int) -> bool:
    """«وقال الفرنسي إرفيه رونار», «الحكم السلوفيني …»: an adjective of origin may stand for a person."""
    if not at or not scene.opens[at - 1] & Opens.DEMONYM or scene.cover[at - 1] is not None:
        return False
    before = scene.text.norms[at - 1]
    alone = before.endswith(("ي", "يه")) and vocabulary.demonyms().match([before], 0) is not None
    return alone and scene.unbroken(at - 1, at + 1)


def _before_title(scene: Scene, at: int, marks: frozenset[str]) -> int | None:
    """«…، وغيتاتشو رضا، المتحدث باسم …»: between a comma and a title a list of people goes on.

    «شارك في اللقاء سيلسو أموريم، مستشار …»: so does any name of words no list holds, if its office follows, and two
    such words need no comma: «التقى أيمن الصفدي رادميلا شيكيرنسكا نائبة الأمين العام للناتو».
    """
    norms = scene.text.norms
    if at == 0 or kind(norms[at]) & Kind.ORDINARY:
        return None
    behind = at + 2 + (norms[at + 2 : at + 3] == ["،"])
    if _two_unheard(norms, at) and not any(scene.cover[at : at + 2]) and _is_told(scene, at, behind):
        return at + 2
    if "،" not in norms[at + 2 : at + 6]:
        return None
    goes_on = norms[at - 1] == "،" and norms[at][:1] == "و"
    if not goes_on and (norms[at - 1] in FUNCTION_WORDS or not scene.open_word(at - 1)):
        return None
    end = read_name(scene, at, True) if goes_on else foreign_name(scene, at, marks)
    if end is None or end < at + 2 or end + 1 >= len(norms) or norms[end] != "،":
        return None
    titled = goes_on and scene.unbroken(at, end + 2) and read_title(scene, end + 1) is not None
    return end if titled or _is_told(scene, at, end + 1) else None


def _is_told(scene: Scene, first: int, at: int) -> bool:
    """Say whether an office of some body or state stands at a token, on the line of a name."""
    title = read_title(scene, at) if scene.unbroken(first, at + 1) else None
    return title is not None and (title.body is not None or title.adjective is not None)


def behind_epithet(scene: Scene, at: int, honoured: bool) -> int | None:
    """Give where the name begins behind an adjective of who bears it.

    «الباحث السياسي اليمني | مختار …», «السيناتور الجمهوري | توم كوتون», «الفنانة التشكيلية | صفية بن زقر».
    """
    norms = scene.text.norms
    demonym = vocabulary.demonyms().match(norms, at)
    if demonym is not None:
        named = honoured and not demonym.prefix and read_name(scene, demonym.last, True) is not None
        return demonym.last if named else None
    sired = _sires(norms, at)
    further = _epithet(norms[at]) and at + 2 < len(norms) and norms[at + 1] in _EPITHETS
    if further and scene.unbroken(at, at + 3):
        return behind_epithet(scene, at + 1, honoured)  # «المنشق حاليا | عبدالحليم خدام»
    if not (sired or _epithet(norms[at])) or not scene.unbroken(at, at + 2) or scene.cover[at + 1] is not None:
        return None
    end = read_name(scene, at + 1, True)
    named = end is not None and end > at + 2 and (sired or not kind(norms[at + 1]) & Kind.ORDINARY)
    return at + 1 if named else None


def _epithet(norm: str) -> bool:
    article = norm.startswith("ال") and norm.endswith(("ي", "يه"))
    return norm in _EPITHETS or (article and not kind(norm) & (Kind.GIVEN | Kind.FAMILY))


def _sires(norms: list[str], at: int) -> bool:
    """«الشاعر العباسي | علي بن الجهم»: no name begins with a family's before a given name and its father's."""
    nisba = norms[at].startswith("ال") and norms[at].endswith("ي")
    return nisba and norms[at + 2 : at + 3] == ["بن"] and bool(kind(norms[at + 1]) & Kind.GIVEN)


def foreign_name(scene: Scene, at: int, marks: frozenset[str]) -> int | None:
    """«أجاثون رواسا», «جيوفانا دي بينيديتو»: two words that no list of ordinary words holds; ends its name.

    The first may be an ordinary word that is a given name too: «فرج أقعيم», or any before one of ``marks``.
    """
    end = read_name(scene, at, True)
    if end is None or end < at + 2:
        return None
    norms = scene.text.norms
    if any(norms[at].endswith(ending) and norms[at + 1].endswith(ending) for ending in _OF_SEVERAL):
        return None  # «قال مسؤولان تركيان»
    given = kind(norms[at]) & Kind.GIVEN
    if given and end < len(norms) and (norms[end] in marks or _told_apart(norms, at, end)):
        return end
    rest = norms[at + 1 if given or scene.is_ann(at) else at : end]
    if given and kind(norms[at]) & Kind.ORDINARY and norms[end - 1].endswith("ي"):
        return None  # «كشف بيان إحصائي»
    joined = PARTICLES | JUNCTIONS
    return None if any(kind(norm) & Kind.ORDINARY and norm not in joined for norm in rest) else end


def unheard_speaker(scene: Scene, at: int) -> int | None:
    """«وقال | ليسينكو: …»: one word that no list holds and that ends as foreign names do, before what it says."""
    norms = scene.text.norms
    norm, following = norms[at], norms[at + 1] if at + 1 < len(norms) else ""
    if kind(norm) != Kind.UNKNOWN or len(norm) < 5 or not norm.endswith(_ENDINGS) or not scene.open_word(at):
        return None
    return at + 1 if following in _SAYS or following in MARKS else None


def _told_apart(norms: list[str], at: int, end: int) -> bool:
    """«وقال جيم كرافت | قائد الشرطة»: a name sure in its first word, of two, with grammar or a title behind it."""
    family = norms[end - 1]
    sure = end == at + 2 and not kind(norms[at]) & Kind.ORDINARY
    plain = not family.endswith(("ا", "ه", "ات")) and not attached(family)  # «وقال صالحي | للصحفيين»
    plain = plain and family not in _NO_FAMILIES  # «يغادر عبدالغني | الثلاثاء», «أعلن ريجي | المقال»
    return sure and plain and (grammatical(norms[end]) or vocabulary.titles().match(norms, end) is not None)


def listed_name(scene: Scene, at: int) -> int | None:
    """«عثمان مجلي | وفرج البحسني», «…، | ومحمد البريدي،»: a list of people goes on with a given name; ends it."""
    norms = scene.text.norms
    apart = at > 1 and norms[at - 1] == "،"
    before = scene.cover[at - 1 - apart] if at else None
    first = kind(norms[at][1:])
    if before is None or before.type != "person" or norms[at][0] != "و":
        return None
    if not first & Kind.GIVEN and not _two_unheard(norms, at):
        return None
    end = read_name(scene, at, True, listed=True)
    if end is None or end < at + 2 or scene.ends_line[at - 1]:
        return None
    words, ordinary = norms[at:end], kind(norms[end - 1]) & Kind.ORDINARY
    if apart:
        told = scene.opens[at] & Opens.SPEECH or (scene.opens[at] & Opens.TITLE and ordinary)
        other = told and words[1] not in JUNCTIONS  # «، وطالب الشمري», but «، وسلطان العتواني»
        if other or (ordinary and norms[end : end + 1] not in _CLOSED):
            return None
    return end if not ordinary or plausible(words, first) else None


def _two_unheard(norms: list[str], at: int) -> bool:
    """«صالح كبزابو | وسوكسيه ماسرا», «سيلسو أموريم»: say whether two words that no list holds stand at a token.

    They bear no article, and look like no verb of the present and no word behind a preposition; و before the first
    joins it to somebody before.
    """
    words = norms[at : at + 2]
    words[0] = words[0].removeprefix("و")
    if len(words) < 2 or any(len(word) < 4 or word[0] in "يتنبل" or word.startswith("ال") for word in words):
        return False
    return kind(words[0]) == Kind.UNKNOWN and (kind(words[1]) == Kind.UNKNOWN or clitic_shaped(words[1]))


def between_commas(scene: Scene, at: int) -> bool:
    """«الأمين العام للحزب، | عارف الزوكا، ووزير …»: say whether a person's name fills what stands between commas."""
    norms = scene.text.norms
    end = read_name(scene, at, True)
    if end is None or end < at + 2:
        return False
    found = kind(norms[at])
    return not found & Kind.ORDINARY or bool(found & Kind.GIVEN and norms[end : end + 1] == ["،"])
