"""Why something failed, in people's language: the sentences of errors, matched with ``reasons.yaml``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Final

import msgspec

from mahdar.wording.vocabulary import Language, Word, word

_ISOLATED: Final = "\u2068{}\u2069"
"""First strong isolate … pop: a path or a code inside an Arabic sentence keeps its direction to itself."""


@cache
def _reasons() -> dict[str, Word]:
    return msgspec.yaml.decode((files("mahdar.wording") / "reasons.yaml").read_bytes(), type=dict[str, Word])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {code: _pattern(reason.en) for code, reason in _reasons().items()}


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = Formatter().parse(sentence)
    pattern = "".join(re.escape(said) + (f"(?P<{field}>.+?)" if field else "") for said, field, *_ in parts)
    return re.compile(pattern, re.DOTALL)


def reason(sentence: str) -> tuple[str, dict[str, str]] | None:
    """Give the code of an error's sentence, and what stands in its fields; None for a sentence that nobody foresaw.

    >>> reason("there is no judgement no. 7 to undo")
    ('undo_missing', {'number': '7'})
    """
    matches = ((code, pattern.fullmatch(sentence)) for code, pattern in _patterns().items())
    return next(((code, match.groupdict()) for code, match in matches if match), None)


def spoken_reason(sentence: str, language: Language) -> str:
    """Tell the sentence of an error in a language; what nobody foresaw, of a library or the system, stays as it is.

    >>> spoken_reason("there is nothing in it", "ar"), spoken_reason("disk I/O error", "ar")
    ('ليس فيه شيء', 'disk I/O error')
    """
    found = reason(sentence) if language == "ar" else None
    if found is None:
        return sentence
    code, fields = found
    if "verdict" in fields:
        fields["verdict"] = word("verdict", fields["verdict"], language)
    return _reasons()[code].ar.format(**{name: _ISOLATED.format(value) for name, value in fields.items()})
