"""Lists by what was asked for: what is found, how names are understood, and addresses that last."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from mahdar.record import DocumentRecord, Entity, Mention
from mahdar.store import Unit, open_record
from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.store.samples import meeting
from tests.web.samples import ALBUDAIWI, CHARTER, GUTERRES, SIGNATURES


def cards(client: TestClient, address: str) -> int:
    """Count the facts that a list shows."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.text.count('<article class="card')


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("contacts", 2),
        ("contacts?one=gcc", 1),
        ("contacts?one=gcc&other=un", 1),
        (f"contacts?one={ALBUDAIWI}&other={GUTERRES}&since=2024-05&until=2024-05", 1),
        ("contacts?one=gcc&since=2024-06", 0),
        ("contacts?one=gcc&topic=nuclear", 0),
        ("contacts?one=gcc&kind=visit", 0),
        ("contacts?one=gcc&status=announced", 0),
        ("contacts?place=pl-riyadh", 1),
        ("contacts?kind=nonsense", 0),
        ("statements?by=gcc", 2),
        ("statements?by=un", 0),
        (f"statements?by={ALBUDAIWI}&act=assert", 2),
        ("statements?by=gcc&act=warn", 0),
        ("contacts?source=EXAMPLE.txt", 1),
        ("contacts?source=history", 0),
        ("statements?by=gcc&source=example", 2),
        ("statements?by=gcc&source=100%25", 0),
        ("agreements?source=history", 1),
        ("agreements?source=example.org/charter", 1),
        ("agreements", 2),
        ("agreements?kind=treaty&status=signed&until=1981", 1),
        (f"agreements?of={quote(CHARTER)}", 1),
        ("agreements?status=planned", 0),
    ],
)
def test_a_list_shows_what_was_asked_for(client: TestClient, asked: str, found: int) -> None:
    assert cards(client, f"/en/{asked}") == found


def test_names_give_way_to_keys_and_empty_fields_go(client: TestClient) -> None:
    address = f"/ar/contacts?one={quote('البديوي')}&other=un&topic=&kind=&since=&until="
    answer = client.get(address, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/ar/contacts?one={ALBUDAIWI}&other=un")


def test_topics_over_time_lead_to_their_contacts(tmp_path: Path) -> None:
    dates = ("2024-05-01", "2024-06-01")
    reports = tuple(meeting(date, date, SIGNATURES[n], date) for n, date in enumerate(dates))
    with open_record(tmp_path / "r.db", create=True) as record:
        record.write(record.start_run("1", "2024-07-01"), "1", [Unit("a", "d", reports, ())])
        record.resolve("1")
    with TestClient(create(Settings(tmp_path / "r.db")), base_url="http://127.0.0.1") as own:
        text = own.get("/en/entity?key=gcc").text
        link = re.search(r'class="trend".*?<th scope="col"><a href="([^"]+)">Regional security<', text, re.DOTALL)
        assert link
        assert link[1] == "/en/contacts?one=gcc&amp;topic=regional_security"
        assert cards(own, link[1].replace("&amp;", "&")) == 2


def test_a_name_that_nobody_has_is_told(client: TestClient) -> None:
    text = client.get(f"/en/statements?by={quote('فلان الفلاني')}").text
    assert "Nobody in the record is named “فلان الفلاني”" in text
    assert '<article class="card' not in text


def test_a_name_of_several_is_asked_about(client: TestClient) -> None:
    text = client.get(f"/en/statements?by={quote('ال')}").text
    assert "is the name of several" in text
    assert '<article class="card' not in text
    choices = text[text.index('class="choices-of"') :].partition("</ul>")[0]
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+)"', choices)]
    assert "/en/statements?by=un" in links
    assert all(client.get(link).status_code == 200 for link in links)


@pytest.fixture
def crowded(tmp_path: Path) -> TestClient:
    """Ask a record in which one bearer of a name is in more documents than another by far."""
    known = [meeting(f"k{n}", "2024-05-01", f"{n}" * 512, "2024-05-01") for n in range(5)]
    text = "قال سعيد البديوي إن الموسم جيد."
    person = Entity("e1", "person", "سعيد البديوي", None, None, (Mention(4, 16, "name"),), ())
    other = DocumentRecord("o", None, None, None, "2024-05-02", text, "a" * 512, (), (person,), (), (), (), (), ())
    with open_record(tmp_path / "r.db", create=True) as record:
        record.write(record.start_run("1", "2024-07-01"), "1", [Unit("a", "d", (*known, other), ())])
        record.resolve("1")
    return TestClient(create(Settings(tmp_path / "r.db")), base_url="http://127.0.0.1")


def test_what_else_a_name_may_mean_is_told(crowded: TestClient) -> None:
    answer = crowded.get(f"/ar/statements?by={quote('البديوي')}", follow_redirects=False)
    there = answer.headers["location"]
    assert there == f"/ar/statements?by={ALBUDAIWI}&by_typed={quote('البديوي')}"
    text = crowded.get(there).text
    assert text.count('<article class="card') == 5
    note = text[text.index('role="note"') :].partition("</ul>")[0]
    assert "سعيد البديوي" in note
    other = re.findall(r'href="([^"]+)"', note)[0].replace("&amp;", "&")
    assert "جاسم محمد البديوي" in crowded.get(other).text.partition('role="note"')[2].partition("</ul>")[0]
    assert "by_typed" not in "".join(re.findall(r'href="([^"]+export[^"]+)"', text))


def test_a_filter_tells_whose_name_it_took(crowded: TestClient) -> None:
    text = crowded.get(f"/en/search?q=person:{quote('البديوي')}").text
    assert "is the name of 2 in the record" in text
    assert "Nobody in the record is named “زيد”" in crowded.get(f"/en/search?q=person:{quote('زيد')}").text
    narrowed = re.search(r'class="choices-of"><li><a href="([^"]+)"', text)
    assert narrowed
    assert f"person={ALBUDAIWI}" in narrowed[1]


def test_a_network_around_nobody_says_so(client: TestClient) -> None:
    assert "Nobody in the record is named “x”" in client.get("/en/network?around=x").text


def test_lists_are_turned_page_by_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mahdar.web.pages.lists._STEP", 1)
    first = client.get("/en/contacts").text
    onward = re.search(r'class="forward" href="([^"]+)"', first)
    assert onward
    second = client.get(onward[1].replace("&amp;", "&")).text
    assert second.count('<article class="card') == 1
    assert 'class="forward"' not in second
    assert first != second


@pytest.mark.parametrize(
    "asked", ["contacts?cursor=x", "statements?cursor=x", "agreements?cursor=x", "contacts?since=May"]
)
def test_what_cannot_be_asked_is_told(client: TestClient, asked: str) -> None:
    assert client.get(f"/ar/{asked}").status_code == 422
