"""Words of fire service records on rooms to let: what a crew met with in a house that is let in rooms."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.fire_words import TALK_LIMITS
from synthetic.views.zone_talk import ZONE_TALK
from synthetic.writing.partner_report import Fields, PartnerWords, working_day
from synthetic.writing.reasons import list_number
from synthetic.writing.wording import choice

_DAY_JOBS = (
    ("check of a house let in rooms", "Two alarms had no battery; four fitted", "alarms; second visit due"),
    ("check of a house let in rooms", "The fire door on the landing was wedged", "fire door; agent told"),
    ("check of a house let in rooms", "The call point in the hall worked", "no floor plan in the hall"),
)
_LATE_JOBS = (
    ("alarm panel sounding, no fire", "A detector in the hall was full of dust", "detector to be changed"),
    ("alarm panel sounding, no fire", "The panel had a flat battery", "panel battery; agent told"),
)
_DAY = range(8 * 60, 18 * 60)
"""Minutes of the day in which a check is booked; after it a crew comes only to an alarm. Assumption."""


def _job(view: View) -> tuple[str, str, str]:
    """Return what brought the crew there at that hour, what was found, and the concern that goes to partners."""
    return choice(_DAY_JOBS if view.minute in _DAY else _LATE_JOBS, view.wording, 1)


def _form(view: View, town: Town) -> Fields:
    job, _, concern = _job(view)
    is_told = view.basis in ("told", "hearsay")
    if is_told:
        job, concern = f"{job}, another house in the street", "house not seen by the crew"
    elif not view.acts:
        concern = f"check not done; visit due {working_day(view, town)}"
    return (
        ("Record", f"{view.reference}, {job}"),
        ("Attended", f"{town.date_words(view.told_day if is_told else view.day)}, crew {view.author}"),
        ("Concern", concern),
        ("Shared", f"{town.date_words(view.released_day)}, with police and the council's housing team"),
        ("Police asked", f"houses let in rooms on list {list_number(view)}, any attendance"),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    job, finding, _ = _job(view)
    return {"job": job, "finding": finding}


FIRE_ZONE_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Tablet of crew {author}, entries as stamped, {site}, {date}: {job}.",
            "Visit card typed on the tablet at {site} on {date}, {job}. {finding}.",
        ),
        "direct": (
            "{date}, {site}, {job}. {finding}.",
            "Crew {author} were at {site} on {date}: {job}. {finding}.",
        ),
        "told": (
            "Crew {author}, at a job in the same street on {told}, were told this by a tenant of the house who had been there.",
            "A tenant of the house who had been there told crew {author} this on {told}.",
        ),
        "hearsay": (
            "After a job on {told} crew {author} were told this in the street by somebody who was not there and did not say who had told them.",
            "Crew {author} were told this on {told}, loading up after the job, by somebody who had it from others and did not name them.",
        ),
    },
    deeds={
        "lodging": {
            "took a room": (
                "{time}, with the crew in the hall, {who} {doing}. [The rent named was {amount} a week.]",
                "{time} {who} {doing}. [The rent as heard in the hall: {amount} a week.] {stranger} gave no name for the crew's record.",
            ),
            "served callers": (
                "{time}, over {dur}, {callers} came one after another and {who} {doing}. What it was the crew could not see.",
                "{callers} came one after another, the first {time}, and {who} {doing}. All were gone in {dur}; none gave a name for the crew's record.",
            ),
            "later served callers": (
                "{time}, with the crew still there, {callers} came one after another and {stranger} {doing}. What it was the crew could not see.",
            ),
            "went about": (
                "{time}, with the crew in the hall, {who} {doing}. [The rent on the agent's list is {amount} a week.]",
                "{time} {who} {doing}. [The room is let through an agent at {amount} a week.] {stranger} gave no name for the crew's record.",
            ),
            "found nobody": (
                "The key safe was used. {time} {doing}. [The rent asked is {amount} a week.]",
                "Nobody was met with in {dur}. {time} {doing}. [The rent asked is {amount} a week.]",
            ),
            **ZONE_TALK,
        },
    },
    names={},
    limits={
        "machine": (
            "The card has one line for who was met.",
            "The agent's number is on the card; not yet rung.",
        ),
        "direct": (
            "The crew were in the hall and on the landing only.",
            "The crew commander has not been asked for a statement; on shift again {next}.",
            "The agent's number is on the board; not yet rung.",
        ),
        "told": (
            "Nobody in the crew saw it.",
            "The tenant's name and number are held at the station.",
            "The tenant will speak to an officer and is at home on {next}.",
        ),
        "hearsay": TALK_LIMITS,
    },
    vague={
        "machine": (
            "Visit card of {date}, {subject}: arrived {hour}, called on to another job, crew left after 4 minutes. No entry for who was met. The check is booked again for {next}.",
        ),
        "direct": (
            "Crew {author} were at the door of {site} {when}: {job}. They were called on to another job before they had been in. A new visit is booked for {next}.",
            "{date}, {site}. Crew {author} reset the panel from the porch {hour} and saw no further into the house. The check is booked again for {next}.",
        ),
        "told": (
            "On {told} a tenant of {site} who had been there {when} asked crew {author} whom to tell about the house. The tenant's number is held at the station; visit due {next}.",
        ),
        "hearsay": (
            "On {told} crew {author} were told in the street of something at {site} {when}. The speaker had it from others. The crew offer a safety visit at the house on {next}.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Tablet of the crew, as stamped.",),
        "direct": (
            "First hand. Crew {author} were in the house.",
            "First hand. Crew {author} saw it from the hall.",
        ),
        "told": (
            "Told by a person who had been there. A tenant, to crew {author}.",
            "Told by a person who had been there. The crew had not.",
        ),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
