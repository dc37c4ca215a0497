"""Wrong facts and wrong speakers: judged on the page, marked there, taken back; reports of one event side by side."""

import re
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest
from starlette.testclient import TestClient

from mahdar.store import ContactQuery, StatementQuery, Unit, open_record
from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.store.samples import TEXT, at, meeting
from tests.web.addresses import PAGES
from tests.web.samples import CHARTER, GUTERRES, SIGNATURES, keep


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "record.db")


@pytest.fixture
def own(path: Path) -> TestClient:
    return TestClient(create(Settings(path)), base_url="http://127.0.0.1")


def sent(text: str, verdict: str) -> dict[str, list[str]]:
    """Give what the first form of a verdict sends."""
    form = next(form for form in re.findall(r"<form.*?</form>", text, flags=re.DOTALL) if f'value="{verdict}"' in form)
    given: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form):
        given.setdefault(name, []).append(value.replace("&amp;", "&"))
    return given


def judge(client: TestClient, address: str, verdict: str) -> str:
    """Judge with the first form on a page, and give the page that follows."""
    answer = client.post("/en/judge", data=sent(client.get(address).text, verdict))
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("name", ["contact", "statement", "fact", "agreement document", "one agreement"])
def test_a_fact_is_judged_wrong_marked_and_taken_back(own: TestClient, name: str) -> None:
    address = "/en" + {**PAGES, "agreement document": "/document?id=charter&fact=a1"}[name]
    before = own.get(address).text
    assert 'class="wrong"' not in before
    after = judge(own, address, "wrong_fact")
    assert after.count('class="wrong"') == 1
    again = own.post("/en/judge", data=sent(after, "undo")).text
    assert 'class="wrong"' not in again
    assert own.get(address).text == before


def test_what_is_judged_wrong_is_struck_in_the_text_and_in_the_list(own: TestClient) -> None:
    address = "/en" + PAGES["fact"]
    assert "<s class" not in own.get(address).text
    after = judge(own, address, "wrong_fact")
    struck = re.findall(r'<s [^>]*data-facts="([^"]*)"', after)
    assert struck
    assert all("c1" in labels.split() for labels in struck)
    assert 'id="c1" class="fact chosen is-wrong"' in after
    assert "<s " not in own.post("/en/judge", data=sent(after, "undo")).text


def test_words_that_another_said_are_not_struck(own: TestClient) -> None:
    form = sent(own.get("/en" + PAGES["statement"]).text, "wrong_speaker")
    own.post("/en/judge", data=form)
    text = own.get("/en" + PAGES["document"]).text
    assert "Wrong speaker" in text
    assert "<s " not in text
    assert "is-wrong" not in text


def test_what_is_judged_wrong_no_longer_counts(own: TestClient, path: Path) -> None:
    judge(own, "/en" + PAGES["contact"], "wrong_fact")
    judge(own, "/en" + PAGES["one agreement"], "wrong_fact")
    assert own.get("/en" + PAGES["one agreement"]).status_code == 404
    assert own.get("/en/agreements?of=" + quote(CHARTER)).text.count('class="card') == 0
    with open_record(path, create=False) as record:
        (left,) = record.contacts(ContactQuery(between=("gcc",))).contacts
    assert left.reports == 2


def test_the_right_speaker_is_chosen_from_the_document(own: TestClient, path: Path) -> None:
    address = "/en" + PAGES["statement"]
    text = own.get(address).text
    form = sent(text, "wrong_speaker")
    right = re.search(r'<option value="([^"]+)">أنطونيو غوتيريش</option>', text)
    assert right
    after = own.post("/en/judge", data={**form, "members": [*form["members"], right[1]]}).text
    assert re.search(r"Wrong speaker</strong>: <a [^>]*><bdi>[^<]*أنطونيو غوتيريش</bdi>", after)
    with open_record(path, create=False) as record:
        assert record.statements(StatementQuery(by=GUTERRES)).total == 1
    own.post("/en/judge", data=sent(after, "undo"))
    own.post("/en/judge", data={**form, "members": [*form["members"], ""]})
    with open_record(path, create=False) as record:
        assert record.statements(StatementQuery(by=GUTERRES)).total == 0
        assert record.standing()[0].members == tuple(form["members"])


def test_no_other_site_corrects(own: TestClient, path: Path) -> None:
    form = sent(own.get("/en" + PAGES["contact"]).text, "wrong_fact")
    assert own.post("/en/judge", data=form, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    with open_record(path, create=False) as record:
        assert record.judgements() == []


def test_a_mark_stays_with_its_fact_when_the_document_is_read_again(own: TestClient, path: Path) -> None:
    start, end = at("أهمية الشراكة")
    with open_record(path, create=True) as record:
        record.judge("wrong_fact", [f"a#statement:{start + 2}-{end}"], author="Huda", at="2024-05-10T12:00:00+00:00")
    assert "judged by Huda" in own.get("/en" + PAGES["statement"]).text


def test_reports_of_one_contact_stand_side_by_side_with_what_differs(tmp_path: Path) -> None:
    announced = meeting("b", "2024-04-30", SIGNATURES[3], "2024-05-01")
    (told,) = announced.contacts
    announced = msgspec.structs.replace(announced, contacts=(msgspec.structs.replace(told, status="announced"),))
    with open_record(tmp_path / "r.db", create=True) as record:
        reports = (meeting("a", "2024-05-02", SIGNATURES[0], "2024-05-01"), announced)
        record.write(record.start_run("1", "2024-05-04"), "1", [Unit("a", "d", reports, ())])
        record.resolve("1")
    with TestClient(create(Settings(tmp_path / "r.db")), base_url="http://127.0.0.1") as client:
        text = client.get(f"/en/contact?document=a&at=0-{TEXT.index('.') + 1}&kind=meeting").text
        assert "The reports do not agree on: Status" in text
        assert text.count('class="differing"') == 2
        assert text.count('<article class="card contact"') == 2
