"""What a page shows, taken away."""

import csv
import io
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from tests.web.samples import ALBUDAIWI, GCC

PERSON = quote(ALBUDAIWI)


def table(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("asked", [f"key={PERSON}", f"key={GCC}", "month=2024-05"])
def test_contacts_are_a_table(client: TestClient, asked: str) -> None:
    rows = table(client, f"/api/contacts.csv?{asked}")
    assert [(row["kind"], row["date"], row["reports"]) for row in rows] == [("meeting", "2024-05-01", "2")]
    assert rows[0]["parties"] == "جاسم محمد البديوي; أنطونيو غوتيريش"
    assert rows[0]["text"].startswith("استقبل الأمين العام")


def test_statements_are_a_table(client: TestClient) -> None:
    rows = table(client, f"/api/statements.csv?key={PERSON}")
    assert {(row["act"], row["text"]) for row in rows} == {("assert", "أهمية الشراكة")}


def test_the_network_is_a_graph(client: TestClient) -> None:
    root = ElementTree.fromstring(client.get("/api/network.graphml?bodies=false").content)
    assert len(root.findall(".//{*}edge")) == len(root.findall(".//{*}node")) - 1 == 1


@pytest.mark.parametrize(
    ("address", "status"),
    [("/api/contacts.csv", 404), ("/api/contacts.csv?key=x", 404), ("/api/contacts.csv?month=x", 422)],
)
def test_what_is_not_there_is_no_file(client: TestClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status
