"""Writes the documents of ``examples/`` from the readable texts in ``examples/source/``.

Run it as ``python scripts/make_examples.py`` after a change to a source. A PDF is printed by Chromium with the font
SIL Scheherazade and differs from one version of Chromium to the next, so it is written only when its source changed;
every other document follows from the sources alone.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import html
import io
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from string import Template
from typing import NamedTuple
from xml.sax.saxutils import escape

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SOURCES = EXAMPLES / "source"
MOMENT = (2025, 1, 1, 0, 0, 0)
PDF = "12-communique.pdf"
PDF_SOURCE = "beijing-statement"
FINGERPRINT = "/SourceSHA256"


class Source(NamedTuple):
    """One readable text: what its head of ``key: value`` lines says, and the body under the blank line."""

    id: str
    title: str
    published: str
    url: str
    body: str


def read_source(name: str) -> Source:
    """Read ``examples/source/NAME.txt``; raises ValueError or TypeError where its head is not complete."""
    head, body = (SOURCES / f"{name}.txt").read_text(encoding="utf-8").split("\n\n", 1)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return Source(**fields, body=body.strip())


def plain(name: str) -> str:
    """Give the title, a blank line and the body, as a text file holds them."""
    source = read_source(name)
    return f"{source.title}\n\n{source.body}\n"


def fields(name: str) -> dict[str, str]:
    """Give the fields of a record as JSON, CSV and Parquet files hold them."""
    source = read_source(name)
    return {
        "id": source.id,
        "source": source.url.split("/")[2],
        "url": source.url,
        "title": source.title,
        "text": source.body,
        "published": source.published,
    }


def page(name: str, template: str) -> str:
    """Set a source into one of the pages of ``examples/source/``, a paragraph for each line of its body."""
    source = read_source(name)
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in source.body.splitlines())
    filled = {key: html.escape(value) for key, value in source._asdict().items()}
    return Template((SOURCES / template).read_text(encoding="utf-8")).substitute(filled, paragraphs=paragraphs)


def as_json(name: str) -> bytes:
    """Give one JSON object on several lines."""
    return (json.dumps(fields(name), ensure_ascii=False, indent=1) + "\n").encode()


def as_json_lines(*names: str) -> bytes:
    """Give one JSON object a line."""
    return "".join(json.dumps(fields(name), ensure_ascii=False) + "\n" for name in names).encode()


def as_csv(*names: str) -> bytes:
    """Give a table with a head line and quoted line breaks, behind the byte order mark that spreadsheets write."""
    rows = [fields(name) for name in names]
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return table.getvalue().encode("utf-8-sig")


def as_parquet(*names: str) -> bytes:
    """Give a Parquet table of one row a source."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    table = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([fields(name) for name in names]), table)
    return table.getvalue()


