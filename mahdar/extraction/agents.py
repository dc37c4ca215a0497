"""Agents: phrases that can be who does or says something, with the entity each stands for.

«معالي وزير الخارجية الأستاذ عادل الجبير» is one phrase that stands for one person; «الوزير الألماني» stands for the
holder of that office in this document; «الحكومة اليمنية» for the state; «الهيئة» for the authority named before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from mahdar.arabic.clitics import cuts
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.aliases import past_alias
from mahdar.extraction.cast import Actor, Cast, main_state, plain_words, unattached
from mahdar.extraction.designations import Title
from mahdar.extraction.ladders import is_counterpart
from mahdar.extraction.lexicon import Match
from mahdar.extraction.name_words import begins_name
from mahdar.extraction.openings import Opens
from mahdar.extraction.people import People
from mahdar.extraction.references import Generic, OfficeBook
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import HeadForm
from mahdar.extraction.words import closed_class
from mahdar.knowledge.schema import Nominal
from mahdar.record import Mention

_EACH_OF = (["كل", "من"], ["كلا", "من"])
_SIDES = closed_class("agents.sides")
_RANKS_OF_TWO = {
    "nominal-both-ministers": ("minister",),
    "nominal-both-presidents": ("head_of_state",),
    "nominal-both-leaders": ("head_of_state", "head_of_government"),
}
_MINISTRY = "وزاره"
_GOVERNING = closed_class("agents.governing")
_OF_ANOTHER = closed_class("agents.belonging") | closed_class("agents.envoys")


@dataclass(slots=True, eq=False)
class Agent:
    """A phrase, tokens ``first`` to ``last`` (exclusive), and the entity it stands for; None where nobody knows.

    ``attached`` is the clitic on its first word: «لافروف» has none, «للوزير» has ل. ``others`` stand beside ``actor``
    where the phrase is dual: «الوزيران», «الجانبان السعودي والإيراني». ``sent`` says that it is a delegation.
    """

    first: int
    last: int
    actor: Actor | None
    attached: str = ""
    others: tuple[Actor, ...] = ()
    sent: bool = False

    @property
    def person(self) -> Actor | None:
        """The person it stands for; None where it stands for nobody or a body."""
        return self.actor if self.actor is not None and self.actor.type == "person" else None


class Agents:
    """All agents of a document, by where they begin and end."""

    def __init__(self) -> None:
        self.starting: dict[int, Agent] = {}
        self.ending: dict[int, Agent] = {}

    def add(self, agent: Agent) -> None:
        """Take an agent in; of two that begin or end together the longer counts."""
        other = self.starting.get(agent.first)
        if other is not None and other.last >= agent.last:
            return
        self.starting[agent.first] = agent
        other = self.ending.get(agent.last)
        if other is None or other.first > agent.first:
            self.ending[agent.last] = agent

    def between(self, first: int, last: int) -> list[Agent]:
        """Give the agents that begin within a stretch of tokens, in order."""
        return [self.starting[index] for index in range(first, last) if index in self.starting]

    def people(self, first: int, last: int) -> list[Actor]:
        """Give the persons of the agents within a stretch of tokens, in order; who acts twice stands twice.

        Not those inside another's title: «مستشار خادم الحرمين الشريفين الأمير خالد الفيصل» is one.
        """
        found: list[Actor] = []
        behind = first
        for agent in self.between(first, last):
            if agent.last > behind and agent.person is not None:
                found.append(agent.person)
            behind = max(behind, agent.last)
        return found

    def nearest_before(self, first: int, index: int) -> Actor | None:
        """Give the person named last between two tokens."""
        people = self.people(first, index)
        return people[-1] if people else None

    def principals(self, norms: list[str]) -> Agents:
        """Give the agents that are meant themselves, not those whose family or envoys are: «أسرة فلان»."""
        own = Agents()
        for agent in self.starting.values():
            before = norms[agent.first - 1].removeprefix("و") if agent.first else ""
            if not (agent.person and not agent.attached and before.removeprefix("ب") in _OF_ANOTHER):
                own.add(agent)
        return own

    def following(self, agent: Agent) -> list[Agent]:
        """Give the agents that و joins to one, without a mark between: «مصر | والأردن | والعراق»."""
        joined: list[Agent] = []
        behind = self.starting.get(agent.last)
        while behind is not None and behind.attached.startswith("و"):
            joined.append(behind)
            behind = self.starting.get(behind.last)
        return joined


def past_each(norms: list[str], at: int) -> int:
    """«كلا من فلان وفلان»: give where the list begins, the token itself where no such words stand there."""
    return at + 2 if norms[at : at + 2] in _EACH_OF else at


def _honoured_start(scene: Scene, first: int) -> int:
    """Go back over honorifics: «معالي», «صاحب السمو الملكي الأمير»."""
    norms = scene.text.norms
    start = first
    while True:
        for back in range(1, 5):
            at = first - back
            if at < 0 or not scene.unbroken(at, first):
                break
            found = vocabulary.honorifics().match(norms, at)
            if found is not None and (found.last == first or norms[found.last : first] in (["/"], ["."])):
                start = at  # the longest: «حضرة صاحب السمو» and not only «صاحب السمو»
        if start == first:
            return first
        first = start


def _attached(scene: Scene, index: int) -> str:
    """Say which clitic the first word of a phrase carries."""
    norms = scene.text.norms
    for lexicon in (vocabulary.names(), vocabulary.titles(), vocabulary.honorifics(), vocabulary.heads()):
        found = lexicon.match(norms, index)
        if found is not None:
            return str(found.prefix)
    return norms[index][0] if norms[index].startswith(("لل", "بال", "وال")) else ""


def _person(scene: Scene, cast: Cast, name: Name, titles: list[Title]) -> Agent:
    first = min([title.first for title in titles if title.first < name.first], default=name.first)
    last = max([one.last for one in titles if one.first > name.first and not is_counterpart(one)], default=name.last)
    first = _honoured_start(scene, first)
    if first == name.first and first and _is_listed_adjective(scene, first - 1):
        return Agent(first - 1, name.last, cast.of(name), "و")
    last = past_alias(scene, max(last, name.last))
    if last < len(scene.text.norms) and first < name.first and scene.text.norms[last] in MARKS:
        last += scene.text.norms[name.first - 1] in MARKS  # «المبعوث الدولي "إسماعيل ولد الشيخ أحمد"»
    attached = _attached(scene, first) or (_clitic_of_name(scene, name, cast.of(name)) if first == name.first else "")
    return Agent(first, last, cast.of(name), attached)


def _clitic_of_name(scene: Scene, name: Name, actor: Actor) -> str:
    """«ورحمون», «بالجريسي», «للجريسي», a family name: the clitic is no letter of it."""
    norm, stem = scene.text.norms[name.first], plain_words(scene, name)[0]
    if norm == stem and norm.startswith("لل") and "ال" + norm[2:] in actor.words:
        return "ل"
    stems = [stem, *(word for word in actor.words if len(word) > 2 and word == norm[1:])]
    return next((norm.removesuffix(word) for word in stems if norm != word and norm.endswith(word)), "")


def _is_listed_adjective(scene: Scene, index: int) -> bool:
    """«نظيريه الأمريكي جون كيري | والسعودي | عادل الجبير»."""
    found = vocabulary.demonyms().match(scene.text.norms, index) if scene.cover[index] is None else None
    return found is not None and found.prefix == "و" and found.last == index + 1 and scene.unbroken(index, index + 2)


def _alone(scene: Scene, cast: Cast, book: OfficeBook, title: Title, pairs: dict[str, Pair]) -> Agent:
    """A title without a name: its holder, else somebody nobody names; ``pairs`` are whom duals meant before it."""
    actor = book.holder(title)
    if actor is not None and _before_another(scene, title, actor):
        actor = None
    start, end = scene.text.span(title.first, _head_end(title))
    specific = title.body is not None or title.adjective is not None or title.row.id == "office-custodian"
    if isinstance(title.row, Nominal) and title.row.number != "one":
        actor = book.body(title)  # «وزراء خارجية الاتحاد»: the body; «الوزراء»: nobody in particular
    elif is_counterpart(title):
        model = book.office_before(title)
        actor = book.counterpart(title)
        if actor is None and specific and model is not None:
            actor = _unnamed_holder(scene, cast, title)
            book.note(replace(title, row=model.row, words=model.words, portfolio=model.portfolio), actor)
    if actor is None and specific and not isinstance(title.row, Nominal):
        actor = _unnamed_holder(scene, cast, title)
        book.note(title, actor)
    others: tuple[Actor, ...] = ()
    if isinstance(title.row, Nominal) and title.row.number == "two" and actor is None:
        two = _two_before(cast, book, title, pairs)
        actor, others = (two[0], tuple(two[1:])) if two else (None, ())
    elif actor is not None:
        actor.references.append(Mention(start, end, title.row.id))
    first = _honoured_start(scene, title.first)
    return Agent(first, title.last, actor, _attached(scene, first), others)


def _before_another(scene: Scene, title: Title, holder: Actor) -> bool:
    """«قال الدكتور سعود الشريم … وقال الدكتور ناصر العمر»: a given name that no rule reads is another's."""
    norms = scene.text.norms
    own = len(title.words) == 1 and title.body is None and not norms[title.last - 1].endswith("ه")
    return own and begins_name(scene, title.last) and norms[title.last] not in holder.words


