"""Names of instruments and gatherings: «القرار 2216», «اتفاق الطائف», «القمة الإفريقية لمكافحة الإرهاب».

Some are known; the others begin with a head noun that something must complete to a name. Each shape below is one way
of completing it; the first that fits in the list decides, and the longer of a shape and a known name counts. What is
found here hides the names inside it, so every shape asks for something that a common noun does not have.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mahdar.arabic.clitics import cuts
from mahdar.extraction import thing_words
from mahdar.extraction.phrases import Phrases
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.thing_words import HeadForm
from mahdar.extraction.words import FUNCTION_WORDS
from mahdar.knowledge.schema import ThingWay

_Span = tuple[int, int]


class _Start(NamedTuple):
    """A head noun at tokens ``first`` to ``at`` (exclusive)."""

    first: int
    at: int
    form: HeadForm


_Shape = Callable[[Phrases, _Start], int]

_WITHIN = frozenset(("في", "ضمن", "وفي"))
_POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك", "وهذه", "وهذا"))
_TITLED = frozenset(("بعنوان", "عنوان", "موضوع", "تحت", "حول", "عن", "المعنونه", "الموسومه"))
_STATING = frozenset(("ان", "انه", "انها", "انهم", "بان", "عن"))
_PRONOUNS = ("ه", "ها", "هم")


def _numbered(phrases: Phrases, start: _Start) -> int:
    """«القرار 2216», «قرار مجلس الأمن الدولي رقم 2216», «القرار الأممي "2216"»."""
    at = start.at
    body = None if start.form.definite else phrases.name(at)
    if body is not None and body.type == "organisation":
        at = body.last
    at = phrases.adjectives(at)
    if at == start.at and not start.form.definite and phrases.word(at) != "رقم":
        return 0
    return _moved(at, phrases.number(at))


def _moved(before: int, after: int) -> int:
    return after if after > before else 0


def _quoted(phrases: Phrases, start: _Start) -> int:
    """«مبادرة “الغذاء من أجل السلام”», «برنامج المطاعيم “…”»."""
    if start.form.definite:
        return 0
    at = start.at
    if phrases.word(at).startswith("ال") and phrases.scene.cover[at] is None:
        at += 1
    return _moved(at, phrases.quotation(at))


def _carried(phrases: Phrases, start: _Start) -> int:
    """«ضمن برنامج “نمو بصحة وأمان” بالتعاون مع …»: programmes of broadcasters have no such word beside them."""
    end = _quoted(phrases, start)
    beside = phrases.norms[max(0, start.first - 3) : start.first] + phrases.norms[end : end + 2]
    return end if any(word.removeprefix("و") in thing_words.carrying() for word in beside) else 0


def _bracketed(phrases: Phrases, start: _Start) -> int:
    """«إعلان (جنيف 1)»."""
    return _moved(start.at, phrases.bracket(start.at)) if phrases.name(start.at + 1) is not None else 0


def _placed(phrases: Phrases, start: _Start) -> int:
    """«اتفاق الطائف», «مؤتمر آسيا الوسطى للأمن والتعاون», «مؤتمر جنيف 2»."""
    name = phrases.place(start.at)
    if start.form.definite or name is None:
        return 0
    at = name.last
    if start.form.head.id == "thing-declaration" and _states(phrases.word(at)):
        return 0
    number = phrases.number(at)
    if number > at and len(phrases.norms[number - 1]) <= 2:
        at = number
    at = phrases.adjectives(at)
    end = phrases.purpose(at)
    return end if end > at or name.type == "state" or not phrases.wide(name) else 0


def _states(word: str) -> bool:
    """«إعلان طهران أنها …», «إعلان واشنطن مقتله»: the capital announces something."""
    return word in _STATING or (word.endswith(_PRONOUNS) and not word.startswith(("ال", "و", "ل", "ب", "ف")))


def _of_body(phrases: Phrases, start: _Start) -> int:
    """«استراتيجية الأمم المتحدة العالمية لمكافحة الإرهاب», «ميثاق الأمم المتحدة», «قمة منظمة التعاون الإسلامي»."""
    body = phrases.name(start.at)
    if start.form.definite or body is None or body.type != "organisation":
        return 0
    at = phrases.adjectives(body.last)
    end = phrases.purpose(at)
    alone = start.form.head.id == "thing-charter" or (start.form.head.type == "gathering" and body.known is not None)
    return end if end > at or alone else 0


def _qualified(phrases: Phrases, start: _Start) -> int:
    """«المبادرة الخليجية», «القمة العربية السادسة والعشرين», «القمة الإفريقية لمكافحة الإرهاب»."""
    if not start.form.definite or phrases.norms[start.first - 1] in _POINTING:
        return 0
    ordinal = phrases.ordinal(start.at)
    at = phrases.adjectives(ordinal)
    words = phrases.norms[ordinal:at]
    numbered = phrases.ordinal(at)
    if any(map(thing_words.tells, words)):
        return phrases.purpose(numbered)
    return numbered if numbered > at and words and start.form.head.id == "thing-forum" else 0


def _aimed(phrases: Phrases, start: _Start) -> int:
    """«الاستراتيجية الوطنية لمكافحة الفساد»; in «الوثيقة الاستراتيجية للأمن» it is an adjective."""
    adjective = start.form.head.id == "thing-strategy" and _after_definite(phrases, start)
    if not start.form.definite or adjective:
        return 0
    at = phrases.adjectives(phrases.ordinal(start.at))
    return _moved(at, phrases.purpose(at)) if at > start.at else 0


def _after_definite(phrases: Phrases, start: _Start) -> bool:
    """Say whether a head stands behind a noun with «ال», as adjectives do."""
    return phrases.word(start.first - 1).startswith(("ال", "وال", "لل", "بال"))


def _with_aim(phrases: Phrases, start: _Start) -> int:
    """«خارطة الطريق للتعاون»."""
    return _moved(start.at, phrases.purpose(start.at))


def _in_council(phrases: Phrases, start: _Start) -> int:
    """«المؤتمر العام لليونسكو», «على هامش الوزاري للتحالف الدولي»."""
    at = phrases.adjectives(start.at)
    kind_of = [word for word in phrases.norms[start.at : at] if not thing_words.vague(word)]
    if start.form.head.id == "thing-ministerial" and not _after_definite(phrases, start):
        kind_of.append(phrases.norms[start.first])
    if not start.form.definite or not kind_of:
        return 0
    body = phrases.name(at, "ل")
    return body.last if body is not None and body.type == "organisation" else 0


def _in_session(phrases: Phrases, start: _Start) -> int:
    """«الدورة الثامنة والسبعين للجمعية العامة للأمم المتحدة», «الجمع العام السنوي الـ 31 للبنك …»."""
    if not start.form.definite:
        return 0
    at = phrases.adjectives(start.at)
    ordinal = phrases.ordinal(at)
    if ordinal == at:
        return 0
    at = phrases.adjectives(ordinal)
    return _moved(at, phrases.members(at)) or _moved(at, phrases.council(at))


def _about(phrases: Phrases, start: _Start) -> int:
    """«خطة العمل المشتركة لتنفيذ …», «مبادرة الحكم الذاتي», «مؤتمر الحوار الوطني», «اتفاق السلام في ليبيا»."""
    if start.form.definite or (start.form.head.id == "thing-framework" and phrases.norms[start.first - 1] in _WITHIN):
        return 0
    subject = phrases.subject(start.at)
    if subject == start.at:
        return 0
    end = phrases.purpose(subject)
    if start.form.head.type == "instrument":
        end = phrases.seat(end)
    telling = [word for word in phrases.norms[start.at + 1 : end] if not thing_words.vague(word)]
    return end if telling else 0


def _treating(phrases: Phrases, start: _Start) -> int:
    """«معاهدة حظر الأسلحة النووية», «اتفاقية حقوق الطفل»."""
    end = 0 if start.form.definite else phrases.deed(start.at)
    return _moved(start.at, end)


_SHAPES: tuple[tuple[ThingWay, _Shape], ...] = (
    ("number", _numbered),
    ("quoted", _quoted),
    ("carried", _carried),
    ("bracket", _bracketed),
    ("session", _in_session),
    ("place", _placed),
    ("body", _of_body),
    ("council", _in_council),
    ("adjective", _qualified),
    ("purpose", _aimed),
    ("aim", _with_aim),
    ("subject", _about),
    ("treats", _treating),
)


def _titled(phrases: Phrases, start: _Start) -> _Span | None:
    """«ندوة حول موضوع “…”», «ورشة عمل بعنوان “…”»: the quotation alone is the name."""
    led = False
    for at in range(start.at, start.at + 6):
        if led and phrases.quotation(at) > at + 3:
            return at + 1, phrases.quotation(at) - 1
        if not phrases.word(at):
            return None
        led = phrases.norms[at] in _TITLED
    return None


def _owned(phrases: Phrases, start: _Start) -> _Span | None:
    """«مبادرة الأمين العام للأمم المتحدة “العمل من أجل …”»: the quotation alone is the name."""
    for at in range(start.at + 1, start.at + 8):
        if phrases.quotation(at) > at + 3:
            return at + 1, phrases.quotation(at) - 1
        word = phrases.word(at)
        if not word or not phrases.scene.open_word(at) or word in FUNCTION_WORDS:
            return None
    return None


_INSIDE: tuple[tuple[ThingWay, Callable[[Phrases, _Start], _Span | None]], ...] = (
    ("titled", _titled),
    ("owned", _owned),
)


def _built(phrases: Phrases, index: int) -> Name | None:
    """Build a name from its head noun and one of the shapes."""
    match = thing_words.thing_heads().match(phrases.norms, index)
    for form in match.value if match is not None else ():
        start = _Start(index, match.last if match else index, form)
        name = _shaped(phrases, start)
        if name is not None:
            return name
    return None


def _shaped(phrases: Phrases, start: _Start) -> Name | None:
    head = start.form.head
    for way, shape in _SHAPES:
        end = shape(phrases, start) if way in head.by else 0
        if end:
            return Name(start.first, end, head.type, f"{head.id}.{way}")
    for way, inside in _INSIDE:
        span = inside(phrases, start) if way in head.by else None
        if span is not None:
            return Name(*span, head.type, f"{head.id}.{way}")
    return None


def _known(phrases: Phrases, index: int) -> Name | None:
    """Find a name the knowledge holds; a short one only where the text has its full name or a party."""
    found = thing_words.known_things().match(phrases.norms, index)
    if found is None or not (found.value.sure or _confirmed(phrases, found.value.id)):
        return None
    return Name(index, found.last, found.value.type, "known." + found.value.type, found.value)


def _confirmed(phrases: Phrases, known_id: str) -> bool:
    row = thing_words.instrument_row(known_id)
    return row is not None and not phrases.named.isdisjoint((row.id, *row.parties))


def _fixed(phrases: Phrases, index: int) -> Name | None:
    """«الحوار الوطني»."""
    found = thing_words.fixed_names().match(phrases.norms, index)
    return None if found is None else Name(index, found.last, "gathering", "thing.fixed")


def _numbered_known(phrases: Phrases, index: int) -> Name | None:
    """«القمة العربية السادسة والعشرين»: a recurring gathering, told apart by its number."""
    norms, behind, number = _with_number(phrases, index)
    found = thing_words.numbered_things().match(norms, 0) if number else None
    if found is None:
        return None
    one = found.value._replace(id=f"{found.value.id}:{number}", en=f"{found.value.en} ({number})")
    return Name(index, behind[found.last - 1], one.type, "known.gathering", one)


def _with_number(phrases: Phrases, index: int) -> tuple[list[str], list[int], str]:
    """Give the words from a position on with ``#`` for the first number, where each ends, and the number."""
    words: list[str] = []
    behind: list[int] = []
    number, at = "", index
    while len(words) < 12 and at < len(phrases.norms) and (at == index or phrases.word(at)):
        end = phrases.ordinal(at) if at > index and not number else at
        if at > index and not number and end == at and phrases.norms[at].isdigit():
            end = at + 1
        if end > at:
            number = phrases.value(at, end)
        words.append("#" if end > at else phrases.norms[at])
        at = max(end, at + 1)
        behind.append(at)
    return words, behind, number


