"""Words of safeguarding contacts: why staff were there for a child, what adults did, and how the child was."""

from collections.abc import Mapping

from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, lot_of
from synthetic.writing.wording import choice

_SCHOOL = (
    (
        "attendance officer",
        "about {initial}, who was not in school that day",
        "absence from school",
    ),
    (
        "school nurse",
        "about {initial}, who had missed two appointments and was off school",
        "health appointments missed",
    ),
    (
        "designated safeguarding lead",
        "about {initial}, who had come to school without food twice and was off that day",
        "neglect",
    ),
)
_OTHERS = (
    ("youth worker", "about {initial}, who had asked not to walk home alone", "asked not to walk home alone"),
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
    "was in, tired and hungry",
    "was in and did not want to speak",
    "was in, well but quiet",
)
_SECOND_HAND_CONCERNS: Mapping[ActivityKind, str] = {
    "visit": "callers at the house",
    "threat": "afraid at home",
}
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
    if is_told:
        concern = _SECOND_HAND_CONCERNS.get(view.indication.kind, "") if view.acts else "worried at home"
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
            "The {role} went to {site} on {date} {reason}. {initial}, who stays there, {condition}.",
            "On {date} the {role} called at {site}, where {initial} stays, {reason}. {initial} {condition}.",
            "{site}, {date}. The {role} was there {reason}. {initial}, who stays there, {condition}.",
        ),
        "told": (
            "{child}, told the {role} on {told} what {initial} had seen and heard at home.",
            "On {told} {child}, {worry}, and told the {role} what {initial} had seen and heard at home.",
        ),
        "hearsay": (
            "Two young people told the {role} this on {told} as talk about the house where {child}, stays. Neither was there and neither said who had told them.",
            "Talk about the house where {child}, stays reached the {role} on {told}[, at {room}]. The speaker was not there and did not say who had told them.",
        ),
    },
    deeds={
        "visit": {
            "was called on by": (
                "{time}, during the visit, {whom} called on {who}[ and stayed {dur}]. [{caller} came in {car}.]",
                "{who} had a caller {time}, {whom}[, who stayed {dur}]. [{caller} came in {car}.]",
            ),
            "later was called on by": (
                "{time} {whom} came as well[ and stayed {dur}]. [{caller} came in {car}.]",
            ),
            "was called on by nobody": (
                "One caller came for {who} in that time, {time}: {whom}, who did not come in.",
                "{time} {who} went to the door to {whom}. No other adult came.",
            ),
            "talk was called on by": (
                "{moment}, at {place}, {whom} called on {who}[ and stayed {dur}]. [{caller} came in {car}.]",
                "{moment} {who} had a caller at {place}: {whom}[, who stayed {dur}]. [{caller} came in {car}.]",
            ),
            "talk later was called on by": (
                "{whom} came after that[ and stayed {dur}]. [{caller} came in {car}.]",
            ),
            "talk was called on by nobody": (
                "{moment} the only caller on {who} at {place} was {whom}, who did not come in.",
            ),
        },
        "threat": {
            "was threatened by": (
                '{time} {whom} came to the door and said to {who}: ["{words}".][!words|a threat, words not kept.] [{caller} came in {car}.]',
                '{time} {whom} said to {who} on the step: ["{words}".][!words|a threat, words not kept.] [{caller} came in {car}.]',
            ),
            "later was threatened by": (
                '{time} {whom} said to {who}: ["{words}".][!words|a threat, words not kept.]',
            ),
            "was threatened by nobody": (
                '{time} {who} found a note inside the door[: "{words}".][!words|.] No name was on it.',
                '{time} {who} showed the referrer a note that had just come through the door[: "{words}".][!words|.] It was not signed.',
            ),
            "talk was threatened by": (
                '{moment}, at {place}, {whom} said to {who}: ["{words}".][!words|a threat, words not kept.] [{caller} came in {car}.]',
            ),
            "talk later was threatened by": (
                'After that {whom} said to {who}: ["{words}".][!words|a threat, words not kept.]',
            ),
            "talk was threatened by nobody": (
                '{moment} a note without a name came for {who} at {place}[: "{words}".][!words|.]',
            ),
        },
    },
    names={
        "machine named": ("The name is as typed.",),
        "direct named": (
            "{fam} called {caller} by name.",
            "The referrer has met {caller} before, at a meeting about {initial}.",
        ),
        "direct seen": ("Nobody gave a name for {caller}.", "The referrer did not know {caller}."),
        "told named": (
            "{initial} has met {caller} at the house before.",
            "{initial} heard {fam} use the name {caller}.",
        ),
        "told seen": ("{initial} did not know {caller}.", "{initial} had not seen {caller} before."),
    },
    limits={
        "machine": ("Only the hall and front room were seen.",),
        "direct": (
            "Only the hall and front room were seen.",
            "The referrer goes back on {next}.",
            "{initial} was seen alone afterwards and was not pressed.",
        ),
        "told": (
            "{initial} was not asked more and is seen again on {next}.",
            "{initial} has not been asked to sign anything; the referrer sees {initial} on {next}.",
            "No member of staff saw it.",
        ),
        "hearsay": (
            "{initial} has not been asked and is seen on {next}.",
            "The referrer has not been to the house; visit due {next}.",
        ),
    },
    vague={
        "machine": (
            "Contact record of {child}, {date}: {subject} rang the {role} {hour}, was on the line for two minutes and put off a meeting about {initial}. New meeting on {next}.",
        ),
        "direct": (
            "The {role} called at {site} {when} {reason}. {subject} came to the door, said it was not a good time and closed it. Who else was in was not seen. The referrer goes back on {next} with a social worker.",
            "{site}, {date}, {hour}. The {role} was on the step for two minutes {reason}. {subject} answered from an upstairs window and did not come down. A second visit is set for {next}.",
        ),
        "told": (
            "{child}, told the {role} on {told} that {subject} was in the kitchen at {site} {when}, and did not say who else. {initial} was not pressed; the referrer sees {initial} alone on {next}.",
            "On {told} {child}, told the {role} of passing {subject} on the stairs at {site} {when}, and asked who could be rung at night. A number was given; {initial} is seen again on {next}.",
        ),
        "hearsay": (
            "Two young people told the {role} on {told} that {subject} had been at the gate of {site} {when}. Neither was there. {child}, stays there and is seen alone on {next}.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Contact record, as stamped.",),
        "direct": ("First hand. Seen by the {role}.", "First hand. The {role} was at the address."),
        "told": (
            "Told by a person who had been there. The child, to the {role}.",
            "Told by a person who had been there. A child, who told staff.",
        ),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