class Pair(NamedTuple):
    """Whom a dual meant, and where it ends."""

    actors: list[Actor]
    last: int


def _two_before(cast: Cast, book: OfficeBook, title: Title, pairs: dict[str, Pair]) -> list[Actor]:
    ranks = _RANKS_OF_TWO.get(title.row.id)
    if ranks is None:
        return []
    names = sorted((name for name in cast.scene.names if name.type == "person" and name.last <= title.first), key=_end)
    before = pairs.get(title.row.id)
    if before is not None:
        fresh = {id(cast.of(name)) for name in names if name.first >= before.last} - set(map(id, before.actors))
        if len(fresh) < 2:
            return before.actors
    people = list(dict.fromkeys(cast.of(name) for name in reversed(names)))
    ranked = {id(actor) for held, actor in book.held if held.row.rank in ranks}
    others = {id(actor) for held, actor in book.held if held.row.rank is not None} - ranked
    alike = [actor for actor in people if id(actor) not in others]
    together = alike if len(alike) > 1 else people
    if len(together) < 2:
        return []
    pairs[title.row.id] = Pair(together[:2], title.last)
    return together[:2]


def _end(name: Name) -> int:
    return name.last


def _sides(scene: Scene, cast: Cast) -> list[Agent]:
    """«الجانبان السعودي والإيراني»: the two states of the adjectives."""
    norms = scene.text.norms
    agents = []
    for index, norm in enumerate(norms[:-2]):
        if norm.removeprefix("و") not in _SIDES or scene.cover[index] is not None:
            continue
        one = vocabulary.demonyms().match(norms, index + 1)
        two = vocabulary.demonyms().match(norms, one.last) if one is not None and one.last < len(norms) else None
        if one is None or two is None or two.prefix != "و" or not scene.unbroken(index, two.last):
            continue
        states = cast.known(one.value), cast.known(two.value)
        agents.append(Agent(index, two.last, states[0], "و" if norm.startswith("و") else "", (states[1],)))
    return agents


