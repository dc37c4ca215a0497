"""Titles that lean on other titles: whom an adviser serves, whose counterpart a visitor is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.designations import Title
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.title_heads import STYLES, read_title
from mahdar.extraction.vocabulary import states_of, tenures_of
from mahdar.extraction.words import Kind, closed_class, kind
from mahdar.knowledge.schema import Nominal, OfficeTitle

_SERVANTS = closed_class("ladders.servants")
_PAST = closed_class("references.past")
_HONOURED = 7  # tokens from a verb to a title behind words of honour
_FOR_WHOM = frozenset(("باسم", "بمكتب", "لدي"))
FOR_HIM = frozenset(("باسمه", "باسمها", "باسمهم"))
"""Behind «المتحدث»: for whom or what was named before."""

_OF_STATES = frozenset(("head_of_state", "head_of_government", "minister", "deputy_minister"))
_SOVEREIGNS = closed_class("ladders.sovereigns")
_SUBJECTS = frozenset(("head_of_government", "minister", "deputy_minister", "ambassador", "envoy"))
_OF_BODIES = frozenset(("head_of_organisation", "deputy_head", "executive", "other"))


def serves(scene: Scene, servant: Title, title: Title) -> bool:
    """«المستشار السياسي للأمين العام», «كبير مستشاري الرئيس»: the second title says whom the first one serves."""
    norms = scene.text.norms
    honoured = norms[title.first - 1] in STYLES  # «مساعد | سمو | رئيس الهيئة»
    between = norms[servant.last : title.first - honoured]  # «المستشار | السياسي | للأمين العام»
    speaks = servant.row.rank == "spokesperson" and norms[title.first - 1] == "باسم"
    if (speaks and between in ([], ["باسم"])) or between in (["بمكتب"], ["مكتب"], ["لدي"]):
        return True  # «المتحدث باسم الرئيس الروسي», «رئيس الأركان بمكتب وزير الدفاع», «كاتب الدولة لدى الوزير»
    if len(between) > 1 or any(not norm.startswith("ال") or norm[-1] != "ي" for norm in between):
        return False
    if not scene.unbroken(servant.first, title.first + 1) or servant.body is not None or servant.adjective is not None:
        return False
    if not any(stem in _SERVANTS for index in servant.words for _, stem in cuts(norms[index])):
        return False
    found = vocabulary.titles().match(norms, title.first)
    if found is None or not isinstance(servant.row, OfficeTitle):
        return False
    last = norms[servant.last - 1]
    bare = last in _SERVANTS and not last.startswith("ال")  # «مدير مكتب | وزير الإسكان»
    if not between and (honoured or bare):
        return found.prefix == ""
    construct = norms[title.first].startswith("ال") and not norms[title.first - 1].startswith(("ال", "وال"))
    construct = construct and scene.cover[title.first - 1] is None  # «مساعد الوزير لشؤون آسيا | السفير فلان»
    return found.prefix == "ل" or (construct and found.prefix == "" and not title.words[1:])


def stands_apart(scene: Scene, title: Title, person: Name, told: Iterable[tuple[Name, Title]]) -> bool:
    """Say whether a title before a name is somebody else's: of whom one speaks for, or whom the text gave it to.

    «استقبل أمير عسير | مدير المطار فلان»: behind a verb of meeting the first of two titles is the other side's.
    """
    norms = scene.text.norms
    if speaks_for(scene, title, person.first) or manages(scene, title):
        return True
    if vocabulary.titles().match(norms, title.last) is None:
        return False
    if not is_governed(scene, title.first):
        return False
    words = norms[title.first : title.last]
    return any(
        norms[other.first : other.last] == words and norms[holder.first] != norms[person.first]
        for holder, other in told
    )


def first_of_his(scene: Scene, titles: list[Title]) -> int:
    """Give which of the titles before a name is the first of its bearer; those before it are of people left unnamed.

    «الرئيس المصري وسمو ولي العهد | والرئيس المصري السابق فلان», «وزير الخارجية | ومعالي الأمين العام فلان».
    """
    norms = scene.text.norms
    for at in range(len(titles) - 1, 0, -1):
        title = titles[at]
        word = norms[title.first]
        styled = word[:1] == "و" and word[1:] in STYLES
        styled = styled or (norms[title.first - 1][:1] == "و" and norms[title.first - 1][1:] in STYLES)
        again = title.row.rank == "head_of_state" and word.startswith("وال")
        others = titles[:at]
        if _receives(scene, others[-1], title):
            return at
        if styled or (again and any(other.row.id == title.row.id for other in others)):
            return at
        if word[:1] == "و" and title.row.rank in _OF_STATES and any(_of_two_states(title, other) for other in others):
            return at  # «وزير الدفاع التركي | ووزير الدفاع الباكستاني فلان»
    return 0


def _receives(scene: Scene, host: Title, guest: Title) -> bool:
    """«استقبل الرئيس | وزير الخارجية فلان», «التقى رئيس المجلس | السفير المصري فلان»: a subject and an object.

    Nobody is both who stands at the head of a state and a minister or ambassador; of other offices a verb that takes
    an object tells, where the one behind is of a state and the one before could not be.
    """
    norms = scene.text.norms
    found = vocabulary.titles().match(norms, guest.first)
    if host.last != guest.first or found is None or found.prefix or host.owned >= 0:
        return False
    reigns = " ".join(norms[host.first : host.last]).removeprefix("و") in _SOVEREIGNS
    if reigns and guest.row.rank in _SUBJECTS:
        return True
    owner = guest.owner
    if owner is None or owner.type != "state" or not is_governed(scene, host.first):
        return False
    visits = guest.row.rank == "ambassador" or _of_two_states(guest, host)
    return reigns or visits or (isinstance(host.row, Nominal) and isinstance(guest.row, OfficeTitle))


def is_governed(scene: Scene, first: int) -> bool:
    """Say whether a verb that takes an object stands before a token, with nothing but words of honour between them."""
    for at in range(first - 1, max(first - _HONOURED, -1), -1):
        if scene.cover[at] is None and takes_object(scene.text.norms[at]):
            return scene.unbroken(at, first) and _honours(scene, at + 1, first)
    return False


def _honours(scene: Scene, at: int, end: int) -> bool:
    """Say whether words of honour fill a stretch: «صاحب السمو الملكي», «معالي»."""
    while at < end:
        honorific = vocabulary.honorifics().match(scene.text.norms, at)
        if honorific is None:
            return False
        at = honorific.last
    return at == end


def is_counterpart(title: Title) -> bool:
    """«نظيره», «نظيرته الفرنسية»: say whether a reference is to the holder of the same office elsewhere."""
    return isinstance(title.row, Nominal) and title.row.relation == "counterpart"


def said_once(titles: list[Title]) -> list[Title]:
    """«نظيره وزير أوروبا والشؤون الخارجية الفرنسي فلان»: the office itself says what «نظيره» would have to tell."""
    told = [title for title in titles if not is_counterpart(title)]
    return told if any(title.owner is not None for title in told) else titles


def likens(scene: Scene, title: Title) -> bool:
    """«كرئيس للوفد»: what somebody named before is there as."""
    found = vocabulary.titles().match(scene.text.norms, title.first)
    return found is not None and found.prefix.endswith("ك")


def _of_two_states(one: Title, other: Title) -> bool:
    states = [state.id for state in (one.owner, other.owner) if state is not None and state.type == "state"]
    return len(states) > 1 and states[0] != states[1] and other.row.rank in _OF_STATES


def manages(scene: Scene, title: Title) -> bool:
    """«مدير أعمال | اللاعب فلان»: whoever is named behind it is whom he serves."""
    return scene.text.norms[title.words[-1]] == "اعمال"


def is_object(scene: Scene, before: Title, title: Title) -> bool:
    """«التقى المسؤول الأممي | الرئيس الإيراني …»: a reference qualified to its end, then somebody else's office."""
    if not isinstance(before.row, Nominal) or isinstance(title.row, Nominal) or before.last != title.first:
        return False
    qualified = vocabulary.demonyms().match(scene.text.norms, title.first - 1) is not None
    return qualified and (title.adjective is not None or title.body is not None)


