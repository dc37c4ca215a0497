from __future__ import annotations

import subprocess
import sys

import pytest

from mahdar.errors import TooDeep
from mahdar.reading.formats.html import read, visible_text
from mahdar.reading.formats.page import depth, outside, title_span
from mahdar.reading.options import Options
from mahdar.reading.raw import Given, Raw
from mahdar.record import Document
from tests.reading.samples import BODY, SHORT, TITLE, page


def made(markup: str | bytes, charset: str | None = None) -> Document:
    data = markup.encode() if isinstance(markup, str) else markup
    return read(Raw("a.html", "html", data, Given(charset=charset)), Options())


def told(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, " ".join(document.text[block.start : block.end].split())) for block in document.blocks]


def test_a_newspaper_page() -> None:
    document = made(page())
    assert (document.title, document.source) == (TITLE, "أخبار المنطقة")
    assert (document.url, document.published) == ("https://example.org/news/2254", "2015-12-19")
    assert told(document) == [
        ("furniture", "سياسة عربي - دولي"),
        ("title", TITLE),
        ("byline", "نيويورك - سمير حداد"),
        ("furniture", "شارك فيسبوك"),
        ("body", " ".join(BODY.split())),
        ("furniture", "أخبار ذات صلة"),
        ("furniture", "جولة محادثات جديدة في فيينا"),
        ("furniture", "جميع الحقوق محفوظة"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256", "iso8859_6"])
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1256", "iso-8859-6", "iso-8859-1"])
@pytest.mark.parametrize("header", [None, "utf-8", "windows-1256"])
@pytest.mark.parametrize("body", [SHORT, BODY], ids=["short", "long"])
def test_a_page_is_decoded_whatever_it_declares(
    encoding: str, declared: str | None, header: str | None, body: str
) -> None:
    assert made(page(declared, body).encode(encoding), header).text == made(page(body=body)).text


def test_a_title_that_the_page_does_not_show_is_put_before_it() -> None:
    document = made(f"<html><head><title>{TITLE}</title></head><body><p>{SHORT}</p></body></html>")
    assert document.text == f"{TITLE}\n\n{SHORT}"
    assert told(document) == [("title", TITLE), ("body", SHORT)]


def test_a_fragment_without_article_or_title_is_all_body() -> None:
    assert told(made(f"<p>{SHORT}</p>")) == [("body", SHORT)]


def test_control_characters_do_not_break_a_page() -> None:
    clean, dirty = page(), page().replace("القرار 2254 الذي", "القرار 2254\x0b\x00\x1f\x7fالذي")
    assert len(made(dirty).text.split()) == len(made(clean).text.split())
    assert told(made(dirty))[1] == ("title", TITLE)


def test_no_clock_is_read() -> None:
    meta = '<meta property="article:published_time" content="2093-05-01">'
    assert made(f"<html><head>{meta}</head><body><p>{SHORT}</p></body></html>").published == "2093-05-01"


def test_dates_of_the_running_text_are_not_the_page_s() -> None:
    assert made(f"<p>{SHORT} وعقدت الجلسة يوم 18/12/2015.</p>").published is None


def test_depth_counts_what_is_nested_and_not_what_is_listed() -> None:
    assert depth("<ul>" + "<li>أ" * 9_000 + "</ul>", 100) == 1
    assert depth("<div><br><img src='a'/><b>" * 10, 100) == 20
    assert depth("<div>" * 200, 100) == 100
    with pytest.raises(TooDeep):
        made("<div>" * 100_000 + SHORT)


def test_pages_just_below_the_limit_are_read() -> None:
    script = (
        "from mahdar.reading import Raw, parse\n"
        f"text = {SHORT!r}\n"
        "for tag in ('div', 'b', 'table', 'span'):\n"
        "    (found,) = parse(Raw('a', 'html', (f'<{tag}>' * 4_900 + f'<p>{text}</p>').encode()))\n"
        "    assert text in found.text, tag\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_short_line_of_the_menu_that_the_article_has_too_stays_outside() -> None:
    text = f"سوريا\n{BODY}"
    first, second, third = BODY.split("\n")
    assert outside(f"سوريا\n{first}\nسوريا\n{second}", f"{first}\nسوريا\n{second}", None) == {0}
    assert outside(text, f"{first}\n{third}", None) == {0, text.index(second)}
    assert outside(text, "", None) == frozenset()


def test_short_lines_beside_the_long_ones_are_of_the_article() -> None:
    first, second, _ = BODY.split("\n")
    article = f"النص\n{first}\nالبلد|العام\n{second}\n- مصر\n- الأردن"
    text = f"القائمة\nالنص\n{first}\nالبلد\t\tالعام\n{second}\nمصر\nالأردن\nاتصل بنا"
    assert outside(text, article, None) == {0, text.index("اتصل")}


def test_the_most_trusted_title_that_is_shown_counts() -> None:
    assert title_span(f"قائمة\n{TITLE}\n{BODY}", ["عنوان آخر", f" {TITLE}", "قائمة"]) == (6, 6 + len(TITLE))
    assert title_span(BODY, [TITLE]) is None


def test_hidden_and_scripted_text_is_not_readable() -> None:
    assert visible_text(f"<p>{SHORT}</p><p style='display:none'>أ</p><p hidden>ب</p><script>ج</script>") == SHORT


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<link rel="canonical" href="https://example.org/2015/12/18/un">', "2015-12-18"),
        ('<meta property="article:published_time" content="2015-12-20">', "2015-12-20"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2015-12-21"}</script>',
            "2015-12-21",
        ),
    ],
)
def test_dates_of_address_and_metadata(head: str, published: str) -> None:
    assert made(f"<html><head>{head}</head><body><p>{SHORT}</p></body></html>").published == published
