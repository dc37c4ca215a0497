from __future__ import annotations

import pytest

from mahdar.reading.published import iso_date


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("2015-08-06", "2015-08-06"),
        ("2015-08-06 23:59:59", "2015-08-06"),
        ("2015-08-06T00:30:00+03:00", "2015-08-06"),
        ("2015/8/6", "2015-08-06"),
        ("20150806", "2015-08-06"),
        ("٢٠١٥-٠٨-٠٦", "2015-08-06"),
        ("Mon, 10 Aug 2015 01:00:00 +0300", "2015-08-10"),
        ("10 Aug 2015 01:00:00 GMT", "2015-08-10"),
        ("2015-13-45", None),
        ("2015-08", None),
        ("05/06/2015", None),
        ("أمس", None),
        ("1439999999", None),
        ("", None),
        (None, None),
    ],
)
def test_stated_dates(stated: str | None, iso: str | None) -> None:
    assert iso_date(stated) == iso
