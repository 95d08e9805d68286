"""What every request passes: security headers, a check of the origin, and one of the session for pages and files."""

import re
from collections.abc import Callable
from urllib.parse import quote, urlsplit

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from trainer_ui.cookies import session_token

_POLICY = (
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
_HOST = re.compile(r"[A-Za-z0-9.\-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
HEADERS: dict[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
}
_OPEN = (
    "/sign-in",
    "/sign-out",
    "/health",
    "/_stcore/",
    "/static/",
    "/assets/",
    "/favicon.png",
    "/drafts/",
    "/downloads/",
)
"""Served without a session: the sign-in page, its looks, and routes that check for themselves."""
_UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def policy(host: str) -> str:
    """Return the content security policy for pages of ``host``: nothing from elsewhere, no script in the page.

    Web sockets to the same host are named, because not every browser counts them as 'self'.
    """
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return "; ".join((*_POLICY, f"connect-src 'self' data: blob:{sockets}"))


def same_origin(headers: Headers) -> bool:
    """Return whether a request comes from a page of this server: its Origin names the host it was sent to.

    A request without an Origin is let through only if the browser does not call it cross-site;
    programs that are not browsers send neither.
    """
    origin = headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc == headers.get("host", "") != ""
    return headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}


class SecurityHeaders:
    """The security headers of every response; ``https`` adds strict transport security."""

    def __init__(self, app: ASGIApp, https: bool = False) -> None:
        self._app = app
        self._headers = dict(HEADERS)
        if https:
            self._headers["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        content_policy = policy(Headers(scope=scope).get("host", ""))

        async def send_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = content_policy
                for name, value in self._headers.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_headers)


class OriginCheck:
    """A refusal of web sockets and changes that a page of another origin asks for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request or web socket."""
        if scope["type"] == "websocket" and not same_origin(Headers(scope=scope)):
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": "Foreign origin"})
            return
        if scope["type"] == "http" and scope["method"] in _UNSAFE and not same_origin(Headers(scope=scope)):
            refusal = PlainTextResponse(
                "This request came from another site and was refused. Open the application itself and try again.",
                status_code=403,
            )
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


class SessionCheck:
    """The way to the sign-in page for visitors without a session, and a refusal of files to them.

    ``check_token`` says whether a session token is in force; it may touch the database and runs in a thread.
    """

    def __init__(self, app: ASGIApp, check_token: Callable[[str], bool]) -> None:
        self._app = app
        self._check_token = check_token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"].startswith(_OPEN):
            await self._app(scope, receive, send)
            return
        token = session_token(Headers(scope=scope))
        in_force = await to_thread.run_sync(self._check_token, token) if token else False
        if in_force:
            await self._app(scope, receive, send)
            return
        await self._refusal(scope)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response:
        wants_page = "text/html" in Headers(scope=scope).get("accept", "")
        if scope["method"] == "GET" and wants_page:
            query = scope["query_string"].decode("latin-1")
            target = scope["path"] + (f"?{query}" if query else "")
            return RedirectResponse(f"/sign-in?next={quote(target, safe='')}", status_code=303)
        return PlainTextResponse("Sign in first: this address is for signed-in users.", status_code=401)
