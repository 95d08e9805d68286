"""The worker: a separate process, kept nice, that does the long work the pages ask for.

Start it with ``python -m exercise.worker``; any number may share a database.
"""

import os
import signal
import socket
import sys
import threading
from types import FrameType

from exercise.services.services import open_services
from exercise.services.settings import Settings
from exercise.store.rows import StoreError
from exercise.worker.job_handlers import work_once

PAUSE = 1.0
"""Seconds between looks at an empty queue."""
NICENESS = 10


def main() -> int:
    """Claim and carry out jobs until told to stop; return an exit code."""
    try:
        services = open_services(Settings())
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    over = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        over.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    name = f"{socket.gethostname()[:40]}:{os.getpid()}"
    while not over.is_set():
        try:
            busy = work_once(services, name)
        except StoreError as error:
            print(error, file=sys.stderr)
            busy = False
        if not busy:
            over.wait(PAUSE)
    services.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
