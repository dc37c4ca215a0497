"""The record for programs."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from mahdar.record import DocumentRecord
from mahdar.store import Record, Unit, open_record
from mahdar.web.api.described import examples
from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.store.samples import ONE_MEETING, TEXT, at, meeting
from tests.web.samples import ALBUDAIWI, GUTERRES, agreement, keep
from tests.web.test_review import REPORTS, report

PERSON = quote(ALBUDAIWI)
CONTACT, STATEMENT = (
    quote(f"a#contact:0-{TEXT.index('.') + 1}"),
    quote("a#statement:{}-{}".format(*at("أهمية الشراكة"))),
)
AGREEMENT = quote(f"charter#agreement:0-{len(agreement().text)}")
ASKED = {
    "record": "/api/record",
    "home": "/api/home",
    "months": "/api/months",
    "names": "/api/names?q=" + quote("البديوي"),
    "search": "/api/search?q=" + quote("الشراكة"),
    "narrowed": "/api/search?org=gcc&org=un&time=2024&latest=true&q=" + quote("الشراكة"),
    "filtered": "/api/search?q=person:" + quote("البديوي"),
    "entity": f"/api/entity?key={PERSON}",
    "offices": f"/api/offices?key={PERSON}",
    "partners": f"/api/partners?key={PERSON}",
    "appearances": f"/api/appearances?key={PERSON}",
    "document": "/api/document?id=a",
    "about": "/api/about?id=a",
    "documents": "/api/documents",
    "runs": "/api/runs",
    "failures": "/api/failures?run=1",
    "contacts": "/api/contacts?one=gcc&other=" + quote("الأمم المتحدة"),
    "month": "/api/contacts?dated=true&since=2024-05&until=2024-05",
    "contact": f"/api/contact?fact={CONTACT}",
    "statements": "/api/statements?by=" + quote("البديوي"),
    "statement": f"/api/statement?fact={STATEMENT}",
    "agreements": "/api/agreements",
    "agreement": f"/api/agreement?fact={AGREEMENT}",
    "review": "/api/review",
    "judgements": "/api/judgements",
    "trend": "/api/trend",
    "own trend": f"/api/trend?key={PERSON}&topics=0",
    "network": "/api/network",
    "around": f"/api/network?bodies=false&around={PERSON}",
}
LISTS = {
    "contacts": "/api/contacts",
    "statements": "/api/statements",
    "agreements": "/api/agreements",
    "names": "/api/names?q=" + quote("ال"),
    "partners": f"/api/partners?key={PERSON}",
    "offices": "/api/offices?key=gcc",
    "appearances": f"/api/appearances?key={PERSON}",
    "hits": "/api/search?q=-" + quote("كلمة"),
    "latest hits": "/api/search?latest=true&q=-" + quote("كلمة"),
    "documents": "/api/documents",
    "runs": "/api/runs",
    "failures": "/api/failures?run=1",
    "months": "/api/months",
    "questions": "/api/review",
    "judgements": "/api/judgements",
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Ask a record with judgements in its log and a question in its queue."""
    path = keep(tmp_path_factory.mktemp("judged") / "r.db")
    with open_record(path, create=True) as record:
        reports = tuple(report(name, text, f"{len(text):0512}") for name, text in REPORTS.items())
        record.write(record.start_run("1", "2024-05-05T10:00:00+00:00"), "1", [Unit("b", "d", reports, ())])
        record.resolve("1")
        places = [place.member for place in record.appearances(GUTERRES, 2)]
        record.judge("unsure", places, author="analyst", at="2024-05-05T11:00:00+00:00")
        record.judge("different", ["=gcc", "=un"], author="analyst", at="2024-05-05T11:05:00+00:00")
    with TestClient(create(Settings(path)), base_url="http://127.0.0.1") as asking:
        yield asking


