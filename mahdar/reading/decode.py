"""Bytes to text: which encoding explains them, whatever they declare.

UTF-8 is recognised by its own shape and UTF-16 by its byte order mark or by the high byte of the Arabic block in every
second place. Between the two single-byte Arabic encodings the letters decide: read in the wrong one, «السلام» turns
into Latin letters with accents between Arabic ones, or loses the article it began with.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache, partial

from mahdar.errors import NotText

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SINGLE_BYTE = ("cp1256", "iso8859_6")
_SAMPLE = 20_000
_DAMAGE = 0.01
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\x0b\x0c\r\x1a\x1b\x1c\x1d\x1e\x1f")
_ARABIC = re.compile(r"[\u0621-\u064A]")
_ARTICLE = re.compile(r"(?<![\u0621-\u064A])[وفبلك]?ال[\u0621-\u064A]{2}")
_WRONG = re.compile(r"[\u0621-\u064A][\u00C0-\u00FF\u0152\u0153\u0192]|[\u0080-\u009F]")
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)", re.I
)


def decode(data: bytes, source: str, declared: str | None = None) -> str:
    """Turn the bytes of one document into its text; nothing but a byte order mark is dropped.

    ``declared`` is what a transport header says of the encoding; where it and the bytes disagree, the bytes win. A
    UTF-8 text with a few damaged bytes (a file cut inside a letter) keeps the replacement character in their place.
    Raises NotText where no encoding gives text.
    """
    encoding = detect(data, declared)
    if encoding is None:
        raise NotText(source, "the bytes are of no format and no encoding that is read here")
    return data.decode(encoding, "replace")


def declared_in(head: bytes) -> str | None:
    """Give the encoding that the first bytes of an HTML or XML document declare, or None."""
    match = _DECLARED.search(head[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def detect(data: bytes, declared: str | None = None) -> str | None:
    """Name the codec that explains the bytes, or None where they are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    wide = _utf16(sample)
    if wide:
        return wide
    if _binary(sample):
        return None
    return "utf-8" if _utf8(data) else _single_byte(sample, declared)


def _utf16(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: the high bytes are those of Arabic (06) and of ASCII (00)."""
    size = len(sample) // 2
    if size < 2:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if high.count(6) + high.count(0) > 0.7 * size and high.count(6) > 0.05 * size:
            return encoding
    return None


def _binary(sample: bytes) -> bool:
    """Say whether control characters abound, as in no text; a stray one stands in many."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\x00\x00" in sample or controls > 2 + 0.01 * len(sample)


def _utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        lost = data[:_SAMPLE].decode("utf-8", "replace").count("\ufffd")
        return 0 < lost <= 1 + _DAMAGE * min(len(data), _SAMPLE) / 2 and not _mostly_lost(data)
    return True


def _mostly_lost(data: bytes) -> bool:
    """Say whether fewer letters are explained by UTF-8 than are lost to it, as in a short text of another encoding."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    return len(_ARABIC.findall(text)) <= text.count("\ufffd")


def _single_byte(sample: bytes, declared: str | None) -> str:
    codec = _known(declared)
    candidates = [name for name in (codec, *_SINGLE_BYTE) if name]
    return max(candidates, key=partial(_plausibility, sample))


@lru_cache(maxsize=64)
def _known(declared: str | None) -> str | None:
    """Give Python's name of a declared single-byte codec; one of several bytes has been ruled out by now."""
    try:
        name = codecs.lookup(declared or "").name
        return name if len(b"\xc7\xe1".decode(name, "replace")) == 2 and "utf" not in name else None
    except (LookupError, ValueError, TypeError):
        return None


def _plausibility(sample: bytes, encoding: str) -> int:
    """Score one reading of the bytes: Arabic letters and articles for it, broken words against it."""
    text = sample.decode(encoding, "replace")
    wrong = len(_WRONG.findall(text)) + text.count("\ufffd")
    return len(_ARABIC.findall(text)) + 5 * len(_ARTICLE.findall(text)) - 5 * wrong
