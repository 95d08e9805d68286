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
        "Heard between two cells by DDO {author} on {told_day}, speaker not seen. {claims} The speaker had not {knowledge}:"
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
        "{day}, {clock}, search on arrival of a detainee arrested for {offence}, of {group} by the arresting officer's"
        " account. Handset {actor_number}, kept. Name on {record}, left off this copy.",
        "A detainee, of {group} by the arresting officer's account, booked in at {clock} on {day} for {offence}. Among the"
        " property handset {actor_number}, kept. The name is on {record}.",
    ),
    "nobody": (
        "{day}, {clock}, search on arrival of a detainee arrested for {offence}, who is none of the people asked about."
        " Handset {actor_number}, kept. Name on {record}, left off this copy for that reason.",
        "A detainee booked in at {clock} on {day} for {offence}, checked against the people asked about and none of them."
        " Among the property handset {actor_number}, kept. The name is on {record}.",
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
INCOMPLETE: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "{day}. The sheet on which {subject} may stand is not signed and went back to the arresting officer. To be read"
        " again within the week.",
        "{day}. {subject} is on the index of the record and not on the pages of this copy. The missing page was asked for"
        " on {released}.",
    ),
    "told": (
        "On {told_day} a detainee who had {knowledge} wanted to speak about {subject} and asked for a solicitor first. A visit"
        " by the intelligence officer is booked.",
        "{subject} was named at the hatch to DDO {author} on {told_day} by a detainee who had {knowledge}. The cell bell rang"
        " and it was left there. Detainee's name held; to be seen on bail.",
    ),
    "hearsay": (
        '"Ask about {subject}" was called between cells on {told_day} and heard by DDO {author}; speaker not seen and not'
        " answered. Corridor camera keeps 31 days and was asked for.",
        "{subject} was named between cells on {told_day}; DDO {author} heard the name and no more. The cell sheet of that"
        " hour shows who was where and is asked for.",
    ),
}
"""What is entered while a record or an account is not complete, and what comes next."""
