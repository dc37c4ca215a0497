"""Whom a pronoun means before he is named: «وخلال لقائه بالملك في عمان، قال فلان …» is of who speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mahdar.arabic import Sentence
from mahdar.extraction.agents import Agents
from mahdar.extraction.cast import Actor

_CUE = 2  # «قال | فلان»


def speaker_behind(
    agents: Agents, spoke: Mapping[int, Actor], norms: Sequence[str], index: int, sentence: Sentence
) -> Actor | None:
    """Give who speaks behind the clause of a token, where a comma ends it and the verb of speech names him.

    ``spoke`` gives the speakers by the token of their cue. Not whom the clause names: it is he who was met.
    """
    cue = next((at for at in range(index, sentence.last) if at in spoke and spoke[at].type == "person"), index)
    if cue == index or "،" not in norms[index:cue]:
        return None
    speaker = spoke[cue]
    named = speaker in agents.people(cue, min(sentence.last, cue + _CUE))
    return speaker if named and speaker not in agents.people(index, cue) else None
