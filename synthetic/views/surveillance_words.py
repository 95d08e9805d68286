"""Entries of a surveillance log: clipped, in the present, one action a line, and nothing that was not in view."""

from collections.abc import Mapping

from synthetic.testimony.occasion import SubjectKind

ENTRIES: dict[str, tuple[str, ...]] = {
    "met": (
        "{t1} S1 in view[{place}]. {letter} comes up[ from {car}], both stand talking.\n{t2} {letter} away.",
        "{t1} S1 meets {letter}[{place}][, {letter} out of {car}].\n{t2} they part, S1 on foot.",
        "{t1} S1 and {letter} together[{place}][, at {car}].\n{t2} S1 off alone.",
    ),
    "met there": (
        "{t1} S1 in view[{place}], {letter} with S1[, out of {car}]. S1 {does}, {letter} alongside.\n{t2} they part.",
        "{t1} S1 {does}[{place}], {letter} with S1[, {car} beside them].\n{t2} {letter} away.",
    ),
    "was alone": (
        "{t1} S1 in view[{place}], alone. S1 {does}.\n{t2} S1 still alone. Nobody has come to S1.",
        "{t1} S1 {does}[{place}], nobody with S1.\n{t2} S1 off alone.",
    ),
    "took": (
        "{t1} S1 in view with {letter}[{place}][, at {car}].\n{t1} {letter} hands S1 {thing}[, out of {container}].\n{t2} {letter} away, S1 has it.",
        "{t1} {letter}[, out of {car},] takes {thing}[ from {container}][{place}] and gives it to S1.\n{t2} S1 off on foot with it.",
    ),
    "gave": (
        "{t1} S1 in view with {letter}[{place}].\n{t1} S1 hands {letter} {thing}[, out of {container}].\n{t2} they part, {letter} has it.",
        "{t1} S1 gives {letter} {thing}[, out of {container}][{place}].\n{t2} {letter} off with it.",
    ),
    "left": (
        "{t1} S1 in view[{place}] with {thing}, alone.\n{t2} S1 off without it. Nobody has come to S1. Not approached.",
        "{t1} S1, alone, puts down {thing}[{place}].\n{t2} S1 away; it stays there. Not approached.",
    ),
    "was called on by": (
        "{t1} street door[{place}]: {letter}[ from {car}] knocks, S1 opens, {letter} in.\n{t2} {letter} out, alone.",
        "{t1} S1 opens street door[{place}] to {letter}[, who leaves {car} at the kerb]. {letter} in.\n{t2} {letter} out.",
    ),
    "was called on by nobody": (
        "{t1} street door[{place}] opened by S1 to {doing}, not let in.\n{t2} no other caller up to now.",
        "{t1} S1 opens street door[{place}] to {doing}.\n{t2} no other caller up to now.",
    ),
    "drove with": (
        "{t1} V1[{road}], S1 driving, {letter} front passenger.\n{t2} V1[{exit}], same two in it. Not followed further.",
        "{t1} S1 into V1[{road}], S1 at the wheel, {letter} beside S1.\n{t2} V1 lost at lights[{exit}].",
    ),
    "drove with convoy": (
        "{t1} V1[{road}], S1 driving. V2 ({car}) directly behind, {letter} at its wheel.\n{t2} V1 and V2 together[{exit}]. Not followed further.",
    ),
    "drove": (
        "{t1} V1[{road}], S1 driving, one up.\n{t2} V1[{exit}], still one up. Not followed further.",
        "{t1} S1 off in V1[{road}], nobody with S1.\n{t2} V1 lost at lights[{exit}].",
    ),
    "bought": (
        "{t1} S1 and {letter} together[{inside}][, {car} left outside].\n{t2} both out, S1 has {thing}.",
        "{t1} S1[{inside}] with {letter}[, out of {car}]. {thing} bought at the counter.\n{t2} both out.",
    ),
    "bought alone": (
        "{t1} S1[{inside}], alone.\n{t2} S1 out with {thing}.",
        "{t1} S1[{place}] at the counter, nobody with S1.\n{t2} S1 out with {thing}.",
    ),
    "took papers": (
        "{t1} S1[{place}]. S1 {does}.\n{t2} S1 still in view.",
        "{t1} S1 {does}[{place}].\n{t2} no change.",
    ),
    "unloaded for": (
        "{t1} S1[{place}], hire vehicle nose in. S1 carries {thing}[ from {container}] to {letter}.\n{t2} {letter} away. Plate not in view.",
        "{t1} S1 unloading a hire vehicle[{place}], {letter} holds the door: {thing}[ from {container}].\n{t2} done. Plate not in view.",
    ),
    "came with": (
        "{t1} vehicle with hire sticker[{place}], plate not in view. S1 out of it.\n{t2} S1 back in, off.",
        "{t1} S1[{place}] out of a vehicle with hire sticker.\n{t2} S1 away in it. Plate not in view.",
    ),
    "collected from": (
        "{t1} S1[{place}]. {letter} counts notes into the hand of S1, sum not in view.\n{t2} S1 off alone.",
        "{t1} S1 meets {letter}[{place}]. Notes from {letter} to S1, sum not in view.\n{t2} they part.",
    ),
    "traded": (
        "{t1} S1 in view[{place}]. S1 {does}.\n{t2} no change.",
        "{t1} S1 in view[{place}]. S1 {does}.\n{t2} no change, nobody known with S1.",
    ),
    "was elsewhere": (
        "{t1} S1 picked up away from the usual places. S1 {does}.\n{t2} no change.",
        "{t1} S1 in view, away from the usual places. S1 {does}.\n{t2} no change.",
    ),
}  # fmt: skip
"""Entries by deed, those with nobody, with a vehicle in company or with something ordinary to do under keys of their own."""
NAMED = (
    "{other}, identified by {author} from a custody image",
    "{other}, known to {author} from an earlier stop",
    "{other}, identified by {author} from the briefing sheet",
)
UNNAMED = ("{other}, not identified", "{other}, by description only")
KEYS = (
    "{who}, identified by {author} from a custody image",
    "{who}, known to {author} from an earlier log",
    "{who}, identified by {author} from the briefing sheet",
)
STAFF_KEYS = (
    "{who}, identified by {author} from the photograph on the staff pass",
    "{who}, identified by {author} from the staff directory",
)
"""How an employee is identified."""
PRESENT = {
    "waited": "waits", "sat": "sits", "ate": "eats", "smoked": "smokes", "looked": "looks", "had": "has",
    "played": "plays", "watched": "watches", "read": "reads", "queued": "queues", "carried": "carries",
    "went": "goes", "came": "comes", "set": "sets", "swept": "sweeps", "was": "is", "took": "takes",
    "unloaded": "unloads", "locked": "locks", "washed": "washes", "put": "puts", "mended": "mends", "cut": "cuts",
    "talked": "talks", "paid": "pays", "let": "lets", "used": "uses", "handed": "hands", "signed": "signs",
    "sold": "sells", "moved": "moves", "collected": "collects", "ran": "runs", "cleared": "clears",
    "worked": "works", "stood": "stands", "sorted": "sorts", "turned": "turns", "copied": "copies",
}  # fmt: skip
"""First word of an ordinary act, past to present, as a log has it."""
HELD = {
    "log": "log sheet, signed by both officers",
    "photographs": "photographs of each entry, exhibit {exhibit}",
}
OPENING = "{t0} On plot{spot}."
"""First entry, where the log has a spot."""
OBJECTIVES = (
    "S1: whom met, where and for how long",
    "S1: movements, contacts, vehicles used",
    "S1: contacts and addresses",
)
"""What the operation was out for, whatever it saw."""
SITE_OBJECTIVES: Mapping[SubjectKind, tuple[str, ...]] = {
    "zone": (
        "{subject}: who comes, who stays and what changes hands",
        "{subject}: comings and goings, list {list}",
    ),
    "operation": (
        "{subject}: the place while it is searched",
        "{subject}, list {list}: what a search of the place finds",
    ),
    "crew": (
        "people of the line: how many, and which faces",
        "people of the line, list {list}: numbers and faces",
    ),
}
"""What it was out for where it watched a place and no person."""
LIMITS = (
    "Nothing heard at any time.",
    "What was said was out of hearing; neither followed.",
    "Neither followed from there.",
)
ALONE_LIMITS = ("S1 not followed further.", "Side streets not covered.")
VISIT_LIMITS = ("Front only in view, rear not covered.", "Street door in view, no other.")
ROAD_LIMITS = ("No second vehicle to hand.", "Not found again.")
EMPTY = (
    "{t0} On plot, {place}, front only.\n{t1} S1 on foot past the far end, in view for about 20 seconds.\n{end} End. S1 not seen"
    " again. To be tried from the other side on {due}.",
    "{t0} On plot, {place}.\n{t1} S1 comes into view; a delivery van stops between.\n{t3} van away, S1 out of sight.\n{end} End. Street"
    " camera for {t1} asked for on {released}; kept to {kept}.",
    "{t0} On plot, {place}.\n{t1} S1 seen from behind, on foot, then out of sight into a side street.\n{end} End. Whom S1 went to is not"
    " known. Next plot {due}.",
)
