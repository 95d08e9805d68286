"""Why an office wrote something down at all, as its form says it: by the number of the form, never by what was done."""

from collections.abc import Sequence

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import at_place, subject_words

_LISTS, _FIRST_LIST = 23, 11
"""How many lists of names, numbers and plates the desk keeps, and the number of the first. Assumptions."""
_SHIFT = 13
"""Lots of one form that are drawn apart divide its number by different amounts."""


def reason_words(view: View, town: Town, reasons: Sequence[str]) -> str:
    """Return the reason on the form of a view, from the list of its source.

    A reason may hold ``{subject}``, ``{list}``, the number of the desk's list on which the subject stands, and
    ``{place}``, where it was with its preposition; one with a place falls to accounts of that place alone.
    """
    is_away = any(act.deed == "was elsewhere" for act in view.acts)
    place = "" if is_away else at_place(view.premises, town.register)
    able = [reason for reason in reasons if place or "{place}" not in reason]
    reason = able[view.reference // _SHIFT % len(able)]
    slots = {"subject": subject_words(view, town), "list": list_number(view), "place": place}
    for slot, words in slots.items():
        reason = reason.replace(f"{{{slot}}}", words)
    return reason


def list_number(view: View) -> str:
    """Return the number of the list on which the desk keeps a subject: one a subject, whatever was seen of it."""
    return str(_FIRST_LIST + sum(map(ord, view.indication.subject.id)) % _LISTS)
