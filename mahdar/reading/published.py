"""Publication dates out of metadata: many spellings in, an ISO date or nothing out."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

_YEAR_FIRST = re.compile(r"\s*(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)")


def iso_date(stated: str | None) -> str | None:
    """Give the day of a stated time as ``YYYY-MM-DD``, in the time zone it was stated in.

    Understands ISO 8601 and its relatives with the year first, and the dates of mails and feeds. A date that no
    calendar has, or whose order of day and month is open (``05/06/2015``), gives None: no date is better than a
    wrong one.

    >>> iso_date("2015-08-06T23:10:00+03:00"), iso_date("Mon, 10 Aug 2015 01:00:00 +0300"), iso_date("05/06/2015")
    ('2015-08-06', '2015-08-10', None)
    """
    if not stated:
        return None
    numbers = _year_first(stated) or _mail_date(stated)
    try:
        return date(*numbers).isoformat() if numbers else None
    except ValueError:
        return None


def _year_first(stated: str) -> tuple[int, int, int] | None:
    match = _YEAR_FIRST.match(stated)
    return (int(match[1]), int(match[3]), int(match[4])) if match else None


def _mail_date(stated: str) -> tuple[int, int, int] | None:
    if not re.search(r"\d\s+[A-Za-z]{3}", stated):
        return None
    parsed = parsedate(stated)
    return (parsed[0], parsed[1], parsed[2]) if parsed else None
