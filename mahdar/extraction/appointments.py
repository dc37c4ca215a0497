"""Offices told by how somebody came to them: «انتخاب فلان رئيسا للجمهورية», «تولى فلان رئاسة المجلس»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.lists import Given
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import closed_class, word_pairs

_MADE = word_pairs("appointments.made")
_QUALITIES = word_pairs("appointments.qualities")
_PRESIDENCIES = word_pairs("appointments.presidencies")
_OF_STATES = word_pairs("appointments.of_states")
_CHOOSING = closed_class("appointments.choosing")
_TAKING = closed_class("appointments.taking")
_ENTRUSTING = closed_class("appointments.entrusting")
_UNFULFILLED = closed_class("appointments.unfulfilled")
_REACH = 5
"""How many tokens may stand between a verb and the name of whom it chooses: his honours."""


class _Appointments:
    """The appointments of one document."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self.scene = scene
        self.cast = cast
        self.norms = scene.text.norms

    def of(self, name: Name) -> Given | None:
        """Give the office that a person is said to be chosen for, to take over or to be entrusted with."""
        at, norms = name.last, self.norms
        if at + 1 >= len(norms) or not self.scene.unbroken(at - 1, at + 2):
            return None
        if norms[at] in _MADE and self.behind(name, _CHOOSING):
            return self.made(name)
        taken = norms[at] in _PRESIDENCIES and self.behind(name, _TAKING)
        if taken or (norms[at] in _PRESIDENCIES and self.behind(name, _ENTRUSTING)):
            return self.given(name, _PRESIDENCIES[norms[at]], at + 1)
        itself = norms[at + 1] in _PRESIDENCIES and self.tells(at, _TAKING)
        return self.given(name, _PRESIDENCIES[norms[at + 1]], at + 2) if itself else None  # «فلان تولى رئاسة …»

    def behind(self, name: Name, verbs: frozenset[str]) -> bool:
        """Say whether a verb governs a name: nobody else stands between them."""
        for at in range(name.first - 1, max(name.first - 2 - _REACH, -1), -1):
            other = self.scene.cover[at]
            if not self.scene.unbroken(at, at + 2) or (other is not None and other.type == "person"):
                return False
            if self.tells(at, verbs):
                return True
        return False

    def tells(self, at: int, verbs: frozenset[str]) -> bool:
        """Say whether one of some verbs stands at a token and tells what came about: not «رفض تعيين», «لتولي»."""
        unfulfilled = any(norm.removeprefix("و") in _UNFULFILLED for norm in self.norms[max(at - 2, 0) : at])
        return not unfulfilled and any(stem in verbs and prefix[-1:] != "ل" for prefix, stem in cuts(self.norms[at]))

    def made(self, name: Name) -> Given | None:
        """«رئيسا | للجمهورية», «أمينا عاما | لحلف شمال الأطلسي», «وزيرا | للخارجية»."""
        title, at = _MADE[self.norms[name.last]], name.last + 1
        while at < len(self.norms) and self.norms[at] in _QUALITIES:
            quality = _QUALITIES[self.norms[at]]
            title, at = f"ال{title} ال{quality}" if quality else title, at + 1
        if at >= len(self.norms) or not self.norms[at].startswith("ل") or not self.scene.unbroken(name.last, at + 1):
            return None
        portfolio = vocabulary.portfolios().match(["ال" + self.norms[at][2:]], 0) if title == "وزير" else None
        if portfolio is not None:
            return self.held(name, f"{title} {portfolio.value.name}", None)
        return self.given(name, title, at)

    def given(self, name: Name, title: str, at: int) -> Given | None:
        """Give an office of the body that stands at a token, by name or as what every state has."""
        if at >= len(self.norms):
            return None
        body = self.scene.cover[at]
        if body is not None and body.first == at and body.type in ("organisation", "state"):
            presides = body.type == "state" and title == "رئيس"
            return self.held(name, "الرئيس" if presides else title, self.cast.of(body))
        noun = next((_OF_STATES[stem] for _, stem in cuts(self.norms[at]) if stem in _OF_STATES), None)
        return self.held(name, f"{title} {noun}", None) if noun is not None else None

    def held(self, name: Name, title: str, body: Actor | None) -> Given:
        """Write the office down; whom the knowledge holds is of the state he is known to serve."""
        person = self.cast.of(name)
        if body is None and person.known is not None:
            tenures = vocabulary.tenures_of(person.known.id)
            body = self.cast.find(tenures[0].of) if tenures and tenures[0].of else None
        return Given(person, title, body, name, "office.appointed")


def offices_of_appointments(scene: Scene, cast: Cast) -> Iterator[Given]:
    """Find the offices that persons are told to be chosen for, to take over or to be entrusted with."""
    appointments = _Appointments(scene, cast)
    for name in scene.names:
        given = appointments.of(name) if name.type == "person" else None
        if given is not None:
            yield given
