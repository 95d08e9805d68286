"""The fire service's words of rooms in which people of a line sleep: what a crew of its own saw in a flat at a job."""

from dataclasses import replace

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.crew_slots import crew_slots
from synthetic.views.fire_words import FIRE_WORDS, NEIGHBOUR_LIMITS, TALK_LIMITS


def _extras(view: View, town: Town) -> dict[str, str]:
    typed = "Card entry, rooms slept in," if view.basis == "machine" else ""
    return {**crew_slots(view, town), **FIRE_WORDS.extras(view, town), "typed": typed}


FIRE_CREW_WORDS = replace(
    FIRE_WORDS,
    extras=_extras,
    openings={
        **FIRE_WORDS.openings,
        "told": (
            "A neighbour who had been inside on {date} told crew {author} this on {told}.",
            "Crew {author}, at a job in the same street on {told}, were told this by a neighbour who had been inside.",
        ),
    },
    deeds={
        "rooms": {
            "slept there": (
                "[{typed} {time}: {rooms}; {doing}.][!typed|Going from room to room {time}, the crew saw bedding in {rooms}: {doing}.]",
                "[{typed} {time}: {rooms}; {doing}.][!typed|{time} the crew went through the rooms. In {rooms} {doing}.]",
            ),
            "talk slept there": (
                "{moment}, at {site}, {doing} in {rooms}.",
                "In {rooms} at {site}, {doing}. That was {moment}.",
            ),
        },
    },
    names={
        "machine nobody": ("Address is on the list from police of places where people of the line may sleep.",),
        "direct nobody": (
            "The address is on the list from police of places where people of the line may sleep.",
            "Police had asked the station about people of the line at that address.",
        ),
        "told nobody": ("The neighbour calls whoever sleeps there people of the line; why was not said.",),
        "hearsay nobody": ("The speaker called whoever sleeps there people of the line.",),
    },
    limits={
        "machine": ("The card has no line for who sleeps in a room.", "One door locked, entered as not checked."),
        "direct": (
            "One door was locked and was not opened.",
            "Nobody was in bed there; who sleeps there was not asked.",
            "The crew commander has not been asked for a statement; on shift again {next}.",
        ),
        "told": NEIGHBOUR_LIMITS,
        "hearsay": TALK_LIMITS,
    },
    vague={
        "machine": (
            "Visit card of {date}: nobody answered, crew left after 4 minutes, no room entered. Police had asked about people of the line there. Station tries again on {next}.",
        ),
        "direct": (
            "Crew {author} were at the door of {site} {when} for {errand}. Nobody opened and no room was seen. Police had asked about people of the line there. A visit is booked for {next}.",
            "{date}, {site}. Crew {author} knocked {hour} for {errand}. A voice said to come back; the door stayed shut. Police had asked about people of the line there. The crew call on {next}.",
        ),
        "told": (
            "On {told} a neighbour asked crew {author} to look at {site}, where people of the line were said to be {when}. The neighbour gave no particulars. Number held at the station; visit due {next}.",
        ),
        "hearsay": (
            "On {told} crew {author} heard in the street that people of the line had been at {site} {when}. The speaker had it from others. The crew offer a safety visit there on {next}.",
        ),
    },
    provenance={
        **FIRE_WORDS.provenance,
        "direct": ("First hand. Crew {author} were at the address.",),
    },
)  # fmt: skip
"""Words for a look at a crew; job, finding and form are those of every record of the service."""
