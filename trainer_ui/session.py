"""Who is asking, and about which exercise: the only user of Streamlit's session state and context.

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
class _Tenancy:
    services: Services | None = None


_TENANCY = _Tenancy()


class SignedOut(Exception):
    """The visitor's session is over."""


def occupy(services: Services) -> None:
    """Use ``house`` for every page of this process; called by the server before it serves."""
    _TENANCY.services = services


@st.cache_resource
def _own_house() -> Services:
    return open_services(Settings())


def services() -> Services:
    """The settings, store and clock of this process; opened from the settings if no server did."""
    return _TENANCY.services or _own_house()


def token() -> str:
    """The session token of the visitor's cookie, or the empty string."""
    cookies = st.context.cookies
    return cookies.get(SECURE_NAME) or cookies.get(PLAIN_NAME) or ""


def visitor() -> Caller | None:
    """Who is signed in, or None; state left in this tab by somebody else is forgotten."""
    value = token()
    caller = accounts.caller(services(), value) if value else None
    user = caller.user if caller else ""
    if st.session_state.get("_user", user) != user:
        st.session_state.clear()
    st.session_state["_user"] = user
    return caller


def caller() -> Caller:
    """Who is signed in; looked up afresh on every call, in pages, fragments and callbacks alike.

    Raises SignedOut when nobody is.
    """
    found = visitor()
    if found is None:
        raise SignedOut("You are signed out. Sign in again to go on; everything you saved is kept.")
    return found


def run_id() -> str | None:
    """Id of the exercise in hand: from the address, else the last one chosen; None if there is none.

    The id is only a name: every facade function checks that the visitor may use it.
    """
    asked = st.query_params.get("run", "")
    if asked and _RUN.fullmatch(asked):
        st.session_state["_run"] = asked
        return asked
    chosen = st.session_state.get("_run")
    return chosen if isinstance(chosen, str) else None


def choose_run(run: str) -> None:
    """Make ``run`` the exercise in hand for the pages that follow."""
    st.session_state["_run"] = run
    st.query_params["run"] = run


def link_id() -> str | None:
    """The plenary link in the address, or None; whether it opens is the facade's to say."""
    asked = st.query_params.get("link", "")
    return asked[:80] or None


def choose_link(link: str) -> None:
    """Put a plenary link into the address, or take it out with an empty one."""
    if link:
        st.query_params["link"] = link
    else:
        st.query_params.pop("link", None)


def asked_for(path: str) -> str:
    """The page called ``path`` with what its address asks for, so that a sign-in on the way loses nothing."""
    asked = urlencode(st.query_params.to_dict())
    return f"{path}?{asked}" if asked else path


def address_of(path: str) -> str:
    """A path of this site as a whole address, as this visitor's browser reaches it."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}{path}" if here.netloc else path


def get(key: str, default: T) -> T:
    """What a widget or a page put under ``key``, or ``default``; a value of another type is ignored."""
    value = st.session_state.get(key, default)
    return value if isinstance(value, type(default)) else default


def put(key: str, value: object) -> None:
    """Keep an id or a choice for this tab under ``key``."""
    st.session_state[key] = value


def drop(key: str) -> None:
    """Forget what is kept under ``key``."""
    st.session_state.pop(key, None)
