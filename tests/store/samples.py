"""Records of every shape, for properties; and a small true one, for examples."""

from typing import Any, TypeVar, get_args

from hypothesis import strategies as st

from mahdar import record as types
from mahdar.record import (
    Agreement,
    Block,
    Contact,
    DateExpression,
    DocumentRecord,
    Entity,
    Mention,
    Office,
    Participant,
    Span,
    Statement,
)

T = TypeVar("T")
WORDS = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآىةؤئ ،.«»\0\n0123abcABC😀'\"%_\\", max_size=40)
IDS = st.sampled_from(["e1", "e2", "e3", "e10"])
MAYBE = st.none() | WORDS
SPANS = st.builds(Span, st.integers(0, 500), st.integers(0, 500))
MENTIONS = st.builds(Mention, st.integers(0, 500), st.integers(0, 500), WORDS)
TOPICS = st.lists(st.sampled_from(["drugs", "nuclear", "arms"]), max_size=3).map(tuple)
SIGNATURES = st.text("0123456789abcdef", min_size=512, max_size=512)


def several(strategy: st.SearchStrategy[T], least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


BLOCKS = st.builds(Block, one_of(types.BlockKind), st.integers(0, 500), st.integers(0, 500), WORDS)
ENTITY = st.tuples(one_of(types.EntityType), WORDS, MAYBE, MAYBE, several(MENTIONS), several(MENTIONS))
ENTITIES = st.dictionaries(IDS, ENTITY).map(lambda named: tuple(Entity(key, *rest) for key, rest in named.items()))
OFFICES = st.builds(Office, IDS, WORDS, st.none() | IDS, st.integers(0, 500), st.integers(0, 500), WORDS)
DATES = st.builds(DateExpression, st.integers(0, 500), st.integers(0, 500), MAYBE, one_of(types.Calendar), WORDS)
CONTACTS = st.builds(
    Contact,
    one_of(types.ContactKind),
    one_of(types.ContactStatus),
    several(st.builds(Participant, IDS, one_of(types.Role))),
    MAYBE,
    st.none() | IDS,
    st.none() | IDS,
    TOPICS,
    several(SPANS),
    WORDS,
)
STATEMENTS = st.builds(
    Statement,
    IDS,
    st.integers(0, 500),
    st.integers(0, 500),
    st.booleans(),
    one_of(types.Act),
    TOPICS,
    SPANS,
    WORDS,
)
AGREEMENTS = st.builds(
    Agreement,
    IDS,
    one_of(types.AgreementKind),
    one_of(types.AgreementStatus),
    several(IDS),
    MAYBE,
    several(SPANS),
    WORDS,
)
RECORDS = st.builds(
    DocumentRecord,
    st.sampled_from(["d1", "d2", "d3"]),
    MAYBE,
    MAYBE,
    MAYBE,
    MAYBE,
    WORDS,
    SIGNATURES,
    several(BLOCKS),
    ENTITIES,
    several(OFFICES),
    several(DATES),
    several(CONTACTS),
    several(STATEMENTS),
    several(AGREEMENTS),
)

TEXT = (
    "استقبل الأمين العام لمجلس التعاون جاسم محمد البديوي في الرياض الأمين العام للأمم المتحدة أنطونيو غوتيريش. "
    "وأكد البديوي أهمية الشراكة."
)


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    """Give where words stand in a text for the first time."""
    return text.index(words), text.index(words) + len(words)


def named(number: str, kind: Any, name: str, surface: str, known_as: str | None = None) -> Entity:
    return Entity(number, kind, name, None, known_as, (Mention(*at(surface), "name"),), ())


def meeting(identity: str, published: str, signature: str, date: str | None) -> DocumentRecord:
    """Give the record of a document that tells of one meeting and one statement."""
    sentence = Span(0, TEXT.index(".") + 1)
    guests = (Participant("e1", "host"), Participant("e2", "guest"))
    return DocumentRecord(
        identity,
        "example.txt",
        None,
        "لقاء",
        published,
        TEXT,
        signature,
        (Block("body", 0, len(TEXT), "default"),),
        (
            named("e1", "person", "جاسم محمد البديوي", "جاسم محمد البديوي"),
            named("e2", "person", "أنطونيو غوتيريش", "أنطونيو غوتيريش"),
            named("e3", "organisation", "مجلس التعاون", "لمجلس التعاون", "gcc"),
            named("e4", "organisation", "الأمم المتحدة", "للأمم المتحدة", "un"),
            named("e5", "place", "الرياض", "الرياض", "pl-riyadh"),
        ),
        (
            Office("e1", "الأمين العام", "e3", *at("الأمين العام لمجلس التعاون"), "office"),
            Office("e2", "الأمين العام", "e4", *at("الأمين العام للأمم المتحدة"), "office"),
        ),
        (),
        (Contact("meeting", "held", guests, date, "e5", None, ("regional_security",), (sentence,), "received"),),
        (Statement("e1", *at("أهمية الشراكة"), False, "assert", (), Span(*at("وأكد")), "speech"),),
        (),
    )


ONE_MEETING = meeting("a", "2024-05-02", "0123456789abcdef" * 32, "2024-05-01")
