"""Views taken away as files."""

import csv
import io
import json
import re
import zipfile
from inspect import signature
from urllib.parse import quote, unquote
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from mahdar.exchange import SHAPES
from mahdar.web.files import disposition
from mahdar.web.pages import exports, lists
from mahdar.wording import Language, words
from tests.web.addresses import PAGES
from tests.web.samples import ALBUDAIWI, ATTACKS

PERSON = quote(ALBUDAIWI)
VIEWS = {
    "search": ("/export/search?q=" + quote("الشراكة"), ("texts", "names")),
    "entity": (f"/export/entity?key={PERSON}", ("contacts", "statements", "agreements", "offices", "partners")),
    "contacts": (f"/export/contacts?one={PERSON}&kind=meeting&since=2024", ("contacts",)),
    "statements": (f"/export/statements?by={PERSON}", ("statements",)),
    "agreements": ("/export/agreements?status=signed", ("agreements",)),
    "calendar": ("/export/calendar?month=2024-05", ("contacts",)),
    "network": ("/export/network?bodies=false", ("ties", "names")),
    "sources": ("/export/sources?x=", ("documents", "runs")),
    "failures": ("/export/failures?run=1", ("failures",)),
}
TABLES = [(view, table) for view, (_, tables) in VIEWS.items() for table in tables]


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(("view", "table"), TABLES)
def test_every_table_of_a_view_is_the_same_in_either_form(client: TestClient, view: str, table: str) -> None:
    address = f"/ar{VIEWS[view][0]}&table={table}"
    as_csv, as_lines = (client.get(f"{address}&format={form}") for form in ("csv", "jsonl"))
    assert as_csv.headers["content-type"] == "text/csv; charset=utf-8"
    assert as_lines.headers["content-type"] == "application/x-ndjson"
    shape = next(shape for shape in SHAPES if shape.name == table)
    assert as_csv.content.decode("utf-8-sig").splitlines()[0] == ",".join(shape.columns)
    assert all(set(row) == set(shape.columns) for row in rows(as_csv.content))
    assert len(rows(as_csv.content)) == len([json.loads(line) for line in as_lines.content.splitlines()])


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_spreadsheet_has_every_table_of_a_view_in_the_reader_s_words(
    client: TestClient, view: str, language: Language
) -> None:
    address, tables = VIEWS[view]
    answer = client.get(f"/{language}{address}")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        named = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        first = book.read("xl/worksheets/sheet1.xml").decode()
    assert named == [words("table", language)[table] for table in tables]
    assert ("rightToLeft" in first) == (language == "ar")
    assert answer.headers["content-disposition"].startswith('attachment; filename="mahdar.xlsx"')


def test_contacts_say_who_met_and_which_words_state_it(client: TestClient) -> None:
    (row,) = rows(client.get(f"/en/export/entity?key={PERSON}&format=csv").content)
    assert (row["kind"], row["status"], row["date"], row["reports"]) == ("meeting", "held", "2024-05-01", "2")
    assert ALBUDAIWI in row["keys"].split("; ")
    assert len(row["parties"].split("; ")) == len(row["roles"].split("; ")) == 2
    assert (row["document"], len(row["text"])) == ("a", int(row["end"]) - int(row["start"]))


def test_only_what_was_asked_for_is_in_the_file(client: TestClient) -> None:
    asked = [f"one={PERSON}&until=2023", f"one={PERSON}&kind=call", "one=nobody"]
    files = [client.get(f"/en/export/contacts?format=csv&{query}").content for query in asked]
    assert [rows(file) for file in files] == [[], [], []]


def test_what_a_document_says_stays_the_text_it_is(client: TestClient) -> None:
    told = client.get("/en/export/sources?format=csv").content.decode()
    assert all(attack.replace('"', '""') in told for attack in ATTACKS)
    assert client.get("/en/export/sources?format=csv").headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("page", ["contacts", "statements", "agreements"])
def test_a_file_takes_the_question_of_its_page(page: str) -> None:
    asked, taken = (set(signature(getattr(module, page)).parameters) for module in (lists, exports))
    assert asked - taken == {"reader", "cursor"}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_the_network_is_a_graph(client: TestClient, form: str) -> None:
    answer = client.get(f"/en/export/graph?bodies=false&format={form}")
    root = ElementTree.fromstring(answer.content)
    assert answer.headers["content-type"] == f"application/{form}+xml"
    assert len(root.findall(".//{*}edge")) == len(root.findall(".//{*}node")) - 1 == 1


@pytest.mark.parametrize("name", ["تقرير", '"\r\nSet-Cookie: a=b', "../../etc/passwd", "\u202egnp.exe", "", "ا" * 500])
def test_a_file_is_named_without_harm(name: str) -> None:
    said = disposition(name, "csv")
    assert said.isascii()
    file = unquote(said.partition("UTF-8''")[2])
    assert re.fullmatch(r"mahdar[\w-]*\.csv", file)
    assert len(file) < 70


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/export/entity?key=nobody", 404),
        ("/export/entity?format=csv&table=none&key=" + PERSON, 404),
        ("/export/entity?format=pdf&key=" + PERSON, 422),
        ("/export/search?q=)", 422),
        ("/export/search?q=", 422),
        ("/export/calendar?month=13", 422),
        ("/export/nothing", 404),
        ("/dossier", 422),
        ("/dossier?q=)", 422),
        ("/dossier?key=nobody", 404),
    ],
)
def test_what_is_not_there_is_a_page_that_says_so(client: TestClient, address: str, status: int) -> None:
    answer = client.get(f"/ar{address}")
    assert answer.status_code == status
    assert '<html lang="ar"' in answer.text


@pytest.mark.parametrize("name", ["found", "person", "organisation", "calendar", "network", "sources", "failures"])
def test_every_view_links_its_files(client: TestClient, name: str) -> None:
    text = client.get(f"/en{PAGES[name]}").text
    linked = re.findall(r'href="(/en/export/[^"]+)" download', text)
    assert {re.search(r"format=(\w+)", link)[1] for link in linked} >= {"xlsx", "csv", "jsonl"}  # type: ignore[index]


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    mark = client.get("/ar/export/sources").headers["etag"]
    assert client.get("/ar/export/sources", headers={"if-none-match": mark}).status_code == 304


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_column_has_a_name_of_its_own(shape: object, language: Language) -> None:
    from mahdar.exchange import Shape

    assert isinstance(shape, Shape)
    titles = words("column", language)
    assert len({titles[column] for column in shape.columns}) == len(shape.columns)
    assert shape.name in words("table", language)
