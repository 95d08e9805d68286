"""The visitor and the exercise in hand: the only user of Streamlit's session state and context.

The browser holds ids only. The account is looked up from the cookie on every call, so a session
that was revoked elsewhere is refused on its next run.
"""

import re
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

import streamlit as st

from exercise import accounts
from exercise.access import Caller
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings
from trainer_ui.cookies import PLAIN_NAME, SECURE_NAME

T = TypeVar("T")
_RUN = re.compile(r"[A-Za-z0-9_-]{1,40}")


@dataclass
class _ProcessServices:
    """The services that the server of this process handed over, if one did."""

    services: Services | None = None


_PROCESS = _ProcessServices()


class SignedOut(Exception):
    """The visitor's session is over."""


def use_services(services: Services) -> None:
    """Use ``services`` for every page of this process; the server calls this before it serves."""
    _PROCESS.services = services


@st.cache_resource
def _open_services() -> Services:
    return open_services(Settings())


def services() -> Services:
    """Return the settings, store and clock of this process; they are opened from the settings if no server did."""
    return _PROCESS.services or _open_services()


def token() -> str:
    """Return the session token of the visitor's cookie, or the empty string."""
    cookies = st.context.cookies
    return cookies.get(SECURE_NAME) or cookies.get(PLAIN_NAME) or ""


def visitor() -> Caller | None:
    """Return who is signed in, or None; state left in this tab by somebody else is forgotten."""
    session_token = token()
    caller = accounts.caller(services(), session_token) if session_token else None
    user = caller.user if caller else ""
    if st.session_state.get("_user", user) != user:
        st.session_state.clear()
    st.session_state["_user"] = user
    return caller


def caller() -> Caller:
    """Return who is signed in; looked up afresh on every call, in pages, fragments and callbacks alike.

    Raises:
        SignedOut: when nobody is.
    """
    person = visitor()
    if person is None:
        raise SignedOut("You are signed out. Sign in again to go on; everything you saved is kept.")
    return person


def run_id() -> str | None:
    """Return the id of the exercise in hand: from the address, else the last one chosen; None if there is none.

    The id is only a name: every function of ``exercise`` checks that the visitor may use it.
    """
    run = st.query_params.get("run", "")
    if run and _RUN.fullmatch(run):
        st.session_state["_run"] = run
        return run
    last_run = st.session_state.get("_run")
    return last_run if isinstance(last_run, str) else None


def choose_run(run: str) -> None:
    """Make ``run`` the exercise in hand for the pages that follow."""
    st.session_state["_run"] = run
    st.query_params["run"] = run


def link_id() -> str | None:
    """Return the plenary link in the address, or None; ``exercise`` decides whether it opens."""
    link = st.query_params.get("link", "")
    return link[:80] or None


def choose_link(link: str) -> None:
    """Put a plenary link into the address, or take it out with an empty one."""
    if link:
        st.query_params["link"] = link
    else:
        st.query_params.pop("link", None)


def page_address(path: str) -> str:
    """Return the page called ``path`` with the query of its address, so that a sign-in on the way loses nothing."""
    query = urlencode(st.query_params.to_dict())
    return f"{path}?{query}" if query else path


def site_address(path: str) -> str:
    """Return a path of this site as a whole address, as this visitor's browser reaches it."""
    url = urlsplit(st.context.url or "")
    return f"{url.scheme}://{url.netloc}{path}" if url.netloc else path


def get(key: str, default: T) -> T:
    """Return what a widget or a page put under ``key``, or ``default``; a value of another type is ignored."""
    content = st.session_state.get(key, default)
    return content if isinstance(content, type(default)) else default


def put(key: str, content: object) -> None:
    """Keep an id or a choice for this tab under ``key``."""
    st.session_state[key] = content


def value(key: str) -> object:
    """Return what a widget holds, whatever its type; None when it holds nothing."""
    return st.session_state.get(key)


def set_default(key: str, start: object) -> None:
    """Give a widget its first value, unless the person has already set one."""
    if value(key) is None:
        put(key, start)


def drop(*keys: str) -> None:
    """Forget what is kept under ``keys``."""
    for key in keys:
        st.session_state.pop(key, None)
