"""The shape of ``speech.yaml``: verbs of speech, and the words that say what a statement does.

:mod:`mahdar.knowledge.schema` has all the others.
"""

from __future__ import annotations

import msgspec

from mahdar.record import Act


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of the file: immutable, and strict about its fields."""


class SpeechVerb(_Row, frozen=True):
    """A verb of ``speech.yaml``."""

    id: str
    en: str
    act: Act
    takes: tuple[str, ...]
    homograph: bool = False
    hamza: bool = False
    shadda: bool = False
    to_whom: bool = False
    urges: bool = False
    judges: bool = False
    urges_deeds: bool = False
    plans: bool = False
    performs: bool = True
    asserts_with: tuple[str, ...] = ()
    asserts_behind: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    other_with: tuple[str, ...] = ()
    other_next: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    perfect: str | None = None
    imperfect: str | None = None
    participle: str | None = None
    masdar: str | None = None
    noun: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Frame(_Row, frozen=True):
    """Two words of a content that say together what it does, of ``speech.yaml``."""

    id: str
    act: Act
    heads: tuple[str, ...]
    behind: tuple[str, ...]
    within: int = 4
    begins: bool = False
    denied: bool = False
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


class Charges(_Row, frozen=True):
    """What somebody is blamed for doing, and for not doing, in ``speech.yaml``."""

    imperfect: tuple[str, ...]
    perfect: tuple[str, ...]
    nouns: tuple[str, ...]
    omitted: tuple[str, ...]


class Speech(_Row, frozen=True):
    """The whole of ``speech.yaml``."""

    verbs: tuple[SpeechVerb, ...]
    nobody: tuple[str, ...]
    objects: dict[Act, tuple[str, ...]]
    openings: dict[Act, tuple[str, ...]]
    deeds: dict[Act, tuple[str, ...]]
    verdicts: dict[Act, tuple[str, ...]]
    judgements: dict[Act, tuple[str, ...]]
    frames: tuple[Frame, ...]
    charges: Charges
