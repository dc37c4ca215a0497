"""The lasting addresses of the page.

Identifiers come from documents and may be any text, so they stand in the query and never in the path, where a browser
would resolve ``..`` and ``/``.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlencode, urlsplit

from mahdar.store import AgreementView, ContactView, Quote, StatementView
from mahdar.wording import Language


def page(language: Language, name: str, **query: str | int | Sequence[str] | None) -> str:
    """Give the address of a page; ``home`` is the root of its language, and a None is left out.

    A sequence stands there once for each of its values.

    >>> page("ar", "home"), page("en", "entity", key="person:علي", tab=None)
    ('/ar/', '/en/entity?key=person%3A%D8%B9%D9%84%D9%8A')
    """
    given = {key: value for key, value in query.items() if value is not None}
    asked = urlencode(given, doseq=True, quote_via=quote, safe="")
    return f"/{language}/{'' if name == 'home' else name}{'?' if asked else ''}{asked}"


def contact(language: Language, told: ContactView) -> str:
    """Give the address of a contact: the document and characters that tell of it first."""
    return _stated(language, "contact", told.evidence[0], kind=told.kind)


def agreement(language: Language, told: AgreementView) -> str:
    """Give the address of an agreement: the anchor of its earliest report."""
    return page(language, "agreement", fact=told.id)


def statement(language: Language, said: StatementView) -> str:
    """Give the address of a statement: the document and characters of its words."""
    return _stated(language, "statement", said.content)


def passage(language: Language, place: Quote) -> str:
    """Give the address of a document, opened where the quotation stands."""
    return f"{page(language, 'document', id=place.document, at=f'{place.start}-{place.end}')}#chosen"


def outside(url: str | None) -> str | None:
    """Give a document's own address where following it can only be reading a page: http and https.

    >>> outside("https://example.org/a"), outside("javascript:alert(1)"), outside("https:alert"), outside("//[")
    ('https://example.org/a', None, None, None)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def back_to(address: str, language: Language) -> str:
    """Give the page of ours that a form came from, else the first page: nobody is sent elsewhere.

    >>> back_to("/ar/review?skip=1", "ar"), back_to("//evil.example", "ar")
    ('/ar/review?skip=1', '/ar/')
    """
    root = f"/{language}/"
    return address if address.startswith(root) and "\\" not in address else root


def host(url: str) -> str:
    """Name the site of an address.

    >>> host("https://www.example.org:8000/a")
    'example.org'
    """
    return (urlsplit(url).hostname or url).removeprefix("www.")


def other_language(path: str, query: str, language: Language) -> str:
    """Give the address of the same page in the other language.

    >>> other_language("/ar/entity", "key=un", "ar")
    '/en/entity?key=un'
    """
    other = "en" if language == "ar" else "ar"
    return f"/{other}{path.removeprefix(f'/{language}')}{'?' if query else ''}{query}"


def _stated(language: Language, name: str, place: Quote, **query: str) -> str:
    return page(language, name, document=place.document, at=f"{place.start}-{place.end}", **query)
