"""The record for programs."""

from urllib.parse import quote

import msgspec
import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from mahdar.record import DocumentRecord
from tests.store.samples import ONE_MEETING
from tests.web.samples import ALBUDAIWI

PERSON = quote(ALBUDAIWI)
ASKED = {
    "record": "/api/record",
    "names": "/api/names?q=" + quote("البديوي"),
    "search": "/api/search?q=" + quote("الشراكة"),
    "entity": f"/api/entity?key={PERSON}",
    "document": "/api/document?id=a",
    "documents": "/api/documents",
    "runs": "/api/runs",
    "failures": "/api/failures?run=1",
    "contacts": "/api/contacts?month=2024-05",
    "trend": "/api/trend",
    "own trend": f"/api/trend?key={PERSON}&topics=0",
    "network": "/api/network",
    "around": f"/api/network?bodies=false&around={PERSON}",
}


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


def test_documents_come_page_by_page(client: TestClient) -> None:
    seen, after = [], 0
    while after is not None:
        page = client.get(f"/api/documents?limit=2&after={after}").json()
        seen += [line["id"] for line in page["documents"]]
        after = page["next"]
    assert len(seen) == len(set(seen)) == 5


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    mark = client.get("/api/record").headers["etag"]
    assert client.get("/api/record", headers={"if-none-match": mark}).status_code == 304


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/entity?key=nobody", 404),
        ("/api/document?id=none", 404),
        ("/api/nothing", 404),
        ("/api/contacts?month=13", 422),
        ("/api/search?q=)", 422),
        ("/api/documents?limit=0", 422),
    ],
)
def test_problems_are_told_as_json(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.json()["error"]
