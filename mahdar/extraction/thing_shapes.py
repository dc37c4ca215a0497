"""The shapes that names of things have: what may complete a head noun to the name of an instrument or a gathering.

Each shape is one way; the list at the end is the order in which they are tried, and the first that fits decides. As a
name hides the names inside it, every shape asks for something that a common noun does not have.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mahdar.arabic.clitics import cuts
from mahdar.extraction import thing_words
from mahdar.extraction.phrases import Phrases
from mahdar.extraction.scene import Name
from mahdar.extraction.thing_words import HeadForm
from mahdar.extraction.words import FUNCTION_WORDS
from mahdar.knowledge.schema import ThingWay

_Span = tuple[int, int]


class Start(NamedTuple):
    """A head noun at tokens ``first`` to ``at`` (exclusive)."""

    first: int
    at: int
    form: HeadForm


_Shape = Callable[[Phrases, Start], int]

_WITHIN = frozenset(("في", "ضمن", "وفي"))
_POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك", "وهذه", "وهذا"))
_PLAYERS = frozenset(("لاعب", "مدافع", "مهاجم", "حارس", "مدرب", "فريق", "نادي", "جماهير"))  # of the club «الاتفاق»
_TITLED = frozenset(("بعنوان", "عنوان", "موضوع", "تحت", "حول", "عن", "المعنونه", "الموسومه"))
_ABOUT = frozenset(("بشان", "شان", "حول"))
_STATES = frozenset(("دول", "بلدان"))
_STATING = frozenset(("ان", "انه", "انها", "انهم", "بان", "عن"))
_CHANNELS = frozenset(("قناه", "شاشه", "اذاعه", "تلفزيون", "فضائيه"))
_PRONOUNS = ("ه", "ها", "هم")
_COUNCIL = "unsc"
_DEALING = frozenset(("بشان", "حول", "الصادر", "المتعلق", "الخاص", "القاضي", "الداعي"))


def _numbered(phrases: Phrases, start: Start) -> int:
    """«القرار 2216», «قرار مجلس الأمن الدولي رقم 2216», «القرار الأممي "2216"»."""
    at = start.at
    body = None if start.form.definite else phrases.name(at)
    if body is not None and body.type == "organisation":
        at = body.last
        if body.known is not None and body.known.id == _COUNCIL and phrases.word(at) in _DEALING:
            return at  # «قرار مجلس الأمن | بشأن اليمن»
    at = phrases.adjectives(at)
    if at == start.at and not start.form.definite and phrases.word(at) != "رقم":
        return 0
    return _moved(at, phrases.number(at))


def _moved(before: int, after: int) -> int:
    return after if after > before else 0


def _quoted(phrases: Phrases, start: Start) -> int:
    """«مبادرة “الغذاء من أجل السلام”», «برنامج المطاعيم “…”»."""
    if start.form.definite:
        return 0
    at = start.at
    if phrases.word(at).startswith("ال") and phrases.scene.cover[at] is None:
        at += 1
    return _moved(at, phrases.quotation(at))


def _carried(phrases: Phrases, start: Start) -> int:
    """«ضمن برنامج “نمو بصحة وأمان” بالتعاون مع …»: programmes of broadcasters have no such word beside them."""
    end = _quoted(phrases, start)
    if _CHANNELS & set(phrases.norms[end : end + 3]):
        return 0
    beside = phrases.norms[max(0, start.first - 3) : start.first] + phrases.norms[end : end + 2]
    return end if any(word.removeprefix("و") in thing_words.carrying() for word in beside) else 0


def _enclosed(phrases: Phrases, start: Start) -> int:
    """«وقع الطرفان «إعلان حماية المدنيين»»: a title that fills a quotation; behind a colon somebody says it."""
    opening = start.first - 1
    closing = phrases.quotation(opening) - 1
    said = phrases.word(opening - 1) == ":" or start.form.definite
    return closing if closing > start.at + 1 and not said else 0


def _bracketed(phrases: Phrases, start: Start) -> int:
    """«إعلان (جنيف 1)»."""
    return _moved(start.at, phrases.bracket(start.at)) if phrases.name(start.at + 1) is not None else 0


def _placed(phrases: Phrases, start: Start) -> int:
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
    at = phrases.adjectives(phrases.ordinal(phrases.adjectives(at)))  # «مؤتمر بغداد الدولي الثاني لمكافحة المخدرات»
    end = phrases.purpose(at)
    return end if end > at or name.type == "state" or not phrases.wide(name) else 0


def _states(word: str) -> bool:
    """«إعلان طهران أنها …», «إعلان واشنطن مقتله»: the capital announces something."""
    return word in _STATING or (word.endswith(_PRONOUNS) and not word.startswith(("ال", "و", "ل", "ب", "ف")))


def _of_body(phrases: Phrases, start: Start) -> int:
    """«استراتيجية الأمم المتحدة العالمية لمكافحة الإرهاب», «ميثاق الأمم المتحدة», «قمة منظمة التعاون الإسلامي»."""
    body = phrases.name(start.at)
    if start.form.definite or body is None or body.type != "organisation":
        return 0
    at = phrases.adjectives(body.last)
    end = phrases.purpose(at)
    alone = start.form.head.id == "thing-charter" or (start.form.head.type == "gathering" and body.known is not None)
    return end if end > at or alone else 0


def _qualified(phrases: Phrases, start: Start) -> int:
    """«المبادرة الخليجية», «القمة العربية السادسة والعشرين», «القمة الإفريقية لمكافحة الإرهاب»."""
    if not start.form.definite or phrases.norms[start.first - 1] in _POINTING | _PLAYERS:
        return 0
    ordinal = phrases.ordinal(start.at)
    at = phrases.adjectives(ordinal)
    words = phrases.norms[ordinal:at]
    numbered = phrases.ordinal(at)
    if any(map(thing_words.tells, words)):
        return phrases.purpose(numbered)
    return numbered if numbered > at and words and start.form.head.id == "thing-forum" else 0


def _aimed(phrases: Phrases, start: Start) -> int:
    """«الاستراتيجية الوطنية لمكافحة الفساد»; in «الوثيقة الاستراتيجية للأمن» it is an adjective."""
    if not start.form.definite or _strategic(phrases, start):
        return 0
    at = phrases.adjectives(phrases.ordinal(start.at))
    return _moved(at, phrases.purpose(at)) if at > start.at else 0


def _strategic(phrases: Phrases, start: Start) -> bool:
    """Say whether «الاستراتيجية» is an adjective: «الشراكة الاستراتيجية», «للأهداف الاستراتيجية»."""
    before = phrases.word(start.first - 1)
    return start.form.head.id == "thing-strategy" and any(stem in thing_words.strategic() for _, stem in cuts(before))


def _with_aim(phrases: Phrases, start: Start) -> int:
    """«خارطة الطريق للتعاون»."""
    return _moved(start.at, phrases.purpose(start.at))


def _in_council(phrases: Phrases, start: Start) -> int:
    """«المؤتمر العام لليونسكو», «على هامش الوزاري للتحالف الدولي»."""
    at = phrases.adjectives(start.at)
    kind_of = [word for word in phrases.norms[start.at : at] if not thing_words.vague(word)]
    after_noun = phrases.word(start.first - 1).startswith(("ال", "وال", "لل", "بال"))
    if start.form.head.id == "thing-ministerial" and not after_noun:
        kind_of.append(phrases.norms[start.first])
    if not start.form.definite or not kind_of:
        return 0
    body = phrases.name(at, "ل")
    return body.last if body is not None and body.type == "organisation" else 0


def _in_session(phrases: Phrases, start: Start) -> int:
    """«الدورة الثامنة والسبعين للجمعية العامة للأمم المتحدة», «الاجتماع المشترك السابع بين مجلس التعاون والمغرب»."""
    if not start.form.definite:
        return 0
    at = phrases.adjectives(start.at)
    ordinal = phrases.ordinal(at)
    if ordinal == at:
        return 0
    at = phrases.adjectives(ordinal)
    return max(_moved(at, phrase(at)) for phrase in (phrases.members, phrases.between, phrases.council))


def _about(phrases: Phrases, start: Start) -> int:
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


def _treating(phrases: Phrases, start: Start) -> int:
    """«معاهدة حظر الأسلحة النووية», «اتفاقية حقوق الطفل»."""
    end = 0 if start.form.definite else phrases.deed(start.at)
    return _moved(start.at, end)


def _on_matter(phrases: Phrases, start: Start) -> int:
    """«مذكرة تفاهم حول الشراكة الاستراتيجية والشاملة», «معاهدة بشأن حدود الدولة»."""
    if start.form.definite:
        return 0
    at = start.at + (phrases.word(start.at) == "في" and phrases.word(start.at + 1) == "شان")
    return _moved(at + 1, phrases.matter(at + 1)) if phrases.word(at) in _ABOUT else 0


def _in_circle(phrases: Phrases, start: Start) -> int:
    """«قمة دول جوار السودان», «مؤتمر دول الساحل»: the states that meet, by what they have in common."""
    if start.form.definite or phrases.word(start.at) not in _STATES:
        return 0
    at = start.at + 1
    at += phrases.word(at) == "جوار"
    name = phrases.name(at)
    return name.last if name is not None else _moved(at, phrases.matter(at))


def _at_unknown(phrases: Phrases, start: Start) -> int:
    """«ميثاق ليبتاكو - غورما», «اتفاق ديتون»: a word that no list has is the name of a place."""
    if start.form.definite or not phrases.unheard(start.at) or _states(phrases.word(start.at + 1)):
        return 0
    at = start.at + 1
    return at + 2 if phrases.word(at) in ("-", "–") and phrases.unheard(at + 1) else at


_SHAPES: tuple[tuple[ThingWay, _Shape], ...] = (
    ("number", _numbered),
    ("quoted", _quoted),
    ("carried", _carried),
    ("enclosed", _enclosed),
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
    ("matter", _on_matter),
    ("circle", _in_circle),
    ("unknown", _at_unknown),
)


def _titled(phrases: Phrases, start: Start) -> _Span | None:
    """«ندوة حول موضوع “…”», «ورشة عمل بعنوان “…”»: the quotation alone is the name."""
    led = False
    for at in range(start.at, start.at + 6):
        if led and phrases.quotation(at) > at + 3:
            return at + 1, phrases.quotation(at) - 1
        if not phrases.word(at):
            return None
        led = phrases.norms[at] in _TITLED
    return None


def _owned(phrases: Phrases, start: Start) -> _Span | None:
    """«مبادرة الأمين العام للأمم المتحدة “العمل من أجل …”»: the quotation alone is the name."""
    for at in range(start.at + 1, start.at + 8):
        if phrases.quotation(at) > at + 3:
            return at + 1, phrases.quotation(at) - 1
        word = phrases.word(at)
        if not word or not phrases.scene.open_word(at) or word in FUNCTION_WORDS:
            return None
    return None


_INSIDE: tuple[tuple[ThingWay, Callable[[Phrases, Start], _Span | None]], ...] = (
    ("titled", _titled),
    ("owned", _owned),
)


def shaped(phrases: Phrases, start: Start) -> Name | None:
    """Build the name that a head noun begins, by the first shape that fits; None where it is a common noun."""
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
