"""Gatherings as contacts: who organises, attends or speaks at one, and which was the occasion of another contact."""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction import thing_words, vocabulary
from mahdar.extraction.agents import Agents
from mahdar.extraction.assemblies import Assemblies
from mahdar.extraction.attendance import names_a_gathering, until_absent
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.drafts import GATHERING, ORGANISING, Draft
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.statements import Said
from mahdar.extraction.words import closed_class

_MARGIN = frozenset(("هامش", "بهامش"))
_DURING = frozenset(("خلال", "ضمن", "اثناء", "هامش", "اعمال", "فعاليات", "اشغال", "المشارك", "المشاركه", "المشاركين"))
_BEFORE = frozenset(("في", "خلال", "امام", "وخلال", "وامام"))
_IN = frozenset(("في", "وفي", "خلال", "ضمن", "اثناء"))
_ORGANISING = closed_class("events.organising")
_ATTENDING = frozenset(("شارك", "شاركت", "يشارك", "تشارك", "مشاركه", "بمشاركه", "حضر", "يحضر", "حضور"))
_REPRESENTING = frozenset(("مثل", "مثلت", "يمثل", "تمثل", "سيمثل"))
_HOSTED = closed_class("events.hosted")
_RELATIVES = frozenset(("التي", "الذي"))
_PRESENCE = frozenset(
    (
        "برئاسه",
        "مشاركه",
        "بمشاركه",
        "بحضور",
        "حضور",
        "يحضره",
        "يحضرها",
        "سيحضرها",
        "سيحضره",
        "تراسه",
        "تراسها",
        "يتراسه",
        "افتتحه",
        "افتتحها",
        "يفتتحه",
        "حضره",
        "حضرها",
        "تجمع",
        "ستجمع",
        "جمعت",
        "تضم",
        "ضمت",
    )
)
_ASIDE = frozenset(("برعايه", "رعايه", "في"))  # «برعاية الملك», «في مركز المعارض»
_OPENING = closed_class("events.opening")
_PRESIDING = frozenset(("تراس", "راس", "يتراس", "يراس", "افتتح", "يفتتح"))
_COMING = frozenset(
    (
        "المقرر",
        "سيعقد",
        "ستعقد",
        "تعتزم",
        "يعتزم",
        "عزم",
        "المزمع",
        "سيقام",
        "ستقام",
        "القادم",
        "القادمه",
        "المقبل",
        "المقبله",
    )
)
_ELSEWHERE = frozenset(("وكذلك", "ان", "بان", "كما", "فيما", "بينما"))
_BETWEEN = "بين"
_STATES = frozenset(("دول", "بلدان"))
_IN_TURN = [["من", "جانبه"], ["من", "جهته"], ["من", "جانبها"], ["من", "جهتها"]]
_PARTIES = frozenset(("person", "organisation", "state"))
_FESTIVE = frozenset(("مهرجان", "معرض", "بطوله", "كاس", "العاب", "جايزه", "مسابقه", "سوق"))
_ENDING = frozenset(("التي", "الذي", "وبما", "حيث", "فيما", "كما"))
THAT = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها"))
"""Words behind which stands what somebody says."""

_REACH = 6
_SPOKEN_REACH = 30
_COMPANY = 16
_TWO = 2  # «رأس فلان وفلان الاجتماع الأول للمجلس»: a meeting of two
_PRESIDED = 30
_FLOOR_REACH = 5  # sentences
_RELATIVE_WITHIN = 3


def occasion_of(scene: Scene, cast: Cast, draft: Draft) -> Actor | None:
    """Give the gathering in whose course a contact took place: «على هامش …», «خلال أعمال …»."""
    if draft.rule.startswith(GATHERING):
        return _gathering_at(scene, cast, draft.anchor)
    for sentence in draft.sentences:
        for name in sorted(scene.names, key=lambda name: name.first):
            inside = name.type == "gathering" and sentence.first <= name.first < sentence.last
            if inside and _surrounds(scene, name) and not _apart(scene, name.first, draft.anchor):
                return cast.of(name)
        meant = _meant(scene, cast, sentence)
        if meant is not None:
            return meant
    return None


