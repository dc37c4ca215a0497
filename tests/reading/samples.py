"""Real files in every format, made by the libraries people make them with."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from functools import cache
from pathlib import Path

import docx
import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FILES = Path(__file__).parent / "files"

TITLE = "مجلس الأمن يعتمد القرار 2254 بشأن سوريا"
SHORT = "اعتمد مجلس الأمن القرار 2254 بشأن سوريا في نيويورك."
BODY = (
    "اعتمد مجلس الأمن التابع للأمم المتحدة بالإجماع يوم الجمعة القرار 2254 الذي يدعو إلى وقف لإطلاق النار في سوريا.\n"
    "وترأس الجلسة وزير الخارجية الأمريكي جون كيري، وحضرها وزير الخارجية الروسي سيرغي لافروف.\n"
    "ونص القرار على أن يعقد المبعوث الأممي ستافان دي ميستورا محادثات رسمية في كانون الثاني 2016."
)
ROW = {
    "id": "un-2254",
    "source": "un",
    "url": "https://press.un.org/ar/2254",
    "title": TITLE,
    "text": BODY,
    "published": "2015-12-18",
}
SECOND = {
    **ROW,
    "id": "un-2231",
    "title": "",
    "text": "اعتمد مجلس الأمن القرار 2231 بشأن برنامج إيران النووي في تموز 2015.",
}


def page(charset: str | None = "utf-8", body: str = BODY) -> str:
    """A web page around an article, as newspapers frame theirs."""
    declared = f'<meta charset="{charset}">' if charset else ""
    paragraphs = "".join(f"<p>{line}</p>" for line in body.split("\n"))
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head>{declared}<title>{TITLE} - أخبار المنطقة</title>'
        '<meta property="og:site_name" content="أخبار المنطقة">'
        '<meta property="article:published_time" content="2015-12-19T01:30:00+03:00">'
        '<link rel="canonical" href="https://example.org/news/2254"></head><body>'
        '<nav><ul><li><a href="/p">سياسة</a></li><li><a href="/a">عربي - دولي</a></li></ul></nav>'
        f"<main><article><h1>{TITLE}</h1><p>نيويورك - سمير حداد</p><div><a>شارك</a> <a>فيسبوك</a></div>{paragraphs}"
        "</article><section><h3>أخبار ذات صلة</h3><ul><li><a>جولة محادثات جديدة في فيينا</a></li></ul></section></main>"
        "<footer><p>جميع الحقوق محفوظة</p><p hidden>سطر لا يراه القارئ</p></footer></body></html>"
    )


def rss(title: str = TITLE) -> str:
    """A feed of one item whose stated date is the day before in UTC."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>أخبار الأمم المتحدة</title>'
        "<link>https://news.un.org/ar</link><item>"
        f"<title>{title}</title><link>https://news.un.org/ar/2254</link><guid>un-2254</guid>"
        f"<pubDate>Sat, 19 Dec 2015 01:30:00 +0300</pubDate><description><![CDATA[<p>{BODY}</p>]]></description>"
        "</item></channel></rss>"
    )


def atom() -> str:
    """An Atom feed of one entry, its content as escaped markup."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>أخبار الأمم المتحدة</title><id>urn:feed</id><updated>2015-12-19T00:00:00Z</updated><entry>"
        f"<title>{TITLE}</title><id>urn:2254</id>"
        '<link href="https://news.un.org/ar/2254"/><published>2015-12-18T22:00:00Z</published>'
        "<updated>2015-12-20T00:00:00Z</updated>"
        f'<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>'
    )


def json_lines(*rows: dict[str, str]) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows or (ROW, SECOND))


def csv_bytes(encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(ROW), delimiter=delimiter)
    writer.writeheader()
    writer.writerows([ROW, SECOND])
    return text.getvalue().encode(encoding)


def parquet_bytes() -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([ROW, SECOND]), buffer)
    return buffer.getvalue()


def docx_bytes() -> bytes:
    file = docx.Document()
    for line in (TITLE, "", *BODY.split("\n")):
        file.add_paragraph(line)
    table = file.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "رئيس الجلسة"
    table.cell(0, 1).text = "جون كيري"
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def warc_bytes(*, packed: bool = True) -> bytes:
    """An archive of a page, an image and a page that is gone."""
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=packed)
    answers = [
        ("https://example.org/2254", "200 OK", "text/html; charset=windows-1256", page(None).encode("cp1256")),
        ("https://example.org/a.png", "200 OK", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ("https://example.org/gone", "404 Not Found", "text/html", page().encode()),
        ("https://example.org/2231", "200 OK", "text/html", page(body=SECOND["text"]).encode()),
    ]
    for url, status, kind, payload in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(payload), http_headers=headers)
        writer.write_record(record)
        record.raw_stream.close()
    return buffer.getvalue()


def zip_bytes(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@cache
def every_format() -> dict[str, bytes]:
    """One whole file of each format, under a name that fits it."""
    return {
        "a.txt": f"{TITLE}\n\n{BODY}".encode(),
        "a.html": page().encode(),
        "a.json": json.dumps([ROW, SECOND], ensure_ascii=False).encode(),
        "a.jsonl": json_lines(),
        "a.csv": csv_bytes(),
        "a.parquet": parquet_bytes(),
        "a.rss": rss().encode(),
        "a.atom": atom().encode(),
        "a.warc": warc_bytes(packed=False),
        "a.warc.gz": warc_bytes(),
        "a.pdf": (FILES / "geneva.pdf").read_bytes(),
        "a.docx": docx_bytes(),
        "a.jsonl.gz": gzip.compress(json_lines(), mtime=0),
        "a.zip": zip_bytes({"b/one.txt": BODY.encode(), "two.jsonl": json_lines()}),
    }
