"""Contacts, statements, agreements, networks and who is who, as people and programs ask for them."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from apsw import Connection

from mahdar.store import search
from tests.cli.running import mahdar, on_terminal
from tests.web.samples import keep


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keep(tmp_path_factory.mktemp("record") / "record.db")


def rows(*asked: str | Path) -> list[dict[str, str]]:
    done = mahdar(*asked, "--csv")
    assert done.returncode == 0, done.stderr.decode()
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"))))


def answer(*asked: str | Path) -> Any:
    return json.loads(mahdar(*asked, "--json").stdout)


def test_contacts_between_two_bodies(kept: Path) -> None:
    between = ("--between", "مجلس التعاون", "--between", "un", "--topic", "الأمن الإقليمي", "--since", "2024")
    (row,) = rows("contacts", "--record", kept, *between)
    assert (row["date"], row["place"], row["reports"]) == ("2024-05-01", "الرياض", "2")
    assert row["parties"] == "جاسم محمد البديوي; أنطونيو غوتيريش"
    (contact,) = answer("contacts", "--record", kept, *between)["contacts"]
    assert len(contact["tellings"]) == 2


def test_nothing_fits(kept: Path) -> None:
    done = mahdar("contacts", "--record", kept, "--kind", "visit")
    assert (done.returncode, done.stdout.decode().strip()) == (1, "Nothing in the record fits.")


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("contacts", "--between", "لا أحد"), 1, "nothing in the record has the name «لا أحد»"),
        (("contacts", "--between", "الأمين"), 1, "nothing in the record has the name"),
        (("contacts", "--since", "yesterday"), 2, "'yesterday' is no day"),
        (("contacts", "--topic", "weather"), 2, "there is no topic 'weather'"),
        (("contacts", "--limit", "0"), 2, "--limit must be at least 1"),
        (("contacts", "--csv", "--json"), 2, "cannot be combined"),
        (("contacts", "--between", "gcc", "--between", "un", "--between", "un"), 2, "two sides at most"),
        (("network", "--depth", "0"), 2, "--depth must be at least 1"),
        (("network", "--gexf", "/no/such/folder"), 2, "/no/such/folder"),
        (("who", "م"), 2, "is the name of several"),
    ],
)
def test_what_cannot_be_is_told(kept: Path, asked: tuple[str, ...], code: int, said: str) -> None:
    done = mahdar(*asked, "--record", kept)
    assert (done.returncode, said in done.stderr.decode()) == (code, True), done.stderr.decode()


def test_statements_of_whoever_speaks_for_a_body(kept: Path) -> None:
    found = rows("statements", "--record", kept, "--by", "gcc", "--until", "2024-05-02")
    assert [(row["speaker"], row["text"]) for row in found] == [("جاسم محمد البديوي", "أهمية الشراكة")]


def test_an_agreement_with_its_parties(kept: Path) -> None:
    signed = rows("agreements", "--record", kept, "--status", "signed")
    assert ("treaty", "1981-05-25") in [(row["kind"], row["day"]) for row in signed]


def test_who_somebody_is_and_why(kept: Path) -> None:
    printed = mahdar("who", "البديوى", "--record", kept).stdout.decode()
    assert printed.startswith("جاسم محمد البديوي\n")
    assert "الأمين العام، مجلس التعاون (2 مايو 2024 – 3 مايو 2024)" in printed
    assert "the text names a known entity" in printed or "named" in printed
    told = answer("who", "البديوى", "--record", kept)
    assert told["actor"]["type"] == "person"
    assert [row["what"] for row in rows("who", "البديوى", "--record", kept)][:2] == ["name", "office"]


def test_a_network_for_people_and_for_other_programs(kept: Path, tmp_path: Path) -> None:
    gexf, graphml = tmp_path / "n.gexf", tmp_path / "n.graphml"
    (row,) = rows("network", "gcc", "--bodies", "--record", kept, "--gexf", str(gexf), "--graphml", str(graphml))
    assert (row["one_key"], row["other_key"], row["contacts"]) == ("gcc", "un", "1")
    assert b"gexf.net/1.3" in gexf.read_bytes()
    assert b"graphml.graphdrawing.org" in graphml.read_bytes()


def test_a_terminal_gets_a_table(kept: Path) -> None:
    code, printed = on_terminal("contacts", "--record", kept, "--bidi", "on")
    assert code == 0
    printed = re.sub(r"\x1b\[[0-9;]*m", "", printed)
    assert "reports" in printed.splitlines()[0]
    assert " │ 2024-05-01" in printed or "2024-05-01 │" in printed


def test_a_whole_record_has_no_faults(kept: Path) -> None:
    done = mahdar("check", "--record", kept)
    assert (done.returncode, done.stdout.decode()) == (0, f"{kept}: nothing is wrong\n")


def test_what_is_wrong_with_a_record_is_told(tmp_path: Path) -> None:
    path = keep(tmp_path / "broken.db")
    connection = Connection(str(path))
    search.register(connection)
    connection.execute('UPDATE evidence SET "end" = 9999 WHERE fact = 1')
    connection.execute("UPDATE statements SET speaker = 'e99' WHERE fact = (SELECT min(fact) FROM statements)")
    connection.execute("DELETE FROM tellings")
    connection.close()
    done = mahdar("check", "--record", path)
    assert done.returncode == 1
    printed = done.stdout.decode()
    assert "-9999 is not inside" in printed
    assert "names no e99" in printed
    assert "an event that nothing tells of" in printed
