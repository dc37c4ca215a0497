"""Standard input under a file name, whatever it is connected to."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from threading import Thread


def make_standard_input_a_file() -> None:
    """Make sure that ``/dev/stdin`` can be opened.

    Files and pipes can; a socket, which is what ssh and Node.js connect, cannot, so a pipe takes its place and is fed
    from it.
    """
    if not stat.S_ISSOCK(os.fstat(0).st_mode):
        return
    socket = os.dup(0)
    outlet, inlet = os.pipe()
    os.dup2(outlet, 0)
    os.close(outlet)
    Thread(target=_feed, args=(socket, inlet), daemon=True).start()


def _feed(source: int, target: int) -> None:
    with suppress(BrokenPipeError), open(source, "rb") as given, open(target, "wb") as taken:
        shutil.copyfileobj(given, taken)
