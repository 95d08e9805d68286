"""Numbers as people type them: read here, so that one out of range is refused in words and never replaced.

A browser's own number box keeps the last good value behind a bad one; a text box hands over what was typed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from trainer_ui import session
from trainer_ui.widgets.page.plain_text import escape, number

_NUMBER = re.compile(r"[-+−]?(\d{1,40}(\.\d{0,20})?|\.\d{1,20})")


@dataclass(frozen=True)
class FieldContent:
    """The content of a box: a value, or what is wrong with what was typed."""

    text: str
    value: float | None
    fault: str


@dataclass(frozen=True)
class Bounds:
    """The values that a box takes, both ends included."""

    low: int
    high: int
    whole: bool = False


def parse(text: str, bounds: Bounds) -> FieldContent:
    """Return the number that was typed, or a sentence on why it cannot be taken; a comma may stand for a point."""
    compact = "".join(text.split()).rstrip("%").replace(",", ".")
    span = f"{bounds.low} to {bounds.high}"
    kind = "whole number" if bounds.whole else "number"
    if not compact:
        return FieldContent(text, None, f"Nothing is entered; type a {kind} from {span}.")
    if not _NUMBER.fullmatch(compact):
        return FieldContent(text, None, f"“{text.strip()[:40]}” is not a number; type a {kind} from {span}.")
    compact = compact.replace("−", "-")
    if bounds.whole and float(compact) != int(float(compact)):
        return FieldContent(text, None, f"{compact} is not a whole number; type one from {span}.")
    if not bounds.low <= float(compact) <= bounds.high:
        return FieldContent(text, None, f"{compact} is outside {span}.")
    return FieldContent(text, float(compact), "")


def field_text(value: float) -> str:
    """Return a value as it stands in a box."""
    return number(value)


def box(
    label: str,
    bounds: Bounds,
    *,
    key: str,
    start: str = "",
    help: str | None = None,
    bare: bool = False,
    disabled: bool = False,
    on_leave: Callable[[], None] | None = None,
) -> FieldContent:
    """Show a text box for a number that begins with ``start``; return what it holds.

    What is wrong is said below it. ``bare`` hides the label from sight, not from screen readers, and
    ``on_leave`` is called when the box is left with something else in it.
    """
    session.set_default(key, start)
    text = st.text_input(
        label,
        key=key,
        max_chars=40,
        help=help,
        label_visibility="collapsed" if bare else "visible",
        disabled=disabled,
        on_change=on_leave,
    )
    content = parse(text or "", bounds)
    if content.fault:
        st.error(escape(content.fault))
    return content


def content(key: str, bounds: Bounds) -> FieldContent:
    """Return what the box under ``key`` holds, for callbacks."""
    return parse(session.get(key, ""), bounds)