def at_occasions(scene: Scene, cast: Cast, drafts: list[Draft]) -> None:
    """Note at which gathering each contact took place; when and where that was, the contact was."""
    for draft in drafts:
        draft.occasion = occasion_of(scene, cast, draft)
    gatherings = {id(draft.occasion): draft for draft in drafts if draft.occasion and draft.rule.startswith(GATHERING)}
    for draft in drafts:
        gathering = gatherings.get(id(draft.occasion))
        if draft.follows is None and gathering is not draft:
            draft.follows = gathering


def _apart(scene: Scene, one: int, other: int) -> bool:
    """«… في المنتدى، وكذلك لقاء …»: another matter begins between two tokens."""
    low, high = sorted((one, other))
    return bool(_ELSEWHERE & set(scene.text.norms[low:high]))


def _gathering_at(scene: Scene, cast: Cast, index: int) -> Actor | None:
    name = scene.cover[index]
    return cast.of(name) if name is not None else None


def _surrounds(scene: Scene, name: Name) -> bool:
    norms = scene.text.norms
    if norms[name.first - 1] in _IN:
        return True
    return any(word.removeprefix("و") in _DURING for word in norms[max(0, name.first - _REACH) : name.first])


def _meant(scene: Scene, cast: Cast, sentence: Sentence) -> Actor | None:
    """«على هامش هذا الاجتماع»: the gathering named last."""
    norms = scene.text.norms
    for index in range(sentence.first, sentence.last):
        if norms[index] in _MARGIN and any(
            _bare_head(scene, at) for at in range(index + 1, min(sentence.last, index + 4))
        ):
            before = [name for name in scene.names if name.type == "gathering" and name.first < index]
            return cast.of(max(before, key=lambda name: name.first)) if before else None
    return None


def _bare_head(scene: Scene, index: int) -> bool:
    found = thing_words.thing_heads().match(scene.text.norms, index) if scene.cover[index] is None else None
    return found is not None and any(form.definite and form.head.type == "gathering" for form in found.value)


