"""A piece of a file: some text and where it stands."""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class FileText:
    """Some text of a file."""

    file: str
    line: int
    """Line, row or page, from 1; 0 when there is none."""
    field: str
    """Column or path, or empty."""
    text: str
    steady: bool = False
    """Whether ``line`` holds for all of the text: the row of a cell, the page of a document."""

    @property
    def labelled_text(self) -> str:
        """Return the text with the word for it in front, as in ``phone number: 07700 900123``."""
        words = _words(self.field)
        return f"{words}: {self.text}" if words else self.text


@lru_cache(maxsize=4096)
def _words(field: str) -> str:
    """Return the last name of a path as words: ``phone number`` for ``$.people[3].phoneNumber``."""
    apart = re.sub(r"([a-z])([A-Z])", r"\1 \2", field.rsplit(".", 1)[-1])
    return re.sub(r"[\W\d_]+", " ", apart).strip()


@dataclass(frozen=True)
class UnreadFile:
    """A file that could not be looked into, and why."""

    file: str
    why: str

    def __str__(self) -> str:
        """Return file, reason and remedy as one line."""
        return f"{self.file}: not scanned, {self.why}; leave it out, or export it as text"


class UnreadableFile(Exception):
    """A file is not what it looks like; the message says why."""


def decode(raw: bytes) -> str:
    """Return a file's text: UTF-8 or UTF-16 by its mark, else UTF-8, else Latin-1; lines end in LF."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = raw.decode("utf-16", errors="replace")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")
