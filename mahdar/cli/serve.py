"""``mahdar serve``: the record in a browser."""

from __future__ import annotations

import os
import socket
import sys

from mahdar.cli.choices import DEFAULT_RECORD, Port, ReadOnly, RecordFile
from mahdar.errors import UsageError

_PAGE = "mahdar.web.app:create"
"""By name: the server makes the application, and the two doors do not know each other."""


def serve(*, record: RecordFile = DEFAULT_RECORD, port: Port = 8000, read_only: ReadOnly = False) -> int:
    """Show the record in a browser, on this machine only, until Ctrl-C.

    Nothing leaves the machine, and no other machine is answered. The record may be read into at the same time. On the
    page documents can be uploaded and facts corrected, unless it is `--read-only`.

    For example:

    ```
    mahdar serve
    mahdar serve --record gulf.db --port 8080
    ```
    """
    import uvicorn  # noqa: PLC0415 - help needs none of these

    from mahdar.store import open_record  # noqa: PLC0415

    open_record(record, create=False).close()
    with _listening(port) as ours:
        print(f"http://127.0.0.1:{ours.getsockname()[1]}/", file=sys.stderr, flush=True)
        os.environ |= {"MAHDAR_RECORD": str(record.absolute()), "MAHDAR_READ_ONLY": "1" if read_only else "0"}
        config = uvicorn.Config(_PAGE, factory=True, log_level="warning", server_header=False)
        uvicorn.Server(config).run([ours])
    return 0


def _listening(port: int) -> socket.socket:
    """Listen on a port of this machine; raises UsageError where another program does or nobody may.

    The socket is told its protocol, or answers would wait 40 ms: without it the event loop leaves Nagle's delay on.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        raise UsageError(f"--port {port}: {error}") from error
    return listening
