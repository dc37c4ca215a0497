"""A conditional random field that tags names: what one trains where some annotated documents are at hand."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final, cast

from bench.peers.common import peer
from mahdar.arabic import NUMBER, WORD, Text, Token, analyse
from mahdar.arabic.clitics import cuts
from mahdar.evaluation import Gold
from mahdar.extraction import vocabulary
from mahdar.extraction.words import kind
from mahdar.record import EntityType

_LONGEST_AFFIX = 4
_WINDOW = (-2, -1, 1, 2)
_SETTINGS = {"c1": 0.02, "c2": 0.005, "max_iterations": 100, "feature.possible_transitions": True}
_OUTSIDE: Final = "O"


class Crf:
    """A tagger trained on annotated documents; an informed one also sees what Mahdar's lists hold of each word."""

    def __init__(self, golds: Iterable[Gold], informed: bool) -> None:
        self._informed = informed
        library = peer("pycrfsuite")
        trainer = library.Trainer(verbose=False)
        trainer.set_params(_SETTINGS)
        for gold in golds:
            text = analyse(gold.text)
            tags = list(tags_of(text, gold))
            for sentence, features in zip(text.sentences, self._features(text), strict=True):
                trainer.append(features, tags[sentence.first : sentence.last])
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "model"
            trainer.train(str(model))
            self._model = model.read_bytes()  # the tagger reads from these bytes without holding them
        self._tagger = library.Tagger()
        self._tagger.open_inmemory(self._model)

    def find(self, raw: str) -> list[tuple[int, int, EntityType]]:
        """Give where names begin and end in a text, and their types."""
        text = analyse(raw)
        tags = chain.from_iterable(map(self._tagger.tag, self._features(text)))
        return list(names_of(text, tags))

    def _features(self, text: Text) -> Iterator[list[list[str]]]:
        """Describe the tokens of each sentence."""
        known = _known(text) if self._informed else [[] for _ in text.tokens]
        seen_from_afar = [[*_word(token), *said] for token, said in zip(text.tokens, known, strict=True)]
        for sentence in text.sentences:
            near = seen_from_afar[sentence.first : sentence.last]
            tokens = text.tokens[sentence.first : sentence.last]
            yield [[*_letters(token), *_surroundings(near, index)] for index, token in enumerate(tokens)]


def _word(token: Token) -> list[str]:
    """Describe a word as its neighbours see it: as written, without attached letters, its shape."""
    stem = min((stem for _, stem in cuts(token.norm)), key=len)
    return [f"word={token.norm}", f"stem={stem}", f"shape={_shape(token)}"]


def _shape(token: Token) -> str:
    if token.kind == WORD:
        return "latin" if token.norm[0].isascii() else "arabic"
    return "number" if token.kind == NUMBER else token.norm


def _letters(token: Token) -> Iterator[str]:
    """Give the first and last letters of a word, up to four."""
    for count in range(1, min(_LONGEST_AFFIX, len(token.norm) - 1) + 1):
        yield f"begins={token.norm[:count]}"
        yield f"ends={token.norm[-count:]}"


def _surroundings(sentence: list[list[str]], index: int) -> Iterator[str]:
    """Give the features of a word and of those within two words; sentences have edges."""
    yield "always"
    yield from sentence[index]
    for step in _WINDOW:
        inside = 0 <= index + step < len(sentence)
        yield from (f"{step}:{feature}" for feature in (sentence[index + step] if inside else ("edge",)))


def _known(text: Text) -> list[list[str]]:
    """Tell of each token what the lists hold: names, titles, honorifics, parts of personal names, common words."""
    norms = text.norms
    known = [[f"kind={kind(norm)}"] for norm in norms]
    for label, lexicon in (("title", vocabulary.titles()), ("honorific", vocabulary.honorifics())):
        for index, said in enumerate(known):
            if lexicon.match(norms, index):
                said.append(label)
    index = 0
    while index < len(norms):
        found = vocabulary.names().match(norms, index)
        if found is None:
            index += 1
            continue
        known[index].append(f"listed=B-{found.value.type}")
        for inner in range(index + 1, found.last):
            known[inner].append(f"listed=I-{found.value.type}")
        index = found.last
    return known


def tags_of(text: Text, gold: Gold) -> Iterator[str]:
    """Give each token its part in the annotated names: B- begins one, I- goes on with it, O stands outside."""
    inside = {at: (start, entity.type) for (start, end), entity in gold.mentions.items() for at in range(start, end)}
    for token in text.tokens:
        start, entity_type = inside.get(token.start, (None, ""))
        yield _OUTSIDE if start is None else f"{'B' if start == token.start else 'I'}-{entity_type}"


def names_of(text: Text, tags: Iterable[str]) -> Iterator[tuple[int, int, EntityType]]:
    """Put tagged tokens together to names; an I- that goes on with nothing begins one."""
    first, before = 0, _OUTSIDE
    for index, tag in enumerate((*tags, _OUTSIDE)):
        if tag == f"I-{before[2:]}":
            continue
        if before != _OUTSIDE:
            yield (*text.span(first, index), cast(EntityType, before[2:]))
        first, before = index, tag
