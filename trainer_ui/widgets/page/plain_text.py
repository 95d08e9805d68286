"""Text that comes from data, shown as text: nothing in it is ever read as markup."""

import re
from collections.abc import Iterable
from datetime import date, datetime

import streamlit as st

from documents.numbers_in_text import short_number

MARKING = "EXERCISE – SYNTHETIC DATA"

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_SHORTCODE = re.compile(r":(?=[A-Za-z0-9_+/-]+:)")
WORD_JOINER = "\u2060"


def escape(text: str) -> str:
    """Return text for a label or a message, so that Markdown shows it letter by letter.

    Every ASCII punctuation mark is escaped, which also breaks links and colour directives; a
    word joiner keeps ``:name:`` from becoming an icon. Line breaks become spaces.
    """
    one_line = " ".join(text.split())
    return _PUNCTUATION.sub(r"\\\1", _SHORTCODE.sub(":" + WORD_JOINER, one_line))


def heading(text: str, level: int = 3) -> None:
    """Show a heading whose words come from data; level 2 to 4."""
    st.markdown(f"{'#' * level} {escape(text)}")


def paragraphs(text: str) -> None:
    """Show prose from data, keeping its blank lines."""
    for part in text.strip().split("\n\n"):
        st.text(" ".join(part.split()))


def verbatim(text: str) -> None:
    """Show what a person wrote, keeping every line break."""
    st.text(text.strip())


def bullets(lines: Iterable[str]) -> None:
    """Show short lines from data as a tight list."""
    st.text("\n".join(f"• {line}" for line in lines))


def fields(pairs: list[tuple[str, str]], columns: int = 4) -> None:
    """Show label and value pairs as the boxes of a form, so many to a row."""
    for start in range(0, len(pairs), columns):
        row = st.columns(columns)
        for cell, (label, value) in zip(row, pairs[start : start + columns], strict=False):
            with cell, st.container(gap=None):
                st.markdown(f"**{escape(label)}**")
                st.text(value or "–")


def day(value: date) -> str:
    """Return a date as it is written on a form, such as 3 Mar 2031."""
    return f"{value.day} {value:%b %Y}"


def moment(value: datetime | None) -> str:
    """Return a time of entry, in UTC, or a dash."""
    return "–" if value is None else f"{value.day} {value:%b %Y, %H:%M} UTC"


def number(value: float) -> str:
    """Return a quantity without needless decimals, such as 7.5 or 12."""
    return short_number(value, 2)


def percent(share: float) -> str:
    """Return a share between 0 and 1 as whole per cent."""
    return f"{share * 100:z.0f}%"
