"""Entries of a surveillance log: clipped, in the present, one action each, and nothing that was not in view."""

ENTRIES: dict[str, tuple[str, ...]] = {
    "met": (
        "{t1} S1 meets B[{place}][, {car} beside them]. {t2} they part.",
        "{t1} S1[{place}]. B comes up[ from {car}], both stand talking. {t2} B away.",
        "{t1} S1 and B together[{place}][, at {car}]. {t2} S1 off alone.",
    ),
    "met there": (
        "{t1} S1 and B[{place}]; both {doing}[, {car} beside them]. {t2} they part.",
        "{t1} S1 joined by B[{place}]. In view, both {doing}[, {car} beside them]. {t2} B away.",
        "{t1} S1[{place}] with B; they {doing}[, {car} beside them]. {t2} S1 off alone.",
    ),
    "was alone": (
        "{t1} S1[{place}], alone; {doing}. {t2} still alone. Nobody has come to S1.",
        "{t1} to {t2} S1[{place}], nobody with S1; {doing}.",
        "{t1} S1[{place}]; {doing}. No contact up to {t2}.",
    ),
    "took": (
        "{t1} B takes {thing}[ from {container}][ of {car}], gives it to S1[{place}]. {t2} S1 off on foot with it.",
        "{t1} S1 with B[{place}][, at {car}]. B hands S1 {thing}[, out of {container}]. {t2} B away.",
        "{t1} S1 takes {thing} from B[{place}][, out of {container}][, {car} beside them]. {t2} they part.",
    ),
    "gave": (
        "{t1} S1 gives B {thing}[, out of {container}][{place}]. {t2} B off with it.",
        "{t1} S1 with B[{place}]. S1 hands over {thing}[, out of {container}]. {t2} they part.",
        "{t1} B takes {thing} from S1[{place}][, out of {container}]. {t2} S1 off alone.",
    ),
    "left": (
        "{t1} S1[{place}] with {thing}. {t2} S1 off without it. Nobody with S1.",
        "{t1} S1, alone, puts down {thing}[{place}]. {t2} S1 away; it stays there.",
    ),
    "was called on by": (
        "{t1} B[, out of {car},] in at street door[{place}], let in by S1. {t2} B out, alone.",
        "{t1} street door[{place}]: B[ from {car}] knocks, S1 opens, B in. {t2} B out.",
        "{t1} S1 opens street door[{place}] to B[, who leaves {car} at the kerb]. {t2} B out.",
    ),
    "was called on by nobody": (
        "{t1} street door[{place}]: {doing}. S1 opens. {t2} door shut, nobody in.",
        "{t1} S1 opens street door[{place}] to {doing}. No caller besides up to {t2}.",
    ),
    "drove with": (
        "{t1} S1 driving[ {own_car}], B front passenger. {t2} out of sight in traffic.",
        "{t1} S1 at the wheel[ of {own_car}], B beside S1. {t2} lost at lights.",
    ),
    "drove with convoy": (
        "{t1} S1 driving[ {own_car}], {car} directly behind, B at its wheel. {t2} both out of sight.",
        "{t1} S1[ in {own_car}] and B[ in {car}] off together. {t2} lost at lights, still together.",
    ),
    "drove": (
        "{t1} S1 driving[ {own_car}], one up. {t2} out of sight in traffic.",
        "{t1} S1 off[ in {own_car}], nobody with S1. {t2} lost at lights.",
    ),
    "bought": (
        "{t1} S1 and B[{place}] at the counter together. S1 out with {thing}[, {car} outside]. {t2} they part.",
        "{t1} S1 in[{place}] with B[, {car} left outside]. {thing} bought; sum not in view. {t2} both out.",
    ),
    "bought alone": (
        "{t1} S1 in[{place}], alone. {t2} out with {thing}. Sum not in view.",
        "{t1} S1[{place}] at the counter, nobody with S1. {thing} bought. {t2} S1 off.",
    ),
    "unloaded for": (
        "{t1} S1[{place}] carries {thing}[ from {container}] for B, vehicle nose in, plate not in view. {t2} B away.",
        "{t1} S1 unloading[{place}], B holds the door. {thing}[ from {container}]. {t2} done. Plate not in view.",
    ),
    "came with": (
        "{t1} hired vehicle[{place}], by its sticker, plate not in view. S1 out of it. {t2} S1 back in, off.",
        "{t1} S1[{place}] out of a hired vehicle, by its sticker. {t2} S1 away in it. Plate not in view.",
    ),
    "collected from": (
        "{t1} S1[{place}]. B counts notes into S1's hand, sum not in view. {t2} S1 off alone.",
        "{t1} S1 meets B[{place}]. Notes from B to S1, sum not in view. {t2} they part.",
    ),
    "traded": (
        "{t1} S1[{place}]: {doing}. {t2} no change.",
        "{t1} to {t2} S1[{place}], in view: {doing}.",
    ),
    "was elsewhere": (
        "{t1} S1 found, not at a place of the plan: {doing}. {t2} no change.",
        "{t1} to {t2} S1 in view, not at a place of the plan: {doing}.",
    ),
}  # fmt: skip
"""Entries by deed, those with nobody, with a vehicle in company or with something ordinary to do under keys of their own."""
NAMED = (
    "B = {other}, identified by {author} from the images held for this log.",
    "B = {other}, named at {t2} by {author}, from knowledge.",
    "B identified by {author} from an image as {other}.",
)
UNNAMED = (
    "B = {other}, by description only.",
    "B is {other}; not identified.",
    "B, not identified: {other}.",
)
KEYS = (
    "S1 = {who}, identified by {author} from an image supplied.",
    "S1 = {who}, known to {author}.",
    "S1 = {who}, identified by {author} from the briefing sheet.",
)
LIMITS = (
    "Nothing heard at any time. Before and after these times not covered.",
    "No break in view between these times; before and after not covered.",
    "What was said was out of hearing.",
)
VISIT_LIMITS = (
    "Front only in view; rear not covered.",
    "Street door in view, no other. What was said inside is not known.",
)
ROAD_LIMITS = (
    "Not followed further. Where it went is not known.",
    "No second vehicle to hand; not found again.",
)
EMPTY = (
    "{day}: {subject} not picked up. Street door only in view, rear not covered. Nothing to check.",
    "{day}: one sight of somebody who may be {subject}; face not seen, view lost at once. Nothing to check.",
    "{day}: {subject} in view for seconds, then out of sight behind a bus. Company not seen. Nothing to check.",
)