def chief_of(scene: Scene, title: Title, person: Name, behind: bool) -> Title | None:
    """«فلان، مستشار الرئيس البرازيلي | لولا دا سيلفا»: the office of the chief, where he is the one named behind it.

    He is where the adviser himself stands before the title (``behind``), or where he is known to hold that office.
    """
    at = _of_chief(scene, title)
    chief = read_title(scene, at) if at is not None else None
    if at is None or chief is None or chief.last != title.last or chief.row.rank not in _OF_STATES:
        return None
    norms = scene.text.norms
    if behind and norms[title.first].startswith("وم"):
        return None  # «فلان رئيس المدينة، | ومستشار وزير التخطيط فلان»: the next of a list
    if behind:
        return chief if norms[title.first - 1] == "،" or norms[at].startswith("ل") else None
    if title.row.rank == "deputy_minister":
        return None  # «مساعد وزير الخارجية الإيراني فلان», whatever he became
    if norms[at].startswith("ل") and norms[title.first] in _SERVANTS and not norms[title.first].startswith("ال"):
        return chief  # «قال مستشار لرئيس الوزراء البريطاني | توني بلير»
    if title.row.rank == "spokesperson" and not norms[title.first].startswith(("ال", "وال")):
        return chief  # «متحدث باسم الرئيس الأفغاني | أشرف غني»
    tenures = tenures_of(person.known.id) if person.known is not None else ()
    held = [set(map(fold, tenure.title.split())) for tenure in tenures]
    return chief if any(_named(chief) <= words and not words & _SERVANTS for words in held) else None


