"""Further mentions of the persons a document names in full: «البديوي», «دي ميستورا», «للأسد»."""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.complements import NOBLE
from mahdar.extraction.name_words import is_verb
from mahdar.extraction.namesakes import KIN, called_after
from mahdar.extraction.openings import Opens
from mahdar.extraction.people import FAMILY_FIRST
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import Cue, Known, grammatical, states_of
from mahdar.extraction.words import PARTICLES, Kind, closed_class, kind

_ORDINALS = closed_class("people.ordinals")
_THAT = closed_class("statements.that")
_BELONGINGS = closed_class("family_names.belongings")
_NEVER_ALONE = closed_class("family_names.never_alone")
_AS_FOR = closed_class("family_names.as_for")
_SURE = closed_class("persons.sure")


def _qualifies(before: str, norm: str) -> bool:
    """«المجهود الحربي»: behind a noun with the article a family name that is an adjective too qualifies it."""
    if not before.startswith("ال") or not norm.startswith("ال") or not norm.endswith("ي"):
        return False
    lexicons = (vocabulary.honorifics(), vocabulary.titles(), vocabulary.speech())
    return all(lexicon.match([before], 0) is None for lexicon in lexicons)


def spread(scene: Scene) -> None:
    """Find further mentions of the persons a document names in full: «البديوي», «دي ميستورا», «للأسد»."""
    forms: dict[str, tuple[str | None, Name]] = {}
    words: dict[str, Name] = {}
    firsts: dict[str, Known | None] = {}  # two of one given name: «الشيخ سلطان» may be either
    norms = scene.text.norms
    for name in scene.names:
        if name.type == "person" and name.last - name.first > 1:
            _remember(scene, name, forms, words)
            given = norms[name.first]
            firsts[given] = name.known if firsts.get(given, name.known) is name.known else None
        if name.type == "person" and "ولد" in norms[name.first + 1 : name.last]:
            _by_father(scene, name)
    words = {word: name for word, name in words.items() if word not in forms}
    _by_given_alone(scene)
    if words:
        _behind_verbs(scene, words)
        _behind_styles(scene, words)
        _behind_belongings(scene, words)
    _by_given(scene, firsts)
    if not forms:
        return
    for index, norm in enumerate(norms):
        house = index > 0 and norms[index - 1] == "ال"  # «الدكتور آل الشيخ»
        if scene.cover[index] is not None or not scene.open_word(index) or (norm in _NEVER_ALONE and not house):
            continue
        stems = [stem for _, stem in cuts(norm) if stem in forms]
        if stems:
            particle, name = forms[stems[0]]
            if (particle == "ال" or particle in KIN) and not _joined(norms, index, particle):
                continue  # «آل الشيخ» is no «الشيخ», «بن حميد» no «حميد»
            first = index - 1 if particle is not None and index and norms[index - 1].endswith(particle) else index
            given = norms[name.first]  # «اغتيال جمال عبدالناصر»: the given name before it, if it is his
            before = norms[first - 1] if first and scene.cover[first - 1] is None else ""
            if name.last - name.first == 2 and any(shorter == given for _, shorter in cuts(before or "-")):
                first -= 1
            elif _qualifies(before, norm) or _goes_on(scene, index):
                continue
            scene.add(Name(first, index + 1, "person", "person.family-name", name.known))


def _goes_on(scene: Scene, index: int) -> bool:
    """«رمضان محمد … ألبوم لمحمد حماقي»: a given name before one more word of a name is another's."""
    norms, following = scene.text.norms, index + 1
    if following >= len(norms) or scene.ends_line[index] or not scene.open_word(following):
        return False
    given = any(kind(stem) == Kind.GIVEN for _, stem in cuts(norms[index]))
    return given and norms[following][0] != "و" and not kind(norms[following]) & Kind.ORDINARY


def _joined(norms: list[str], index: int, particle: str) -> bool:
    """Say whether a particle stands before a family name, and no given name before it: «خالد بن حميد» is another."""
    before = kind(norms[index - 2]) & Kind.GIVEN if index > 1 and particle in KIN else 0
    son = particle == "بن" and index > 0 and norms[index - 1] == "ابن"  # «ابن معمر»
    return (son or (index > 0 and norms[index - 1] == particle)) and not before


