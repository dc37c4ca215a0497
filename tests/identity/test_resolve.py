"""From marks, variants and judgements to who is who."""

from __future__ import annotations

from mahdar.identity import Judgement, Log, Mark, Marked, Standing, Variant, resolve

NOBODY_JUDGED = Standing()


def bearer(member: str, name: str, bits: float = 30.0, evidence: str = "") -> Marked:
    return Marked(member, None, (Mark(f"person:{name}", evidence, bits),))


def test_what_shares_a_mark_is_one() -> None:
    found = resolve([bearer("a#0-1", "رافت الصباغ"), bearer("b#0-1", "رافت الصباغ")], [], NOBODY_JUDGED)
    assert found.keys["a#0-1"] == found.keys["b#0-1"] == "person:رافت الصباغ"


def test_variants_are_one_where_they_say_enough() -> None:
    told = [bearer("a#0-1", "سامي القروني"), bearer("b#0-1", "سامي بن حمد القروني")]
    for bits, one in ((25.0, True), (20.0, False)):
        pair = Variant("سامي القروني", "سامي بن حمد القروني", 0.9, bits, "سامي القروني")
        keys = resolve(told, [pair], NOBODY_JUDGED).keys
        assert (keys["a#0-1"] == keys["b#0-1"]) is one


def test_evidence_makes_up_for_what_variants_do_not_say() -> None:
    office = "office:مدير شرطه@شرطه جده"
    told = [bearer("a#0-1", "فهد العتيبي", 28, office), bearer("b#0-1", "فهد بن محمد العتيبي", 34, office)]
    pair = Variant("فهد العتيبي", "فهد بن محمد العتيبي", 0.9, 18.0, "فهد العتيبي")
    keys = resolve(told, [pair], NOBODY_JUDGED).keys
    assert keys["a#0-1"] == keys["b#0-1"]


def test_a_name_short_for_two_is_neither() -> None:
    short, *longer = "توفيق السديري", "توفيق بن عبدالعزيز السديري", "توفيق بن ناصر السديري"
    told = [bearer(f"{at}#0-1", name) for at, name in zip("abc", (short, *longer), strict=True)]
    pairs = [Variant(short, name, 0.9, 26.0, short) for name in longer]
    assert len(set(map(resolve(told, pairs, NOBODY_JUDGED).keys.get, ("a#0-1", "b#0-1", "c#0-1")))) == 3
    alone = resolve(told[:2], pairs[:1], NOBODY_JUDGED).keys
    assert alone["a#0-1"] == alone["b#0-1"]


def test_a_name_of_the_knowledge_is_its_entry() -> None:
    found = resolve([bearer("a#0-1", "ينس ستولتنبرغ")], [], NOBODY_JUDGED)
    assert found.keys["a#0-1"] == "p-jens-stoltenberg"


def test_the_reason_can_be_told() -> None:
    found = resolve([bearer("a#0-1", "رافت الصباغ"), bearer("b#0-1", "رافت الصباغ")], [], NOBODY_JUDGED)
    reasons = [getattr(join.by, "reason", "") for join in found.clusters.why("a#0-1", "b#0-1")]
    assert reasons == ["named رافت الصباغ"] * 2


def test_people_win_over_the_program() -> None:
    log = Log()
    members = ("a#0-1", "b#0-1")
    log.append(Judgement(number=1, verdict="different", members=members, author="Huda", at="2024-01-01"))
    found = resolve([bearer(member, "رافت الصباغ") for member in members], [], log.standing())
    assert found.keys["a#0-1"] != found.keys["b#0-1"]