def _head_end(title: Title) -> int:
    """Where a title's own words end: the body behind it is a name of its own."""
    end = title.first
    for index in title.words:
        if index != end:
            break
        end = index + 1
    return end + 1 if title.adjective_at == end else max(end, title.first + 1)


def _unnamed_holder(scene: Scene, cast: Cast, title: Title) -> Actor:
    """«وزير الخارجية الروسي», never named in the document, is a person all the same."""
    norms = scene.text.norms
    clitic = _attached(scene, title.first)
    stem = next(stem for prefix, stem in cuts(norms[title.first]) if prefix == clitic)
    words = (stem, *norms[title.first + 1 : title.last])
    for actor in cast.actors:
        if actor.type == "person" and not actor.names and actor.words == words:
            return actor
    written = scene.text.written(title.first, title.last)
    actor = Actor("person", words, label=unattached(written, norms[title.first], stem))
    cast.actors.append(actor)
    return actor


def _governments(scene: Scene, cast: Cast) -> list[Agent]:
    """«الحكومة الليبية», «الجانب الروسي»: the state of the adjective; «الحكومة» alone: the government named last."""
    norms = scene.text.norms
    agents: list[Agent] = []
    government: Actor | None = None
    for index in range(len(norms) - 1):
        noun = norms[index].removeprefix("و")
        name = scene.cover[index]
        if name is not None and name.first == index and name.type == "organisation" and noun.endswith("حكومه"):
            government = cast.of(name)
        if noun not in _GOVERNING or scene.cover[index] is not None or not scene.open_word(index):
            continue
        attached = "و" if norms[index].startswith("و") else ""
        found = vocabulary.demonyms().match(norms, index + 1)
        if found is not None and scene.cover[index + 1] is None and scene.unbroken(index, found.last):
            government = cast.known(found.value)
            agents.append(Agent(index, found.last, government, attached))
        elif noun == "الحكومه" and (government := government or main_state(cast)) is not None:
            agents.append(Agent(index, index + 1, government, attached))
    return agents


