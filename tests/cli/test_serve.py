"""The command that shows the record in a browser."""

import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

from tests.cli.running import COMMAND, environment, mahdar
from tests.web.samples import keep


def test_serve_says_where_answers_there_and_ends_on_ctrl_c(tmp_path: Path) -> None:
    command = [*COMMAND, "serve", "--record", str(keep(tmp_path / "r.db")), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(), text=True) as process:
        assert process.stderr
        address = process.stderr.readline().strip()
        with urllib.request.urlopen(f"{address}ar/") as answer:
            assert "محضر" in answer.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130


def test_serve_needs_a_record_and_a_free_port(tmp_path: Path) -> None:
    assert b"there is no record here" in mahdar("serve", "--record", tmp_path / "none.db").stderr
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = mahdar("serve", "--record", keep(tmp_path / "r.db"), "--port", port)
    assert (done.returncode, port.encode() in done.stderr) == (2, True)
