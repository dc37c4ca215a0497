"""How an office is called apart from its body: «وزير خارجية روسيا» is «وزير الخارجية»."""

from __future__ import annotations

from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.designations import ACTING, Title
from mahdar.extraction.name_words import DEPUTIES
from mahdar.extraction.scene import Scene
from mahdar.extraction.title_heads import CARETAKERS
from mahdar.extraction.words import Kind, closed_class, his_noun, kind, owned_noun
from mahdar.knowledge.schema import OfficeTitle

_CHARGE = "office-charge-daffaires"
_UNDERSECRETARIES = frozenset(("وكيل", "وكيلة"))
_THEIRS = closed_class("offices.of_undersecretaries")
_PLAIN = frozenset(("عام", "عامه", "اول", "خاص", "خاصه", "دائم", "سابق"))  # adjectives of the head
_GOVERNMENT = frozenset(("حكومه", "برلمان", "وزراء", "عهد"))
_KINDS = frozenset(("للحزب", "للحركة", "للجماعة"))
_LINKS = frozenset(("باسم", "بإسم", "في", "بمحافظة", "بمنطقة", "بمدينة", "لكافة", "لجميع"))


def title_text(scene: Scene, title: Title) -> str:
    """Write an office's title as its holder would: «وزير خارجية روسيا» is «وزير الخارجية».

    The organisation stays out; a proclitic on the first word goes.
    """
    raw = scene.text.raw
    tokens = scene.text.tokens
    words = [raw[tokens[index].start : tokens[index].end] for index in title.words]
    if not words:
        return ""
    _leave_out_body(scene, title, words)
    if words[1:2] == ["بأعمال"] and title.row.id == _CHARGE:
        words[1] = "بالأعمال"  # «القائم بأعمال سفارة سويسرا»
    if title.owned != title.words[0]:
        words[0] = _of_gender(_head(scene, words[0], scene.text.norms[title.words[0]], title), title.feminine)
    if title.chief in title.words:
        at = title.words.index(title.chief)
        words[at] = f"ال{words[at]}"
    if title.owned >= 0:
        at = title.words.index(title.owned)
        words[at] = _without_pronoun(words[at], definite=len(words) > 1)
    _give_article(title, words)
    if words[0] in _UNDERSECRETARIES and len(words) > 1 and words[1].startswith("ل"):
        words[1:1] = _undersecretarys(scene, title)
    return " ".join(words)


def _leave_out_body(scene: Scene, title: Title, words: list[str]) -> None:
    """Take out of a title's words those that only tell what body it is of, by its kind."""
    if len(words) > 3 and words[-2:] == ["للمنظمة", "الدولية"]:
        del words[-2:]  # the United Nations, by what they are
    if len(words) > 2 and words[-1] in _KINDS:
        words.pop()  # «الأمين العام للحزب»
    if words[1:] == ["تنظيم"] and title.body is not None:
        words.pop()  # «زعيم تنظيم «داعش»»
    if title.row.rank == "spokesperson" and "باسم" in words[1:] and not _serves_somebody(scene, title):
        del words[words.index("باسم") :]  # «المتحدث | باسم المنظمة الدولية»: what he speaks for is his organisation
    if len(words) > 1 and words[-1] in _LINKS:
        words.pop()  # «المتحدث | باسم», «القيادي | في»


def _serves_somebody(scene: Scene, title: Title) -> bool:
    """«المتحدث باسم الرئيس»: of one who speaks for somebody, the title says for whom."""
    norms = scene.text.norms
    at = next((index for index in title.words if norms[index] == "باسم"), title.last)
    return at + 1 < title.last and vocabulary.titles().match(norms, at + 1) is not None


def _give_article(title: Title, words: list[str]) -> None:
    """Give the article to the noun that the body's name made definite."""
    if isinstance(title.row, OfficeTitle) and title.portfolio is not None and len(words) == 2:
        word = words[1].removeprefix("ل") if words[1].startswith("لل") else words[1]
        words[1] = word if fold(word).startswith("ال") else f"ال{word}"
    elif 0 < (at := _before_state(title)) < len(words) and _takes_article(title, fold(words[at])):
        words[at] = _definite(words[at])  # «نائب رئيس دولة الإمارات» is «نائب الرئيس»
    elif 0 < (at := _before_gap(title)) < len(words) and not words[at].startswith(("ال", "بال", "لل")):
        noun = at - (fold(words[at]) in _PLAIN)
        words[noun : at + 1] = [f"ال{word}" for word in words[noun : at + 1]]


def _undersecretarys(scene: Scene, title: Title) -> list[str]:
    """«وكيل وزارة الخارجية للشؤون الدولية» is «وكيل الوزارة للشؤون الدولية»: what he is of, by its noun."""
    token = scene.text.tokens[title.body.first] if title.body is not None else None
    noun = scene.text.raw[token.start : token.end] if token is not None else ""
    return [f"ال{noun}"] if fold(noun) in _THEIRS else []


def _before_gap(title: Title) -> int:
    """Give the place among a title's words of the one its body's name stands behind, where more words follow it; or 0.

    «نائب رئيس | الديوان الملكي المكلف» is «نائب الرئيس المكلف», «أمين عام | اللجنة للسوق» «الأمين العام للسوق».
    """
    body = title.body
    if body is None or body.type != "organisation" or body.first - 1 not in title.words or title.chief >= 0:
        return 0
    return title.words.index(body.first - 1) if title.words[-1] >= body.last else 0


def _without_pronoun(word: str, *, definite: bool) -> str:
    """«مكتبها» is «المكتب», «خارجيته» «الخارجية», «زعيمها» alone «زعيم»."""
    his = his_noun(fold(word))
    noun = word[: -2 if his is None else -1]
    attached = noun[0] == "و" or fold(noun) == "بامير"
    if attached and len(noun) > 4 and kind(fold(noun[1:])) & Kind.ORDINARY:
        noun = noun[1:]  # «ورئيسها», «بأميرها»
    noun = noun[:-1] + "ة" if noun.endswith("ت") and (his or owned_noun(fold(word))) == fold(noun[:-1] + "ة") else noun
    noun = noun[:-1] + "ء" if noun.endswith("ائ") else noun
    return f"ال{noun}" if definite else noun


def _head(scene: Scene, word: str, norm: str, title: Title) -> str:
    forms = title.row.form if isinstance(title.row, OfficeTitle) else title.row.forms
    heads = {fold(form.split()[0]) for form in forms} | DEPUTIES | CARETAKERS
    while norm not in heads and len(word) > 2:
        if norm.startswith("لل"):
            return "ال" + word[2:]
        word, norm = word[1:], norm[1:]
    split = len(title.words) > 1 and title.words[1] != title.words[0] + 1
    acting = split and title.body is not None and scene.text.norms[title.words[1]] in ACTING
    presides = len(title.words) == 1 and norm == "رئيس" and _of_state(title)
    definite = split and not norm.startswith("ال") and (acting or _is_definite(scene, title))
    return f"ال{word}" if presides or definite else word


def _of_gender(word: str, feminine: bool | None) -> str:
    """«وزيرة الخارجية … ونظيرها فلان»: he is «وزير»."""
    if feminine is None:
        return word
    plain = word.removesuffix("ة")
    return f"{plain}ة" if feminine else plain


def _of_state(title: Title) -> bool:
    return title.owner is not None and title.owner.type in ("state", "place")


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