def _of_chief(scene: Scene, title: Title) -> int | None:
    """Give where the chief's title begins within that of whoever serves him, or speaks for him."""
    if len(title.words) < 2 or title.body is not None or not isinstance(title.row, OfficeTitle):
        return None
    norms = scene.text.norms
    if any(stem in _SERVANTS for _, stem in cuts(norms[title.first])):
        return title.words[1]
    speaks = title.row.rank == "spokesperson"
    return next((at + 1 for at in title.words[:-1] if speaks and norms[at] == "باسم"), None)


def speaks_for(scene: Scene, title: Title, at: int) -> bool:
    """«متحدث باسم | هيلاري كلينتون», «مستشار الرئيس | روحاني»: whoever is named behind it holds another office."""
    if title.last == at - 1 and scene.text.norms[at - 1] == "باسم":
        return True  # «المتحدث الرسمي باسم | أحمد أبو الغيط»
    if title.last != at:
        return False
    if title.portfolio is not None and title.body is None and not _told_whose(scene, title):
        return True  # «وزير خارجية | الأسد»
    name = scene.cover[at]
    chief = len(title.words) > 1 and scene.text.norms[at - 1] in ("الرئيس", "الملك")
    family = name is not None and name.last == at + 1  # nobody is introduced by that alone
    return scene.text.norms[at - 1] in ("باسم", "بلسان") or (chief and family)


def _told_whose(scene: Scene, title: Title) -> bool:
    """«وزير الخارجية», «وزير خارجية روسي»: say whether a minister needs nobody behind him to tell whose he is."""
    told = any(scene.text.norms[index].startswith("ال") for index in title.words[1:])
    return told or title.adjective is not None or title.owned >= 0


def leads_to_whom(scene: Scene, servant: Title, at: int) -> bool:
    """«المتحدث الرسمي | باسم | الرئيس …», «كاتب الدولة | لدى | وزير …»; «المتحدث | باسمه | فلان»."""
    norms = scene.text.norms
    if norms[at] in FOR_HIM:
        return servant.row.rank == "spokesperson" and servant.last == at
    if norms[at] == "باسم" and servant.row.rank == "spokesperson" and servant.last == at and at + 1 < len(norms):
        named = scene.cover[at + 1]  # «المتحدث الرسمي باسم | أحمد أبو الغيط»
        if kind(norms[at + 1]) & Kind.GIVEN or (named is not None and named.type == "person"):
            return True
    return norms[at] in _FOR_WHOM and vocabulary.titles().match(norms, at + 1) is not None


def as_counterpart(scene: Scene, title: Title, person: Name, before: list[Title]) -> Title:
    """«نظيره الألماني فرانك فالتر شتاينماير» holds the office of the one named before, of another state.

    «رئيس هيئة الأركان … ونظيره الأردني»: of his own state's body, which the title then tells.
    """
    if not is_counterpart(title):
        return title
    beside = _beside(scene, title, before)
    model = beside if beside is not None and person.known is None else _model_of(title, person, before)
    if model is None:
        return title
    words = list(model.words)
    norms = scene.text.norms
    if model.row.rank == "minister":  # «وزير الخارجية والتعاون الإفريقي … ونظيره الهولندي»: what both have
        words = words[: next((at for at, index in enumerate(words) if at > 1 and norms[index].startswith("و")), None)]
    if model is beside and model.body is not None and model.body.type == "organisation" and title.adjective is not None:
        demonym = vocabulary.demonyms().match(scene.text.norms, model.body.last - 1)
        words += range(model.body.first, model.body.last - (demonym is not None))
    hers = any(stem.startswith("نظيرت") for _, stem in cuts(norms[title.first]))
    return replace(title, row=model.row, words=words, portfolio=model.portfolio, feminine=hers)


