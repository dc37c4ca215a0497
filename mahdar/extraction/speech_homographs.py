"""Words that read like speech verbs and report nothing: a name, a first person, a contract renewed, what goes by."""

from __future__ import annotations

from mahdar.arabic.quotes import MARKS
from mahdar.extraction.acts import object_act
from mahdar.extraction.agents import Agents
from mahdar.extraction.lexicon import Match
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import BACK, Verb
from mahdar.extraction.vocabulary import Cue, folded, speech
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, kind
from mahdar.knowledge.speech_schema import SpeechVerb

_SOURCES = closed_class("statements.according") | {"حد"}
_THAT = closed_class("statements.that")
_AIMS = frozenset(("بهدف", "بغرض", "اجل", "الي", "علي"))
_BETWEEN = 15
_BETWEEN_THEM = frozenset(("بين", "بينه", "بينها", "بينهم", "بينهما", "بيننا", "بيني", "بينك"))
_QUOTED_WITHIN = 12  # words from «عن» to what somebody is quoted with
_DEEMED = closed_class("statements.deemed")
_PROMISED = frozenset(("وعد", "وعدت", "وعدوا"))
_BEST = frozenset(("اكثر", "اكبر", "اول", "افضل", "اهم", "اقوي", "اشهر", "ابرز", "اقدم"))
_THESE = frozenset(("هذا", "هذه", "ذلك", "تلك"))
_PATTERNS = frozenset(("say.jaa", "say.warada", "say.naqala", "say.kataba"))
_STATEMENTS = closed_class("speech_homographs.statements")
_AHEAD = 30  # words behind a verb among which stands what it needs
_STANDS = ("موقف", "مواقف", "تاكيد", "ثقت", "مطالب", "دعوت", "عهد", "ولاء")
_NEEDED, _OFFERED = 12, 3  # words of the content
_NEAR = 6  # words in which the subject stands between such a verb and what tells it


def reports_nothing(scene: Scene, at: int, last: int, cue: Cue) -> bool:
    """Say whether what reads like a speech verb at tokens ``at`` to ``last`` (exclusive) is another word."""
    norms = scene.text.norms
    ahead = norms[last : last + _NEAR]
    if _is_another(cue.verb, ahead) or _is_passive(scene, at, cue):
        return True
    if cue.tense == "masdar" and _quotes_nobody(norms, at, cue):
        return True
    if at > 0 and norms[at - 1] == "قد" and (cue.tense == "imperfect" or _of_what(norms, at - 2)):
        return True  # «قد تطالب الحكومة بالنفقات»: may
    if not fits_pattern(cue, norms[last : last + _AHEAD]):
        return True
    between = not _BETWEEN_THEM.isdisjoint(norms[max(0, at - _BETWEEN) : at])
    if norms[at].removeprefix("و") == "بين" and (ahead[:1] == ["من"] or between):
        return True  # «كلام بين من تساوت رتبهم», «بين الدول العربية وبين دمشق», «الفرق بينهم وبين غيرهم»
    if _is_done_to_them(norms, at, last) or _is_no_report(norms, at, cue, ahead):
        return True
    if cue.verb.id in ("say.raa", "say.zakka") and scene.text.raw[scene.text.tokens[at].end - 1] == "ي":
        return True  # «رأي الصحيفة», «وزكي فلان»; «رأى الوزير»
    if cue.verb.id == "say.amala" and cue.tense == "participle" and scene.text.raw[scene.text.tokens[at].start] != "آ":
        return True  # «أملا في …» is a hope, «آملا أن …» who hopes
    return _is_name(scene, at) or (_is_mine(scene, at, cue) and not _THAT.isdisjoint(ahead[:1]))


def _is_another(verb: SpeechVerb, ahead: list[str]) -> bool:
    """«جدد النادي عقد المدرب», «عقب ذلك»; «قرار مضى عليه عامان», but «مضى الوزير بالقول إن …»."""
    if verb.only_with and folded(verb.only_with).isdisjoint(ahead):
        return True
    return not folded(verb.other_with).isdisjoint(ahead) or not folded(verb.other_next).isdisjoint(ahead[:1])


def _quotes_nobody(norms: list[str], at: int, cue: Cue) -> bool:
    """«…، حسب قوله»: what stands before it; «رغم تأكيده أن …», but «نقلت الوكالة عن الوزير تأكيده أن …»."""
    near = norms[max(0, at - _QUOTED_WITHIN) : at]
    quoted = cue.verb.perfect is not None or ("عن" in near and not norms[at].startswith("و"))
    return not quoted or not _SOURCES.isdisjoint(near[-2:])


def _is_passive(scene: Scene, at: int, cue: Cue) -> bool:
    """«تُعتبر عمودا», «يُتوقع أن»: the vowel of an imperfect whose active has another, «يَعتبر»."""
    letters = scene.text.written(at, at + 1).removeprefix("و")
    bare = (cue.verb.perfect or "").startswith(("ا", "ت"))  # «يُعلن» is the active of «أعلن»
    return cue.tense == "imperfect" and bare and letters[1:2] == "\u064f"


def _of_what(norms: list[str], at: int) -> bool:
    """«استجابة لما كان قد أعلن عنه», «مما قد طالب به»: say whether a clause before «قد» tells of what is known."""
    return norms[at - (norms[at] in ("كان", "كانت"))] in ("ما", "مما", "لما")


