"""Visits: who begins one or ends one, and who visits whom."""

import pytest

from tests.extraction.records import contacts, line

VISITS: list[tuple[str, list[tuple[str, set[str]]]]] = [
    ("بدأ عبد الفتاح السيسي أمس زيارة رسمية إلى الهند تستمر ثلاثة أيام.", [("visit", {"عبد الفتاح السيسي", "الهند"})]),
    ("شرع رمطان لعمامرة، اليوم الأربعاء، في زيارة عمل إلى إثيوبيا.", [("visit", {"رمطان لعمامرة", "إثيوبيا"})]),
    ("أنهى عبد الفتاح السيسي زيارة للهند.", [("visit", {"عبد الفتاح السيسي", "الهند"})]),
    ("زارت السفيرة الأميركية دوروثي شيا رئيس الجمهورية ميشال عون.", [("visit", {"دوروثي شيا", "ميشال عون"})]),
    ("وصل إلى القاهرة مساء أمس سيرغي لافروف.", [("visit", {"سيرغي لافروف"})]),
    ("تفقد أنطونيو غوتيريش مخيم الزعتري في الأردن.", [("visit", {"أنطونيو غوتيريش", "الأردن"})]),
    # nobody who is named makes it
    ("سيتوجه إلى الرياض حيث يلتقي عبد ربه منصور هادي.", []),
    ("بدأت الصحف حديثها عن فلاديمير بوتين قبل زيارة رسمية للوفد.", []),
    ("بدأ عبد الفتاح السيسي وفلاديمير بوتين مباحثات قبل زيارة رسمية.", []),
]


@pytest.mark.parametrize(("text", "told"), VISITS)
def test_visits(text: str, told: list[tuple[str, set[str]]]) -> None:
    assert [one for one in contacts(line(text)) if one[0] == "visit"] == told
