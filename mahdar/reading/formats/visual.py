"""Arabic lines of a PDF, from the order in which they are painted to the order in which they are read.

A PDF paints a line from left to right. pypdf turns each Arabic stretch round, letter by letter, and leaves the
stretches where they were painted: «جنيف 9 سبتمبر 2016» comes out as «2016  سبتمبر9 جنيف».
"""

from __future__ import annotations

import re
import unicodedata
from statistics import quantiles

_RIGHT = r"\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC"
_DIGIT = r"0-9\u0660-\u0669\u06F0-\u06F9"
_LETTER = re.compile(rf"[{_RIGHT}]")
_LATIN = re.compile(r"[A-Za-z\u00C0-\u024F]")
_NUMBER_PART = rf"[{_DIGIT}](?:[{_DIGIT}.,/:٫٬-]*[{_DIGIT}])?"
_LEFT_RUN = re.compile(
    rf"(?:{_NUMBER_PART}|[A-Za-z\u00C0-\u024F][\w&@'’./-]*)(?:\s+(?:{_NUMBER_PART}|[A-Za-z\u00C0-\u024F][\w&@'’./-]*))*"
)
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_FORMS = re.compile(r"[\uFB50-\uFDFB\uFE70-\uFEFC]+")
_SWAPPED = (
    (re.compile(r"اهلل"), "الله"),
    (re.compile(r"\bهلل\b"), "لله"),
    (re.compile(r"\b([وفبك]?)ا([أإآا])ل"), r"\1ال\2"),
    (re.compile(r"\b([وفبك]?)([أإآ])ال(?=\w)"), r"\1\2ال"),
)
_ENDS = ".؟!:؛"


def logical_line(line: str) -> str:
    """Put one extracted line into reading order.

    A line in which Latin letters prevail is left as it is. Presentation forms become the letters they show.

    >>> logical_line("2016  سبتمبر9 جنيف")
    'جنيف 9 سبتمبر 2016'
    """
    if len(_LETTER.findall(line)) <= len(_LATIN.findall(line)):
        return line
    return _letters("".join(reversed(_runs(line))).strip())


def _runs(line: str) -> list[str]:
    """Cut a painted line into stretches, each in its own reading order, the stretches still as painted.

    Of the marks right of a number, those up to the first space were painted before it is read, and so stand before it.
    """
    runs: list[str] = []
    at = 0
    for match in _LEFT_RUN.finditer(line):
        if match.start() < at:
            continue
        between = re.match(rf"[^\w{_RIGHT}]*?\s|[^\w{_RIGHT}]*$", line[match.end() :])
        after = between[0] if between else ""
        runs += [_right_run(line[at : match.start()]), after[::-1].translate(_MIRRORED) + match[0]]
        at = match.end() + len(after)
    return [*runs, _right_run(line[at:])]


def _right_run(run: str) -> str:
    """Turn the brackets of an Arabic stretch that were painted mirrored, at its edges, where they stand alone."""
    opening, closing = run.find("("), run.find(")")
    alone = (opening < 0) != (closing < 0) or closing < opening
    return run.translate(_MIRRORED) if alone else run


def _letters(line: str) -> str:
    line = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), line)
    for wrong, right in _SWAPPED:
        line = wrong.sub(right, line)
    return line


def unwrapped(lines: list[str]) -> str:
    r"""Join lines that were broken only because the page ended: long ones that end without a closing mark.

    >>> unwrapped(["عنوان", "بحث الوزيران في القاهرة العلاقات", "بين البلدين."])
    'عنوان\nبحث الوزيران في القاهرة العلاقات بين البلدين.'
    """
    lengths = [len(line) for line in lines if line.strip()]
    full = 0.7 * (quantiles(lengths, n=10)[-1] if len(lengths) > 1 else 0)
    text = ""
    for line in lines:
        open_ended = text and not text.endswith("\n") and _last(text) not in _ENDS
        joined = open_ended and line.strip() and len(text) - text.rfind("\n") - 1 >= full
        text += (" " if joined else "\n" if text else "") + line
    return text


def _last(text: str) -> str:
    return text.rstrip()[-1:] or "."
