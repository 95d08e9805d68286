"""Text as people type or paste it, without the characters that nobody sees.

A soft return pasted from a word processor, a terminal's escape or a right-to-left override looks like nothing
on the page, yet it breaks signed documents in other programs, hides what a title says, or splits a row of a table.
"""

import re
import unicodedata

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and new line
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of direction
    "\u200b\u2060\ufeff\u00ad"  # spaces without width, joiner of words, soft hyphen
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"  # halves of pairs, and what is no character
    "]"
)


def typed_text(text: str) -> str:
    """Return a text in composed form (NFC), every kind of line break as one, and nothing unseen in it.

    The same text again is unchanged: ``typed_text(typed_text(t)) == typed_text(t)``.
    """
    return _composed(_UNSEEN.sub("", _composed(_BREAKS.sub("\n", text))))


def typed_line(text: str) -> str:
    """Return a text as one line: like ``typed_text``, with single spaces for any breaks and spaces."""
    return " ".join(typed_text(text).split())


def unseen_character(text: str) -> str:
    """Return the name of the first character that nobody sees, such as ``U+202E RIGHT-TO-LEFT OVERRIDE``, or ""."""
    first = _UNSEEN.search(text)
    return "" if first is None else character_name(first.group())


def character_name(character: str) -> str:
    """Return a character's number and name, such as ``U+00A0 NO-BREAK SPACE``."""
    name = unicodedata.name(character, "") or _CONTROL_NAMES.get(character, "control character")
    return f"U+{ord(character):04X} {name}"


_CONTROL_NAMES = {"\x00": "NULL", "\x07": "BELL", "\x08": "BACKSPACE", "\x0b": "LINE TABULATION", "\x0c": "FORM FEED",
                  "\x1b": "ESCAPE", "\x7f": "DELETE"}  # fmt: skip


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
