"""A text with numbered places in it: shown letter by letter, each place underlined and numbered."""

import itertools
from collections.abc import Sequence
from html import escape

import streamlit as st

_MOST = 200
"""Most places that are drawn."""


def marked_text(text: str, places: Sequence[tuple[int, int]], name: str) -> None:
    """Show a text called ``name``; places are numbered in the order given, each from a start up to an end.

    The numbers are those of a list beside it, which says the same to those who do not see the marks.
    """
    valid_places = [place for place in places if 0 <= place[0] < place[1] <= len(text)][:_MOST]
    st.html(f'<div class="marked" role="group" aria-label="{escape(name)}">{_html(text, valid_places)}</div>')


def _html(text: str, places: Sequence[tuple[int, int]]) -> str:
    """Return the text as HTML, cut at every edge of a place; overlapping places share a mark."""
    edges = sorted({0, len(text), *(edge for place in places for edge in place)})
    parts = []
    for start, end in itertools.pairwise(edges):
        words = escape(text[start:end])
        is_marked = any(first <= start and end <= last for first, last in places)
        ends = "".join(f"<sup>{n}</sup>" for n, (_, last) in enumerate(places, start=1) if last == end)
        parts.append(f"<mark>{words}</mark>{ends}" if is_marked else words)
    return "".join(parts)