class _Conferences:
    """Collects who organises, attends or speaks at the gatherings of a document."""

    def __init__(self, scene: Scene, cast: Cast, agents: Agents, said: list[Said]) -> None:
        self.scene = scene
        self.cast = cast
        self.agents = agents
        self.said = said
        self.norms = scene.text.norms
        self.assemblies = Assemblies(scene, agents)
        self.drafts: dict[int, Draft] = {}
        self.held: set[int] = set()  # the gatherings that somebody is said to organise, or to have been at
        self.sides: dict[int, list[Actor]] = {}  # of gatherings between several
        self.latest: Draft | None = None
        self.named: tuple[Name, Sentence] | None = None

    def run(self) -> list[Draft]:
        """Read every sentence in order."""
        for number, sentence in enumerate(self.scene.sentences):
            names = {id(name): name for name in self.scene.cover[sentence.first : sentence.last] if name is not None}
            for name in names.values():
                if name.type == "gathering" and self._assembles(name, sentence):
                    self._read(name, sentence)
                    self.named = name, sentence
            if self.named is not None and self.named[1] is not sentence and self._attends(sentence):
                there = until_absent(self.norms, sentence)
                self._enter(self.named, sentence, self.agents.people(sentence.first, there))
            if self.named is not None and self.named[1] is not sentence:
                self._enter(self.named, sentence, self._speaking_there(sentence))
                self._hear(self.named, number, sentence)
            if self.latest is not None and takes_turn(self.norms, sentence):
                self.latest.tell(sentence, (said.speaker for said in sayings(self.said, sentence)))
        for key, sides in self.sides.items():
            self._stand_for(self.drafts[key], sides)
        return [draft for key, draft in self.drafts.items() if key in self.held or len(draft.parties) > 1]

    def _stand_for(self, draft: Draft, sides: list[Actor]) -> None:
        """«الاجتماع الثالث بين المجلس ودول آسيا الوسطى»: the sides meet themselves where nobody who came is named."""
        if not any(actor.type == "person" for actor, _ in draft.parties.values()):
            draft.tell(draft.sentences[0], sides)

    def _assembles(self, name: Name, sentence: Sentence) -> bool:
        two = _BETWEEN in self.norms[name.first : name.last + 1] and name.rule != "thing.fixed"
        return two or confers(self.norms, name) or self.assemblies.is_held(name, sentence)

    def _hear(self, named: tuple[Name, Sentence], number: int, sentence: Sentence) -> None:
        """«وألقى فلان كلمة», «وقال فلان في كلمته إن …»: take in who has the floor at the gathering told just before."""
        draft = self.drafts.get(id(self.cast.of(named[0])))
        near = self.scene.sentences[max(0, number - _FLOOR_REACH) : number]
        if draft is not None and any(draft.sentences[-1].first == before.first for before in near):
            self._enter(named, sentence, self.assemblies.on_the_floor(sentence, sayings(self.said, sentence)))

    def _speaking_there(self, sentence: Sentence) -> list[Actor]:
        """«وقال فلان في كلمته أمام المؤتمر إن …»: who speaks at the gathering named before."""
        for index in range(sentence.first + 1, sentence.last):
            if self.norms[index - 1] in _BEFORE and _bare_head(self.scene, index):
                return [said.speaker for said in sayings(self.said, sentence) if self._stands_beside(said, index)]
        return []

    def _read(self, name: Name, sentence: Sentence) -> None:
        ahead = self.norms[max(sentence.first, name.first - _COMPANY) : name.first]
        if _MARGIN & set(ahead):
            return
        near = {word.removeprefix("و") for word in ahead[-_REACH:]}
        told = sayings(self.said, sentence)
        future = bool(_COMING & set(ahead + self.norms[name.last : min(sentence.last, name.last + _REACH)]))
        parties: list[Actor] = []
        presided = _PRESIDING & {word.removeprefix("و") for word in (*ahead, self.norms[sentence.first])}
        if presided or near & (_ORGANISING | _ATTENDING):
            speakers = [said.speaker for said in told]
            start = self._taking_part(name, sentence)
            company = _PRESIDED if presided else _COMPANY
            parties = [actor for actor in self._between(start, name.first, company) if actor not in speakers]
        if near & _OPENING:
            parties += [said.speaker for said in told]  # «وقال خلال افتتاحه مؤتمر …»
        attending = self._attending(name, sentence)
        parties += attending
        hosts = self._hosting(name, sentence)
        parties += hosts
        joining = self.assemblies.taking_part(name, sentence)
        parties += joining
        active = (near & _ORGANISING) or ((presided or near & _OPENING) and parties)
        if attending or hosts or joining or active:
            self.held.add(id(self.cast.of(name)))
        if not parties and not future and _surrounds(self.scene, name) and ".place" not in name.rule:
            parties = [said.speaker for said in told if self._spoken_at(said, name)]
        self._enter((name, sentence), sentence, parties, future)
        sides = self._sides_of(name, sentence)
        if sides and not self.scene.in_title(name.first):  # the report tells it again
            self.sides[id(self.cast.of(name))] = sides
            self._draft(name, sentence, future)

    def _hosting(self, name: Name, sentence: Sentence) -> list[Actor]:
        """«القمة العربية التي تستضيفها الجزائر»: the state or body that a relative clause says holds it."""
        for at in range(name.last, min(sentence.last - 2, name.last + _RELATIVE_WITHIN)):
            if self.norms[at] in _RELATIVES and self.norms[at + 1] in _HOSTED:
                agent = self.agents.starting.get(at + 2)
                host = agent.actor if agent is not None else None
                return [host] if host is not None and host.type in ("state", "organisation") else []
        return []

    def _sides_of(self, name: Name, sentence: Sentence) -> list[Actor]:
        """«الاجتماع الثالث بين المجلس ودول آسيا الوسطى»: the sides told in a gathering's name or right behind it."""
        at = next((at for at in range(name.first, name.last) if self.norms[at] == _BETWEEN), name.last)
        if self.norms[at : at + 1] != [_BETWEEN] or name.rule == "thing.fixed":
            return []  # «جولة الحوار الاستراتيجي بين …»: the round is the meeting
        sides: list[Actor] = []
        at += 1
        while at < sentence.last:
            of_states = self.norms[at].removeprefix("و") in _STATES
            found = vocabulary.names().match(self.norms, at + of_states)
            joined = not sides or self.norms[at].startswith("و")
            if found is None or found.value.type not in _PARTIES | {"place"} or not joined:
                break
            actor = self.cast.known(found.value)
            if at < name.last and not (actor.names or actor.references):
                self.cast.refer(actor, *self.scene.text.span(at + of_states, found.last), "reference.inside")
            sides.append(actor)
            at = found.last
        return sides if len(sides) > 1 else []

    def _taking_part(self, name: Name, sentence: Sentence) -> int:
        """Give where those begin who take part: at «بمشاركة», at the agent before «تنظم» or «شارك».

        «تنظم المنظمة، بمشاركة الجامعة، المؤتمر»: who organises it takes part too.
        """
        ahead = {self.norms[at].removeprefix("و"): at for at in range(sentence.first, name.first)}
        organising = [at for word, at in ahead.items() if word in _ORGANISING and name.first - at <= _COMPANY]
        for at in range(name.first - 1, max(sentence.first, name.first - _REACH) - 1, -1):
            word = self.norms[at].removeprefix("و")
            if word.startswith("ب") and word in _ATTENDING:
                return min([at, *organising])
        return sentence.first

    def _attends(self, sentence: Sentence) -> bool:
        """«وشارك في القمة …», «كما حضر المؤتمر …», «وترأس وفد الكويت …»: a sentence that tells who else was there."""
        head = {word.removeprefix("و") for word in self.norms[sentence.first : sentence.first + 2]}
        if head & _PRESIDING and "وفد" in self.norms[sentence.first : sentence.first + 3]:
            return True
        return bool(head & (_ATTENDING | _REPRESENTING)) and names_a_gathering(self.norms, sentence)

    def _spoken_at(self, said: Said, name: Name) -> bool:
        """«قال … في كلمته خلال مؤتمر …، إن …»: the gathering stands beside the cue and not in what is said."""
        return self._stands_beside(said, name.first)

    def _stands_beside(self, said: Said, index: int) -> bool:
        if index < said.cue:
            return True
        return index - said.cue <= _SPOKEN_REACH and not THAT & set(self.norms[said.cue : index])

    def _between(self, first: int, last: int, reach: int = _COMPANY) -> list[Actor]:
        """Give the parties within reach before a position; not the bodies within a person's title."""
        found: list[Actor] = []
        behind = 0
        for agent in self.agents.between(max(first, last - reach), last):
            aside = self.norms[agent.first - 1].removeprefix("و") in _ASIDE
            if agent.first >= behind and agent.actor is not None and agent.actor.type in _PARTIES and not aside:
                found.append(agent.actor)
            behind = max(behind, agent.last)
        return found

    def _attending(self, name: Name, sentence: Sentence) -> list[Actor]:
        """«…، بمشاركة …», «… سيحضرها …» behind the name."""
        for index in range(name.last, min(sentence.last, name.last + _COMPANY)):
            cover = self.scene.cover[index]
            if cover is not None and cover.type == "gathering":
                break
            if self.norms[index] in _PRESENCE:
                last = min(until_absent(self.norms, sentence), index + _COMPANY)
                ends = [at for at in range(index + 1, last) if self.norms[at] in _ENDING]
                return self._between(index, min([last, *ends]))
        return []

    def _draft(self, name: Name, sentence: Sentence, future: bool) -> Draft:
        gathering = self.cast.of(name)
        if id(gathering) not in self.drafts:
            draft = self.drafts[id(gathering)] = Draft(
                "conference", name.first, [sentence], GATHERING + name.rule, "future" if future else "perfect"
            )
            draft.headline = self.scene.in_title(name.first)
            draft.stretches.append((sentence.first, sentence.last))
        else:
            self.drafts[id(gathering)].anchors.append(name.first)
        return self.drafts[id(gathering)]

    def _enter(
        self, named: tuple[Name, Sentence], sentence: Sentence, attended: list[Actor], future: bool = False
    ) -> None:
        """Tell of a gathering, named somewhere, what a sentence says: who attended; nothing where it names nobody."""
        if attended:
            self.latest = self._draft(*named, future)
            self.latest.tell(sentence, attended)


