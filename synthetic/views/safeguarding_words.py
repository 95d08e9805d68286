"""Words of safeguarding contacts: why staff were there for a child, what adults did, and how the child was."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, lot_of
from synthetic.writing.wording import choice

_SCHOOL = (
    (
        "attendance officer",
        "about {initial}, who had not been in school since the day before",
        "absence from school",
    ),
    ("school nurse", "about {initial}, who had missed two appointments", "health appointments missed"),
    ("designated safeguarding lead", "about {initial}, who had come to school without food twice", "neglect"),
)
_OTHERS = (
    ("youth worker", "to see {initial} home from the youth session", "asked not to walk home alone"),
    ("family support worker", "for an agreed visit about {initial}", "home conditions"),
    (
        "return-home interviewer",
        "about {initial}, who had been missing the night before",
        "missing overnight",
    ),
)
_SCHOOL_DAY = range(8 * 60, 16 * 60 + 30)
_WEEKEND = ("Sat", "Sun")
_INITIALS = "BCDEFGHJKLMNPRST"
_AGES = (13, 14, 15, 16)
_CONDITIONS = (
    "was there, tired and hungry",
    "was there and did not want to speak",
    "was there, well but quiet",
)
_WORRIES = (
    "had slept badly and asked whether somebody could come to the house",
    "did not want to go home that evening",
    "asked who could be rung at night",
)


def _child(view: View) -> tuple[str, int]:
    return choice(_INITIALS, view.wording), choice(_AGES, view.wording, 1)


def _contact(view: View, town: Town) -> tuple[str, str, str]:
    """Return which member of staff it was, why they were there, and the concern, by hour and day of the week."""
    is_told = view.basis in ("told", "hearsay")
    day = town.date_words(view.told_day if is_told else view.day)
    in_school = not day.startswith(_WEEKEND) and (is_told or view.minute in _SCHOOL_DAY)
    role, reason, concern = choice(_SCHOOL if in_school else _OTHERS, view.wording, 2)
    return role, reason.replace("{initial}", _child(view)[0]), concern


def _form(view: View, town: Town) -> Fields:
    initial, age = _child(view)
    role, _, concern = _contact(view, town)
    report_day = town.date_words(view.told_day)
    return (
        ("Referrer", f"{role}, {view.author}"),
        ("Child", f"{initial}, {age}"),
        ("Concern", concern),
        ("Told to us", report_day),
        ("Local authority told", report_day),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    initial, age = _child(view)
    role, reason, _ = _contact(view, town)
    return {
        "child": f"{initial}, {age}",
        "initial": initial,
        "role": role,
        "reason": reason,
        "condition": lot_of(_CONDITIONS, view),
        "worry": lot_of(_WORRIES, view),
    }


SAFEGUARDING_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": ("Contact record of {child}. The {role} went to {site} on {date} {reason}.",),
        "direct": (
            "The {role} went to {site} on {date} {reason}. {initial} {condition}.",
            "On {date} the {role} called at {site} {reason}. {initial} {condition}.",
            "{site}, {date}. The {role} was there {reason}. {initial} {condition}.",
        ),
        "told": (
            "{child}, told the {role} this on {told}; {initial} had been in the house.",
            "On {told} {child}, {worry}. {initial} had been at home and told the {role} this.",
        ),
        "hearsay": (
            "Two young people told the {role} this on {told} as talk about the house where {child}, stays. Neither was there and neither said who had told them.",
            "Talk about the house where {child}, stays reached the {role} on {told}[, at {room}]. The speaker was not there and did not say who had told them.",
        ),
    },
    deeds={
        "visit": {
            "was called on by": (
                "{time}, while the {role} was there, {whom} called on {who}[ and stayed {dur}]. [The caller came in {car}.]",
                "{who} had a caller {time}, {whom}[, who stayed {dur}]. [The caller came in {car}.]",
            ),
            "later was called on by": (
                "{time} {whom} came as well[ and stayed {dur}]. [That caller came in {car}.]",
            ),
            "was called on by nobody": (
                "One caller came for {who} in that time, {time}: {whom}[, at the door {dur}].",
                "{time} {who} went to the door to {whom}[, {dur}]. No other adult came.",
            ),
            "talk was called on by": (
                "{moment}, at {place}, {whom} called on {who}[ and stayed {dur}]. [The caller came in {car}.]",
                "{moment} {who} had a caller at {place}: {whom}[, who stayed {dur}]. [The caller came in {car}.]",
            ),
            "talk later was called on by": (
                "{whom} came after that[ and stayed {dur}]. [That caller came in {car}.]",
            ),
            "talk was called on by nobody": (
                "{moment} the only caller on {who} at {place} was {whom}[, at the door {dur}].",
            ),
        },
        "threat": {
            "was threatened by": (
                "{time} {whom} came to the door and said to {who}: [“{words}.”][!words|a threat, words not kept.] [Outside was {car}.]",
                "{time} {whom} said to {who} on the step: [“{words}.”][!words|a threat, words not kept.] [Outside was {car}.]",
            ),
            "later was threatened by": (
                "{time} {whom} said to {who}: [“{words}.”][!words|a threat, words not kept.]",
            ),
            "was threatened by nobody": (
                "{time} {who} found a note inside the door[: “{words}.”][!words|.] No name was on it.",
                "{time} {who} showed the {role} a note that had just come through the door[: “{words}.”][!words|.] It was not signed.",
            ),
            "talk was threatened by": (
                "{moment}, at {place}, {whom} said to {who}: [“{words}.”][!words|a threat, words not kept.] [Outside was {car}.]",
            ),
            "talk later was threatened by": (
                "After that {whom} said to {who}: [“{words}.”][!words|a threat, words not kept.]",
            ),
            "talk was threatened by nobody": (
                "{moment} a note without a name came for {who} at {place}[: “{words}.”][!words|.]",
            ),
        },
    },
    names={
        "machine named": ("The name is as typed.",),
        "direct named": ("{fam} called {caller} by name.", "{caller} gave that name when asked."),
        "direct seen": ("Nobody gave a name for {caller}.", "The {role} did not know {caller}."),
        "told named": ("{initial} knows both by name.", "{initial} gave both names."),
        "told seen": ("{initial} did not know {caller}.", "{initial} had not seen {caller} before."),
    },
    limits={
        "machine": ("Only the hall and front room were seen.",),
        "direct": (
            "Only the hall and front room were seen.",
            "The {role} goes back within the week.",
            "{initial} was seen alone afterwards and was not pressed.",
        ),
        "told": (
            "{initial} was not asked more.",
            "{initial} will be seen again by the {role}.",
            "No member of staff saw it.",
        ),
        "hearsay": ("Names as said.", "{initial} has not been asked."),
    },
    vague={
        "machine": (
            "Contact record of {child}: {subject} did not bring {initial} to a meeting booked for {date}. To be booked again.",
        ),
        "direct": (
            "The {role} called on {subject} about {child}, on {date} and was not let in. {initial} has been asked to come to school for a talk.",
            "{subject} came to the office about {child}, on {date} and left before the {role} could begin. A second meeting has been offered.",
        ),
        "told": (
            "{child}, told the {role} on {told} of being frightened of {subject}, since {date}, and asked to say more another day. The {role} sees {initial} weekly.",
            "On {told} {child}, asked the {role} whether police know {subject} and what happened on {date}. {initial} was not pressed. A trusted adult is to sit in next time.",
        ),
        "hearsay": (
            "Young people spoke of {subject} on {told}, about {date}, and stopped when the {role} came in. {child}, is to be seen alone.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Contact record, as stamped.",),
        "direct": ("First hand. Seen by the {role}.", "First hand. The {role} was in the house."),
        "told": (
            "Told by a person who had been there. The child, to the {role}.",
            "Told by a person who had been there. A child, who told staff.",
        ),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