def as_rss(*names: str) -> bytes:
    """Give an RSS 2.0 feed with the whole text of each item, the latest first."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<rss version="2.0"><channel>', "<title>أخبار محلية</title>"]
    lines += ["<link>https://kuwait-daily.example/</link>", "<description>آخر الأخبار</description>"]
    for source in map(read_source, names):
        day = datetime.fromisoformat(source.published).strftime("%a, %d %b %Y 12:00:00 GMT")
        lines += ["<item>", f"<title>{escape(source.title)}</title>", f"<link>{source.url}</link>"]
        lines += [f"<guid>{source.url}</guid>", f"<pubDate>{day}</pubDate>"]
        lines += [f"<description>{escape(paragraphs(source))}</description>", "</item>"]
    return ("\n".join([*lines, "</channel></rss>"]) + "\n").encode()


def as_atom(name: str) -> bytes:
    """Give an Atom feed of one entry."""
    source = read_source(name)
    moment = f"{source.published}T16:00:00Z"
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">']
    lines += ["<title>أخبار النيل</title>", "<id>https://nile-news.example/</id>", f"<updated>{moment}</updated>"]
    lines += ["<entry>", f"<title>{escape(source.title)}</title>", f"<id>{source.url}</id>"]
    lines += [f'<link href="{source.url}"/>', f"<published>{moment}</published>", f"<updated>{moment}</updated>"]
    lines += [f'<content type="html">{escape(paragraphs(source))}</content>', "</entry>", "</feed>"]
    return ("\n".join(lines) + "\n").encode()


def paragraphs(source: Source) -> str:
    """Give the body as HTML paragraphs, the way feeds carry it."""
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in source.body.splitlines())


def as_warc(name: str) -> bytes:
    """Give a compressed web archive of one response; its record id and moment are fixed."""
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415

    archive = io.BytesIO()
    writer = WARCWriter(archive, gzip=True)
    source = read_source(name)
    head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    fixed = {
        "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000011>",
        "WARC-Date": f"{source.published}T06:00:00Z",
    }
    payload = page(name, "page.html").encode()
    record = writer.create_warc_record(
        source.url,
        "response",
        payload=io.BytesIO(payload),
        length=len(payload),
        http_headers=head,
        warc_headers_dict=fixed,
    )
    writer.write_record(record)
    return archive.getvalue()


def as_docx(name: str) -> bytes:
    """Give a Word document with the title as its heading; nothing in it tells when it was made."""
    from docx import Document  # noqa: PLC0415

    source = read_source(name)
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(*MOMENT, tzinfo=UTC)
    document.core_properties.title = source.title
    document.add_heading(source.title, level=1)
    for line in source.body.splitlines():
        document.add_paragraph(line)
    packed = io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as members:
        return as_zip({member: members.read(member) for member in members.namelist()})


def as_zip(members: Mapping[str, bytes]) -> bytes:
    """Give a zip archive of the members in their order, all of one fixed moment."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, payload in members.items():
            archive.writestr(zipfile.ZipInfo(name, MOMENT), payload, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def texts_in_zip(*names: str) -> bytes:
    """Give a zip archive with a folder of plain texts."""
    return as_zip({f"press/{name}.txt": plain(name).encode() for name in names})


EXAMPLE_MAKERS: dict[str, Callable[[], bytes]] = {
    "01-agency.txt": lambda: plain("imctc-riyadh").encode(),
    "02-translated-windows-1256.txt": lambda: plain("csto-kazakhstan").replace("\n", "\r\n").encode("cp1256"),
    "03-shortcodes-utf-16.txt": lambda: b"\xff\xfe" + plain("opcw-stockpiles").encode("utf-16-le"),
    "04-web-page.html": lambda: page("pretoria-agreement", "page.html").encode(),
    "05-article.json": lambda: as_json("arab-league-syria"),
    "06-collection.jsonl": lambda: as_json_lines("unoct-conference", "marrakech-coalition", "finland-nato"),
    "07-table.csv": lambda: as_csv("fatf-uae", "interpol-glasgow"),
    "08-table.parquet": lambda: as_parquet("gcc-eu-forum", "eu-central-asia"),
    "09-feed.rss.xml": lambda: as_rss("kuwait-closing", "kuwait-opening"),
    "10-feed.atom.xml": lambda: as_atom("iaea-cairo"),
    "11-crawl.warc.gz": lambda: as_warc("joint-summit"),
    "13-minutes.docx": lambda: as_docx("rabat-office"),
    "14-archive.zip": lambda: texts_in_zip("baghdad-summit", "imctc-reprint"),
    "15-compressed.txt.gz": lambda: gzip.compress(plain("gcc-central-asia").encode(), mtime=0),
}


def content(name: str, payload: bytes) -> object:
    """Give what a document holds, without what its compressor or its writer's version adds; equal means up to date."""
    if name.endswith(".gz"):
        return gzip.decompress(payload)
    if name.endswith((".zip", ".docx")):
        with zipfile.ZipFile(io.BytesIO(payload)) as members:
            return {member: members.read(member) for member in members.namelist()}
    if name.endswith(".parquet"):
        import pyarrow.parquet as pq  # noqa: PLC0415

        return pq.read_table(io.BytesIO(payload)).to_pylist()
    return payload


def fingerprint() -> str:
    """Give the SHA-256 of the page that the PDF is printed from."""
    return hashlib.sha256(page(PDF_SOURCE, "print.html").encode()).hexdigest()


def fingerprint_in(pdf: Path) -> str | None:
    """Give the fingerprint that a printed PDF carries, or None where there is no such file or fingerprint."""
    from pypdf import PdfReader  # noqa: PLC0415

    if not pdf.exists():
        return None
    metadata = PdfReader(pdf).metadata
    return None if metadata is None or FINGERPRINT not in metadata else str(metadata[FINGERPRINT])


def print_pdf(target: Path) -> None:
    """Print the PDF with Chromium and write the fingerprint of its source into its metadata."""
    from pypdf import PdfWriter  # noqa: PLC0415

    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("Printing the PDF needs Chromium and the font SIL Scheherazade.")
    with tempfile.TemporaryDirectory() as folder:
        source, printed = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(page(PDF_SOURCE, "print.html"), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        command = [browser, *options, f"--print-to-pdf={printed}", source.as_uri()]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        writer = PdfWriter(clone_from=printed)
        writer.add_metadata({FINGERPRINT: fingerprint()})
        writer.write(target)


def main() -> None:
    """Write every document whose content is not up to date, and name it on standard output."""
    for name, make in EXAMPLE_MAKERS.items():
        path, payload = EXAMPLES / name, make()
        if not path.exists() or content(name, path.read_bytes()) != content(name, payload):
            path.write_bytes(payload)
            sys.stdout.write(f"{name}\n")
    if fingerprint_in(EXAMPLES / PDF) != fingerprint():
        print_pdf(EXAMPLES / PDF)
        sys.stdout.write(f"{PDF}\n")


if __name__ == "__main__":
    main()
