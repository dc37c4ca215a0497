"""Comparing offices, dates and agreements."""

from __future__ import annotations

import re
import unicodedata

from mahdar.evaluation.annotation import AnnotatedOffice
from mahdar.evaluation.case import Case
from mahdar.evaluation.places import length, shared
from mahdar.evaluation.tally import Tally
from mahdar.record import Office

_SAME_TITLE = 0.6
"""Of the words of both titles, this part has to be in both."""
_SAME_DATE = 0.5
"""Of an annotated date, this part has to be found."""
_BETWEEN_WORDS = re.compile(r"[^\w]+")


def compare_offices(case: Case, tally: Tally) -> None:
    """Count offices: right with the person, enough of the title and, where the text tells it, the body."""
    left = list(case.gold.annotation.offices)
    for found in case.record.offices:
        hit = next((office for office in left if _same_office(case, found, office)), None)
        if hit is None:
            tally.add("offices", wrong=1, error=case.error(f"spurious «{found.title}»"))
        else:
            left.remove(hit)
            tally.add("offices", right=1)
    for office in left:
        what = f"missed «{office.title}» of {case.gold.name(office.person)}"
        tally.add("offices", missed=1, error=case.error(what))


def _same_office(case: Case, found: Office, office: AnnotatedOffice) -> bool:
    if case.entity(found.person) != office.person:
        return False
    same_body = office.of is None or case.entity(found.organisation) == office.of
    return same_body and likeness_of_titles(found.title, office.title) >= _SAME_TITLE


def likeness_of_titles(one: str, other: str) -> float:
    """Give the part of the words of two titles that is in both, whatever their order and spelling.

    >>> likeness_of_titles("الامين العام", "الأمين العام"), likeness_of_titles("وزير", "سفير")
    (1.0, 0.0)
    """
    ours, theirs = _words(one), _words(other)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _words(title: str) -> set[str]:
    letters = unicodedata.normalize("NFKD", title)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter) and letter != "ـ")
    return set(_BETWEEN_WORDS.sub(" ", plain.replace("ى", "ي").replace("ة", "ه")).split())


def compare_dates(case: Case, tally: Tally) -> None:
    """Count dates: right with half of the expression and the whole of the value."""
    left = dict(case.gold.dates())
    for date in case.record.dates:
        place = (date.start, date.end)
        hit = next((other for other in left if shared(place, other) >= _SAME_DATE * length(other)), None)
        if hit is None:
            if not case.gold.in_noise(place):
                error = case.error(f"spurious {case.quote(place)} {date.value}")
                tally.add("dates", wrong=1, error=error)
            continue
        value = left.pop(hit)
        if value in (None, date.value):
            tally.add("dates", right=1)
        else:
            error = case.error(f"{case.quote(place)} {date.value} for {value}")
            tally.add("dates", wrong=1, missed=1, error=error)
    for missed in left:
        tally.add("dates", missed=1, error=case.error(f"missed {case.quote(missed)}"))


def compare_agreements(case: Case, tally: Tally) -> None:
    """Count agreements by their instruments, and whether it is said rightly where they stand."""
    left = list(case.gold.annotation.agreements)
    for found in case.record.agreements:
        instrument = case.entity(found.instrument)
        hit = next((agreement for agreement in left if agreement.instrument == instrument), None)
        if hit is None:
            place = (found.evidence[0].start, found.evidence[0].end)
            tally.add("agreements", wrong=1, error=case.error(f"spurious, from {case.quote(place, 90)}"))
        else:
            left.remove(hit)
            tally.add("agreements", right=1)
            tally.judge("agreement status", found.status == hit.status)
    for agreement in left:
        tally.add("agreements", missed=1, error=case.error(f"missed {case.gold.name(agreement.instrument)}"))
