"""What a stop record says: how the stop came about, by which power, what was found, and what was not looked into."""

from synthetic.testimony.occasion import Deed

SEEN: dict[Deed, tuple[str, ...]] = {
    "took": (
        "{other} gave {who} {thing}[, out of {container}]",
        "{who} took {thing} from {other}[, out of {container}]",
    ),
    "gave": (
        "{who} gave {other} {thing}[, out of {container}]",
        "{who} handed {thing} to {other}[, out of {container}]",
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
        "{other} gave the name and was not searched.",
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
    "no front plate light",
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
    "after a call about shouting nearby", "behind shops that were shut", "on a burglary patrol",
    "after a call about cycling on the footway", "by a broken fence",
)  # fmt: skip
"""Why somebody on foot is stopped; none of it bears on a question."""
USES = {
    "named": ("{other} stopped on foot {foot_reason}.", "Stop of {other}, on foot, {foot_reason}."),
    "group": (
        "One of {group} by the briefing, stopped on foot {foot_reason}. Name on {record}, left off this copy.",
        "Stop on foot of one of {group} by the briefing, {foot_reason}. The name is on {record}.",
    ),
    "nobody": (
        "Stop on foot, {foot_reason}, of somebody checked against the people asked about and none of them. Name on {record},"
        " left off this copy for that reason.",
        "A person stopped on foot {foot_reason}, who is none of the people asked about; name on {record} only.",
    ),
}
SHOWN = "shown to me in the settings when I asked for a contact number"
"""How a number is read off a handset without an examination of it."""
PAIRINGS = (
    "{car} stopped, RTA s.163, {reason}. Driver's details on {record}. Keeper on check: {keeper}. Handset {actor_number} in it.",
    "Stop of {car}, RTA s.163, {reason}. Keeper on check: {keeper}; driver on {record}. In it, handset {actor_number}.",
)
BLANK = (
    "{day}. {subject} was given over the radio from a stop and no record came. PC {author} is to write it up on the next"
    " shift.",
    "{day}. Record with {subject} on it begun and broken off for an urgent call. PC {author} will complete it from the"
    " notebook.",
    "{day}. {subject} taken by ear at a stop and not checked. PC {author} to check it against the recording of the radio.",
)
"""What is filed while a stop is not written up, and what comes next."""
