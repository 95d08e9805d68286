"""The script that Streamlit runs on every interaction: identity, then pages, then the page asked for."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import streamlit as st

from exercise.access import Caller, FrozenRun, Refused
from trainer_ui import session
from trainer_ui.components.doorway import go_to_sign_in
from trainer_ui.frozen_notice import frozen_run
from trainer_ui.page_registry import PAGES, SECTIONS, Page, home, is_open
from trainer_ui.widgets.page.plain_text import escape

_ICON = Path(__file__).parent / "static" / "mark.png"


def guard_page(page: Page) -> Callable[[], None]:
    """Return a function that draws ``page`` behind a check of the visitor's roles on every run."""

    def draw() -> None:
        caller = session.caller()
        if not is_open(page, caller.roles):
            roles = " or ".join(SECTIONS[role].lower() for role in (page.role, *page.also))
            st.error(f"“{page.title}” is for the role {roles}, which your account does not hold.")
            return
        try:
            import_module(page.module).page()
        except FrozenRun as frozen:
            frozen_run(frozen)
        except Refused as refusal:
            st.error(str(refusal))

    draw.__name__ = page.path
    return draw


def _home() -> None:
    first = home(session.caller().roles)
    st.switch_page(_page(first, is_listed=True))


def _page(page: Page, *, is_listed: bool) -> st.Page:
    return st.Page(
        guard_page(page),
        title=page.title,
        icon=page.icon,
        url_path=page.path,
        visibility="visible" if is_listed else "hidden",
    )


def pages(caller: Caller | None) -> list[st.Page]:
    """Return every page, always; those that the visitor may not open are unlisted.

    One plain list: headings in the navigation make it a list that screen readers cannot follow.
    """
    roles = caller.roles if caller else frozenset()
    listed_pages = [_page(page, is_listed=caller is not None and is_open(page, roles)) for page in PAGES]
    return [*listed_pages, st.Page(_home, title="Home", url_path="home", default=True, visibility="hidden")]


def main() -> None:
    """Draw the application for whoever is asking."""
    st.set_page_config(
        page_title="Golden Thread", page_icon=str(_ICON), layout="wide", initial_sidebar_state=250
    )
    st.logo(str(_ICON), size="large")
    visitor = session.visitor()
    page = st.navigation(pages(visitor), expanded=True)
    if visitor is None:
        st.info("You are signed out. Everything you saved is kept; sign in to go on.")
        go_to_sign_in(session.page_address(page.url_path))
        st.stop()
    with st.sidebar:
        st.markdown(f"**Golden Thread**  \n{escape(visitor.name)}")
    try:
        page.run()
    except session.SignedOut as over:
        st.info(str(over))
        go_to_sign_in(session.page_address(page.url_path))


if __name__ == "__main__":
    main()