def _beside(scene: Scene, counterpart: Title, before: list[Title]) -> Title | None:
    """Give the office of the body's head whose name stands right before «ونظيره»."""
    name = scene.cover[counterpart.first - 1] if counterpart.first else None
    if name is None or name.type != "person" or not scene.text.norms[counterpart.first].startswith("و"):
        return None
    return next((title for title in before if _introduces(scene, title, name)), None)


def _introduces(scene: Scene, title: Title, name: Name) -> bool:
    near = 0 <= name.first - title.last < 4 and not any(scene.cover[title.last : name.first])  # «اللواء»
    of_body = title.row.rank in _OF_BODIES or (title.body is not None and title.body.type == "organisation")
    return near and of_body and isinstance(title.row, OfficeTitle) and title.owned < 0


def _model_of(counterpart: Title, person: Name, before: Iterable[Title]) -> Title | None:
    """Give the office that «نظيره» repeats, of the titles before it.

    It is the last one; but a state's counterpart holds no office of a party, «الوزير … نظيره» are both ministers, and
    a public figure holds an office he is known to hold.
    """
    titles = sorted(before, key=lambda title: -title.first)
    offices = [title for title in titles if isinstance(title.row, OfficeTitle) and _tells(title)]
    others = [title for title in offices if not _of_same_state(title, counterpart)]
    if others and len(others) < len(offices):  # «بعد لقاء أمير قطر ونظيره القطري»
        others.sort(key=lambda title: title.row.rank != "minister")
    offices = others or offices
    if person.known is not None:
        held = [set(map(fold, tenure.title.split())) for tenure in tenures_of(person.known.id)]
        known = [title for title in offices if any(_named(title) <= words for words in held)]
        if known:
            return known[0]
    if counterpart.adjective is not None and counterpart.adjective.type == "state":
        offices = [title for title in offices if title.row.rank not in _OF_BODIES] or offices
    if offices and titles[0] is not offices[0] and not _tells(titles[0]):
        return next((title for title in offices if title.row.rank == titles[0].row.rank), offices[0])
    return offices[0] if offices else None


def _of_same_state(title: Title, counterpart: Title) -> bool:
    """«لقاء أمير قطر … ونظيره القطري»: nobody is the counterpart of one of his own state."""
    own = title.owner
    return own is not None and counterpart.adjective is not None and own.id == counterpart.adjective.id


@lru_cache(maxsize=1 << 12)
def takes_object(norm: str) -> bool:
    """«استقبل», «هاتف», «دعا»: a verb behind whose subject another person may stand in the accusative."""
    contact = vocabulary.contact_verbs().match([norm], 0)
    if contact is not None:
        return "object" in contact.value.verb.partner and not contact.value.met
    cue = vocabulary.speech().match([norm], 0)
    if cue is None or cue.value.tense not in ("perfect", "imperfect"):
        return False
    verb = cue.value.verb  # «شكر», «دعا»; whoever is behind «أكد فلان» is no object of it
    return "object" in verb.takes and "clause" not in verb.takes and verb.act not in ("assert", "support")


def of_another_state(scene: Scene, title: Title, person: Name) -> bool:
    """«هنأ الرئيس الفرنسي الأمير …»: the office of a state that this public figure never served."""
    state = title.owner
    if state is None or state.type != "state" or person.known is None or title.row.rank not in _OF_STATES:
        return False
    if not _PAST.isdisjoint(scene.text.norms[title.first : title.last + 1]):
        return False  # «أنطونيو غوتيريش، رئيس وزراء البرتغال السابق»
    served = states_of(person.known.id)
    introduced = not served and person.last - person.first >= len(person.known.name.split())
    if introduced or not tenures_of(person.known.id):
        return False  # «وزيرة دفاع مقدونيا الشمالية رادميلا شيكيرينسكا», later of the alliance
    return {state.id, state.country}.isdisjoint(served)


def _tells(title: Title) -> bool:
    """Say whether a title tells its office: «الوزير الأمريكي» and «رئيس وفدها» do not."""
    if isinstance(title.row, Nominal) or title.owned >= 0:
        return False
    return title.portfolio is not None or len(title.words) > 1 or title.row.rank not in ("minister", "deputy_minister")


def _named(title: Title) -> set[str]:
    """Give the words that tell an office: «الخارجية» of a minister, «رئيس الوزراء» of his chief."""
    row = title.row
    return set(map(fold, (title.portfolio or (row.title if isinstance(row, OfficeTitle) else row.en)).split()))