def _noun(norms: list[str], index: int, found: Match[HeadForm]) -> tuple[str, str]:
    """«النيابة» is no «محكمة»: give a head with the noun it stands there by."""
    stem = next((stem for prefix, stem in cuts(norms[index]) if prefix == found.prefix), norms[index])
    return found.value.head.id, stem.removeprefix("ال")


def _by_head(scene: Scene, cast: Cast) -> list[Agent]:
    """«الهيئة», «المنظمة», «الحزب» alone: the last body named with that noun."""
    norms = scene.text.norms
    lexicon = vocabulary.heads()
    latest: dict[tuple[str, str], Actor] = {}
    agents = []
    for index in scene.opening(Opens.HEAD):
        name = scene.cover[index]
        found = lexicon.match(norms, index) if name is None or name.first == index else None
        if found is None:
            continue
        noun = _noun(norms, index, found)
        if name is not None:
            if name.type == "organisation":
                latest[noun] = cast.of(name)
        elif found.value.definite and noun in latest and scene.unbroken(index, found.last):
            actor = latest[noun]
            cast.refer(actor, *scene.text.span(index, found.last), "reference.head")
            agents.append(Agent(index, found.last, actor, found.prefix))
    return agents


def _by_first_word(scene: Scene, cast: Cast, heads: set[int]) -> list[Agent]:
    """«المقاومة الشعبية … وأكدت المقاومة أن»: behind a speech verb, a body by one word, a ministry by its second."""
    norms = scene.text.norms
    bodies: dict[str, list[Name]] = {}
    for name in scene.names:
        if name.type == "organisation" and name.last > name.first + 1:
            bodies.setdefault(_word_of_body(norms, name), []).append(name)
    agents = []
    for at in scene.opening(Opens.SPEECH):
        named = bodies.get(norms[at + 1], []) if at + 1 < len(norms) and scene.cover[at + 1] is None else []
        body = next((name for name in reversed(named) if name.first < at), None)
        verb = vocabulary.speech().match(norms, at) if body is not None else None
        if body is None or verb is None or verb.value.verb.act != "assert" or at + 1 in heads:
            continue
        if scene.unbroken(at, at + 2) and (norms[body.first] != _MINISTRY or verb.value.gender == "f"):
            cast.refer(cast.of(body), *scene.text.span(at + 1, at + 2), "reference.first-word")
            agents.append(Agent(at + 1, at + 2, cast.of(body)))
    return agents


def _word_of_body(norms: list[str], name: Name) -> str:
    """Give the word with the article that stands for a body: «البرنامج», «الخارجية» of a ministry."""
    word = norms[name.first + (norms[name.first] == _MINISTRY)]
    return word if word.startswith("ال") else "ال" + word


def find_agents(scene: Scene, cast: Cast, people: People, book: OfficeBook, generics: Iterable[Generic] = ()) -> Agents:
    """Find every phrase that can act, and whom it stands for; adds references to the cast."""
    titles: dict[int, list[Title]] = {}
    for holding in people.holdings:
        titles.setdefault(id(holding.person), []).append(holding.title)
    alone = []
    for title in people.alone:
        name = scene.cover[title.last] if title.last < len(scene.cover) else None
        if (
            name is not None
            and name.first == title.last
            and name.type == "person"
            and scene.unbroken(title.first, name.last)
            and not _clitic_of_name(scene, name, cast.of(name))  # «رحب الأمير | بالجريسي»
        ):
            titles.setdefault(id(name), []).append(title)  # «الوزير الجبير»: the family name was found later
        else:
            alone.append(title)
    agents = Agents()
    for name in scene.names:
        if name.type == "person":
            agents.add(_person(scene, cast, name, titles.get(id(name), [])))
        elif name.type in ("organisation", "state", "place"):
            agents.add(Agent(name.first, name.last, cast.of(name), _attached(scene, name.first)))
    pairs: dict[str, Pair] = {}
    for title in sorted(alone, key=lambda title: title.first):
        agents.add(_alone(scene, cast, book, title, pairs))
    for generic in generics:
        agents.add(Agent(generic.first, generic.last, generic.actor, generic.attached))
    by_head = _by_head(scene, cast)
    heads = {agent.first for agent in by_head}
    by_first = _by_first_word(scene, cast, heads)
    for agent in (*_governments(scene, cast), *by_head, *by_first, *_sides(scene, cast)):
        agents.add(agent)
    return agents
