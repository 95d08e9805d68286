"""Names that nobody and nothing here may bear: of the famous, the notorious, and real towns, estates and prisons.

Kept as salted hashes, so that the list itself says nothing about anybody. ``mark`` makes a hash; a name is added by
putting its mark, in order, into ``refused_names.txt``. It is a gate against accidents: it knows only what was put in.
"""

import hashlib
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

SALT = "golden-thread/refused/1"
LETTERS = 12
"""Hexadecimal letters of a mark: 48 bits, so that a name is refused by mistake once in 10^11."""


def plain_name(name: str) -> str:
    """Return a name in small letters without accents, marks, an article before it or spaces between its parts."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return "".join(word for word in re.findall(r"[a-z0-9]+", letters) if word != "the")


def mark(name: str) -> str:
    """Return the salted hash of a name, the same however it is spaced, accented or capitalised."""
    return hashlib.sha256(f"{SALT}:{plain_name(name)}".encode()).hexdigest()[:LETTERS]


@cache
def refused_marks() -> frozenset[str]:
    """Return the marks of all names that are refused."""
    return frozenset(Path(__file__).with_name("refused_names.txt").read_text(encoding="ascii").split())


@lru_cache(maxsize=65536)
def is_refused(name: str) -> bool:
    """Return whether a full name, or the name of a place or firm, is one that nobody here may bear."""
    return mark(name) in refused_marks()