_FINDERS = (_numbered_known, _known, _built, _fixed)


def _longest(phrases: Phrases, index: int) -> Name | None:
    """Choose the longest name that begins at a token; of equally long ones the first finder's."""
    scene = phrases.scene
    found = [name for finder in _FINDERS if (name := finder(phrases, index)) is not None]
    found = [name for name in found if scene.unbroken(name.first, name.last) and _fits(scene, name)]
    best = max(found, key=lambda name: name.last - name.first, default=None)
    known = next((name.known for name in found if name.known is not None), None)
    if best is not None and best.type == "instrument" and known is not None and known.sure:
        best.known = known  # «مبادرة السلام العربية في صيغتها …» is still the initiative that is known
    return best


def _fits(scene: Scene, name: Name) -> bool:
    """Say whether a name may be taken in: it cuts no other name in two and lies inside none."""
    for at in (name.first, name.last - 1):
        cover = scene.cover[at]
        if cover is not None and (cover.first < name.first or cover.last > name.last):
            return False
    return True


def _spread(phrases: Phrases) -> None:
    """«اتفاق السلام» is a name where the text has «اتفاق السلام في تيغراي» too."""
    scene = phrases.scene
    full = {_opening(phrases, name): name for name in scene.names if name.rule.endswith((".subject", ".treats"))}
    for index, cover in enumerate(scene.cover[:-1] if full else []):
        if cover is None and scene.cover[index + 1] is None and scene.unbroken(index, index + 2):
            end = phrases.adjectives(index + 2)
            short = Name(index, end, "instrument", "thing.short")
            named = full.get(_opening(phrases, short))
            if named is not None and scene.open_word(index):
                short.type, short.known = named.type, named.known
                scene.add(short)


def _opening(phrases: Phrases, name: Name) -> tuple[str, str]:
    """Give the head of a name without its clitic, and the word behind it."""
    head = phrases.norms[name.first]
    prefix = thing_words.thing_prefix(phrases.norms, name.first)
    return next((stem for clitic, stem in cuts(head) if clitic == prefix), head), phrases.norms[name.first + 1]


def find_things(scene: Scene) -> None:
    """Find the names of instruments and gatherings; the names inside them give way.

    Known names and bodies must have been found: they are what these names are made of.
    """
    phrases = Phrases(scene)
    for index in reversed(range(len(phrases.norms))):  # the inner name first: «خطة … لتنفيذ | استراتيجية …»
        if scene.open_word(index):
            name = _longest(phrases, index)
            if name is not None:
                scene.add(name)
    _spread(phrases)
