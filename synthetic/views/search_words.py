"""A search of an operation in words: where and when, what was found, and under which operation it is filed."""

from collections.abc import Sequence

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import at_place, place_words
from synthetic.writing.narration import moment_words
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.talk_words import heard_words, loose_ends
from synthetic.writing.wording import choice, clock


def is_search(view: View) -> bool:
    """Return whether a view is of a look at an operation."""
    return view.indication.subject.kind == "operation"


def search_slots(view: View, town: Town) -> dict[str, str]:
    """Return the words of every slot of a search; what was found is empty when the account is vague."""
    act = view.acts[0] if view.acts else None
    premises = act.premises if act else view.premises
    minute = act.minute if act else view.minute
    return {
        **loose_ends(view, town),
        "heard": heard_words(view, town),
        "place": place_words(premises, town.register) or "one of the places searched",
        "at_place": at_place(premises, town.register) or "at one of the places searched",
        "moment": moment_words(view, minute, town),
        "date": town.date_words(view.day),
        "clock": clock(minute),
        "found": act.doing if act else "",
    }


def search_text(view: View, town: Town, patterns: Sequence[str]) -> str:
    """Return one of the patterns that say the same, by the lot of the view, filled from it.

    Raises:
        KeyError: when a pattern has a slot that no search fills.
    """
    return capitals(text_of(choice(patterns, view.wording), search_slots(view, town)))