def sayings(said: list[Said], sentence: Sentence) -> list[Said]:
    """Give the statements whose cue stands in a sentence."""
    return [item for item in said if sentence.first <= item.cue < sentence.last]


def takes_turn(norms: list[str], sentence: Sentence) -> bool:
    """«من جانبه، قال …»: say whether a sentence gives the floor to the next who is there."""
    return norms[sentence.first : sentence.first + 2] in _IN_TURN


def confers(norms: list[str], name: Name) -> bool:
    """Say whether a gathering is one of talk: no fair, festival or championship, and no mere meeting."""
    if _FESTIVE & {word.removeprefix("ل").removeprefix("ال") for word in norms[name.first : name.last + 1]}:
        return False  # «الدورة التاسعة لمهرجان …»
    noun = thing_words.gathering_nouns().match(norms, name.first)
    return noun.value.contact == "conference" if noun is not None else not name.rule.startswith("known.")


def find_gatherings(scene: Scene, cast: Cast, agents: Agents, said: list[Said]) -> list[Draft]:
    """Find the gatherings that named parties organise, attend or speak at, each a contact.

    One party is a contact only of a gathering that it organises, or was at «بمشاركة» others.
    """
    return _Conferences(scene, cast, agents, said).run()


def with_gatherings(told: list[Draft], gatherings: list[Draft]) -> list[Draft]:
    """Give the gatherings behind what was told before, each once.

    «تنظم الرابطة مؤتمرا …» is the gathering that the sentence names, or the report under the headline.
    """
    kept = []
    for draft in told:
        organised = draft.rule in ORGANISING
        same = next((other for other in gatherings if organised and _is_organised(draft, other)), None)
        same = same or next((other for other in gatherings if _is_one(draft, other)), None)
        if same is None:
            kept.append(draft)
            continue
        same.parties = {**draft.parties, **same.parties}
        same.kind = "meeting" if len(same.parties) == _TWO and draft.kind == "meeting" else same.kind
        for sentence in draft.sentences:
            same.tell(sentence, ())
    return [*kept, *gatherings]


def _is_one(draft: Draft, gathering: Draft) -> bool:
    """«ترأس فلان وفلان الاجتماع الوزاري …»: say whether a meeting is the gathering that its sentence names."""
    together = any(sentence in gathering.sentences for sentence in draft.sentences)
    shared = draft.parties.keys() & gathering.parties.keys()
    return draft.kind == "meeting" and "meeting" in gathering.rule and together and bool(shared)


def _is_organised(draft: Draft, gathering: Draft) -> bool:
    together = any(sentence in gathering.sentences for sentence in draft.sentences)
    return together or draft.headline or gathering.headline
