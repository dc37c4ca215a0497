"""Judging on the page: what is asked, what is corrected, and how it is taken back."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from mahdar.record import DocumentRecord, Entity, Mention
from mahdar.store import Unit, open_record
from mahdar.web.app import create
from mahdar.web.settings import Settings

NAME = "أحمد فوزي"
REPORTS = {
    "geneva": f"أعلن {NAME} موعد المحادثات اليمنية في جنيف.",
    "pause": f"قال {NAME} للصحفيين إن المحادثات بدأت.",
}
"""Two true reports that name one man, with less than it takes to say so."""


def report(identity: str, text: str, signature: str) -> DocumentRecord:
    start = text.index(NAME)
    person = Entity("e1", "person", NAME, None, None, (Mention(start, start + len(NAME), "name"),), ())
    return DocumentRecord(
        identity, "press", None, None, "2015-06-15", text, signature, (), (person,), (), (), (), (), ()
    )


def two_of_one_name(path: Path) -> Path:
    """Write a record that asks whether two names are one person's."""
    documents = tuple(report(name, text, f"{len(text):0512}") for name, text in REPORTS.items())
    with open_record(path, create=True) as record:
        record.write(record.start_run("1", "2024-01-01"), "1", [Unit("a", "d", documents, ())])
        record.resolve("1")
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return two_of_one_name(tmp_path / "record.db")


@pytest.fixture
def asking(path: Path) -> TestClient:
    return TestClient(create(Settings(path)), base_url="http://127.0.0.1")


def members(text: str, verdict: str) -> list[str]:
    """Give the members that the form of a verdict sends."""
    form = next(form for form in re.findall(r"<form.*?</form>", text, flags=re.DOTALL) if f'value="{verdict}"' in form)
    return re.findall(r'name="members" value="([^"]+)"', form)


def keys(path: Path) -> int:
    with open_record(path, create=False) as record:
        return len(set(record.identities().values()))


def test_a_question_is_asked_judged_and_taken_back(asking: TestClient, path: Path) -> None:
    text = asking.get("/ar/review").text
    assert text.count(NAME) >= 2
    sent = {"verdict": "same", "members": members(text, "same"), "back": "/ar/review"}
    answer = asking.post("/ar/judge", data=sent, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"], keys(path)) == (303, "/ar/review", 1)
    assert "لم يبق سؤال" in asking.get("/ar/review").text
    asking.post("/ar/judge", data={"verdict": "undo", "undoes": 1, "back": "/ar/review"})
    assert keys(path) == 2


def test_what_is_taken_for_one_can_be_told_apart(asking: TestClient, path: Path) -> None:
    asking.post("/ar/judge", data={"verdict": "same", "members": members(asking.get("/ar/review").text, "same")})
    with open_record(path, create=False) as record:
        key = next(iter(record.identities().values()))
    text = asking.get("/en/identity", params={"key": key}).text
    answer = asking.post("/en/judge", data={"verdict": "split", "members": members(text, "split")})
    assert (answer.status_code, "contradicts" in answer.text) == (409, True)
    asking.post("/en/judge", data={"verdict": "undo", "undoes": 1})
    assert keys(path) == 2


def test_a_refusal_shows_the_words_and_what_to_take_back(asking: TestClient, path: Path) -> None:
    same = members(asking.get("/ar/review").text, "same")
    asking.post("/ar/judge", data={"verdict": "same", "members": same, "reason": "مكتب واحد"})
    text = asking.post("/ar/judge", data={"verdict": "different", "members": same, "back": "/ar/review"}).text
    assert "يناقض ما حُكم به" in text
    assert text.count(f"<bdi>{NAME}</bdi>") == 4
    assert "الحكم رقم 1" in text
    undo = {"verdict": "undo", "undoes": re.findall(r'name="undoes" value="(\d+)"', text), "back": "/ar/review"}
    assert asking.post("/ar/judge", data=undo, follow_redirects=False).headers["location"] == "/ar/review"
    assert keys(path) == 2


def test_the_log_shows_the_words_that_were_judged(asking: TestClient) -> None:
    sent = {"verdict": "different", "members": members(asking.get("/ar/review").text, "different")}
    asking.post("/ar/judge", data=sent)
    log = asking.get("/ar/review").text.partition('id="judged"')[2]
    assert log.count(f"<bdi>{NAME}</bdi>") == 2
    assert "#" not in re.sub(r"<[^>]+>", "", log)


@pytest.mark.parametrize(
    "member", ["nowhere#1-2", "geneva#" + "9" * 5000 + "-1", "geneva", "=nobody", "#", "<b>", "geneva#statement:1-2"]
)
def test_a_member_that_stands_for_nothing_is_shown_as_it_is(asking: TestClient, member: str) -> None:
    asking.post("/ar/judge", data={"verdict": "unsure", "members": ["geneva#5-14", member]})
    assert asking.get("/ar/review").status_code == 200


@pytest.mark.parametrize(
    "sent", [{"verdict": "perhaps"}, {}, {"verdict": "undo", "undoes": "x"}, {"verdict": "same", "reason": "x" * 1001}]
)
def test_a_form_that_says_nothing_sensible_is_refused(asking: TestClient, sent: dict[str, str]) -> None:
    assert asking.post("/ar/judge", data=sent).status_code == 422


@pytest.mark.parametrize("sent", [{"verdict": "same", "members": ["a#1-2"]}, {"verdict": "undo", "undoes": 7}])
def test_a_judgement_that_cannot_be_is_told(asking: TestClient, sent: dict[str, str]) -> None:
    answer = asking.post("/ar/judge", data=sent)
    assert answer.status_code == 409
    told = re.sub(r"<[^>]+>", " ", answer.text.partition('class="notice"')[2].partition("</section>")[0])
    assert not re.search("[A-Za-z]{3}", told)


def test_no_other_site_judges(asking: TestClient, path: Path) -> None:
    sent = {"verdict": "not_a_name", "members": ["geneva#5-14"]}
    assert asking.post("/ar/judge", data=sent, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    with open_record(path, create=False) as record:
        assert record.judgements() == []