def _behind_verbs(scene: Scene, words: dict[str, Name]) -> None:
    """«محمد رضا نقدي … وأشار نقدي إلى»: behind «قال» a family name that is an ordinary word too is his."""
    norms = scene.text.norms
    for index in scene.opening(Opens.SPEECH):
        ahead = words.get(norms[index - 1]) if index > 1 and norms[index - 2] in _AS_FOR else None
        if ahead is not None and norms[index].startswith("ف") and scene.cover[index - 1] is None:
            scene.add(Name(index - 1, index, "person", "person.family-name", ahead.known))  # «أما | عون | فجدد …»
        at = index + 1
        name = words.get(norms[at]) if at < len(norms) and scene.cover[at] is None else None
        if name is None or not scene.open_word(at) or not scene.unbroken(index, at + 1):
            continue
        found = vocabulary.speech().match(norms, index)
        if found is not None and found.last == at and _tells(found.value, norms[at + 1 : at + 2]):
            scene.add(Name(at, at + 1, "person", "person.family-name", name.known))


def _by_father(scene: Scene, name: Name) -> None:
    """«إسماعيل ولد الشيخ أحمد … ولد الشيخ أحمد»: what follows «ولد» stands for the whole name."""
    norms = scene.text.norms
    house = norms[norms.index("ولد", name.first) : name.last]
    for at in range(len(norms) - len(house) + 1):
        end = at + len(house)
        if norms[at:end] != house or scene.cover[at] is not None or not scene.unbroken(at, end):
            continue
        part = scene.cover[end - 1]
        if part is None:
            scene.add(Name(at, end, "person", "person.family-name", name.known))
        elif part.type == "person" and part.last == end:  # «ولد الشيخ | أحمد»: it may hold an office already
            part.first = at
            scene.cover[at:end] = [part] * len(house)


def _by_given_alone(scene: Scene) -> None:
    """«بشار الأسد … وبقاء بشار», «فرحان حق … وقال فرحان إن»: a given name that one person of the document bears.

    A public figure is meant wherever no other name stands beside it, anybody else behind a verb of speech.
    """
    norms = scene.text.norms
    people = [name for name in scene.names if name.type == "person"]
    bearers: dict[str, set[str]] = {}
    for name in people:
        bearers.setdefault(norms[name.first], set()).add(norms[name.last - 1])
    full = {norms[name.first]: name for name in people if name.last - name.first > 1}
    full = {given: name for given, name in full.items() if len(bearers[given]) == 1 and kind(given) & Kind.GIVEN}
    endings = tuple(full)
    for at, norm in enumerate(norms if full else ()):
        if not norm.endswith(endings):
            continue
        stem = next((stem for _, stem in cuts(norm) if stem in full), None)
        if stem is None or scene.cover[at] is not None or not scene.open_word(at) or _beside_names(scene, at):
            continue
        sure = kind(stem) == Kind.GIVEN
        told = sure or norms[at + 1 : at + 2] in (["،"], ["ان"], [":"])
        said = told and at > 0 and scene.opens[at - 1] & Opens.SPEECH and norm == stem
        if said or (sure and full[stem].known is not None and stem not in _SURE):
            scene.add(Name(at, at + 1, "person", "person.family-name", full[stem].known))


def _beside_names(scene: Scene, at: int) -> bool:
    """Say whether a word next to a given name may be part of the same name, or a style before it."""
    norms = scene.text.norms
    before = norms[at - 1] if at and not scene.ends_line[at - 1] else ""
    after = norms[at + 1] if at + 1 < len(norms) and not scene.ends_line[at] and scene.open_word(at + 1) else ""
    if before in NOBLE or before in KIN or before in PARTICLES or after in KIN or after in PARTICLES:
        return True
    if after and (kind(after) & (Kind.GIVEN | Kind.FAMILY) or scene.cover[at + 1] is not None or len(after) < 3):
        return True
    if after and kind(after) & Kind.UNKNOWN and not is_verb(after) and len(after) > 3:
        return True
    return bool(before) and bool(kind(before) & (Kind.GIVEN | Kind.FAMILY)) and scene.open_word(at - 1)


