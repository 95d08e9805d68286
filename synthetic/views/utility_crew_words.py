"""The utility's words of rooms in which people of a line sleep: room meters through a night, and what an engineer saw."""

from dataclasses import replace

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.utility_words import UTILITY_WORDS
from synthetic.writing.crew_words import crew_slots, number_words
from synthetic.writing.partner_report import Fields, Table, request_day, site_words

METERS = 5
"""Room meters of a flat that is let by the room. Assumption."""
_HEADS = ("Room meter", "kWh 00:00 to 06:00")
_IDLE = "0.0"


def _form(view: View, town: Town) -> Fields:
    site = site_words(view, town)
    where = f"room meters of {site}" if site else "room meters"
    rows = (
        ("Asked", f"{town.date_words(request_day(view))}, by police, about people of the line: {where}"),
        ("Answered", town.date_words(view.released_day)),
    )
    if view.basis == "machine":
        return (*rows, ("Meters", f"{METERS}, read by radio, night to {town.date_words(view.day)}"))
    job = dict(UTILITY_WORDS.form(view, town))["Job"]
    return (*rows, ("Job", job))


def _extras(view: View, town: Town) -> dict[str, str]:
    own = {"meters": number_words(METERS), "metered": "yes" if view.basis == "machine" else ""}
    return {**crew_slots(view, town), **UTILITY_WORDS.extras(view, town), **own}


def _table(view: View, town: Town) -> Table:
    """Return what each room meter counted in the night; none when no meter told it."""
    if view.basis != "machine" or not view.acts:
        return ()
    first, used = view.wording % METERS, view.acts[0].count
    rows = tuple(
        (f"RM-{turn + 1}", _units(view, turn) if (turn - first) % METERS < used else _IDLE)
        for turn in range(METERS)
    )
    return (_HEADS, *rows)


def _units(view: View, turn: int) -> str:
    """Return what a room that is slept in uses of a night: a heater, a charger, a lamp. Assumption: 0.4 to 2.3 kWh."""
    return f"{0.4 + (view.reference * 7 + view.wording // 11 + turn * 13) % 20 / 10:.1f}"


def _remark(table: Table) -> str:
    """Return how many room meters counted anything, from the table; empty without one."""
    if not table:
        return ""
    used = sum(row[1] != _IDLE for row in table[1:])
    return f"{number_words(used).capitalize()} of {number_words(len(table) - 1)} room meters counted power in those hours."


UTILITY_CREW_WORDS = replace(
    UTILITY_WORDS,
    form=_form,
    extras=_extras,
    openings={
        **UTILITY_WORDS.openings,
        "machine": (
            "Room meters of {place}, night to {date}, as sent by radio.",
            "{place}, one row a room meter, night to {date}.",
        ),
        "told": (
            "Engineer {author} was told this on {told}, on the stairs, by a tenant who had been inside.",
            "A tenant of the house who had been inside told engineer {author} this on {told}.",
        ),
    },
    deeds={
        "rooms": {
            "slept there": (
                "[!metered|Going from meter to meter {time}, the engineer saw bedding in {rooms}: {doing}.]",
                "[!metered|{time} the meters were read room by room. In {rooms} {doing}.]",
            ),
            "talk slept there": (
                "{moment}, at {place}, {doing} in {rooms}.",
                "In {rooms} at {place}, {doing}. That was {moment}.",
            ),
        },
    },
    names={
        "direct nobody": (
            "The address is on the list from police of places where people of the line may sleep.",
            "Police had asked the depot about people of the line at that address.",
        ),
        "told nobody": ("The tenant calls whoever sleeps there people of the line; why was not said.",),
        "hearsay nobody": ("The speaker called whoever sleeps there people of the line.",),
    },
    limits={
        "machine": (
            "A meter shows use, not who slept there.",
            "A heater left on counts the same.",
            "Kitchen and stairs are on a meter of their own, not asked for.",
        ),
        "direct": (
            "One door was locked; that meter was not read.",
            "Nobody was in; who sleeps there was not asked.",
            "Engineer {author} is on shift at the depot on {next}.",
        ),
        "told": ("The engineer did not see it.", "The tenant's door number is on the sheet."),
        "hearsay": ("The engineer did not see it.",),
    },
    vague={
        "machine": (
            "Room meters asked for, night to {date}: no signal from any of {meters}, gateway off. People of the line were what police asked about. Engineer {author} calls on {next}.",
        ),
        "direct": (
            "Engineer {author} was at {site} {when} for {job}. Nobody opened and no room was entered. Police had asked about people of the line there. The job is booked again for {next}.",
            "{date}, {site}. Engineer {author} found the door shut {hour} and the meter cupboard locked. Police had asked about people of the line there. The agent brings the keys on {next}.",
        ),
        "told": (
            "A tenant of the house asked engineer {author} on {told} whom to tell about people of the line, who were said to be at {site} {when}. The police number was given. Door number on the sheet.",
        ),
        "hearsay": (
            "Engineer {author} heard on {told} that people of the line had been at {site} {when}. The speaker was not there. Engineer {author} is at the house again on {next}.",
        ),
    },
    provenance={
        **UTILITY_WORDS.provenance,
        "machine": ("Read off a record. Room meters, as sent by radio.",),
        "direct": ("First hand. Engineer {author} was there.",),
    },
    table=_table,
    remark=_remark,
)  # fmt: skip
"""Words for a look at a crew."""
