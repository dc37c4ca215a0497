"""Agents: whom a phrase without a name stands for."""

from tests.extraction.records import contacts, line


def test_the_two_ministers_stay_the_same_when_a_third_is_met() -> None:
    record = line(
        "أكد وزير الخارجية السعودي عادل الجبير ووزير الخارجية الروسي سيرغي لافروف أهمية الحوار. وكان الوزيران التقيا "
        "نظيرهما الأمريكي جون كيري في قطر. وقالت موسكو إن الوزيرين سيناقشان الأزمة السورية."
    )
    assert contacts(record)[-1] == ("meeting", {"عادل الجبير", "سيرغي لافروف"})
