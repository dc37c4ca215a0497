"""The words the commands speak with."""

from __future__ import annotations

from typing import Final

OPENINGS: Final = {
    ("meeting", "held"): "عُقد اجتماع",
    ("meeting", "announced"): "يُنتظر عقد اجتماع",
    ("meeting", "cancelled"): "أُلغي اجتماع",
    ("visit", "held"): "جرت زيارة",
    ("visit", "announced"): "تُنتظر زيارة",
    ("visit", "cancelled"): "أُلغيت زيارة",
    ("call", "held"): "جرى اتصال",
    ("call", "announced"): "يُنتظر إجراء اتصال",
    ("call", "cancelled"): "أُلغي اتصال",
    ("conference", "held"): "عُقد مؤتمر",
    ("conference", "announced"): "يُنتظر عقد مؤتمر",
    ("conference", "cancelled"): "أُلغي مؤتمر",
    ("ceremony", "held"): "أُقيم حفل",
    ("ceremony", "announced"): "يُنتظر إقامة حفل",
    ("ceremony", "cancelled"): "أُلغي حفل",
    ("message", "held"): "وُجّهت رسالة",
    ("message", "announced"): "يُنتظر توجيه رسالة",
    ("message", "cancelled"): "أُلغيت رسالة",
}
"""How the sentence of a contact begins. Each verb agrees with the noun of the event, so that it fits any party."""

SUMMARY: Final = {
    "entities": "names",
    "offices": "offices",
    "dates": "dates",
    "contacts": "contacts",
    "statements": "statements",
    "agreements": "agreements",
}
"""What each kind of fact is called in a summary."""
