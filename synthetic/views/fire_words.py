"""Words of fire service records: the job, what was found at it, and who came to the door while the crew were there."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords
from synthetic.writing.wording import choice

_DAY_JOBS = (
    (
        "home fire safety visit",
        "No working smoke alarm upstairs; two fitted",
        "no working alarm; second visit due",
    ),
    ("home fire safety visit", "The hall was blocked with boxes", "way out blocked; second visit due"),
    (
        "carbon monoxide alarm sounding",
        "Boiler turned off at the wall",
        "boiler not to be used; gas engineer to attend",
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
        "carbon monoxide alarm sounding",
        "Boiler turned off at the wall",
        "boiler not to be used; gas engineer to attend",
    ),
)
_NO_ANSWER = ("home fire safety visit", "Nobody was seen", "occupier not yet seen")
_DAY = range(8 * 60, 18 * 60)
"""Minutes of the day in which a visit is booked; after it a crew comes only to an alarm. Assumption."""


def _job(view: View) -> tuple[str, str, str]:
    """Return what brought the crew there at that hour, what was found, and the concern that goes to partners."""
    if not view.acts and not _is_told(view):
        return _NO_ANSWER
    return choice(_DAY_JOBS if view.minute in _DAY else _LATE_JOBS, view.wording, 1)


def _is_told(view: View) -> bool:
    return view.basis in ("told", "hearsay")


def _form(view: View, town: Town) -> Fields:
    job, _, concern = _job(view)
    attended = view.told_day if _is_told(view) else view.day
    return (
        ("Record", f"{view.reference}, {job}"),
        ("Attended", f"{town.date_words(attended)}, crew {view.author}"),
        ("Concern", concern),
        ("Shared", f"{town.date_words(view.released_day)}, with police and adult social care"),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    job, finding, _ = _job(view)
    return {"job": job, "finding": finding}


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
            "{job} at {site} on {date}. {finding}.",
        ),
        "told": (
            "Crew {author}, at a job in the same street on {told}, were told this by a neighbour who had been outside.",
            "A neighbour who had watched from the path told crew {author} this on {told}.",
        ),
        "hearsay": (
            "Said to crew {author} on {told}[ at {room}]. The speaker was not there and did not say who had told them.",
            "Crew {author} were told this on {told}[ at {room}] by somebody who had it from others, not named.",
        ),
    },
    deeds={
        "visit": {
            "was called on by": (
                "{time}, with the crew still inside, {whom} called on {who}[ and stayed {dur}]. [The caller came in {car}.]",
                "{time} {who} let in a caller, {whom}[, who stayed {dur}]. [Outside was {car}.]",
                "{time} {whom} came to the door and {who} let the caller in[, for {dur}]. [The caller came in {car}.]",
            ),
            "later was called on by": (
                "{time} {whom} came too[ and stayed {dur}]. [That caller came in {car}.]",
            ),
            "was called on by nobody": (
                "One caller came for {who} in that time, {time}: {whom}[, at the door {dur}].",
                "{time} {who} went to the door to {whom}[, {dur}]. Nobody else came while the crew were there.",
            ),
            "talk was called on by": (
                "{moment}, at {place}, {whom} called on {who}[ and stayed {dur}]. [The caller came in {car}.]",
                "{who}, of {place}, had a caller {moment}: {whom}[, who stayed {dur}]. [The caller came in {car}.]",
            ),
            "talk later was called on by": (
                "{whom} came after that[ and stayed {dur}]. [That caller came in {car}.]",
            ),
            "talk was called on by nobody": (
                "{moment} the only caller on {who}, at {place}, was {whom}[, at the door {dur}].",
            ),
        },
    },
    names={
        "machine named": ("The caller's name is as typed on the card.",),
        "direct named": (
            "{fam} gave the crew the caller's name.",
            "{caller} gave that name for the visit card.",
            "{caller} is known to one of the crew from an earlier alarm.",
        ),
        "machine seen": ("The caller's name is not on the card.",),
        "direct seen": ("The caller gave no name.", "The crew did not ask the caller's name."),
        "told named": ("The neighbour knows both by name.", "Names as the neighbour gave them."),
        "told seen": (
            "The neighbour had not seen the caller before.",
            "The neighbour did not know the caller.",
        ),
    },
    limits={
        "machine": ("The card has one line for the caller.",),
        "direct": (
            "What was said was not heard.",
            "The crew were in the hall and kitchen only.",
            "The back door was not in view.",
        ),
        "told": (
            "The crew did not see it.",
            "The neighbour gave a name and number, held at the station.",
            "The neighbour will speak to an officer.",
        ),
        "hearsay": ("The crew did not see it.", "The speaker gave no name."),
    },
    vague={
        "machine": (
            "Log of {date} searched for the address of {subject}. One call, closed on the way. Cards not searched.",
        ),
        "direct": (
            "A visit had been booked by {subject} for {date}. Nobody answered crew {author} and a card was left. The station will ring to book again.",
            "{subject} sent crew {author} away from the door on {date} and said another day would do. Second visit to be booked, with a police officer if wanted.",
        ),
        "told": (
            "On {told} a neighbour asked crew {author} to have somebody look in on {subject}, about {date}, and would say why only indoors. Name and number held at the station.",
            "A neighbour of {subject} told crew {author} on {told} that {date} had frightened the street, and would not go on at the door. The neighbour can be seen at home in the mornings.",
        ),
        "hearsay": (
            "{subject} was spoken of to crew {author} on {told}, about {date}. The speaker would not say more in the street. The crew know where the speaker works.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Tablet of the crew, as stamped.",),
        "direct": (
            "First hand. Seen by crew {author} at the job.",
            "First hand. Crew {author} were in the house.",
        ),
        "told": (
            "Told by a person who had been there. A neighbour, to crew {author}.",
            "Told by a person who had been there. The crew had not.",
        ),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
