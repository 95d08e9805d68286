"""Sending statements to a learning record store (LRS): tried again while it is away, sent twice without harm."""

import base64
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from exercise.access import Refused

BATCH = 50
"""Statements to one request."""
WAITS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds between tries."""
LONGEST_WAIT = 60.0
TIMEOUT = 30.0
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be different in a moment."""
HERE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Endpoint:
    """Where a record store listens, and who we are there."""

    url: str
    """Address above ``/statements``, such as https://lrs.example.org/xAPI."""
    user: str
    password: str

    def __repr__(self) -> str:
        return f"Endpoint({self.url!r}, {self.user!r})"


def push(
    endpoint: Endpoint,
    statements: Sequence[dict[str, Any]],
    *,
    progress: Callable[[int, int], None] = lambda count, total: None,
    should_stop: Callable[[], bool] = lambda: False,
    wait: Callable[[float], None] = time.sleep,
) -> int:
    """Send statements in batches and return how many the store has taken, now or before.

    Identifiers are fixed, so that whatever was sent before is not stored twice, and a push that was cut off is
    simply made again.

    Raises:
        Refused: when the store refuses them or stays away.
    """
    _check(endpoint)
    count = 0
    progress(0, len(statements))
    for start in range(0, len(statements), BATCH):
        if should_stop():
            break
        batch = statements[start : start + BATCH]
        _send(endpoint, json.dumps(batch, ensure_ascii=False).encode(), wait)
        count += len(batch)
        progress(count, len(statements))
    return count


def _check(endpoint: Endpoint) -> None:
    parts = urlsplit(endpoint.url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(
            f"{endpoint.url!r} is not a web address; give one such as https://lrs.example.org/xAPI."
        )
    if parts.scheme == "http" and parts.hostname not in HERE:
        raise Refused(f"{endpoint.url} would take the password in clear text; use https.")


class _NoRedirect(HTTPRedirectHandler):
    """Follows no redirect, which would carry the password elsewhere."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        """Return nothing: the redirect itself is then the answer."""


def _send(endpoint: Endpoint, body: bytes, wait: Callable[[float], None]) -> None:
    token = base64.b64encode(f"{endpoint.user}:{endpoint.password}".encode()).decode()
    headers = {
        "Authorization": f"Basic {token}",
        "Content-Type": "application/json",
        "X-Experience-API-Version": "1.0.3",
    }
    request = Request(  # noqa: S310 - the scheme has been checked
        f"{endpoint.url.rstrip('/')}/statements", data=body, headers=headers, method="POST"
    )
    for pause in (*WAITS, None):
        least_wait, reason = 0.0, ""
        try:
            with build_opener(_NoRedirect).open(request, timeout=TIMEOUT):
                return
        except HTTPError as error:
            with error:
                if error.code not in PASSING:
                    raise Refused(_refusal(endpoint, error)) from error
                least_wait, reason = _retry_after(error), f"it answers {error.code}"
        except (URLError, HTTPException, OSError) as error:
            reason = str(getattr(error, "reason", "") or error).lower()
        if pause is None:
            raise Refused(
                f"{endpoint.url} could not be reached ({reason}); push again later: nothing is sent twice."
            )
        wait(min(max(pause, least_wait), LONGEST_WAIT))


def _retry_after(error: HTTPError) -> float:
    stated = error.headers.get("Retry-After", "")
    return float(stated) if stated.isdigit() else 0.0


def _refusal(endpoint: Endpoint, error: HTTPError) -> str:
    answer = error.read(500).decode("utf-8", "replace").strip()
    if error.code in (401, 403):
        return f"{endpoint.url} does not let {endpoint.user!r} write; check user and password."
    if error.code == 409:
        return f"{endpoint.url} holds other statements under the same identifiers: {answer}"
    return f"{endpoint.url} refuses the statements with {error.code}: {answer}; check the address."
