"""The last step of every format: title and body become a Document, or a refusal."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

from mahdar.errors import EmptyInput, NotArabic
from mahdar.reading.blocks import label
from mahdar.reading.language import is_arabic
from mahdar.reading.published import iso_date
from mahdar.reading.raw import Given
from mahdar.record import Document


def document(
    where: str,
    given: Given,
    body: str,
    title_span: tuple[int, int] | None = None,
    frame: Collection[int] = (),
) -> Document:
    """Build the document of a body and what its container gave, with labelled blocks.

    Every format calls this last. ``where`` is the label of the input, for errors, and for ``source`` where the
    container names none. A given title is put before the body with a blank line, unless ``title_span`` says where the
    body itself shows it. ``frame`` holds the offsets at which lines outside the article begin. Raises
    EmptyInput and NotArabic.
    """
    title = given.title if given.title and not given.title.isspace() else None
    text = body
    if title and title_span is None:
        text, title_span = f"{title}\n\n{body}", (0, len(title))
    _refuse(where, text)
    return Document(
        id=given.id or "sha-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        source=given.source or where,
        url=given.url or None,
        title=title,
        published=iso_date(given.published),
        text=text,
        blocks=label(text, title_span, frame),
    )


def _refuse(where: str, text: str) -> None:
    if not text or text.isspace():
        raise EmptyInput(where, "there is no text in it")
    if not is_arabic(text):
        raise NotArabic(where, "too few of its letters are Arabic, or fewer than five words")
