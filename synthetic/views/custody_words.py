"""What a custody record says of whom a detainee wanted told, of handsets among the property, and of what was overheard."""

from scenarios.schema.evidence import Basis

OFFENCES = (
    "theft from a shop", "failing to appear at court", "criminal damage", "common assault", "driving while disqualified",
    "breach of a restraining order", "theft of a bicycle", "being drunk and disorderly",
)  # fmt: skip
"""Of what detainees are arrested; none of it bears on a question."""
REQUESTS = {
    "named": (
        "asked that {other} be told[, on {number}]. Called by staff once; no answer.",
        "rights given; wanted {other} told[, number given {number}]. Called by staff; told.",
        "named {other} as the person to be told[, on {number}]. Message left by staff.",
    ),
    "numbered": (
        "asked that the person on {other} be told, and gave no name. Called by staff once; no answer.",
        "wanted {other} rung and would not say whose it is. Called by staff; a man answered and gave no name.",
    ),
    "sort": (
        "asked that {other} be told, and gave no name. The number dialled by staff is on the phone log of the suite.",
        "wanted {other} told and gave no name. Called by staff once; the number is on the phone log of the suite.",
    ),
    "nobody": (
        "asked whether anybody was to be told: nobody. Entry signed by {him}.",
        "right to have somebody told explained; wanted nobody told. Entry signed by {him}.",
        "wanted nobody told. Asked again at the first review: the same.",
    ),
}
"""The right to have somebody told, by whom the detainee asked for."""
AUTHORISED = "Detention authorised by PS {author} to secure evidence and to question; grounds written in {his} presence."
SAID: dict[Basis, tuple[str, ...]] = {
    "told": (
        "On {told_day} a detainee who had {knowledge} told DDO {author} at the hatch what follows, not in answer to a"
        " question. {claims} Entered at the time; the detainee would not sign.",
        "{claims} Said on {told_day} to DDO {author} on the way to the cells, by a detainee who had {knowledge}. Nothing was"
        " asked. Entered and read back.",
    ),
    "hearsay": (
        "On {told_day} DDO {author} heard this called between two cells, speaker not seen. {claims} The speaker had not {knowledge}:"
        ' "that\'s only what I heard".',
        "{claims} Called from cell to cell on {told_day} and heard by DDO {author}; by whom is not known. The speaker said"
        " it was only talk and had not {knowledge}.",
    ),
}
"""How what was said in the suite is entered, by whether the speaker knew it at first hand."""
PROPERTY = {
    "named": (
        "{day}, {clock}, search on arrival of {other}, arrested for {offence}. Handset {actor_number} on {other_his} person;"
        " kept in a sealed bag.",
        "{other}, arrested for {offence}, booked in at {clock} on {day}. Among {other_his} property handset {actor_number},"
        " kept.",
    ),
    "group": (
        "{day}, {clock}, property page: handset {actor_number}, kept in a sealed bag. The page carries record and offence ({offence})"
        " and no name. The record is marked {group} by the officer in the case.",
        "Property page, {day}, {clock}, detainee arrested for {offence}: handset {actor_number}, kept. The warning box of the record"
        " reads {group}; the property page has no name on it.",
    ),
    "nobody": (
        "{day}, {clock}, property page: handset {actor_number}, kept in a sealed bag; arrested for {offence}. The desk compared the"
        " name on the front page with those it had asked about: not among them.",
        "Property page, {day}, {clock}, detainee arrested for {offence}: handset {actor_number}, kept. Name on the front page of"
        " {record}, compared by the desk with those it had asked about and none of them.",
    ),
}
"""How a handset among the property is entered, by whose property it was."""
PAIRED = (
    "{day}, {clock}. {car} brought to the yard with a detainee arrested for {offence}; handset {actor_number} taken from it"
    " and kept. Keeper on check: {keeper}.",
    "Handset {actor_number} booked in at {clock} on {day} with {car}, recovered on an arrest for {offence}. Keeper of the"
    " vehicle: {keeper}.",
)
"""How a handset is entered that came in with a vehicle."""
SHOWN = "the detainee showed the number in the settings"
"""How a number is read off a handset without an examination of it."""
LIMITS = {
    "arrest": ("The call was not listened to.", "Why that was wanted was not asked."),
    "use": ("Whose it is was not asked.", "Handset not examined; that needs its own authority."),
    "pairing": (
        "Who had it in the vehicle is not shown.",
        "Handset not examined; that needs its own authority.",
    ),
}
ENTRY = {
    "person": "{subject}, arrested for {offence}, brought in; rights given, one name asked for",
    "number": "Handset {subject} in sealed bag {record} on the property page",
    "vehicle": "{subject} brought to the yard on an arrest for {offence}, keys and contents to bag {record}",
}
"""What a record holds that is not complete, by what it was read for."""
INCOMPLETE: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "{day}, {clock}. {entry}. The box next to it is empty on this copy; the page was asked for again on {released} and is due"
        " {due}.",
        "{day}, {clock}. {entry}. The line after it is cut off by the copier. PS {author} is on duty again on {due} and will read it"
        " off the original.",
    ),
    "told": (
        "On {told_day}, hatch of cell {photograph}: a detainee who had {knowledge} asked DDO {author} who deals with {subject}, and"
        " wanted a solicitor first. Spoke for about two minutes. Visit by the intelligence officer booked for {due}.",
        "On {told_day}, on the way back from the fingerprint room: a detainee who had {knowledge} named {subject} to DDO {author} and"
        " stopped as the next detainee was brought in. To be seen on answering bail, {due}.",
    ),
    "hearsay": (
        'On {told_day}, "ask about {subject}" was called from cell {photograph} to the next and answered "not me, I only heard".'
        " The speaker had not {knowledge}. Cell sheet kept by DDO {author}; recording of the corridor kept to {kept}.",
        "{subject} was named from cell {photograph} to the next on {told_day}; the speaker said it was hearsay and had not"
        " {knowledge}. DDO {author} holds the cell sheet; the occupant is to be seen on {due}.",
    ),
}
"""What is entered while a record or an account is not complete, and what comes next."""
