"""What a stop record says: how the stop came about, by which power, what was found, and what was not looked into."""

from synthetic.testimony.occasion import Deed

GROUNDS: dict[Deed, tuple[str, ...]] = {
    "took": (
        "{other} gave {who} {thing}[, out of {container}][, beside {car}]",
        "{who} took {thing} from {other}[, out of {container}][, {car} beside them]",
    ),
    "gave": (
        "{who} gave {other} {thing}[, out of {container}]",
        "{who} handed {thing} to {other}[, out of {container}]",
    ),
    "left": (
        "{who} left {thing} {at_place} and walked off",
        "{who} put {thing} down {at_place} and went on without it",
    ),
}
"""What officers saw of somebody on foot before the stop."""
ON_FOOT = (
    "{when}[, {place}]. {who}, {age}, stopped on foot. Officers had seen this: {grounds}.",
    "{who}, {age}, stopped on foot {when}[, {place}]. Seen just before: {grounds}.",
    "{when}[, {place}]. Stop of {who}, {age}, on foot. What officers saw: {grounds}.",
)
SEARCHED = (
    "MDA s.23, object drugs; grounds as seen, place on the shift briefing for drugs complaints. GOWISELY given."
    " Found: nothing. NFA. Linked to object: no.",
    "Search MDA s.23, object drugs, on what was seen and on complaints of drugs at that spot. GOWISELY given."
    " Nothing found. NFA. Linked: no.",
)
UNSEARCHED = (
    "Stop and account; no search, as what was seen gave no grounds. Details taken, NFA.",
    "Asked to account; no search. Name checked, NFA.",
)
GONE = (
    "By then {thing} was no longer with {him}; not recovered, {unseen} is not known.",
    "When officers came up {thing} had gone; not recovered. {unseen} is not known.",
)
BESIDE = {
    "named": ("{other} seen, known to {author}; not stopped.", "{other}: name given, not searched."),
    "unknown": (
        "{other} was not stopped; description circulated.",
        "{other} was gone on arrival; not traced.",
    ),
}
ROADS: dict[str, tuple[str, ...]] = {
    "passenger": (
        "{when}. {own_car}, stopped RTA s.163. Driver {who}, {age}, licence shown. Passenger {other}, name checked.",
        "{own_car}, stopped RTA s.163, {when}. {who}, {age}, driving; {other} beside {him}, not searched.",
    ),
    "convoy": (
        "{when}. {own_car}, stopped RTA s.163. Driver {who}, {age}, licence shown. {car} was with it and drove on[,"
        " {unknown} at its wheel].",
        "{own_car}, stopped RTA s.163, {when}. {who}, {age}, driving, alone. In company with {car}, which did not"
        " stop[; driver {unknown}].",
    ),
    "alone": (
        "{when}. {own_car}, stopped RTA s.163. Driver {who}, {age}, licence shown. No passenger, no vehicle with it.",
        "{own_car}, stopped RTA s.163, {when}. {who}, {age}, driving, alone. No vehicle in company.",
    ),
}
"""A vehicle that was stopped, by who was with it."""
ROAD_ENDS = (
    "No search. NFA.",
    "Documents in order. No search. NFA.",
)
ROAD_SEARCHES = (
    "Vehicle searched, MDA s.23, object drugs; grounds smell of cannabis from the open window. GOWISELY given. Nothing"
    " found. NFA. Linked: no.",
    "MDA s.23, object drugs: smell of cannabis when the door was opened. GOWISELY given. Driver and vehicle searched,"
    " nothing found. NFA. Linked to object: no.",
)
KEEPERS = ("Keeper on check: {keeper}.", "PNC: keeper is {keeper}.")
GROUPS: dict[Deed, tuple[str, ...]] = {
    "unloaded for": (
        "{when}. {who}, of {group}, stopped on foot. Seen just before unloading[ {thing} from {container}] for {other}."
        " {other_short} not stopped. Vehicle gone, plate not read.",
    ),
    "came with": (
        "{when}. Hired vehicle, stopped RTA s.163. {who}, of {group}, in it, name checked. Agreement copied to the traffic"
        " desk; plate not on this copy.",
        "Stop RTA s.163, {when}, hired vehicle. {who}, of {group}, a passenger. Plate is with the traffic desk, not on"
        " this copy.",
    ),
    "collected from": (
        "{when}. {who}, of {group}, stopped on foot with {amount} in notes, just had from {other} in view of officers."
        " Counted and returned.",
        "{who}, of {group}, stopped on foot, {when}. {amount} in notes; officers saw {other} hand it over. Returned.",
    ),
    "traded": (
        "{when}. {who}, of {group}, stopped RTA s.163, own vehicle. Account given: {doing}. Checked by phone, agrees.",
        "{who}, of {group}, stopped RTA s.163, {when}. Says {he} {doing}; a call to those named agrees.",
    ),
    "was elsewhere": (
        "{when}. {who}, of {group}, stopped RTA s.163, own vehicle. Account given: {doing}. Checked by phone, agrees.",
        "{who}, of {group}, stopped RTA s.163, {when}. Says {he} {doing}; a call to those named agrees.",
    ),
}
USES = {
    "named": (
        "{other}, stopped {when}. Handset {actor_number}: {words}.",
        "{when}. Stop of {other}. {actor_number}: {words}.",
    ),
    "group": (
        "{when}. Stop of somebody tied to {group} by the briefing. {actor_number}: {words}. Name on the record, not on"
        " this copy.",
        "Somebody of {group}, stopped {when}. Handset {actor_number}: {words}. Name with the reporting officer.",
    ),
    "nobody": (
        "{when}. Stop of somebody who is not on the list asked about. {actor_number}: {words}. Name on the record.",
        "Handset {actor_number}, at a stop on {when}: {words}. Whoever had it is on no list asked about; name on the record.",
    ),
}
USE_LIMIT = "That it was there then does not show whose it is."
USE_SEARCH = "Searched, MDA s.23, object drugs; grounds on the record. GOWISELY given. Nothing found, NFA."
USE_ACCOUNT = "Stop and account, no search. NFA."
PAIRINGS = (
    "{car}, stopped RTA s.163, {when}. {actor_number}: {words}. Keeper on check: {keeper}. Driver's details with the"
    " reporting officer.",
    "{when}. {car}, stopped RTA s.163. {actor_number}: {words}. Keeper {keeper}; hirer to be asked for.",
)
BLANK = (
    "{day}. Stop of {subject} entered without place, company or outcome. Record sent back to the officer. Nothing to check.",
    "{day}. {subject}: record begun and broken off for an urgent call. No grounds, nobody with it. Nothing to check.",
    "{day}. A stop that may concern {subject}; details not legible on the copy. Nothing to check.",
)
