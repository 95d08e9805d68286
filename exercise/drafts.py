"""Drafts: long text kept while it is typed, safe against a second browser.

A draft belongs to a run, and so to its trainee, or in the scope ``me`` to whoever is signed in.
"""

import re

from exercise.house import House
from exercise.lengths import ME, longest_of
from exercise.runs import mine
from exercise.views import Refused, Seat

KEY = re.compile(r"[\w.:-]{1,80}")


def save_draft(house: House, seat: Seat, run: str, key: str, text: str, version: int) -> int:
    """Save a draft and return its new version.

    ``version`` is the one that was read. Raises Refused when the draft was changed elsewhere
    since; the message holds both texts, and the stored one stays as it is.
    """
    _owner(house, seat, run)
    if not KEY.fullmatch(key):
        raise Refused("A draft's key has up to 80 letters, digits, dots or hyphens; choose another.")
    text = text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    longest = longest_of(run)
    if len(text) > longest:
        raise Refused(f"The draft has {len(text)} characters and {longest} can be kept; shorten it.")
    papers = house.store.papers
    if run == ME:
        saved, stored, newest = papers.save_own_draft(seat.user, key, text, version, house.now())
    else:
        saved, stored, newest = papers.save_draft(run, key, text, version, house.now())
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
    _owner(house, seat, run)
    if run == ME:
        return house.store.papers.own_draft(seat.user, key)
    return house.store.papers.draft(run, key)


def _owner(house: House, seat: Seat, run: str) -> None:
    """Raise Refused unless the drafts asked for are the seat's."""
    if run != ME:
        mine(house, seat, run)
    elif not isinstance(seat, Seat) or not seat.roles:
        raise Refused("Drafts of your own need an account with a role; sign in with one.")
