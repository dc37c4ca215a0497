"""What the chart of contacts over time draws, as the page hands it to the script that draws it."""

from __future__ import annotations

from mahdar.store import Trend
from mahdar.web import links
from mahdar.web.reader import Reader


def drawing(trend: Trend, reader: Reader, key: str | None) -> dict[str, object]:
    """Give the words and numbers of a chart: a row for all contacts of a thing, or of everyone, and one for each topic.

    Each row leads to its contacts; ``since`` and ``until`` added to its address lead to those of one column.
    """

    def row(name: str, counts: tuple[int, ...], topic: str | None = None) -> dict[str, object]:
        address = links.page(reader.language, "contacts", one=key, topic=topic)
        return {"name": name, "counts": counts, "address": address}

    return {
        "times": trend.times,
        "dates": [reader.date(time) for time in trend.times],
        "numbers": f"{reader.language}-u-nu-{'arab' if reader.choices.digits == 'arabic' else 'latn'}",
        "rows": [
            row(reader.say("contacts"), trend.totals),
            *(row(reader.word("topic", topic), counts, topic) for topic, counts in trend.topics),
        ],
    }
