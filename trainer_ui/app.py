"""The script that Streamlit runs on every interaction: identity, then pages, then the page asked for."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import streamlit as st

from exercise.access import Caller, Refused
from trainer_ui import session
from trainer_ui.components.doorway import to_sign_in
from trainer_ui.page_registry import SECTIONS, VIEWS, View, allowed, home
from trainer_ui.widgets.page.plain_text import escape

_ICON = Path(__file__).parent / "static" / "mark.png"


def guarded(view: View) -> Callable[[], None]:
    """The page of ``view``, behind a check of the visitor's roles on every run."""

    def draw() -> None:
        caller = session.caller()
        if not allowed(view, caller.roles):
            named = " or ".join(SECTIONS[role].lower() for role in (view.role, *view.also))
            st.error(f"“{view.title}” is for the role {named}, which your account does not hold.")
            return
        try:
            import_module(view.module).page()
        except Refused as refusal:
            st.error(str(refusal))

    draw.__name__ = view.path
    return draw


def _home() -> None:
    first = home(session.caller().roles)
    st.switch_page(_page(first, listed=True))


def _page(view: View, *, listed: bool) -> st.Page:
    return st.Page(
        guarded(view),
        title=view.title,
        icon=view.icon,
        url_path=view.path,
        visibility="visible" if listed else "hidden",
    )


def pages(caller: Caller | None) -> list[st.Page]:
    """Every page, always; those that the visitor may not open are unlisted.

    One plain list: headings in the navigation make it a list that screen readers cannot follow.
    """
    roles = caller.roles if caller else frozenset()
    book = [_page(view, listed=caller is not None and allowed(view, roles)) for view in VIEWS]
    return [*book, st.Page(_home, title="Home", url_path="home", default=True, visibility="hidden")]


def main() -> None:
    """Draw the application for whoever is asking."""
    st.set_page_config(
        page_title="Golden Thread", page_icon=str(_ICON), layout="wide", initial_sidebar_state=250
    )
    st.logo(str(_ICON), size="large")
    visitor = session.visitor()
    chosen = st.navigation(pages(visitor), expanded=True)
    if visitor is None:
        st.info("You are signed out. Everything you saved is kept; sign in to go on.")
        to_sign_in(session.page_address(chosen.url_path))
        st.stop()
    with st.sidebar:
        st.markdown(f"**Golden Thread**  \n{escape(visitor.name)}")
    try:
        chosen.run()
    except session.SignedOut as over:
        st.info(str(over))
        to_sign_in(session.page_address(chosen.url_path))


if __name__ == "__main__":
    main()
