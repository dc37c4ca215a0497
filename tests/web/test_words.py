"""The catalogue of messages: whole in both languages, and every message used."""

import re
from string import Formatter

import pytest

from mahdar.web.rendering import STATIC
from mahdar.web.words import Phrase, phrases

TEMPLATES = "\n".join(path.read_text(encoding="utf-8") for path in (STATIC.parent / "templates").glob("*.html"))
FORMS = {"ar": {"zero", "one", "two", "few", "many", "other"}, "en": {"one", "other"}}
MADE = ("asked_", "facet_", "upload_", "count_", "digits_", "calendars_", "theme_", "error_", "each_")
"""What keys begin with that templates put together."""


def fields(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name}


def forms(said: str | dict[str, str]) -> dict[str, str]:
    return {"other": said} if isinstance(said, str) else said


@pytest.mark.parametrize(("key", "phrase"), phrases().items(), ids=phrases())
def test_a_message_has_every_form_and_the_same_fields_in_both_languages(key: str, phrase: Phrase) -> None:
    assert isinstance(phrase.ar, str) == isinstance(phrase.en, str), key
    for language, said in (("ar", phrase.ar), ("en", phrase.en)):
        assert isinstance(said, str) or set(said) == FORMS[language]
        assert all(fields(form) <= fields(forms(phrase.ar)["other"]) for form in forms(said).values())
    assert fields(forms(phrase.ar)["other"]) == fields(forms(phrase.en)["other"])


def test_no_message_is_left_over() -> None:
    asked = set(re.findall(r"""["'](\w+)["']""", TEMPLATES))
    assert not [key for key in phrases() if key not in asked and not key.startswith(MADE)]


@pytest.mark.parametrize("template", sorted((STATIC.parent / "templates").glob("*.html")), ids=lambda path: path.name)
def test_templates_hold_no_words_of_their_own(template: object) -> None:
    text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}|<[^>]*>", " ", template.read_text(encoding="utf-8"), flags=re.DOTALL)  # type: ignore[attr-defined]
    words = set(re.findall(r"[^\W\d_]{2,}", text)) - {"mahdar", "read", "serve", "articles", "record"}
    assert not words - SHOWN


SHOWN = set(re.findall(r"\w+", "الأمن الإقليمي مجلس الغذائي هدنة OR مفاوضات person org state place topic kind source "
                                "after before"))  # fmt: skip
"""The examples of the language of search."""
