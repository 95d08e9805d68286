"""Words of fire service records: the job, what was found at it, and who came to the door while the crew were there."""

from collections.abc import Mapping

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, working_day
from synthetic.writing.reasons import list_number
from synthetic.writing.wording import choice

_DAY_JOBS = (
    (
        "home fire safety visit",
        "No working smoke alarm upstairs; two fitted",
        "no working alarm; second visit due",
    ),
    ("home fire safety visit", "The hall was blocked with boxes", "way out blocked; second visit due"),
    (
        "water through a ceiling light, no fire",
        "The light was isolated at the board",
        "unsafe wiring; landlord to be told",
    ),
    (
        "smoke alarm sounding, no fire",
        "A pan had been left on the hob",
        "third alarm this year; safety visit offered",
    ),
)
_LATE_JOBS = (
    (
        "smoke alarm sounding, no fire",
        "A pan had been left on the hob",
        "third alarm this year; safety visit offered",
    ),
    (
        "smell of burning, no fire",
        "A plug socket was scorched and was isolated",
        "unsafe wiring; landlord to be told",
    ),
    (
        "water through a ceiling light, no fire",
        "The light was isolated at the board",
        "unsafe wiring; landlord to be told",
    ),
)
_VAIN_JOBS = {
    True: ("home fire safety visit", "a home fire safety visit booked with the station"),
    False: ("smoke alarm sounding, no fire", "a smoke alarm, silent on arrival"),
}
"""What brought a crew that saw nothing, by whether it was day, and the same in a sentence."""
_SECOND_HAND_CONCERNS: Mapping[str, str] = {
    "told": "neighbour worried for the occupier",
    "hearsay": "occupier not seen by the crew",
}
_DAY = range(8 * 60, 18 * 60)
"""Minutes of the day in which a visit is booked; after it a crew comes only to an alarm. Assumption."""


def _job(view: View) -> tuple[str, str, str]:
    """Return what brought the crew there at that hour, what was found, and the concern that goes to partners."""
    if not view.acts and not _is_told(view):
        return _VAIN_JOBS[view.minute in _DAY][0], "", "alarms not checked; visit booked for"
    return choice(_DAY_JOBS if view.minute in _DAY else _LATE_JOBS, view.wording, 1)


def _is_told(view: View) -> bool:
    return view.basis in ("told", "hearsay")


