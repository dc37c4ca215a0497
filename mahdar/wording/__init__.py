"""The record in people's words, Arabic and English: what kinds are called, how dates are written, what was found."""

from mahdar.wording.dates import spoken_date, spoken_hijri, spoken_hijri_month, spoken_weekday
from mahdar.wording.findings import Evidence, Finding, findings
from mahdar.wording.names import spoken_name
from mahdar.wording.reasons import reason, spoken_reason
from mahdar.wording.vocabulary import Language, word, words

__all__ = [
    "Evidence",
    "Finding",
    "Language",
    "findings",
    "reason",
    "spoken_date",
    "spoken_hijri",
    "spoken_hijri_month",
    "spoken_name",
    "spoken_reason",
    "spoken_weekday",
    "word",
    "words",
]
