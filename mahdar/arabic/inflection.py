"""The forms a verb takes in the third person, from its three principal parts.

News tells in the third person, so perfect, imperfect and accusative participle in every number and gender cover what
speech and contact verbs look like in it. All forms come out folded (:func:`mahdar.arabic.fold`).
"""

from __future__ import annotations

from mahdar.arabic.letters import fold

_WEAK = ("ا", "ي")
_OBJECTS = ("ه", "ها", "هم", "هما")


def _split(verb: str) -> tuple[str, str]:
    """Separate the verb proper from what belongs to it: «سلط الضوء»."""
    head, _, rest = fold_words(verb).partition(" ")
    return head, f" {rest}" if rest else ""


def fold_words(phrase: str) -> str:
    """Fold every word of a phrase, single spaces between them."""
    return " ".join(fold(word) for word in phrase.split())


def perfect(verb: str) -> list[str]:
    """Inflect a perfect: «أكد» gives أكد أكدت أكدا أكدوا…, «دعا» gives دعا دعت دعوا.

    >>> perfect("دعا")[:3]
    ['دعا', 'دعت', 'دعوا']
    """
    head, rest = _split(verb)
    if head.endswith(_WEAK):
        stem = head[:-1]
        glide = "و" if head == "دعا" else "ي"
        forms = [head, stem + "ت", stem + "وا", stem + glide + "ا", stem + "تا"]
    else:
        forms = [head, head + "ت", head + "وا", head + "ا", head + "تا", head + "ن", head + "نا"]
    return [form + rest for form in forms]


def imperfect(verb: str) -> list[str]:
    """Inflect an imperfect: «يؤكد» gives يؤكد تؤكد نؤكد يؤكدون يؤكدان….

    >>> imperfect("يدعو")[:4]
    ['يدعو', 'تدعو', 'ندعو', 'يدعون']
    """
    head, rest = _split(verb)
    body = head[1:]
    stem = body[:-1] if body.endswith(("و", "ي", "ا")) else body
    forms = ["ي" + body, "ت" + body, "ن" + body, "ي" + stem + "ون", "ي" + body + "ان", "ت" + body + "ان"]
    return [form + rest for form in forms]


def participle(word: str) -> list[str]:
    """Inflect a participle in the accusative, as it stands beside a main verb: «مؤكدا», «مؤكدة», «مؤكدين».

    >>> participle("مؤكد")
    ['مؤكدا', 'مؤكده', 'مؤكدين', 'مؤكدات']
    """
    head, rest = _split(word)
    if rest:
        return [head + rest]
    return [head + "ا", head + "ه", (head[:-1] if head.endswith("ي") else head) + "ين", head + "ات"]


def done_to(verb: str) -> list[str]:
    """Attach object pronouns to a perfect: «استقبل» gives «استقبله», «التقى» gives «التقاه».

    >>> done_to("التقى")[:2], done_to("استقبل")[:1]
    (['التقاه', 'التقاها'], ['استقبله'])
    """
    head, rest = _split(verb)
    weak = verb.split(maxsplit=1)[0].endswith("ى")
    return [] if rest else with_object([head[:-1] + "ا" if weak else head])


def with_object(forms: list[str]) -> list[str]:
    """Attach object pronouns: «دعاه», «حثها»."""
    return [form + pronoun for form in forms if " " not in form for pronoun in _OBJECTS]
