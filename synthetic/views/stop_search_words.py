"""What a stop record says: how the stop came about, by which power, what was found, and what was not looked into."""

from synthetic.testimony.occasion import Deed

SEEN: dict[Deed, tuple[str, ...]] = {
    "took": (
        "{other} gave {who} {thing}[, out of {container}]",
        "{who} took {thing} from {other}[, out of {container}]",
    ),
    "gave": (
        "{who} passed {thing}[, out of {container},] to {other}",
        "{other} took {thing} from {who}[, out of {container}]",
    ),
    "left": ("{who} put {thing} down and walked on without it", "{who}, alone, left {thing} and walked off"),
}
"""What officers saw of somebody on foot before the stop."""
ON_FOOT = "{who}, {age}, stopped on foot."
GONE: dict[Deed, tuple[str, ...]] = {
    "took": (
        "By the time of the stop {he} no longer had {thing}.",
        "{thing} was gone when I reached {him}.",
    ),
    "gave": ("{thing} was not recovered.", "I did not get {thing} back; {unseen} I do not know."),
    "left": (
        "{thing} was gone when I went back for it.",
        "{thing} was not there when the spot was searched.",
    ),
}
"""What became of the thing, which is never in the search."""
BESIDE = {
    "named": (
        "{other}, known to me, walked off[{away}] and was not stopped.",
        "{other} gave that name and an address and was not searched.",
    ),
    "unknown": (
        "{other} went off[{away}] and was not stopped; description circulated.",
        "{other} left[{away}] before I got there and was not traced.",
    ),
}
UNSEARCHED = (
    "Stop and account, no search. NFA.",
    "Asked to account, gave an address, which agrees with the voters' list. No search. NFA.",
)
SEEN_GROUNDS = (
    "Searched, MDA s.23, object drugs. Grounds: what I had seen, and two complaints this week of drugs passed at that spot."
    " GOWISELY given.",
    "MDA s.23, object drugs; grounds what I had seen and the shift briefing on drugs at that spot. GOWISELY given.",
)
SMELL_GROUNDS = {
    "foot": (
        "Searched, MDA s.23, object drugs. Grounds: smell of fresh cannabis from the open bag. GOWISELY given.",
        "MDA s.23, object drugs; grounds strong smell of cannabis on the coat. GOWISELY given.",
    ),
    "vehicle": (
        "Driver and vehicle searched, MDA s.23, object drugs. Grounds: smell of fresh cannabis from the open window. GOWISELY"
        " given.",
        "MDA s.23, object drugs, driver and vehicle; grounds strong smell of cannabis when the door opened. GOWISELY given.",
    ),
}
FOUND = (
    "Found: nothing. Linked to object: no. NFA. Copy given.",
    "Nothing found. Linked to object: no. NFA. Copy emailed.",
)
ROADS: dict[str, tuple[str, ...]] = {
    "passenger": (
        "{own_car} stopped, RTA s.163, {reason}. Driver {who}, {age}, licence shown. Passenger {other}, name given.",
        "{who}, {age}, stopped driving {own_car}, RTA s.163, {reason}. {other} was in the passenger seat.",
    ),
    "convoy": (
        "{own_car} stopped, RTA s.163, {reason}. Driver {who}, {age}, licence shown, alone. {car} had been close behind and drove on[,"
        " {unknown} at its wheel].",
        "{who}, {age}, stopped driving {own_car}, RTA s.163, {reason}; alone. {car}, which had kept with it, did not"
        " stop[; driver {unknown}].",
    ),
    "alone": (
        "{own_car} stopped, RTA s.163, {reason}. Driver {who}, {age}, licence shown. No passenger, no vehicle with it.",
        "{who}, {age}, stopped driving {own_car}, RTA s.163, {reason}; alone. No vehicle in company.",
    ),
}
"""A vehicle that was stopped, by who was with it."""
REASONS = (
    "rear light out",
    "no light on the rear plate",
    "speed in a 20 limit",
    "phone in hand",
    "worn tyre seen",
    "routine check",
)
"""Why a vehicle is stopped; none of it bears on a question."""
ROAD_ENDS = ("No search. NFA.", "Documents in order. No search. NFA.", "Words of advice. No search. NFA.")
GROUPS: dict[Deed, tuple[str, ...]] = {
    "unloaded for": (
        "{who}, of {group} by the briefing, stopped on foot. I had just seen {him} unload[ {thing} from {container} of] a hire"
        " vehicle for {other}. {other_short} was not stopped. Vehicle gone, plate not read.",
    ),
    "came with": (
        "Vehicle with a hire sticker stopped, RTA s.163, {reason}. {who}, of {group} by the briefing, in it, name given."
        " Agreement copied to the traffic desk, which holds the plate.",
        "{who}, of {group} by the briefing, a passenger in a hire vehicle stopped RTA s.163, {reason}. Plate is with the"
        " traffic desk.",
    ),
    "collected from": (
        "{who}, of {group} by the briefing, stopped on foot with {amount} in notes. I had just seen {other} hand it over."
        " Counted and returned.",
        "{other} handed {who}, of {group} by the briefing, notes in my view. {who} stopped on foot: {amount}, counted and"
        " returned.",
    ),
    "traded": (
        "{who}, of {group} by the briefing, stopped RTA s.163 in {his} own vehicle, {reason}. Says {he} {doing} that day; a"
        " call to the customer agrees.",
    ),
    "was elsewhere": (
        "{who}, of {group} by the briefing, stopped RTA s.163 in {his} own vehicle, {reason}. Says {he} {doing} that day; a"
        " call to somebody there agrees.",
    ),
}
FOOT_REASONS = (
    "after a call about shouting nearby", "behind shops that were shut", "by a burglary patrol",
    "after a call about cycling on the footway", "by a broken fence",
)  # fmt: skip
"""Why somebody on foot is stopped; none of it bears on a question."""
USES = {
    "named": ("{other} stopped on foot {foot_reason}.", "Stop of {other}, on foot, {foot_reason}."),
    "group": (
        "Stop on foot {foot_reason}. The person gave no name, as nobody stopped has to; the face is that of photograph"
        " {photograph} on the briefing sheet for {group}.",
        "Person stopped on foot {foot_reason}, whom I know as photograph {photograph} on the briefing sheet for {group}. Name not"
        " given and not asked again.",
    ),
    "nobody": (
        "Stop on foot {foot_reason}. The person's name, on {record}, was checked with the intelligence desk and is none of those it"
        " had asked about for this number.",
        "Person stopped on foot {foot_reason}; name and address on {record}. The desk compared the name with those it had asked"
        " about for this number: not among them.",
    ),
}
READ = "the driver read the number out when I asked for a contact number"
"""How the number of a handset in a vehicle is had without a search."""
SHOWN = "shown to me in the settings when I asked for a contact number"
"""How a number is read off a handset without an examination of it."""
PAIRINGS = (
    "{car} stopped, RTA s.163, {reason}. Keeper on check: {keeper}. Driver given HORT/1 no. {hort}; name and address on its"
    " counterfoil, held at the front counter. Handset {actor_number} in it.",
    "Stop of {car}, RTA s.163, {reason}. Keeper on check: {keeper}. In it, handset {actor_number}. Driver's name on the counterfoil of"
    " HORT/1 no. {hort}, held at the front counter.",
)
COPIED_TO = (
    "intelligence desk, list {list}: {subject}",
    "intelligence desk, which asked for any record with {subject} (list {list})",
)
"""To whom a record was copied, and why."""
STARTED = {
    "road": (
        "{subject}, driver, stopped, RTA s.163, {reason}. Licence shown. I was called to a collision two minutes later and the"
        " record stops there. No search. To be completed from my notebook by {due}.",
        "{subject} stopped at the wheel, RTA s.163, {reason}. Broken off for a call to a fight; who else was in the vehicle is"
        " on my video, kept to {kept}, and not yet entered.",
    ),
    "foot": (
        "{subject} stopped on foot {foot_reason} and gave an address. No search. I was called to a collision two minutes later;"
        " record to be completed from my notebook by {due}.",
        "{subject} stopped on foot {foot_reason}. Walked on while I took a radio call. No search. Body-worn video kept to"
        " {kept}, not viewed.",
    ),
    "group": (
        "Photograph {photograph} of the briefing sheet on {subject} was seen on foot and stopped {foot_reason}. No search. Called away"
        " before the account was written; to be completed from my notebook by {due}.",
    ),
    "number": (
        "Person stopped on foot {foot_reason} gave {subject} to be reached on and no name, as nobody stopped has to. Number not"
        " dialled; I was called away. To be dialled and entered by {due}.",
        "Person stopped on foot {foot_reason}. {subject} was on a slip among papers shown to me; whose it is was not asked before"
        " a call to a collision. No search. Record to be completed by {due}.",
    ),
    "vehicle": (
        "{subject} stopped, RTA s.163, {reason}. Driver sent on after a minute because of a call to a collision; nobody's name taken."
        " Keeper to be checked and the record completed by {due}.",
        "{subject} stopped, RTA s.163, {reason}. Driver given HORT/1 no. {hort} to show papers at the police station within seven"
        " days; the rest of the record was broken off for an urgent call. Dash camera kept to {kept}.",
    ),
}
"""What is filed while a stop is not written up, and what comes next."""
