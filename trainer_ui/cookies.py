"""The session cookie and the token that guards forms against other sites."""

import hashlib
import hmac
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.responses import Response

SECURE_NAME = "__Host-goldenthread"
PLAIN_NAME = "goldenthread"
FORM_NAME = "goldenthread_form"


def cookie(headers: Headers, name: str) -> str:
    """Return the value of the cookie called ``name``, or the empty string."""
    try:
        jar = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    return jar[name].value if name in jar else ""


def session_token(headers: Headers) -> str:
    """Return the session token a request carries, or the empty string."""
    return cookie(headers, SECURE_NAME) or cookie(headers, PLAIN_NAME)


def set_session(response: Response, token: str, *, https: bool) -> None:
    """Give the browser a session cookie: unreadable to scripts, same-site, gone when it closes."""
    response.set_cookie(
        SECURE_NAME if https else PLAIN_NAME, token, httponly=True, secure=https, samesite="lax", path="/"
    )


def clear_session(response: Response, *, https: bool) -> None:
    """Take the session cookie away."""
    response.delete_cookie(
        SECURE_NAME if https else PLAIN_NAME, httponly=True, secure=https, samesite="lax", path="/"
    )


def sign_out_proof(token: str) -> str:
    """Return what a sign-out form must carry: only a page that knows the session can make it."""
    return hmac.new(token.encode(), b"sign-out", hashlib.sha256).hexdigest()