@pytest.mark.parametrize("name", ASKED)
def test_every_answer_is_as_it_is_described(client: TestClient, name: str) -> None:
    answer = client.get(ASKED[name])
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    described = client.get("/api/openapi.json").json()
    route = described["paths"][ASKED[name].partition("?")[0]]["get"]
    schema = route["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator({**schema, "components": described["components"]}).validate(answer.json())


def test_every_route_is_tried(client: TestClient) -> None:
    paths = set(client.get("/api/openapi.json").json()["paths"])
    assert paths == {address.partition("?")[0] for address in ASKED.values()}


def test_a_document_is_what_extract_prints(client: TestClient) -> None:
    assert msgspec.json.decode(client.get("/api/document?id=a").content, type=DocumentRecord) == ONE_MEETING


def pages(client: TestClient, address: str, field: str) -> Iterator[list[object]]:
    following: str | None = address
    while following:
        page = client.get(following).json()
        yield page[field]
        following = page["next"]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_comes_page_by_page_and_none_is_lost(judged: TestClient, name: str) -> None:
    field, address = name.rpartition(" ")[2], LISTS[name]
    whole = judged.get(f"{address}{'&' if '?' in address else '?'}limit=200").json()[field]
    turned = [*pages(judged, f"{address}{'&' if '?' in address else '?'}limit=1", field)]
    assert [one for page in turned for one in page] == whole
    assert all(len(page) == 1 for page in turned) or not whole
    assert whole


def test_pages_hold_while_documents_are_read(tmp_path: Path) -> None:
    def write(record: Record, *days: str) -> None:
        reports = tuple(meeting(day, day, f"{int(day[-2:]):02x}" * 256, day) for day in days)
        record.write(record.start_run("1", "2024-07-01"), "1", [Unit(days[0], "d", reports, ())])
        record.resolve("1")

    days = [f"2024-05-{day:02}" for day in range(2, 20, 2)]
    with open_record(tmp_path / "r.db", create=True) as record:
        write(record, *days)
        with TestClient(create(Settings(tmp_path / "r.db")), base_url="http://127.0.0.1") as own:
            seen: list[str] = []
            for page in pages(own, "/api/contacts?limit=2", "contacts"):
                seen += [contact["date"] for contact in page]  # type: ignore[index]
                write(record, f"2024-06-{len(seen):02}", f"2024-05-{20 - len(seen):02}")
    assert len(seen) == len(set(seen))
    assert set(days) <= set(seen)


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    mark = client.get("/api/record").headers["etag"]
    assert client.get("/api/record", headers={"if-none-match": mark}).status_code == 304


@pytest.mark.parametrize(
    ("address", "status", "parameter"),
    [
        ("/api/entity?key=nobody", 404, None),
        ("/api/document?id=none", 404, None),
        ("/api/about?id=none", 404, None),
        ("/api/contact?fact=x", 404, None),
        ("/api/statement?fact=x", 404, None),
        ("/api/statement?fact=a%23statement:0-1", 404, None),
        ("/api/agreement?fact=x", 404, None),
        ("/api/nothing", 404, None),
        ("/api/contacts?since=May", 422, "since"),
        ("/api/contacts?kind=dance", 422, "kind"),
        ("/api/contacts?topic=dance", 422, "topic"),
        ("/api/contacts?cursor=x", 422, "cursor"),
        ("/api/runs?cursor=eHg", 422, "cursor"),
        ("/api/documents?cursor=%C3%A9", 422, "cursor"),
        ("/api/names?q=x&cursor=x", 422, None),
        ("/api/search?q=)", 422, "q"),
        ("/api/search?q=x&latest=true&cursor=eHg", 422, "q"),
        ("/api/documents?limit=0", 422, "limit"),
        ("/api/documents?limit=201", 422, "limit"),
        ("/api/contacts?one=" + quote("فلان الفلاني"), 422, "one"),
        ("/api/network?around=nobody", 422, "around"),
    ],
)
def test_problems_are_told_as_json(client: TestClient, address: str, status: int, parameter: str | None) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    problem = answer.json()
    assert (problem["status"], problem["type"]) == (status, "about:blank")
    assert problem["detail"]
    assert [fault["parameter"] for fault in problem["errors"]] == ([parameter] if parameter else [])


def test_a_name_of_several_is_answered_with_its_bearers(client: TestClient) -> None:
    problem = client.get("/api/statements?by=" + quote("ال")).json()
    assert "several" in problem["detail"]
    assert {"gcc", "un"} <= {choice["key"] for choice in problem["errors"][0]["choices"]}


def test_what_a_name_was_taken_for_is_told(client: TestClient) -> None:
    answer = client.get(ASKED["contacts"]).json()
    assert {parameter: actor["key"] for parameter, actor in answer["asked"].items()} == {"one": "gcc", "other": "un"}
    named = client.get(ASKED["filtered"]).json()["named"]
    assert [(one["field"], one["total"], one["actors"][0]["key"]) for one in named] == [("person", 1, ALBUDAIWI)]


def test_every_route_has_an_example_that_is_true(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    assert set(examples()) == set(described["paths"])
    for path, example in examples().items():
        schema = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        Draft202012Validator({**schema, "components": described["components"]}).validate(example)
