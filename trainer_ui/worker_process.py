"""The process that does long work, as a child of the server: started, watched and stopped with it.

Run as a program, it is that child: the worker, which also ends when its server has been killed.
"""

import asyncio
import logging
import os
import signal
import sys
import threading
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from exercise.services.settings import Settings

_LOG = logging.getLogger("goldenthread")
_FIRST_WAIT = 1.0
_LONGEST_WAIT = 60.0
_GRACE = 5.0
_CHECK_INTERVAL = 1.0


def environment(settings: Settings) -> dict[str, str]:
    """Return this process's environment with every setting in it, so that the child has the same ones."""
    prefix = Settings.model_config["env_prefix"]
    variables = {
        f"{prefix}{name}".upper(): str(value) for name, value in settings.model_dump(mode="json").items()
    }
    return {**os.environ, **variables}


class Worker:
    """A worker that is kept running: started again when it dies, ever less eagerly."""

    def __init__(self, settings: Settings) -> None:
        self._environment = environment(settings)
        self._child: Process | None = None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Keep the worker alive for as long as the block lasts, then stop it."""
        watch = asyncio.create_task(self._watch(), name="worker-watch")
        try:
            yield
        finally:
            watch.cancel()
            with suppress(asyncio.CancelledError):
                await watch
            await self._stop()

    async def _watch(self) -> None:
        wait = _FIRST_WAIT
        while True:
            began = asyncio.get_running_loop().time()
            self._child = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "trainer_ui.worker_process",
                str(os.getpid()),
                env=self._environment,
                start_new_session=True,
            )
            code = await self._child.wait()
            duration = asyncio.get_running_loop().time() - began
            wait = _FIRST_WAIT if duration > _LONGEST_WAIT else min(wait * 2, _LONGEST_WAIT)
            _LOG.warning("The worker ended with code %s; starting it again in %.0f s.", code, wait)
            await asyncio.sleep(wait)

    async def _stop(self) -> None:
        child = self._child
        if child is None or child.returncode is not None:
            return
        child.terminate()
        try:
            await asyncio.wait_for(child.wait(), _GRACE)
        except TimeoutError:
            child.kill()
            await child.wait()


def _stop_with_server(parent: int) -> None:
    """Ask this process to stop once its server, process ``parent``, is gone."""
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(_CHECK_INTERVAL)
    os.kill(os.getpid(), signal.SIGTERM)


def main(parent: int) -> int:
    """Be the worker of the server whose process is ``parent``; return the exit code to leave with."""
    from exercise.worker.__main__ import main as work

    threading.Thread(target=_stop_with_server, args=(parent,), name="follow-server", daemon=True).start()
    return work()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
