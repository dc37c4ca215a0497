"""The cast of a document: which names are one entity.

Within one document names are few and consistent, so identity is decided by simple evidence: the knowledge entry, the
same words, a shorter form of a longer name. Identity across documents is another room's work.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.name_words import bare
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.thing_words import thing_prefix
from mahdar.extraction.vocabulary import HeadForm, Known
from mahdar.extraction.words import closed_class, listed
from mahdar.record import EntityType, Mention

_STATE_NOUNS = closed_class("facts.state_nouns")
_KIN = closed_class("cast.kin")


@dataclass(slots=True, eq=False)
class Actor:
    """An entity in the making."""

    type: EntityType
    words: tuple[str, ...]
    known: Known | None = None
    names: list[Name] = field(default_factory=list)
    references: list[Mention] = field(default_factory=list)
    label: str = ""  # the name of one that is only referred to: «وزير الخارجية الروسي»

    @property
    def first(self) -> int:
        """Character offset of the first mention or reference, by which entities are numbered."""
        return min([reference.start for reference in self.references] or [1 << 60])


class Cast:
    """All entities of a document, with the entity of every name."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.actors: list[Actor] = []
        self._by_known: dict[str, Actor] = {}
        self._by_name: dict[int, Actor] = {}

    def of(self, name: Name) -> Actor:
        """Give the entity a name belongs to."""
        return self._by_name[id(name)]

    def known(self, known: Known) -> Actor:
        """Give the entity of a knowledge entry, making one if the document has none yet."""
        actor = self._by_known.get(known.id)
        if actor is None:
            actor = Actor(known.type, (), known)
            self.actors.append(actor)
            self._by_known[known.id] = actor
        return actor

    def find(self, known_id: str) -> Actor | None:
        """Give the entity of a knowledge id, if the document has one."""
        return self._by_known.get(known_id)

    def refer(self, actor: Actor, start: int, end: int, rule: str) -> None:
        """Note that a stretch of text refers to an entity."""
        actor.references.append(Mention(start, end, rule))

    def enter(self, name: Name) -> Actor:
        """Put a name to the entity it names."""
        words = plain_words(self.scene, name)
        actor = self._match(name, words)
        if actor is None:
            actor = Actor(name.type, words, name.known)
            self.actors.append(actor)
        if len(words) > len(actor.words) and name.alias_of is None:
            actor.words = words
        if name.known is not None:
            actor.known = actor.known or name.known
            self._by_known.setdefault(name.known.id, actor)
        actor.names.append(name)
        self._by_name[id(name)] = actor
        return actor

    def _match(self, name: Name, words: tuple[str, ...]) -> Actor | None:
        if name.alias_of is not None:
            return self._by_name[id(name.alias_of)]
        if name.known is not None and name.known.id in self._by_known:
            return self._by_known[name.known.id]
        for actor in self.actors:
            if actor.type != name.type or not actor.words:
                continue
            clash = actor.known is not None and name.known is not None and actor.known.id != name.known.id
            if not clash and _same(name.type, actor.words, words):
                return actor
        return None


