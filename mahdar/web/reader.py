"""Who reads: the language of the page, what was chosen about digits, dates and colours, and a name for judgements."""

from __future__ import annotations

import getpass
from typing import Final, Literal, NamedTuple
from urllib.parse import unquote

from fastapi import Request
from markupsafe import Markup

from mahdar.store import Actor
from mahdar.web.words import phrase
from mahdar.wording import (
    Language,
    spoken_date,
    spoken_hijri,
    spoken_hijri_month,
    spoken_name,
    spoken_reason,
    spoken_weekday,
    word,
)

Digits = Literal["latin", "arabic"]
Calendars = Literal["both", "gregorian"]
Theme = Literal["auto", "light", "dark"]

_ARABIC_INDIC: Final = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")


class Choices(NamedTuple):
    """What a reader may choose; kept in one cookie, a word for each."""

    digits: Digits = "latin"
    calendars: Calendars = "both"
    theme: Theme = "auto"


class Reader(NamedTuple):
    """Says things as one reader wants them said. What it takes from documents or requests, it escapes."""

    language: Language
    choices: Choices = Choices()
    author: str = ""

    def say(self, key: str, **values: object) -> Markup:
        """Give a message with its fields filled in; ``n`` chooses the plural form and is written in chosen digits."""
        count = values.get("n")
        said = Markup(phrase(key, self.language, count if isinstance(count, int) else None))
        shown = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return said.format(**shown) if shown else said

    def word(self, group: str, code: str) -> str:
        """Say what a code of the record is called."""
        return word(group, code, self.language)

    def name(self, name: str, key: str | None) -> str:
        """Call a thing by its English name where the reader reads English and it is known."""
        return spoken_name(name, key, self.language)

    def other_name(self, actor: Actor) -> str | None:
        """Give the name of a thing in the language that it is not called in, where there is one."""
        return actor.name if self.name(actor.name, actor.key) != actor.name else actor.name_en

    def reason(self, sentence: str) -> str:
        """Tell why something failed: what an error says."""
        return spoken_reason(sentence, self.language)

    def number(self, number: int) -> str:
        """Write a number with its thousands apart."""
        return self.digits(f"{number:,}")

    def date(self, date: str) -> str:
        """Write an ISO date, to its precision, in the Gregorian calendar."""
        return self.digits(spoken_date(date, self.language))

    def hijri(self, date: str) -> str | None:
        """Write an ISO day in the Hijri calendar, where the reader wants both calendars and the date is a day."""
        hijri = spoken_hijri(date, self.language) if self.choices.calendars == "both" else None
        return hijri and self.digits(hijri)

    def hijri_month(self, month: str) -> str | None:
        """Name the months of the Hijri calendar that an ISO month touches, where the reader wants both calendars."""
        hijri = spoken_hijri_month(month, self.language) if self.choices.calendars == "both" else None
        return hijri and self.digits(hijri)

    def weekday(self, date: str) -> str | None:
        """Name the day of the week of an ISO day."""
        return spoken_weekday(date, self.language)

    def digits(self, text: str) -> str:
        """Write what the page itself says in the chosen digits; never what a document says."""
        return text.translate(_ARABIC_INDIC) if self.choices.digits == "arabic" else text


COOKIE: Final = "mahdar"
AUTHOR_COOKIE: Final = "mahdar-author"
LONGEST_NAME: Final = 60


def chosen(request: Request) -> Choices:
    """Read the choices from the cookie; whatever else stands there is passed over."""
    kept = request.cookies.get(COOKIE, "").split(".")
    return Choices(
        "arabic" if "arabic" in kept else "latin",
        "gregorian" if "gregorian" in kept else "both",
        "light" if "light" in kept else "dark" if "dark" in kept else "auto",
    )


def reader(request: Request, language: Language) -> Reader:
    """Tell who reads a page, from its path and the cookies."""
    name = plain_name(unquote(request.cookies.get(AUTHOR_COOKIE, "")))
    return Reader(language, chosen(request), name or login())


def plain_name(typed: str) -> str:
    r"""Give a name as judgements keep it: one line of what can be seen, and not a long one; "" where nothing is left.

    >>> plain_name(" هدى\u202e  العلي\n"), plain_name("\u200f")
    ('هدى العلي', '')
    """
    seen = "".join(letter if letter.isprintable() else " " for letter in typed)
    return " ".join(seen.split())[:LONGEST_NAME].rstrip()


def login() -> str:
    """Name whoever started the page, who judges where nobody gave another name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "-"