def _form(view: View, town: Town) -> Fields:
    job, _, concern = _job(view)
    if not view.acts:
        concern = f"{concern} {working_day(view, town)}"
    if _is_told(view):
        job, concern = f"{job}, another address in the street", _SECOND_HAND_CONCERNS[view.basis]
    attended = view.told_day if _is_told(view) else view.day
    return (
        ("Record", f"{view.reference}, {job}"),
        ("Attended", f"{town.date_words(attended)}, crew {view.author}"),
        ("Concern", concern),
        ("Shared", f"{town.date_words(view.released_day)}, with police and adult social care"),
        ("Police asked", f"addresses on list {list_number(view)}, any attendance"),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    job, finding, _ = _job(view)
    return {"job": job, "finding": finding, "errand": _VAIN_JOBS[view.minute in _DAY][1]}


NEIGHBOUR_LIMITS = (
    "Nobody in the crew saw it.",
    "The neighbour's name and number are held at the station.",
    "The neighbour will speak to an officer and is at home on {next}.",
)
TALK_LIMITS = (
    "Nobody in the crew saw it.",
    "The speaker's name was not taken; the crew are in the street again on {next}.",
)
"""What a crew cannot say of what was told to it, whatever it is about."""
FIRE_WORDS = PartnerWords(
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
            "Crew {author}, {site}, {date}: {job}. {finding}.",
        ),
        "told": (
            "Crew {author}, at a job in the same street on {told}, were told this by a neighbour who had been outside.",
            "A neighbour who had watched from the path told crew {author} this on {told}.",
        ),
        "hearsay": (
            "After a job on {told} crew {author} were told this in the street by somebody who was not there and did not say who had told them.",
            "Crew {author} were told this on {told}, loading up after the job, by somebody who had it from others and did not name them.",
        ),
    },
    deeds={
        "visit": {
            "was called on by": (
                "{time} {whom} came to the door and {who} let the caller in. [{caller} left after {dur}.] [{caller} had come in {car}, parked by the appliance.]",
                "{who} went to the door {time} and let in {whom}[. {caller} was in the house {dur}]. [{caller} had come in {car}, parked by the appliance.]",
                "{time}, with the crew still inside, {whom} called on {who}[ and stayed {dur}]. [{caller} had come in {car}.]",
            ),
            "later was called on by": (
                "{time} {whom} came too[ and stayed {dur}]. [{caller} had come in {car}.]",
            ),
            "was called on by nobody": (
                "One caller came for {who} in that time, {time}: {whom}, who did not come in.",
                "{time} {who} went to the door to {whom}. Nobody else came while the crew were there.",
            ),
            "talk was called on by": (
                "{moment}, at {place}, {whom} called on {who}[ and stayed {dur}]. [{caller} came in {car}.]",
                "{who}, of {place}, had a caller {moment}: {whom}[, who stayed {dur}]. [{caller} came in {car}.]",
            ),
            "talk later was called on by": (
                "{whom} came after that[ and stayed {dur}]. [{caller} came in {car}.]",
            ),
            "talk was called on by nobody": (
                "{moment} the only caller on {who}, at {place}, was {whom}, who did not come in.",
            ),
        },
    },
    names={
        "machine named": ("The caller's name is as typed on the card.",),
        "direct named": (
            "{fam} gave {caller}'s name for the crew's record of who was in the house.",
            "{caller} gave that name for the crew's record of who was in the house.",
            "One of the crew knows {caller} from an earlier alarm in the street.",
        ),
        "machine seen": ("The caller's name is not on the card.",),
        "direct seen": (
            "{caller} gave no name for the crew's record of who was in the house.",
            "{fam} gave no name for {caller}.",
        ),
        "told named": (
            "The neighbour lives opposite and knows both by name.",
            "The neighbour heard the name {caller} called at the door.",
        ),
        "told seen": (
            "The neighbour had not seen {caller} before.",
            "The neighbour had no name for {caller}.",
        ),
    },
    limits={
        "machine": ("The card has one line for callers.",),
        "direct": (
            "What was said at the door was not heard.",
            "The crew were in the hall and kitchen only.",
            "The crew commander has not been asked for a statement; on shift again {next}.",
        ),
        "told": NEIGHBOUR_LIMITS,
        "hearsay": TALK_LIMITS,
    },
    vague={
        "machine": (
            "Visit card of {date}[, {site}], {subject}: arrived {hour}, alarms not checked, crew left after 4 minutes. Visit card has no entry for callers. Station to ring {subject} on {next}.",
        ),
        "direct": (
            "Crew {author} were at the door of {site} {when} for {errand}. {subject} came out, spoke on the step for two minutes and did not want the crew in. Who else was at home was not seen. A visit is booked for {next}.",
            "{date}, {site}. Crew {author} knocked {hour} for {errand}. {subject} came to an upstairs window and did not want the crew in. A card was left with the station's number; a visit is booked for {next}.",
        ),
        "told": (
            "On {told} a neighbour told crew {author} of seeing {subject} on the step of {site} {when}, and asked for the house to be visited. The neighbour's number is held at the station; visit due {next}.",
        ),
        "hearsay": (
            "On {told} crew {author} were told in the street that {subject} had been outside {site} {when}. The speaker had it from others. The crew offer a safety visit at the house on {next}.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Tablet of the crew, as stamped.",),
        "direct": (
            "First hand. Crew {author} were at the address.",
            "First hand. Crew {author} saw it from the hall.",
        ),
        "told": (
            "Told by a person who had been there. A neighbour, to crew {author}.",
            "Told by a person who had been there. The crew had not.",
        ),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
