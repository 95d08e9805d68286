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
        "Said to DDO {author} at the hatch on {told_day}, not in answer to a question."
        " {claims} The detainee had {knowledge}. Entered at the time; not signed.",
        "{claims} Said on {told_day} to DDO {author} on the way to the cells, by a detainee who had {knowledge}. Nothing was"
        " asked. Entered and read back.",
    ),
    "hearsay": (
        "Called between two cells on {told_day}, speakers not seen, and heard by DDO {author}. {claims} The speaker had not"
        ' {knowledge}: "that\'s only what I heard". Who was in the cells is on the cell sheet.',
        "{claims} Called from cell to cell on {told_day} and heard by DDO {author}; by whom is not known. The speaker said"
        " it was only talk and had not {knowledge}. Corridor recording kept 31 days, not viewed.",
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
        "{day}, {clock}, property of a detainee arrested for {offence}: handset {actor_number}, kept in a sealed bag. The record has"
        " a marker for {group}, set by the officer in the case, who asked that the name be left off this copy.",
        "Property page, {day}, {clock}, detainee arrested for {offence}: handset {actor_number}, kept. Marker on {record}: {group}."
        " The name is left off this copy and is with the officer in the case.",
    ),
    "nobody": (
        "{day}, {clock}, property of a detainee arrested for {offence}: handset {actor_number}, kept in a sealed bag. The desk compared"
        " the name with those it had asked about for this number: not among them, and left off this copy.",
        "Property page, {day}, {clock}, detainee arrested for {offence}: handset {actor_number}, kept. Name on {record}, compared by"
        " the desk with those asked about for this number; it is none of them.",
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
GROUNDS = {
    "the number was dialled and the handset rang": "the number was dialled at the desk and the handset rang, before it was bagged",
    "the handset was in a coat pocket and its number was read from the settings": "the detainee showed the number in the settings",
    "the number was given when asked and rang when dialled": "the number was given when asked and rang when dialled, before it was bagged",
}
"""How a number is come by at the desk, without an examination of the handset, by how it is known elsewhere."""
REASONS = (
    "intelligence desk, list {list}: {subject}",
    "intelligence desk, which asked for any entry on {subject} (list {list})",
)
"""To whom the entry was copied, and why."""
LIMITS = {
    "arrest": ("The call was not listened to.", "Why that was wanted was not asked."),
    "use": (
        "In whose name the contract is was not asked.",
        "Handset not examined; that needs its own authority.",
    ),
    "pairing": (
        "Who had it in the vehicle is not shown.",
        "Handset not examined; that needs its own authority.",
    ),
}
MISSING = {
    "person": "What the box says",
    "number": "The name of whoever had it",
    "vehicle": "What was in bag {record}",
}
"""What cannot be read yet, by what a record was read for."""
ENTRY = {
    "person": "{subject}, arrested for {offence}, brought in; rights given, one box filled in for who is to be told",
    "number": "Handset {subject} in sealed bag {record} on the property page",
    "vehicle": "{subject} brought to the yard on an arrest for {offence}, keys and contents to bag {record}",
}
"""What a record holds that is not complete, by what it was read for."""
INCOMPLETE: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "{day}, {clock}. {entry}. {missing} is on a page that was not copied; asked for on {released}, due {due}.",
        "{day}, {clock}. {entry}. {missing} cannot be read on this copy; PS {author} reads it off the original on {due}.",
    ),
    "told": (
        "{subject}: a detainee who had {knowledge} asked DDO {author} at the hatch on {told_day} whom to see about it, and would say"
        " no more before a solicitor came. Visit by the intelligence officer booked for {due}.",
        "{subject} was named to DDO {author} on {told_day} by a detainee who had {knowledge} and offered to say more once bailed. To be"
        " seen on answering bail, {due}. Name on the custody record.",
    ),
    "hearsay": (
        "{subject} was named from cell {photograph} to the next on {told_day}, as talk; the speaker had not {knowledge}. Who was in"
        " the cells is on DDO {author}'s sheet; corridor recording kept to {kept}.",
        "On {told_day} a detainee in cell {photograph} asked the next cell about {subject} and was told it was hearsay, from somebody who"
        " had not {knowledge}. DDO {author} holds the cell sheet; one is seen on {due}.",
    ),
}
"""What is entered while a record or an account is not complete, and what comes next."""