def _is_no_report(norms: list[str], at: int, cue: Cue, ahead: list[str]) -> bool:
    """«قمة "كامب ديفيد" بين الرئيسين», «كما يدعي، إلى أن»: somebody meets, or what is said stands before."""
    if norms[at] == "بين":
        return at > 0 and norms[at - 1] in MARKS
    return cue.tense == "imperfect" and norms[at - 1 : at] == ["كما"] and ahead[:2] == ["،", "الي"]


def _is_done_to_them(norms: list[str], at: int, last: int) -> bool:
    """«توفير منصات لهم وحثهم وتشجيعهم على …», «بهدف حشد المواطنين وحثهم على …»: verbal nouns with a pronoun."""
    suffix = next((pronoun for pronoun in ("هم", "ها") if norms[at].endswith(pronoun)), None)
    if suffix is None or not norms[at].startswith("و"):
        return False
    following = norms[last] if last < len(norms) else ""
    alike = following.startswith("و") and following.endswith(suffix) and following[1:2] == "ت"
    return alike or not _AIMS.isdisjoint(norms[max(0, at - _NEAR) : at])


def lacks(verb: SpeechVerb, content: list[str]) -> bool:
    """«رفع الوزير علم بلاده»: say whether a content lacks the noun its verb needs to say anything."""
    if verb.id == "say.jaddada" and content[0].endswith(("ها", "هم")) and object_act(content[0]) is None:
        return not content[0].startswith(_STANDS)  # «جددت المليشيات قصفها»; «جدد موقفه الثابت»
    near = _OFFERED if verb.act == "praise" else _NEEDED  # «قدم | خالص شكره»
    return bool(verb.needs) and folded(verb.needs).isdisjoint(content[:near])


def fits_pattern(cue: Cue, ahead: list[str]) -> bool:
    """«جاء في بيان …», «نقلت الوكالة عن …»; no «جاء الوزير», «نقلت الطائرة الوفد», «كتب: فلان», «كتب عليها …»."""
    if cue.verb.needs and folded(cue.verb.needs).isdisjoint(ahead):
        return False
    if cue.verb.id not in _PATTERNS:
        return True
    if cue.verb.id == "say.naqala":
        return "عن" in ahead[:_NEAR]
    if cue.verb.id == "say.kataba":
        return ahead[:1] != [] and ahead[0] not in BACK and ahead[0] not in (":", "-")
    return ahead[:1] == ["في"] and ahead[1:2] != [] and ahead[1] in _STATEMENTS


def _is_name(scene: Scene, at: int) -> bool:
    """«معتز الماحوزي، | زكي الشويخات، …»: the next of a list of people."""
    norms = scene.text.norms
    named = kind(norms[at]) & Kind.GIVEN and at + 1 < len(norms) and not kind(norms[at + 1]) & Kind.ORDINARY
    listed = named and at > 1 and norms[at - 1] == "،" and scene.open_word(at + 1)
    before = scene.cover[at - 2] if listed else None
    return before is not None and before.type == "person"


def _is_mine(scene: Scene, at: int, cue: Cue) -> bool:
    """«أعتقد أن …»: a hamza that the perfect «اعتقد» does not have is the writer's own."""
    return scene.text.raw[scene.text.tokens[at].start] == "أ" and (cue.verb.perfect or "").startswith("ا")


def deeming(scene: Scene, at: int) -> Match[Cue] | None:
    """«وعدّ الوزير الاتفاق خطوة»: with a shadda «وعد» is no promise."""
    norm = scene.text.norms[at]
    if norm not in _PROMISED or "\u0651" not in scene.text.written(at, at + 1):
        return None
    found = speech().match([norm[1:]], 0)
    return Match(at + 1, "و", found.value) if found is not None else None


def deems(scene: Scene, agents: Agents, verb: Verb) -> bool:
    """«وعد الوزير هذه التصريحات خرقا»: he deems them so, and promises nothing."""
    if verb.cue.verb.id != "say.waada":
        return False
    agent = agents.starting.get(verb.last)
    at = verb.last if agent is None else agent.last
    return at < len(scene.text.norms) and scene.text.norms[at] in _THESE


def is_deemed(scene: Scene, agents: Agents, verb: Verb) -> bool:
    """«تعتبر اليابان رائدة في …», «يعد الجسر من أطول …»: what is deemed something says nothing."""
    agent = agents.starting.get(verb.last)
    if not verb.cue.verb.judges:
        return False
    if verb.at in agents.ending and verb.cue.tense == "imperfect":  # «فلان يعتبر المدرب الأكثر …»
        behind = scene.text.norms[verb.last : verb.last + 2]
        return behind[:1] != [] and (behind[0] in _DEEMED or behind[-1].removeprefix("ال") in _BEST)
    if agent is None or verb.at in agents.ending:
        return False
    following = "".join(scene.text.norms[agent.last : agent.last + 1])
    judged = following.endswith("ا") and not following.startswith("ال") and following not in FUNCTION_WORDS
    return following in _DEEMED if verb.cue.tense == "imperfect" else judged and verb.cue.tense == "perfect"
