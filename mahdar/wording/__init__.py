"""The record in people's words, Arabic and English: what kinds are called, how dates are written, what was found."""

from mahdar.wording.dates import spoken_date, spoken_hijri, spoken_weekday
from mahdar.wording.findings import Evidence, Finding, findings
from mahdar.wording.vocabulary import Language, word, words

__all__ = [
    "Evidence",
    "Finding",
    "Language",
    "findings",
    "spoken_date",
    "spoken_hijri",
    "spoken_weekday",
    "word",
    "words",
]
