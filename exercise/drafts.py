"""Drafts: long text kept while it is typed, safe against a second browser."""

import re

from exercise.house import House
from exercise.runs import mine
from exercise.views import Refused, Seat

LONGEST = 20_000
KEY = re.compile(r"[\w.:-]{1,80}")


def save_draft(house: House, seat: Seat, run: str, key: str, text: str, version: int) -> int:
    """Save a draft and return its new version.

    ``version`` is the one that was read. Raises Refused when the draft was changed elsewhere
    since; the message holds both texts, and the stored one stays as it is.
    """
    mine(house, seat, run)
    if not KEY.fullmatch(key):
        raise Refused("A draft's key has up to 80 letters, digits, dots or hyphens; choose another.")
    text = text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    if len(text) > LONGEST:
        raise Refused(f"The draft has {len(text)} characters and {LONGEST} can be kept; shorten it.")
    saved, stored, newest = house.store.papers.save_draft(run, key, text, version, house.now())
    if not saved and stored == text:
        return newest
    if not saved:
        raise Refused(
            f"This draft was changed elsewhere (it is at version {newest}). Nothing was overwritten.\n\n"
            f"Stored text:\n{stored}\n\nYour text:\n{text}"
        )
    return newest


def draft(house: House, seat: Seat, run: str, key: str) -> tuple[str, int]:
    """Return a draft and its version, 0 when there is none."""
    mine(house, seat, run)
    return house.store.papers.draft(run, key)
