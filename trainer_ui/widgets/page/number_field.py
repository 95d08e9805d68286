"""Numbers as people type them: read by us, so that one out of range is refused in words and never replaced.

A browser's own number box keeps the last good value behind a bad one; a text box hands over what was typed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from trainer_ui import session
from trainer_ui.widgets.page import act
from trainer_ui.widgets.page.plain_text import escape, number

_NUMBER = re.compile(r"[-+−]?(\d{1,40}(\.\d{0,20})?|\.\d{1,20})")


@dataclass(frozen=True)
class Figure:
    """What a box holds: a value, or what is wrong with what was typed."""

    typed: str
    value: float | None
    fault: str


@dataclass(frozen=True)
class Bounds:
    """The values that a box takes, both ends included."""

    low: int
    high: int
    whole: bool = False


def read(typed: str, bounds: Bounds) -> Figure:
    """Return the number that was typed, or a sentence on why it cannot be taken; a comma may stand for a point."""
    text = "".join(typed.split()).rstrip("%").replace(",", ".")
    span = f"{bounds.low} to {bounds.high}"
    kind = "whole number" if bounds.whole else "number"
    if not text:
        return Figure(typed, None, f"Nothing is entered; type a {kind} from {span}.")
    if not _NUMBER.fullmatch(text):
        return Figure(typed, None, f"“{typed.strip()[:40]}” is not a number; type a {kind} from {span}.")
    text = text.replace("−", "-")
    if bounds.whole and float(text) != int(float(text)):
        return Figure(typed, None, f"{text} is not a whole number; type one from {span}.")
    if not bounds.low <= float(text) <= bounds.high:
        return Figure(typed, None, f"{text} is outside {span}.")
    return Figure(typed, float(text), "")


def shown(value: float) -> str:
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
    left: Callable[[], None] | None = None,
) -> Figure:
    """Show a text box for a number that begins with ``start``; return what it holds.

    What is wrong is said below it. ``bare`` hides the label from sight, not from screen readers, and
    ``left`` is called when the box is left with something else in it.
    """
    act.seed(key, start)
    typed = st.text_input(
        label,
        key=key,
        max_chars=40,
        help=help,
        label_visibility="collapsed" if bare else "visible",
        disabled=disabled,
        on_change=left,
    )
    figure = read(typed or "", bounds)
    if figure.fault:
        st.error(escape(figure.fault))
    return figure


def held(key: str, bounds: Bounds) -> Figure:
    """Return what the box under ``key`` holds, for callbacks."""
    return read(session.get(key, ""), bounds)
