"""A log kept on a place while it is searched: what officers of the log see once they are called in."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.search_words import search_slots
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.wording import choice, clock

ENTRIES = (
    "{t0} On plot, {place}, street door only.\n{t1} Search team in. {author} called in with them.\n{t2} Shown to {author} room by"
    " room: {found}.\n{end} End. Rear not covered.",
    "{t0} On plot, {place}.\n{t1} Search team in by street door.\n{t2} {author} in at the request of the team. {found}. Seen by"
    " {author}.\n{end} End. Loft not entered by {author}.",
)
"""Entries of a log, one a line."""
NOTHING = (
    "{t0} On plot, {place}, street door only.\n{t1} Search team in. Curtains drawn, nothing in view.\n{end} End. The search record"
    " is asked for; due {due}.",
    "{t0} On plot, {place}.\n{t1} Search team in.\n{t2} Officers of the log called to another address.\n{end} Off plot. Team leader is"
    " seen on {due}.",
)
"""Entries of a log from which nothing follows."""


def search_entries(view: View, town: Town, hours: tuple[int, int]) -> str:
    """Return the entries of a log on a search; ``hours`` is from when to when officers were out, in minutes of the day."""
    act = view.acts[0] if view.acts else None
    start = act.minute if act else view.minute
    slots = {
        **search_slots(view, town),
        "t0": clock(hours[0]),
        "t1": clock(start),
        "t2": clock(start + (act.minutes // 2 if act else 5)),
        "end": clock(hours[1]),
    }
    text = text_of(choice(ENTRIES if act else NOTHING, view.wording), slots)
    return "\n".join(capitals(line) for line in text.split("\n"))
