"""Drafts: long text kept while it is typed, safe against a second browser.

A draft belongs to a run, and so to its trainee, or in the scope ``me`` to whoever is signed in.
"""

import re

from exercise.access import Caller, Refused
from exercise.desk.draft_lengths import ME, longest_of
from exercise.runs.runs import own_run
from exercise.services.services import Services

KEY = re.compile(r"[\w.:-]{1,80}")


def save_draft(services: Services, caller: Caller, run: str, key: str, text: str, version: int) -> int:
    """Save a draft and return its new version.

    ``version`` is the one that was read.

    Raises:
        Refused: when the draft was changed elsewhere since; the message holds both texts, and the stored one
            stays as it is.
    """
    _owner(services, caller, run)
    if not KEY.fullmatch(key):
        raise Refused("A draft's key has up to 80 letters, digits, dots or hyphens; choose another.")
    text = text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    longest = longest_of(run)
    if len(text) > longest:
        raise Refused(f"The draft has {len(text)} characters and {longest} can be kept; shorten it.")
    papers = services.store.papers
    if run == ME:
        saved, stored, newest = papers.save_own_draft(caller.user, key, text, version, services.now())
    else:
        saved, stored, newest = papers.save_draft(run, key, text, version, services.now())
    if not saved and stored == text:
        return newest
    if not saved:
        raise Refused(
            f"This draft was changed elsewhere (it is at version {newest}). Nothing was overwritten.\n\n"
            f"Stored text:\n{stored}\n\nYour text:\n{text}"
        )
    return newest


def draft(services: Services, caller: Caller, run: str, key: str) -> tuple[str, int]:
    """Return a draft and its version, 0 when there is none."""
    _owner(services, caller, run)
    if run == ME:
        return services.store.papers.own_draft(caller.user, key)
    return services.store.papers.draft(run, key)


def _owner(services: Services, caller: Caller, run: str) -> None:
    """Do nothing if the drafts of a run, or of one's own, are the caller's.

    Raises:
        Refused: when they are not.
    """
    if run != ME:
        own_run(services, caller, run)
    elif not isinstance(caller, Caller) or not caller.roles:
        raise Refused("Drafts of your own need an account with a role; sign in with one.")
