"""Small articles of the project's own writing, as many as a test needs, and files of them."""

import json
from pathlib import Path

PLACES = ("الرياض", "القاهرة", "عمّان", "نيويورك", "جنيف", "فيينا", "الرباط")
TOPICS = ("مكافحة الإرهاب", "أمن الحدود", "الأمن البحري", "مكافحة المخدرات", "الأمن السيبراني")
MONTHS = ("يناير", "فبراير", "مارس", "أبريل", "مايو")


def article(number: int) -> dict[str, str]:
    """Give the fields of an article; each number gives another text."""
    place, topic, month = PLACES[number % 7], TOPICS[number % 5], MONTHS[number // 7 % 5]
    text = (
        f"استقبل الأمين العام لمجلس التعاون لدول الخليج العربية جاسم محمد البديوي في {place} يوم {number % 28 + 1} "
        f"{month} 2024 الأمين العام للأمم المتحدة أنطونيو غوتيريش، وجرى خلال اللقاء بحث {topic}. "
        f"وأكد البديوي أهمية الشراكة مع الأمم المتحدة، ودعا إلى مواصلة التنسيق في اللقاء رقم {number}."
    )
    return {"id": f"n{number}", "title": f"لقاء في {place}", "published": "2024-06-01", "text": text}


def write_lines(path: Path, count: int) -> Path:
    """Write articles as JSON Lines; every seventh line is broken."""
    lines = [json.dumps(article(n), ensure_ascii=False) if n % 7 else '{"text": "' for n in range(count)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