def _same(kind: EntityType, known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if known == words:
        return True
    longer, shorter = (known, words) if len(known) >= len(words) else (words, known)
    if kind == "instrument" and _resolution(known) and _resolution(known) == _resolution(words):
        return True
    if kind == "person":
        return _same_person(longer, shorter)
    return len(shorter) > 1 and longer[: len(shorter)] == shorter


def _resolution(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the number of a resolution: «القرار الأممي 2216» is «قرار مجلس الأمن رقم 2216»."""
    return tuple(word for word in words if word.isdigit()) if words[0].removeprefix("ال").startswith("قرار") else ()


def _same_person(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """«محمد بن سلمان» is «محمد بن سلمان بن عبدالعزيز»; «عادل الجبير» is «عادل بن أحمد الجبير»."""
    if len(shorter) == 1:
        if len(longer) > 1 and longer[-2] in _KIN and shorter[0] == longer[-1]:
            return False  # «الملك طلال» is not «الحسين بن طلال»
        if len(longer) > 2 and longer[-2] == shorter[0] and shorter[0].startswith("ال") and longer[-1].startswith("ال"):
            return True  # «الصرخي» is «محمود الصرخي الحسني»
        if longer[-2:-1] == ("عبد",) and shorter[0] == "عبد" + longer[-1]:
            return longer[-3:-2] != ("بن",)  # «عبدالعاطي» is «بدر عبد العاطي»
        return shorter[0] in (longer[-1], longer[0]) and (shorter[0] != longer[0] or len(longer) < 4)
    son = shorter[0] in _KIN and longer[-2] in _KIN and longer[-1:] == shorter[1:]
    if longer[: len(shorter)] == shorter or son:
        return True  # «بن حميد», «ابن حميد» is «صالح بن عبدالله بن حميد»
    if longer[1] in _KIN and shorter[1] in _KIN and longer[2:3] != shorter[2:3]:
        return False  # «محمد بن نايف آل سعود» and «محمد بن متعب آل سعود»
    return shorter[0] == longer[0] and shorter[-1] == longer[-1] and shorter[-2] not in _KIN


def plain_words(scene: Scene, name: Name) -> tuple[str, ...]:
    """Give a name's folded words without clitic on the first and without brackets and quotation marks."""
    words = [norm for norm in scene.text.norms[name.first : name.last] if norm[0].isalnum()]
    return (_bare_first(scene, name), *words[1:]) if words else ("",)


def _bare_first(scene: Scene, name: Name) -> str:
    norms = scene.text.norms
    if name.type == "person":
        found = vocabulary.names().match(norms, name.first)
        if found is not None and found.value.type == "person" and found.last <= name.last:
            return _cut(norms[name.first], found.prefix)
        stem = bare(norms[name.first])[0]
        return norms[name.first] if stem != norms[name.first] and _ends_another(scene, name) else stem
    if name.type in ("gathering", "instrument"):
        return _cut(norms[name.first], thing_prefix(norms, name.first))
    listed_name = name.known is not None or name.rule == "known.club"  # «لمانشستر سيتي»
    known = _stem(vocabulary.names(), norms, name.first) if listed_name else None
    if known is None and name.type == "state":  # «وجمهورية جزر فيجي»
        known = next((stem for _, stem in cuts(norms[name.first]) if stem in _STATE_NOUNS), None)
    return known or _bare_head(norms, name)  # also of «لوكالة "رويترز"»: its noun has the clitic


def _ends_another(scene: Scene, name: Name) -> bool:
    """«مايكل فرومان … وأضاف فرومان»: a family name whole, whose first letter is no ف before «رومان»."""
    norms = scene.text.norms
    families = (
        norms[other.last - 1] for other in scene.names if other.type == "person" and other.last - other.first > 1
    )
    return name.last == name.first + 1 and norms[name.first] in families


def _bare_head(norms: list[str], name: Name) -> str:
    """«للهيئة العامة» is ل + «الهيئة», «للجنة التنمية» ل + «لجنة», «للجنة الوطنية» ل + «اللجنة»."""
    word = norms[name.first]
    stem = _stem(vocabulary.heads(), norms, name.first)
    if stem is None:
        attached = word.startswith("لل") or name.rule == "body.service"
        return _cut(word, "ل") if attached else word  # «للخارجية المصرية», «لرعاية الشباب»
    described = name.first + 1 < name.last and _is_relational(norms[name.first + 1])
    return "ال" + stem if stem != word and stem.startswith("ل") and described else stem


def _stem(lexicon: Lexicon[Known] | Lexicon[HeadForm], norms: list[str], first: int) -> str | None:
    """Give the first word of a phrase as its lexicon has it: «للبنان» is ل + «لبنان», «للعراق» ل + «العراق»."""
    match = lexicon.match(norms, first)
    if match is None or not match.prefix:
        return norms[first] if match is not None else None
    rest = norms[first + 1 : match.last]
    stems = [stem for clitic, stem in cuts(norms[first]) if clitic == match.prefix]
    own = (stem for stem in stems if (form := lexicon.match([stem, *rest], 0)) is not None and not form.prefix)
    return next(own, stems[0])


def _is_relational(norm: str) -> bool:
    """«الوطنية», «الأولمبية»: an adjective, because the masculine is a word too; «التنمية» has none."""
    return norm.startswith("ال") and norm.endswith("يه") and listed(norm[:-1])


def _cut(norm: str, prefix: str) -> str:
    return next((stem for clitic, stem in cuts(norm) if clitic == prefix), norm)


def display_name(scene: Scene, name: Name) -> str:
    """Give a name as it stands in the text, without the clitic on its first word.

    >>> unattached("للأمم المتحدة", "للامم", "الامم")
    'الأمم المتحدة'
    """
    start, end = scene.text.span(name.first, name.last)
    return unattached(scene.text.raw[start:end], scene.text.norms[name.first], plain_words(scene, name)[0])


def unattached(surface: str, norm: str, stem: str) -> str:
    """Take the clitic by which ``norm`` exceeds ``stem`` off a surface; «لل» becomes «ال» again."""
    if norm == stem or not norm.endswith(stem[2:]):
        return surface
    if norm.endswith(stem):
        return _skip_letters(surface, len(norm) - len(stem))
    return "ال" + _skip_letters(surface, len(norm) - len(stem) + 2)


def _skip_letters(surface: str, count: int) -> str:
    for index, char in enumerate(surface):
        if count == 0 and char.isalnum():
            return surface[index:]
        count -= char.isalpha() and char != "ـ"
    return surface


def gather(scene: Scene) -> Cast:
    """Enter all names of a scene into a cast: full names first, so that short ones and aliases find them."""
    cast = Cast(scene)
    order = sorted(
        scene.names,
        key=lambda name: (name.alias_of is not None, name.known is None, name.first - name.last, name.first),
    )
    for name in order:
        cast.enter(name)
    return cast


def main_state(cast: Cast) -> Actor | None:
    """The state a document names most, if it names one at least twice."""
    states = [actor for actor in cast.actors if actor.type == "state"]
    best = max(states, key=lambda actor: len(actor.names) + len(actor.references), default=None)
    return best if best is not None and len(best.names) + len(best.references) > 1 else None