def _behind_styles(scene: Scene, words: dict[str, Name]) -> None:
    """«سعد سعيد الحجري … ورفع الدكتور الحجري», «السفير عسيري»: behind a style of people or an office it is his too."""
    norms = scene.text.norms
    for index in scene.opening(Opens.HONORIFIC | Opens.TITLE):
        style = vocabulary.honorifics().match(norms, index)
        at = style.last if style is not None else index + 1
        told = style is not None or norms[index].startswith(("ال", "وال", "لل", "بال"))
        name = words.get(norms[at]) if told and at < len(norms) and scene.cover[at] is None else None
        if name is not None and scene.open_word(at) and scene.unbroken(index, at + 1) and not grammatical(norms[at]):
            scene.add(Name(at, at + 1, "person", "person.family-name", name.known))


def _by_given(scene: Scene, firsts: dict[str, Known | None]) -> None:
    """«الشيخ صباح الأحمد … وقال الشيخ صباح إن»: behind a noble's style his given name, an ordinary word too."""
    norms = scene.text.norms
    for at in range(1, len(norms)):
        if norms[at] not in firsts or norms[at - 1] not in NOBLE or scene.cover[at] is not None:
            continue
        common = kind(norms[at]) == Kind.GIVEN | Kind.ORDINARY and norms[at] != "علي"
        last = at + 1 == len(norms) or scene.ends_line[at] or not scene.open_word(at + 1)
        last = last or (norms[at + 1] not in KIN and kind(norms[at + 1]) == Kind.ORDINARY)
        if common and last and scene.unbroken(at - 1, at + 1) and not called_after(scene, at - 1):
            scene.add(Name(at, at + 1, "person", "person.family-name", firsts[norms[at]]))


def _behind_belongings(scene: Scene, words: dict[str, Name]) -> None:
    """«علي صالح … وقوات صالح»: what belongs to leaders, or befalls somebody, tells whose name follows."""
    norms = scene.text.norms
    for at in range(1, len(norms)):
        name = words.get(norms[at]) if scene.cover[at] is None else None
        if name is None or not kind(norms[at]) & (Kind.GIVEN | Kind.FAMILY) or not scene.open_word(at):
            continue
        belonging = any(stem in _BELONGINGS for _, stem in cuts(norms[at - 1])) and scene.cover[at - 1] is None
        if belonging and scene.unbroken(at - 1, at + 1) and norms[at + 1 : at + 2] != ["الله"]:  # «حكومة الحمد الله»
            scene.add(Name(at, at + 1, "person", "person.family-name", name.known))


def _tells(cue: Cue, following: list[str]) -> bool:
    """Say whether a noun behind a verb must be who speaks: behind «أشار», behind «أكد» only before «أن»."""
    clause = "clause" in cue.verb.takes and ("object" not in cue.verb.takes or not _THAT.isdisjoint(following))
    return cue.tense in ("perfect", "imperfect") and clause


def _remember(scene: Scene, name: Name, forms: dict[str, tuple[str | None, Name]], words: dict[str, Name]) -> None:
    """Note the part of a full name that may stand for it alone: the family name, with its particle.

    One that is an ordinary word too goes to ``words``.
    """
    norms = scene.text.norms
    if name.known is not None and states_of(name.known.id) & FAMILY_FIRST:
        forms.setdefault(norms[name.first], (None, name))
    family, before = norms[name.last - 1], norms[name.last - 2]
    if before == "عبد" and name.last - name.first > 2 and norms[name.last - 3] not in KIN:
        forms.setdefault(before + family, (None, name))  # «بدر عبد العاطي … عبدالعاطي»
    if before in KIN and before != "ولد":
        forms.setdefault(family, (before, name))
        return
    if len(family) == 2 and before not in KIN:
        words.setdefault(family, name)  # «فرحان حق … وأكد حق أن»
    if before in KIN or len(family) < 3 or family in _ORDINALS:
        return
    if name.last - name.first > 2 and before.startswith("ال") and kind(before) & (Kind.FAMILY | Kind.UNKNOWN):
        forms.setdefault(before, (None, name))  # «محمود الصرخي الحسني» is «الصرخي»
    found = kind(family)
    if name.known is not None or not found & Kind.ORDINARY or (family.startswith("ال") and found & Kind.FAMILY):
        forms.setdefault(family, (before if before in PARTICLES else None, name))
    else:
        words.setdefault(family, name)
