"""Words around speech verbs that more than one reader of statements asks for, and the verb that they share."""

from __future__ import annotations

from dataclasses import dataclass

from mahdar.arabic.quotes import MARKS
from mahdar.extraction.vocabulary import Cue, speech
from mahdar.extraction.words import closed_class

THAT = closed_class("statements.that")
"""أن and إن, with their pronouns and with ب: what a content stands behind."""
NOT_THAT_AFTER = closed_class("statements.not_that_after")
"""Words behind which «أن» introduces no content: «بعد أن»."""
LEADS = closed_class("statements.leads")
"""Words a coordinated clause begins with: «كما أكد», «فيما أعلن»."""
ADVERB_HEADS = closed_class("statements.adverb_heads")
"""Prepositions and adverbs between a verb and its subject or content."""
ADDRESSED = closed_class("statements.addressed")
"""Whom one calls upon rather than who calls: «ودعا المجتمع الدولي إلى …»."""
RELATIVES = closed_class("statements.relatives")
EVENTS = closed_class("statements.events")
"""What is announced without «أن»: «أعلن إلغاء القمة»."""
ACCORDING = closed_class("statements.according")
"""What names a source: «حسبما», «وفقا»."""
SELF = closed_class("statements.self")
"""«ذاته», «نفسها», behind a noun."""
PRESS = closed_class("statements.press")
"""«للصحفيين»: whom everybody speaks to."""
FLOOR = closed_class("statements.floor")
"""Words behind which a speaker takes or keeps the floor: «من جهته أكد»."""
RESUMED = frozenset(("خلاله", "خلالها", "فيه", "فيها", "به", "بها", "عنه", "عنها", "عليه", "عليها"))
BACK = frozenset(("به", "بها", "عنه", "عنها", "عليه", "عليها", "اليه", "اليها"))
"""Pronouns that point back to what is said: «ما صرح به»."""
TEXTS = frozenset(("بيان", "البيان", "تقرير", "بلاغ", "البلاغ"))
"""What a body says in writing: «أفاد بلاغ للوزارة بأن …»."""
BEFORE_YESTERDAY = ["اول", "من", "امس"]
TOWARDS = {"على": "علي", "إلى": "الي", "عن": "عن", "من": "من", "في": "في"}
"""The prepositions a verb takes, as they are folded."""
FREE = frozenset(TOWARDS.values()) - {"في"}
"""Those that lead on to a content behind any verb; «في» tells where, but for the few that take it."""


@dataclass(slots=True)
class Verb:
    """A speech verb at a token, with the conjunction it carries."""

    at: int
    last: int
    cue: Cue
    prefix: str


def resumes(norms: list[str], verb: Verb) -> bool:
    """«رحب فيها بالجميع», «عبر له فيها عن شكره»: say whether a verb tells what a letter or a speech says."""
    at = verb.last + (norms[verb.last : verb.last + 1] in (["له"], ["لها"], ["لهم"]))
    return at < len(norms) and norms[at] in RESUMED


def points_back(norms: list[str], at: int) -> bool:
    """«ما شدد عليه | الوزير», «ما يؤكده | الوزير»: say whether the word before who speaks points to what is said."""
    told = norms[at].removesuffix("ه")
    return norms[at] in BACK or (told != norms[at] and speech().match([told], 0) is not None)


def in_marks(norms: list[str], first: int) -> bool:
    """«"الزياني" | يؤكد»: say whether a name stands in quotation marks, and nobody tells it something: «ل"الوطن"»."""
    return first > 0 and norms[first - 1] in MARKS and norms[first - 2] != "ل"


def introduces(norms: list[str], index: int) -> bool:
    """Say whether «أن» at a token may introduce what is said; «بعد أن», «على الرغم من أن» do not."""
    before = norms[index - 1]
    despite = before == "من" and norms[index - 2].endswith("الرغم")
    return norms[index] in THAT and before not in NOT_THAT_AFTER and not despite
