"""Entries of a surveillance log kept on a street or a door: what is seen there, of people whom nobody identifies."""

ENTRIES: dict[str, tuple[str, ...]] = {
    "took a room": (
        "{t1} S1[{place}]. S1 {does}.\n{t2} S1 still in view.",
        "{t1} S1 {does}[{place}].\n{t2} no change.",
    ),
    "served callers": (
        "{t1} S1[{place}]. First caller up to S1.\n{t2} {callers} so far, one after another. S1 {does}.",
        "{t1} to {t2} {callers}[{place}], one after another. S1 {does}.",
    ),
    "went about": (
        "{t1} S1[{place}]. S1 {does}.\n{t2} nothing else.",
        "{t1} S1 {does}[{place}].\n{t2} no change.",
    ),
    "found nobody": (
        "{t1} on plot[{place}]. {does}.\n{t2} no change.",
        "{t1} plot taken up[{place}].\n{t2} {does} up to now.",
    ),
}
"""Entries by deed; a pattern ends with S1 where the next may find S1."""
NOW: dict[str, str] = {
    "walked up one side and down the other and wrote down the numbers on the letting boards": "walks up one side and down the other and writes down the numbers on the letting boards",
    "stopped at three letting boards and took a picture of each": "stops at three letting boards and takes a picture of each",
    "asked two people which of the houses let rooms by the week": "stops two people, one after the other, and points at letting boards each time",
    "rang the number on a letting board and waited by that door": "reads a letting board, phone to ear, and waits by that door",
    "looked along the back lane and then read the letting boards": "looks along the back lane and then reads the letting boards",
    "copied a telephone number off a letting board": "copies a telephone number off a letting board",
    "read the cards for rooms in a front window and then in the next": "reads the cards for rooms in a front window and then in the next",
    "called about a room and left a telephone number": "speaks at the door, points at the letting board, writes on a card and hands it in",
    "knocked and asked for the landlord about a room": "knocks, points at the letting board, is spoken to on the step",
    "met each of them at the kerb and handed something over": "meets each of them at the kerb and hands something over",
    "handed something to each of them out of a front window": "hands something to each of them out of a front window",
    "washed a car at the kerb": "washes a car at the kerb",
    "put leaflets through the doors": "puts leaflets through the doors",
    "signed for a parcel for next door": "takes a parcel from a carrier and signs",
    "held the door for a woman with a pushchair": "holds the door for a woman with a pushchair",
    "parked a car and went in with the shopping": "parks a car and goes in with the shopping",
    "let two friends in with a cake": "lets two people in with a cake",
    "two houses were boarded up and nobody stopped": "two houses are boarded up and nobody stops",
    "the curtains were drawn and nobody came to the door": "curtains drawn, nobody comes to the door",
    "rang at the door and asked for a room": "rings at the door, points at the letting board, is spoken to on the step",
    "knocked and asked whether a room was free by the week": "knocks, shows a card from a letting board, is spoken to on the step",
    "was let in to see a room and came out with a form": "is let in by somebody with keys and comes out with a form",
    "asked at the door for two rooms": "speaks at the door, two fingers up, towards the letting board",
    "rang each bell and asked about the letting board": "rings each bell and points at the letting board when answered",
    "handed each of them something": "hands each of them something",
    "passed each of them something and stayed on the spot": "passes each of them something and stays on the spot",
    "saw each of them for under a minute and handed each something": "has each of them for under a minute and hands each something",
    "gave each of them something out of a coat pocket": "gives each of them something out of a coat pocket",
    "opened to each of them and handed something out": "opens to each of them and hands something out",
    "gave each of them something on the step": "gives each of them something on the step",
    "came to the door each time and passed something out": "comes to the door each time and passes something out",
    "saw each of them on the step for under a minute and handed each something": "has each of them on the step for under a minute and hands each something",
    "waited in the queue at the bus stop": "waits in the queue at the bus stop",
    "dug at a marked hole in high-visibility clothing, with two others": "digs at a marked hole in high-visibility clothing, with two others",
    "carried boxes from a van into a house, an agent's paper in hand": "carries boxes from a van into a house, agent's paper in hand",
    "walked by with a pushchair and two children": "walks by with a pushchair and two children",
    "talked with a neighbour over a gate": "talks with a neighbour over a gate",
    "took in a parcel from a carrier": "takes in a parcel from a carrier",
    "opened the door to a meter reader": "opens the door to a meter reader",
    "let a plumber in": "lets a plumber in",
    "came home with two children and the shopping": "comes home with two children and the shopping",
    "carried boxes in from a van, an agent's paper in hand": "carries boxes in from a van, agent's paper in hand",
    "came home in high-visibility clothing": "comes home in high-visibility clothing",
    "walked a dog to the corner and back": "walks a dog to the corner and back",
    "put the bins out": "puts the bins out",
    "took in a meal delivery": "takes in a meal delivery",
    "opened the door to a charity collector": "opens the door to a charity collector",
    "came home with the shopping": "comes home with the shopping",
    "put the bins out and went back in": "puts the bins out and goes back in",
    "nobody stopped": "nobody stops",
    "people went by and nobody stopped": "people go by and nobody stops",
    "cars went by and nobody stopped": "cars go by and nobody stops",
    "nobody stood about and no door was opened": "nobody stands about and no door is opened",
    "the door was not answered": "one knock at the door, not answered",
    "nobody came to the door or left by it": "nobody comes to the door or leaves by it",
    "the bell was rung and nobody answered": "bell rung by a carrier, nobody answers",
    "the door stayed shut and nobody called": "the door stays shut and nobody calls",
}
"""What was seen, in the present as a log has it; words out of hearing are told by what was in view of them."""
KEY = "{who}, not identified"
STREET_LIMITS = ("Side streets not covered.", "Back lane not covered.", "Nothing heard at any time.")
EMPTY = (
    "{t0} On plot, {place}.\n{t1} Delivery lorry stops across the view.\n{end} End, lorry still there. Next plot {due}, from the"
    " other side.",
    "{t0} On plot, {place}.\n{t1} Camera down, no picture from then on.\n{end} End. Camera with technical support; plot again"
    " on {due}.",
    "{t0} On plot, {place}.\n{t1} Two cars touch at the corner, people stand across the view.\n{end} End, view still blocked."
    " Next plot {due}.",
)
"""A log on a place from which nothing follows."""
