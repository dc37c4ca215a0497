"""Persons and the offices they hold, told by titles before and after their names.

One walk over the tokens gathers titles and honorifics until a name follows; titles that no name follows stay
references («الوزير») or belong to the name before them («جون كيري، وزير الخارجية الأميركي»).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.complements import NOBLE
from mahdar.extraction.designations import Title
from mahdar.extraction.ladders import (
    as_counterpart,
    chief_of,
    first_of_his,
    is_counterpart,
    is_governed,
    is_object,
    leads_to_whom,
    likens,
    of_another_state,
    said_once,
    serves,
    speaks_for,
    stands_apart,
)
from mahdar.extraction.lexicon import Match
from mahdar.extraction.name_words import attached, bare, two_names
from mahdar.extraction.namesakes import KIN, called_after, is_figure
from mahdar.extraction.openings import Opens
from mahdar.extraction.person_openings import OTHERS, may_begin, may_lead, promises
from mahdar.extraction.persons import read_name
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.title_heads import read_title
from mahdar.extraction.unlisted_names import behind_epithet, between_commas, unlisted_name
from mahdar.extraction.words import Kind, closed_class, kind
from mahdar.knowledge.schema import Honorific, Nominal, OfficeTitle

SOFT = frozenset(["،", "/", "-", "–", "(", ":", "و"]) | MARKS
"""What may stand between a title and a name, or two titles, that belong together."""

FAMILY_FIRST = frozenset(("CHN", "KOR", "PRK", "VNM"))
"""States where the family name comes first: «شي جين بينغ» is «شي»."""

_COPULAS = frozenset(("وهو", "وهي"))
_TRIBES = closed_class("people.tribes")
_FATHERS = frozenset(("ابو", "ام"))  # «ابو | عقيل السالمي»
_HARD_AFTER_TITLE = frozenset(["(", ":"])


@dataclass(slots=True)
class Holding:
    """A person and a title that the text gives him."""

    person: Name
    title: Title


@dataclass(slots=True)
class People:
    """What the walk found: offices held, and titles that stand alone."""

    holdings: list[Holding] = field(default_factory=list)
    alone: list[Title] = field(default_factory=list)


class _Walk:
    """The walk over one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.found = People()
        self.pending: list[Title] = []
        self.honoured = False
        self.last_person: Name | None = None
        self.subject: Title | None = None  # the last person's, where a verb that takes an object governs him
        self.trailing = False  # the pending titles stand right behind the last person

    def run(self) -> People:
        at, count = 0, len(self.scene.text.norms)
        while at < count:
            if not self.scene.readable[at] or (at and self.scene.ends_line[at - 1]):
                self._flush()
            at = at + 1 if self._passes_by(at) else self._step(at)
        self._flush()
        return self.found

    def _passes_by(self, at: int) -> bool:
        """Say whether nothing begins at a token: nothing is gathered, and neither it nor the word before promises."""
        if self.pending or self.honoured or self.last_person is not None or self.scene.cover[at] is not None:
            return False
        return not may_begin(self.scene.text.norms[at]) and not (at and may_lead(self.scene.text.norms[at - 1]))

    def _step(self, at: int) -> int:
        """Take what stands at a token; returns where to go on."""
        norms = self.scene.text.norms
        if called_after(self.scene, at):
            return read_name(self.scene, at + (norms[at] in NOBLE), True) or at + 1
        title = None if self._name_rather_than_title(at) else read_title(self.scene, at)
        honorific = self._honorific(at)
        if title is not None:
            self._begin_title(title, at)
            self.honoured = title.generic and honorific is not None and honorific.last == title.last
            return title.last
        if honorific is not None:
            if not self.pending or honorific.prefix or norms[at] in OTHERS:
                self._flush()
            self.honoured = True
            return honorific.last
        if (self.honoured or self.pending) and self.scene.cover[at] is None:
            past = behind_epithet(self.scene, at, self.honoured)
            if past is not None:
                return past
        if self.pending and leads_to_whom(self.scene, self.pending[-1], at):
            return at + 1
        end = read_name(self.scene, at, self._expected(at))
        if end is None or kind(norms[at]) & Kind.ORDINARY:
            unlisted = unlisted_name(self.scene, at, SOFT)  # «يقول سلطان حسن | كاملي»
            end = max(filter(None, (end, unlisted)), default=None)
        if end is not None:
            return self._take_person(at, end)
        if norms[at] in SOFT and (self.pending or self.last_person is not None) and self._soft_goes_on(at):
            return at + 1
        if norms[at] in _COPULAS and norms[at - 1] in SOFT and self.last_person is not None:
            return at + 1  # «فلان، وهو ممثل للحزب»
        self._flush()
        return at + 1

    def _expected(self, at: int) -> bool:
        """Say whether a name is due: behind a title or an honour, if no clitic says that it is somebody else's."""
        norms = self.scene.text.norms
        told = self.pending and (not self._said_alone() or two_names(norms, at))
        if not self.honoured and not told:
            return self._promised(at)
        if at and norms[at - 1] in _TRIBES:
            return False  # «شيخ قبائل | أكلب»
        if self.trailing and norms[at][0] == "ل" and kind(norms[at]) & Kind.UNKNOWN:
            return False  # «فلان المدير الرياضي | لهيرتا»: whose office it is
        return (at > 0 and norms[at - 1] in SOFT) or not attached(norms[at])

    def _honorific(self, at: int) -> Match[Honorific] | None:
        norms = self.scene.text.norms
        found = vocabulary.honorifics().match(norms, at) if self.scene.opens[at] & Opens.HONORIFIC else None
        if found is None or not self.scene.unbroken(at, found.last) or self.scene.cover[at] is not None:
            return None
        given = kind(norms[at]) & Kind.GIVEN and not kind("".join(norms[found.last : found.last + 1])) & Kind.GIVEN
        return None if given and read_name(self.scene, at, False) else found  # «السيد البدوي», but «السيد | توماس …»

    def _promised(self, at: int) -> bool:
        """Say whether the word before is one that people stand behind."""
        return at > 0 and promises(self.scene.text.norms[at - 1])

    def _name_rather_than_title(self, at: int) -> bool:
        """«الدكتور مساعد العيبان», «المنسق المقيم أمين الشرقاوي»: a given name that is a title elsewhere."""
        if (
            not (self.honoured or self.pending or self._promised(at))
            or not kind(self.scene.text.norms[at]) & Kind.GIVEN
        ):
            return False
        norms = self.scene.text.norms
        if at + 1 >= len(norms) or self.scene.cover[at + 1] is not None or not self.scene.open_word(at + 1):
            return False
        following = kind(norms[at + 1])
        if vocabulary.heads().match(norms, min(at + 2, len(norms) - 1)) is not None:
            return False  # «معالي مساعد أمين مجلس الوزراء»
        surname = following & Kind.FAMILY or not following & Kind.ORDINARY or norms[at + 1] in KIN
        return bool(surname) and vocabulary.titles().match(norms, at + 1) is None

    def _said_alone(self) -> bool:
        """«قال الوزير إن …»: a title that needs no name promises none."""
        row = self.pending[-1].row
        if vocabulary.honorifics().match(self.scene.text.norms, self.pending[-1].first) is not None:
            return False  # «فخامة الرئيس رمضان …»
        return isinstance(row, Nominal) and row.relation != "counterpart" and self.pending[-1].adjective is None

    def _soft_goes_on(self, at: int) -> bool:
        """A comma between name and title, or title and name, joins them when the other follows at once."""
        norms = self.scene.text.norms
        following = at + 1
        if self.last_person is not None and following < len(norms) and norms[following] in _COPULAS:
            following += 1
        if following >= len(norms) or not self.scene.unbroken(at, following + 1):
            return False
        if self.pending and not self.trailing:
            if norms[at] in _HARD_AFTER_TITLE:
                return False
            honorific = vocabulary.honorifics().match(norms, following)
            if honorific is not None or read_title(self.scene, following) is not None:
                return True
            figure = self.scene.cover[following]
            if figure is not None and figure.type == "person" and figure.first == following:
                return bare(norms[following])[0] == norms[following]  # «رئيس الحكومة، عزيز أخنوش»
            return between_commas(self.scene, following)
        return norms[at] != ":" and read_title(self.scene, following) is not None

    def _begin_title(self, title: Title, at: int) -> None:
        if self.pending and serves(self.scene, self.pending[-1], title):
            self.pending[-1].join(title, title.first > self.pending[-1].last and self._styled(title.first - 1))
            return
        if self.pending and (
            not (self._adjoins(self.pending[-1].last, at) or self._is_style(title))
            or self._governed(title)
            or is_object(self.scene, self.pending[-1], title)
            or (not self.trailing and self._is_deputy(title))
            or (title.owned >= 0 and _starts_with_waw(self.scene, title))  # «أمير قطر | ووزير دفاعه فلان»
            or (not self.trailing and self._is_anothers(title))
            or (self.trailing and (is_counterpart(title) or (title.generic and _starts_with_waw(self.scene, title))))
        ):
            self._flush()
        if not self.pending and (self._is_met(title, at) or self._governed(title)):
            self.last_person = None  # «شكر سامح شكري | للمبعوثة الأوروبية»
        if self.last_person is not None and not self.pending:
            attached = self.scene.text.norms[at][:1] == "و" and not str(title.row.id).startswith("office-wali")
            self.trailing = self._adjoins(self.last_person.last, at) and not (
                attached and _starts_with_waw(self.scene, title)
            )
            if not self.trailing:
                self.last_person = None
        self.pending.append(title)

    def _is_style(self, title: Title) -> bool:
        """«محافظ الأحساء صاحب السمو | الأمير فلان»: the last of the words of honour behind an office."""
        return self.honoured and title.generic and self.scene.text.norms[self.pending[-1].last] not in SOFT

    def _is_deputy(self, title: Title) -> bool:
        """«رافق الوزير | وكيله»: whom he takes with him."""
        return (self.pending[-1].row.rank, title.row.rank) == ("minister", "deputy_minister")

    def _styled(self, at: int) -> bool:
        return vocabulary.honorifics().match(self.scene.text.norms, at) is not None

    def _is_met(self, title: Title, at: int) -> bool:
        """«استقبل وزير الخارجية فلان | سفير فرنسا»: behind a subject with his office stands the verb's object.

        So it does behind a name between commas: «استقبلت رئيسة الوزراء، فلانة، | سفير فرنسا»; and behind a comma or
        quotation mark if it is no title of a woman, or of a man, as the subject's is.
        """
        if self.last_person is None or self.subject is None:
            return False
        set_off = self._set_off(self.last_person, at) or self._of_other_gender(title, at)
        if self.last_person.last != at and not set_off:
            return False
        same = title.row.rank == self.subject.row.rank == "head_of_state" and len(self.subject.words) == 1
        return not same  # «استقبل الرئيس فلان رئيس الجمهورية …»

    def _of_other_gender(self, title: Title, at: int) -> bool:
        """«استقبلت الوزيرة فلانة، | نائب الممثل الخاص …»: say whether a title behind a mark is of another gender."""
        norms = self.scene.text.norms
        if self.last_person is None or self.subject is None or self.last_person.last + 1 != at:
            return False
        return norms[self.subject.words[0]].endswith("ه") != norms[title.words[0]].endswith("ه")

    def _set_off(self, name: Name, at: int) -> bool:
        """Say whether a name stands between two commas and a token behind them."""
        norms = self.scene.text.norms
        return name.last + 1 == at and name.first > 0 and norms[name.first - 1] == norms[name.last] == "،"

    def _subject_of(self, title: Title) -> Title | None:
        """Give an office's title back where a verb that takes an object stands before it and its honorifics."""
        return title if isinstance(title.row, OfficeTitle) and is_governed(self.scene, title.first) else None

    def _governed(self, title: Title) -> bool:
        """«رحب وكيل الأمين العام باللواء …»: a title behind بـ or لـ is another's."""
        found = vocabulary.titles().match(self.scene.text.norms, title.first)
        return found is not None and found.prefix.endswith(("ب", "ل", "ك"))

    def _adjoins(self, end: int, at: int) -> bool:
        return at - end <= 2 and all(norm in SOFT or norm in _COPULAS for norm in self.scene.text.norms[end:at])

    def _take_person(self, at: int, end: int) -> int:
        """A name: the titles before it are his."""
        at -= at > 0 and self.scene.text.norms[at - 1] in _FATHERS and self.scene.unbroken(at - 1, at + 1)
        if not self.honoured and self.pending and bare(self.scene.text.norms[at])[0] != self.scene.text.norms[at]:
            self._flush()  # «رحب الأمين العام بلافروف»: the clitic says that the name is no apposition
        rule = "person.title" if self.pending else "person.honorific" if self.honoured else "person.given-name"
        known = self.scene.cover[at]
        inside = [other for other in self.scene.cover[at:end] if other is not None and other.known is not None]
        head = inside[0] if inside and inside[0].type == "person" else None
        whole = head is not None and (head.first == at or head.first + 1 == head.last == end)
        figure = head.known if head is not None and whole and is_figure(self.scene, head, at) else None
        told = [(holding.person, holding.title) for holding in self.found.holdings]
        name = Name(at, end, "person", rule, figure)
        if known is not None and known.first == at and known.last == end and known.type == "person":
            name = known
        else:
            self.scene.add(name)
        self._give_back()
        others = first_of_his(self.scene, self.pending)
        self.found.alone += self.pending[:others]
        self.pending = said_once(self.pending[others:])
        for title in self.pending:
            self._give(title, name, told)
        self.subject = self._subject_of(self.pending[0]) if self.pending and not self.trailing else None
        self.pending = []
        self.honoured = False
        self.last_person = name
        after = vocabulary.blessings().match(self.scene.text.norms, end) if end < len(self.scene.text.norms) else None
        return after.last if after is not None else end

    def _give(self, title: Title, name: Name, told: list[tuple[Name, Title]]) -> None:
        """Give somebody a title that stands before his name, if it is his."""
        chief = chief_of(self.scene, title, name, self.trailing)
        if chief is not None and self.trailing and self.last_person is not None:
            self.found.holdings.append(Holding(self.last_person, title))
        own = chief or title
        others = of_another_state(self.scene, own, name) or likens(self.scene, own)
        if self.trailing and self.last_person is not None and speaks_for(self.scene, own, name.first):
            self.found.holdings.append(Holding(self.last_person, own))  # «فلان المتحدث باسم | فلان»
        elif others or stands_apart(self.scene, own, name, told):
            self.found.alone.append(own)
        else:
            before = [*(holding.title for holding in self.found.holdings), *self.found.alone]
            self.found.holdings.append(Holding(name, as_counterpart(self.scene, own, name, before)))

    def _give_back(self) -> None:
        """«فلان رئيس الجمعية، وقائد الوفد فلان»: what stands before و is the title of the one before.

        So is what stands right behind him, before a comma: «فلان أمير المنطقة، رئيس المجلس فلان»; and all but the last
        title behind the subject of a verb of meeting: «استقبل فلان رئيس المجلس القائد العام | سفير فرنسا فلانا».
        """
        if not self.trailing or self.last_person is None:
            return
        norms, beside = self.scene.text.norms, self.pending[:1] and self.pending[0].first == self.last_person.last
        told = [at for at, title in enumerate(self.pending) if not title.generic]
        if beside and len(told) > 1 and is_governed(self.scene, self.last_person.first):
            self.found.holdings += [Holding(self.last_person, title) for title in self.pending[: told[-1]]]
            self.pending = self.pending[told[-1] :]
        later = [
            at
            for at, title in enumerate(self.pending)
            if at and (_starts_with_waw(self.scene, title) or (beside and norms[title.first - 1] in SOFT))
        ]
        split = later[-1] if later else 0
        self.found.holdings += [Holding(self.last_person, title) for title in self.pending[:split]]
        self.pending = self.pending[split:]

    def _is_anothers(self, title: Title) -> bool:
        """«وكيل الإمارة، | ووزير الثقافة فلان»: behind a comma و begins the next of a list."""
        behind = self.scene.text.norms[title.first - 1] in SOFT if title.first else False
        return behind and _starts_with_waw(self.scene, title)

    def _flush(self) -> None:
        """What was gathered leads to no name."""
        for title in self.pending:
            own = self.trailing and self.last_person is not None and not self._is_anothers(title)
            if own and self.last_person is not None and not of_another_state(self.scene, title, self.last_person):
                self.found.holdings.append(Holding(self.last_person, title))
            else:
                self.found.alone.append(title)
        self.pending = []
        self.honoured = False
        self.last_person = None
        self.trailing = False


def _starts_with_waw(scene: Scene, title: Title) -> bool:
    found = vocabulary.titles().match(scene.text.norms, title.first)
    return found is not None and found.prefix.startswith(("و", "ف"))


def find_people(scene: Scene) -> People:
    """Find persons by titles, honorifics and given names, and the titles they hold.

    Known names and bodies must stand in the scene already; the persons found are added to it.
    """
    return _Walk(scene).run()
