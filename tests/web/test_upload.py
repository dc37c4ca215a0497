"""Documents given on the page: what is taken, what is refused, and what the result tells."""

import html
import io
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from mahdar.store import open_record
from mahdar.web import uploads
from mahdar.web.app import create
from mahdar.web.guard import Guard
from mahdar.web.settings import Settings
from tests.web.samples import ATTACKS, keep
from tests.web.test_hostile import Checker

EXAMPLES = Path(__file__).parents[2] / "examples"
NEWS = "استقبل الأمين العام لمجلس التعاون جاسم البديوي في الرياض اليوم سفير جمهورية الهند.\n".encode()
PATIENCE = 240
NAMES = [
    *ATTACKS,
    "../../etc/passwd",
    "..\\..\\boot.ini",
    "/etc/shadow",
    "nul\x00byte.txt",
    "\u202egnp.txt",
    "محضر الاجتماع.txt",
    "a" * 500 + ".txt",
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keep(tmp_path_factory.mktemp("upload") / "record.db")


@pytest.fixture(scope="module")
def own(path: Path) -> Iterator[TestClient]:
    with TestClient(create(Settings(path)), base_url="http://127.0.0.1") as asking:
        yield asking


def give(client: TestClient, files: dict[str, bytes], language: str = "en", **headers: str) -> Response:
    sent = [("files", (name, io.BytesIO(content))) for name, content in files.items()]
    return client.post(f"/{language}/upload", files=sent, headers=headers, follow_redirects=False)


def result(client: TestClient, answer: Response) -> str:
    """Follow an upload to its end, and give the page that tells of it."""
    assert answer.status_code == 303, answer.text
    for _ in range(PATIENCE * 4):
        text = client.get(answer.headers["location"]).text
        if "hx-trigger" not in text[text.index('id="progress"') :]:
            return text
        time.sleep(0.25)
    raise AssertionError("it was never read")


def sections(text: str) -> dict[str, str]:
    """Give what is told of each file."""
    found = re.findall(r'<section class="sheet sent">\s*<h2 dir="auto">(.*?)</h2>(.*?)</section>', text, re.DOTALL)
    return {html.unescape(name): re.sub(r"<[^>]+>", " ", told) for name, told in found}


def test_what_was_read_what_was_there_and_what_failed_is_told(own: TestClient, path: Path) -> None:
    pdf = (EXAMPLES / "12-communique.pdf").read_bytes()
    with io.BytesIO() as made:
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("bomb.txt", b"\0" * 60_000_000)
            archive.writestr("<img src=x onerror=alert(1)>\u202e.txt", NEWS)
        bomb = made.getvalue()
    files = {
        "news.txt": NEWS,
        "again.txt": NEWS,
        "report.pdf": pdf,
        "broken.pdf": pdf[: len(pdf) // 2],
        "bomb.zip": bomb,
        "empty.txt": b"",
        "english.txt": b"There is nothing Arabic in this text at all, and so it is not read.",
    }
    text = result(own, give(own, files))
    told = sections(text)
    assert list(told) == list(files)
    assert "New" in told["news.txt"]
    assert "Unchanged" in told["again.txt"]
    assert "New" in told["report.pdf"]
    assert "New" not in told["broken.pdf"]
    assert "unpacks to more than" in told["bomb.zip"]
    assert "there is nothing in it" in told["empty.txt"]
    assert "too few of its letters are Arabic" in told["english.txt"]
    checker = Checker()
    checker.feed(text)
    assert not checker.found
    with open_record(path, create=False) as record:
        assert record.search("البديوي الهند").total == 1
        failed = {failure.source for failure in record.failures(record.runs(1)[0].number, 0, 100)}
    assert {"broken.pdf", "empty.txt", "english.txt", "bomb.zip!bomb.txt"} <= failed


def test_names_that_attack_are_names(own: TestClient, tmp_path: Path) -> None:
    before = sorted(tmp_path.parent.rglob("*"))
    files = [("files", (name, io.BytesIO(b""))) for name in NAMES]
    text = result(own, own.post("/ar/upload", files=files, follow_redirects=False))
    checker = Checker()
    checker.feed(text)
    assert not checker.found
    assert len(sections(text)) == len(NAMES)
    assert all(not re.search(r"[/\\\x00\u202e<>]", name) for name in sections(text))
    assert sorted(tmp_path.parent.rglob("*")) == before


def test_the_form_says_what_is_wrong(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    none = own.post("/en/upload", data={"x": "y"}, follow_redirects=False)
    assert (none.status_code, "No file was chosen" in none.text) == (422, True)
    many = own.post("/en/upload", files=[("files", (f"{n}.txt", b"x")) for n in range(51)], follow_redirects=False)
    assert (many.status_code, "more than 50 files" in many.text) == (422, True)
    torn = own.post("/ar/upload", content=b"x", headers={"content-type": "multipart/form-data; boundary=y"})
    assert torn.status_code == 422
    monkeypatch.setattr(uploads, "_WAITING", 0)
    busy = give(own, {"a.txt": NEWS})
    assert (busy.status_code, "Try again" in busy.text) == (503, True)
    assert own.get("/en/upload?id=nobody").status_code == 404


def test_a_file_that_is_too_large_is_refused_by_name(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 200)
    told = sections(result(own, give(own, {"large.txt": NEWS * 9, "small.txt": NEWS})))
    assert "more than 200 bytes" in told["large.txt"]
    assert "Unchanged" in told["small.txt"] or "New" in told["small.txt"]


def test_more_than_may_be_sent_is_refused(path: Path) -> None:
    guarded = create(Settings(path))
    client = TestClient(Guard(guarded.app, guarded.hosts, most=1000), base_url="http://127.0.0.1")
    answer = give(client, {"a.txt": b"x" * 2000})
    assert (answer.status_code, "Too large" in answer.text) == (413, True)


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}])
def test_no_other_site_uploads(own: TestClient, headers: dict[str, str]) -> None:
    assert give(own, {"a.txt": NEWS}, **headers).status_code == 403


def test_nobody_changes_a_record_that_is_only_read(path: Path) -> None:
    client = TestClient(create(Settings(path, read_only=True)), base_url="http://127.0.0.1")
    assert give(client, {"a.txt": NEWS}).status_code == 403
    judged = client.post("/en/judge", data={"verdict": "undo", "undoes": "1"}, follow_redirects=False)
    assert judged.status_code == 403
    assert "/en/upload" not in client.get("/en/sources").text
    pages = ("/en/upload", "/en/document?id=a", "/en/review", "/en/sources")
    assert not [page for page in pages if 'action="/en/judge"' in client.get(page).text]
    assert 'type="file"' not in client.get("/en/upload").text


def test_a_record_that_cannot_be_written_is_told(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("mahdar.store.Record.start_run", fail)
    text = result(own, give(own, {"a.txt": NEWS}))
    assert "the program has a fault" in text
    assert "secret" not in text
