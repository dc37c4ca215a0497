"""The commands as people run them."""

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import mahdar as package
from mahdar.record import DocumentRecord
from mahdar.store import Unit, open_record
from tests.cli.running import COMMAND, environment, mahdar
from tests.engine.articles import article, write_lines
from tests.store.samples import ONE_MEETING, at

HELPFUL = ("extract", "read", "show", "search", "explain")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "articles.jsonl", 30)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Give a record that holds one meeting."""
    path = tmp_path / "meeting.db"
    with open_record(path, create=True) as record:
        record.write(record.start_run("1", "2024-01-01"), "1", [Unit("a", "d", (ONE_MEETING,), ())])
        record.resolve("1")
    return path


def test_extract_prints_the_record_of_each_document_a_line(articles: Path) -> None:
    done = mahdar("extract", articles)
    records = [msgspec.json.decode(line, type=DocumentRecord) for line in done.stdout.splitlines()]
    expected = [package.extract(one) for one in package.read(articles, errors=lambda _: None)]
    assert (done.returncode, records) == (0, expected)
    assert [record.id for record in records] == [f"n{n}" for n in range(30) if n % 7]


def test_extract_reports_errors_and_counts_on_standard_error(articles: Path) -> None:
    said = mahdar("extract", articles, "--workers", "1").stderr.decode()
    lines = said.splitlines()
    assert lines[0].startswith(f"mahdar: {articles}:1: broken: ")
    assert lines[5] == "25 documents"
    assert lines[7] == "5 not read: 5 broken"
    assert "\x1b" not in said


def test_extract_reads_standard_input_and_other_field_names() -> None:
    line = json.dumps({"id": "a", "content": article(1)["text"], "date": "2024-06-01"}, ensure_ascii=False).encode()
    done = mahdar("extract", "-", "--field", "text=content", "--field", "published=date", "--quiet", stdin=line)
    record = msgspec.json.decode(done.stdout, type=DocumentRecord)
    assert (record.id, record.published, record.text) == ("a", "2024-06-01", article(1)["text"])
    assert (done.returncode, done.stderr) == (0, b"")


def test_extract_reads_a_socket_as_standard_input() -> None:
    ours, theirs = socket.socketpair()
    command = [*COMMAND, "extract", "-", "--quiet"]
    with subprocess.Popen(command, stdin=theirs.fileno(), stdout=subprocess.PIPE, env=environment()) as process:
        theirs.close()
        ours.sendall(article(1)["text"].encode())
        ours.close()
        printed, _ = process.communicate()
    assert msgspec.json.decode(printed, type=DocumentRecord).text == article(1)["text"]


def test_a_file_name_that_is_no_text_is_read_and_kept(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text(article(1)["text"], encoding="utf-8")
    (tmp_path / os.fsdecode(b"\xfe.txt")).touch()
    printed = mahdar("extract", tmp_path)
    assert msgspec.json.decode(printed.stdout, type=DocumentRecord).source == f"{tmp_path}/\\udcff.txt"
    assert f"{tmp_path}/\\udcfe.txt: empty" in printed.stderr.decode()
    assert mahdar("read", tmp_path, "--record", tmp_path.with_suffix(".db")).returncode == 0


def test_nothing_read_is_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = mahdar("extract", tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"empty.txt: empty:" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("extract", "nowhere"), "nowhere: there is no such file"),
        (("extract",), "nothing to read"),
        (("extract", "--bogus", "."), "unknown option: --bogus"),
        (("extract", ".", "--workers", "0"), "--workers must be at least 1"),
        (("extract", ".", "--workers", "two"), "two"),
        (("extract", ".", "--max-bytes", "0"), "--max-bytes must be at least 1"),
        (("extract", ".", "--field", "text"), "--field text: write it as OURS=THEIRS"),
        (("extract", ".", "--field", "body=x"), "there is no field 'body'"),
        (("show", "--bidi", "maybe"), "maybe"),
        (("show", "--limit", "0"), "--limit must be at least 1"),
        (("search",), "QUERY"),
        (("search", "وفد", "--limit", "0"), "--limit must be at least 1"),
        (("search", "وفد", "--json", "--csv"), "cannot be combined"),
        (("bogus",), "bogus"),
    ],
)
def test_a_wrong_call_is_exit_code_2(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = mahdar(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_missing_record_is_named(tmp_path: Path) -> None:
    done = mahdar("show", "--record", "none.db", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"mahdar: none.db: there is no record here; 'mahdar read' makes one\n")


@pytest.mark.parametrize("command", HELPFUL)
def test_every_command_helps_with_examples(command: str) -> None:
    done = mahdar(command, "--help")
    assert done.returncode == 0
    assert f"mahdar {command} " in done.stdout.decode().partition("For example:")[2]


def test_the_program_names_its_commands_and_its_version() -> None:
    assert all(command in mahdar("--help").stdout.decode() for command in HELPFUL)
    assert mahdar("--version").stdout.decode().strip() == package.__version__


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "many.jsonl", 400)
    process = subprocess.Popen(
        [*COMMAND, "extract", str(articles), "--quiet"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait() == 141
    assert all(line.startswith("mahdar: ") for line in said.splitlines())


def test_read_keeps_what_extract_prints(articles: Path, tmp_path: Path) -> None:
    done = mahdar("read", articles, cwd=tmp_path)
    printed = mahdar("extract", articles).stdout.splitlines()
    assert done.returncode == 0
    with open_record(tmp_path / "mahdar.db", create=False) as record:
        assert [msgspec.json.encode(one) for one in record.documents()] == printed
    again = mahdar("read", articles, cwd=tmp_path)
    assert again.returncode == 0
    assert "25 documents (25 of them known from before)" in again.stderr.decode()


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """What a shell starts in the background ignores SIGINT, and so would the runs of a test started there."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def start_reading(articles: Path, record: Path) -> "subprocess.Popen[bytes]":
    """Start a run in a process group of its own and wait until something is in the record."""
    process = subprocess.Popen(
        [*COMMAND, "read", str(articles), "--record", str(record), "--workers", "2"],
        env=environment(),
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not documents_in(record):
        assert process.poll() is None, "the run ended before it could be interrupted"
        time.sleep(0.002)
    return process


def documents_in(record: Path) -> int:
    try:
        with open_record(record, create=False) as kept:
            return kept.count().documents
    except package.MahdarError:
        return 0


def wait_until_gone(group: int) -> None:
    """Wait until no process of a group is left."""
    for _ in range(1000):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    pytest.fail("processes outlived the command that started them")


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="the system knows no such thing")
def test_reading_gives_way_to_other_programs(tmp_path: Path) -> None:
    command = [*COMMAND, "read", "-", "--record", str(tmp_path / "r.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment()) as process:
        until = time.monotonic() + 60
        while os.getpriority(os.PRIO_PROCESS, process.pid) < 5 and time.monotonic() < until:
            time.sleep(0.02)
        assert os.getpriority(os.PRIO_PROCESS, process.pid) >= 5
        process.kill()


@pytest.mark.usefixtures("heeding_interrupts")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)])
def test_an_interrupted_run_keeps_what_it_wrote_and_goes_on(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    articles = write_lines(tmp_path / "many.jsonl", 700)
    whole, cut = tmp_path / "whole.db", tmp_path / "cut.db"
    process = start_reading(articles, cut)
    if sent == signal.SIGKILL:
        process.kill()
    else:
        os.killpg(process.pid, sent)
    assert process.wait() == code
    wait_until_gone(process.pid)
    assert 0 < documents_in(cut) < 600
    for record in (whole, cut):
        assert mahdar("read", articles, "--record", record).returncode == 0
    with open_record(whole, create=False) as first, open_record(cut, create=False) as second:
        assert first.count().documents == 600
        assert list(second.documents()) == list(first.documents())
        assert second.copies() == first.copies()


def test_show_tells_counts_contacts_and_organisations(kept: Path) -> None:
    lines = mahdar("show", "--record", kept).stdout.decode().splitlines()
    assert lines[0] == "1 documents, 0 of them copies; 5 names"
    contact = lines.index("Latest contacts") + 1
    assert lines[contact].startswith("عُقد اجتماع بين جاسم محمد البديوي وأنطونيو غوتيريش في الرياض، 1 مايو 2024")
    assert "مجلس التعاون: 2" in lines


def test_show_gives_the_page_of_a_name(kept: Path) -> None:
    done = mahdar("show", "البديوى", "--record", kept)
    said = done.stdout.decode()
    assert done.returncode == 0
    assert said.splitlines()[0] == "جاسم محمد البديوي"
    assert "جاسم محمد البديوي: الأمين العام، مجلس التعاون (2 مايو 2024)" in said
    assert "تصريح، جاسم محمد البديوي: أهمية الشراكة" in said
    assert f"«{ONE_MEETING.text[: at('.', ONE_MEETING.text)[1]]}»" in said
    assert "    2024-05-02, example.txt, rule received" in said


def test_show_says_when_nothing_has_the_name(kept: Path) -> None:
    done = mahdar("show", "شولتنبرغ", "--record", kept)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "«شولتنبرغ»" in done.stderr.decode()


def test_show_speaks_json(kept: Path) -> None:
    overview = json.loads(mahdar("show", "--json", "--record", kept).stdout)
    assert overview["counts"]["contacts"] == 1
    assert overview["contacts"][0]["participants"][0]["name"] == "جاسم محمد البديوي"
    page = json.loads(mahdar("show", "البديوي", "--json", "--record", kept).stdout)
    assert page["actor"]["name"] == "جاسم محمد البديوي"
    assert page["statements"][0]["content"]["text"] == "أهمية الشراكة"
    assert mahdar("show", "شولتنبرغ", "--json", "--record", kept).stdout == b"null\n"


def test_explain_marks_the_text_and_lists_rules_and_evidence(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(article(1)["text"], encoding="utf-8")
    said = mahdar("explain", path).stdout.decode()
    assert "جاسم محمد البديوي]" in said
    assert " entity: person, جاسم محمد البديوي" in said
    told = json.loads(mahdar("explain", path, "--json").stdout)
    assert told["text"] == article(1)["text"]
    assert {finding["kind"] for finding in told["findings"]} >= {"entity", "contact", "statement", "date"}
    for finding in told["findings"]:
        for place in finding["evidence"]:
            assert place["rule"]
            assert place["text"] == told["text"][place["start"] : place["end"]]
