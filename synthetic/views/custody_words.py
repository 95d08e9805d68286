"""What a custody record says of whom a detainee wanted told, of handsets among the property, and of what was overheard."""

REQUESTS = {
    "named": (
        "Asked that {other} be told[, on {number}]. Called by staff; whether it was answered is not entered.",
        "Wanted {other} told of the arrest[, number given {number}]. One call made.",
        "Named {other} as the person to be told[, on {number}]. Message left.",
    ),
    "numbered": (
        "Asked that {other} be told, a number and no name. One call made.",
        "Wanted {other} told; would give no name. Called by staff; whether it was answered is not entered.",
    ),
    "sort": (
        "Asked that {other} be told; number read off a handset by {him}, not kept on this copy. No name given. One call made.",
        "Wanted {other} told and gave no name. The number dialled is on the record, not on this copy.",
        "Named nobody; had staff ring {other}. Number on the record, not on this copy. Message left.",
    ),
    "nobody": (
        "Asked whether anybody was to be told: nobody. Entry signed by {him}.",
        "Right to have somebody told explained; did not want it. No call made.",
        "Wanted nobody told. No number asked for.",
    ),
}
"""The right to have somebody told, by whom the detainee asked for."""
AUTHORISED = "Detention authorised by PS {author}, grounds written in {his} presence."
SAID = {
    "told": (
        "A detainee who had been at the desk then told DDO {author}: {clause}. Not in answer to a question.",
        "DDO {author} was told through the hatch, by a person who had been there: {clause}. Not asked for, not signed.",
    ),
    "hearsay": (
        "DDO {author}, from cell talk, speaker not seen: {clause}. The speaker had not been there.",
        "Heard between cells by DDO {author}: {clause}. Said to have come from others; the speaker was not there.",
    ),
}
"""How what was said in the suite is entered, by whether the speaker had been there."""
PROPERTY = {
    "named": (
        "Property of {other}: handset {actor_number}. {words}. Kept in a sealed bag.",
        "Handset {actor_number} listed to {other}; {words}. {pron} says nothing about whose it is.",
    ),
    "group": (
        "Property of a detainee tied to {group} by the arresting officer: handset {actor_number}. {words}. Name on the record.",
        "Handset {actor_number}, listed to a detainee of {group}; {words}. Name on the record, not on this copy.",
    ),
    "nobody": (
        "Property of a detainee who is not on the list asked about: handset {actor_number}. {words}. Name on the record.",
        "Handset {actor_number}, listed to a detainee on no list asked about; {words}. Name on the record.",
    ),
}
PAIRED = (
    "Handset {actor_number}, brought in with {car}: {words}. Kept in a sealed bag. Keeper on check: {keeper}.",
    "{car}, recovered to the yard; {actor_number}: {words}. Handset kept. Keeper {keeper}, hirer to be asked for.",
)
LIMITS = {
    "arrest": (
        "Why was not asked.",
        "The call was not listened to.",
        "That somebody was wanted told says nothing of why.",
    ),
    "use": ("A handset in property may be borrowed.", "Not examined; that needs its own authority."),
    "pairing": (
        "Who had used it in the vehicle is not shown.",
        "Not examined; that needs its own authority.",
    ),
}
SAID_LIMIT = "That it was said is entered; its content is not checked."
INCOMPLETE = {
    "direct": (
        "{day}. Entries on {subject} incomplete and not signed. Record sent back to the suite. Nothing to check.",
        "{day}. {subject}: property and contact sheets not with the record. Asked for again. Nothing to check.",
    ),
    "told": (
        "DDO {author}: a detainee who had been there mentioned {subject} and did not go on. Not asked. Nothing to check.",
        "{subject} was named through the hatch by a person who had been there. No more was said. Nothing to check.",
    ),
    "hearsay": (
        'Cell talk that {subject} "knows all about it". No deed or day; speaker not seen. Nothing to check.',
        "{subject} named between cells, DDO {author}. The rest was not made out; the speaker was not there. Nothing to check.",
    ),
}
