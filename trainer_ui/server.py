"""The web server: pages, sign-in, drafts, downloads, security headers and the worker beside it."""

import asyncio
import logging
import os
import signal
import socket
import sys
import tomllib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit import config

from documents.design_tokens import fill_tokens
from exercise import accounts
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings
from trainer_ui import session
from trainer_ui.middleware import OriginCheck, SecurityHeaders, SessionCheck
from trainer_ui.page_registry import PAGES
from trainer_ui.routes.download_routes import download_routes
from trainer_ui.routes.draft_routes import draft_routes
from trainer_ui.routes.shell_routes import shell_routes
from trainer_ui.routes.sign_in_routes import sign_in_routes
from trainer_ui.worker_process import Worker

_HERE = Path(__file__).parent
_LOG = logging.getLogger("goldenthread")
PORT_TAKEN = 75
"""Exit code when the address cannot be had (EX_TEMPFAIL)."""
_PRELOAD_DELAY = 0.5
"""Seconds that a server answers before it loads its pages, so that its first answers do not wait for that."""


def page_settings(address: str, port: int) -> dict[str, Any]:
    """Return Streamlit's options by dotted name: the packaged file, and where this server listens."""
    options = _flat(tomllib.loads(fill_tokens((_HERE / "theme" / "config.toml").read_text(encoding="utf-8"))))
    return {**options, "server.address": address, "server.port": port}


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{name}.")
        else:
            flat[f"{prefix}{name}"] = value
    return flat


def build(
    services: Services, *, host: str = "127.0.0.1", port: int = 8501, https: bool = False, worker: bool = True
) -> st.App:
    """Return the application as ASGI: pages, routes and middleware over ``services``.

    ``https`` says that browsers reach it over TLS, which makes cookies secure-only; ``worker`` starts
    the process that does long work, and stops it at the end.
    """
    session.use_services(services)
    script = _HERE / "app.py"
    config._main_script_path = str(script)
    config.get_config_options(force_reparse=True, options_from_flags=page_settings(host, port))
    return st.App(
        script,
        routes=_routes(services, https=https),
        middleware=[
            Middleware(SecurityHeaders, https=https),
            Middleware(OriginCheck),
            Middleware(SessionCheck, check_token=lambda token: accounts.caller(services, token) is not None),
        ],
        lifespan=_lifespan(services.settings) if worker else None,
        on_script_error=_report_fault,
        exception_handlers={500: _answer_fault, 404: _answer_unknown},
    )


def _routes(services: Services, *, https: bool) -> list[BaseRoute]:
    async def health(_: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def icon(_: Request) -> Response:
        return FileResponse(_HERE / "static" / "mark.png")

    return [
        Route("/health", health),
        Route("/favicon.png", icon),
        *sign_in_routes(services, https=https),
        *draft_routes(services),
        *download_routes(services),
        *shell_routes(),
        Mount("/assets", StaticFiles(directory=_HERE / "static")),
    ]


def _lifespan(settings: Settings) -> Any:
    @asynccontextmanager
    async def life(_: st.App) -> AsyncIterator[dict[str, Any]]:
        preloading = asyncio.create_task(_preload(), name="warm")
        async with Worker(settings).running():
            yield {}
        preloading.cancel()

    return life


async def _preload() -> None:
    """Load what the pages need, once the server answers, so that the first page does not wait for it."""
    await asyncio.sleep(_PRELOAD_DELAY)
    await asyncio.to_thread(_load_pages)


def _load_pages() -> None:
    for page in PAGES:
        try:
            import_module(page.module)
        except ImportError as fault:
            _LOG.error("The page %r cannot be loaded", page.title, exc_info=fault)


def _report_fault(fault: Exception) -> bool:
    """Log a fault in a page and tell the visitor in a sentence what was kept and what to do."""
    _LOG.error("A page failed", exc_info=fault)
    st.error(
        "This page failed, and the fault has been logged. Nothing that was saved is lost: reload the page "
        "to go on, and tell the person who runs this server if it happens again."
    )
    return True


async def _answer_fault(_: Request, fault: Exception) -> Response:
    _LOG.error("A request failed", exc_info=fault)
    return PlainTextResponse(
        "The server failed at this request, and the fault has been logged. Nothing that was saved is lost: try again.",
        status_code=500,
    )


async def _answer_unknown(_: Request, __: Exception) -> Response:
    return PlainTextResponse("There is nothing at this address.", status_code=404)


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket at ``host`` and ``port``.

    Raises:
        OSError: when the address cannot be had.
    """
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        if os.name != "nt":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen(2048)
        sock.setblocking(False)
    except OSError:
        sock.close()
        raise
    return sock


def serve(settings: Settings, *, host: str = "127.0.0.1", port: int = 8501, https: bool = False) -> int:
    """Serve the application until it is stopped; return the exit code to leave with.

    ``https`` says that a proxy in front of it speaks TLS to browsers.
    """
    try:
        sock = listen(host, port)
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        print(f"http://{host}:{port}: {reason}; stop what uses it, or choose another port", file=sys.stderr)
        return PORT_TAKEN
    app = build(open_services(settings), host=host, port=port, https=https)
    options = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        use_colors=False,
        ws="websockets-sansio",
        ws_max_size=8 * 1024 * 1024,
        timeout_graceful_shutdown=3,
    )
    signal.signal(signal.SIGTERM, _already_stopped)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(options).run(sockets=[sock])
    return 0


def _already_stopped(number: int, frame: FrameType | None) -> None:
    """Leave with code 0: the web server has stopped in good order by the time it passes the signal on."""
