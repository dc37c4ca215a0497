"""Words that read like speech verbs and report nothing: a name, a first person, a contract renewed, what goes by."""

from __future__ import annotations

from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import Cue
from mahdar.extraction.words import Kind, closed_class, kind

_CONTRACTS = closed_class("speech_homographs.contracts")
_GOING_ON = closed_class("speech_homographs.going_on")
_SOURCES = closed_class("statements.according") | {"حد"}
_THAT = closed_class("statements.that")
_NEAR = 4  # words in which the subject stands between such a verb and what tells it


def reports_nothing(scene: Scene, at: int, last: int, cue: Cue) -> bool:
    """Say whether what reads like a speech verb at tokens ``at`` to ``last`` (exclusive) is another word."""
    norms = scene.text.norms
    ahead = norms[last : last + _NEAR]
    if cue.verb.id == "say.mada":
        return _GOING_ON.isdisjoint(ahead)  # «قرار مضى عليه عامان»; «مضى الوزير بالقول إن …»
    if cue.verb.id == "say.jaddada" and not _CONTRACTS.isdisjoint(ahead):
        return True  # «جدد النادي عقد المدرب»
    if cue.tense == "masdar" and not _SOURCES.isdisjoint(norms[max(0, at - 2) : at]):
        return True  # «…، حسب قوله»: what stands before it
    if cue.verb.id == "say.bayyana" and ahead[:1] == ["من"]:
        return True  # «كلام بين من تساوت رتبهم»
    if cue.verb.id == "say.raa" and scene.text.raw[scene.text.tokens[at].end - 1] == "ي":
        return True  # «رأي الصحيفة»; «رأى الوزير»
    if cue.verb.id == "say.amala" and cue.tense == "participle" and scene.text.raw[scene.text.tokens[at].start] != "آ":
        return True  # «أملا في …» is a hope, «آملا أن …» who hopes
    return _is_name(scene, at) or (_is_mine(scene, at, cue) and not _THAT.isdisjoint(ahead[:1]))


def _is_name(scene: Scene, at: int) -> bool:
    """«معتز الماحوزي، | زكي الشويخات، …»: the next of a list of people."""
    norms = scene.text.norms
    named = kind(norms[at]) & Kind.GIVEN and at + 1 < len(norms) and not kind(norms[at + 1]) & Kind.ORDINARY
    listed = named and at > 1 and norms[at - 1] == "،" and scene.open_word(at + 1)
    before = scene.cover[at - 2] if listed else None
    return before is not None and before.type == "person"


def _is_mine(scene: Scene, at: int, cue: Cue) -> bool:
    """«أعتقد أن …»: a hamza that the perfect «اعتقد» does not have is the writer's own."""
    return scene.text.raw[scene.text.tokens[at].start] == "أ" and (cue.verb.perfect or "").startswith("ا")
