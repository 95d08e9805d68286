"""What is seen in a zone, by kind of look and class: clauses in the past tense. Students and contractors take rooms."""

from collections.abc import Mapping

from synthetic.testimony.occasion import ActivityKind

Clauses = tuple[str, ...]

ROOM_CLAUSES: Mapping[ActivityKind, Clauses] = {
    "lodging": (
        "took a room for four weeks and paid in cash",
        "was shown a room and left a week's rent in cash",
        "took the back room and paid two weeks ahead",
        "asked for two rooms, to be paid by the week",
        "was shown a room and asked how soon it could be had",
        "took the two top rooms and paid a month ahead",
        "was shown a room and left a telephone number with the agent",
    ),
    "street": (
        "walked up one side and down the other and wrote down the numbers on the letting boards",
        "stopped at three letting boards and took a picture of each",
        "asked two people which of the houses let rooms by the week",
        "rang the number on a letting board and waited by that door",
        "looked along the back lane and then read the letting boards",
        "copied a telephone number off a letting board",
        "read the cards for rooms in a front window and then in the next",
    ),
    "caller": (
        "rang at the door and asked for a room",
        "knocked and asked whether a room was free by the week",
        "was let in to see a room and came out with a form",
        "asked at the door for two rooms",
        "rang each bell and asked about the letting board",
        "called about a room and left a telephone number",
        "knocked and asked for the landlord about a room",
    ),
}
"""Somebody looks for a room, takes one, or looks a street over for one."""
SERVICE_CLAUSES: Mapping[ActivityKind, Clauses] = {
    "lodging": (
        "handed each of them something at the door of the room",
        "passed each of them something on the landing",
        "saw each of them for under a minute and handed each something",
        "gave each of them something and went back into the room",
        "met each of them on the stairs and handed something over",
    ),
    "street": (
        "handed each of them something",
        "passed each of them something and stayed on the spot",
        "saw each of them for under a minute and handed each something",
        "gave each of them something out of a coat pocket",
        "met each of them at the kerb and handed something over",
    ),
    "caller": (
        "opened to each of them and handed something out",
        "gave each of them something on the step",
        "came to the door each time and passed something out",
        "saw each of them on the step for under a minute and handed each something",
        "handed something to each of them out of a front window",
    ),
}
"""Somebody serves several people, one after another; never what with."""
ORDINARY_BY_DAY: Mapping[ActivityKind, Clauses] = {
    "lodging": (
        "carried boxes in for two students, an agent's paper in hand",
        "carried a cot and a pram up the stairs",
        "moved boxes in from a van, an agent's paper in hand",
        "came in from work in high-visibility clothing",
        "let a plumber in to the shared kitchen",
        "painted the landing with a roller",
        "took a bicycle up to a room",
    ),
    "street": (
        "waited in the queue at the bus stop",
        "dug at a marked hole in high-visibility clothing, with two others",
        "carried boxes from a van into a house, an agent's paper in hand",
        "walked by with a pushchair and two children",
        "talked with a neighbour over a gate",
        "washed a car at the kerb",
        "put leaflets through the doors",
    ),
    "caller": (
        "took in a parcel from a carrier",
        "opened the door to a meter reader",
        "let a plumber in",
        "came home with two children and the shopping",
        "carried boxes in from a van, an agent's paper in hand",
        "signed for a parcel for next door",
        "held the door for a woman with a pushchair",
    ),
}
ORDINARY_BY_NIGHT: Mapping[ActivityKind, Clauses] = {
    "lodging": (
        "came in from work in high-visibility clothing",
        "cooked in the shared kitchen with two other tenants",
        "unpacked boxes, an agent's paper on the table",
        "carried shopping up the stairs",
        "mended a bicycle in the hall",
    ),
    "street": (
        "waited in the queue at the bus stop",
        "came home in high-visibility clothing",
        "walked a dog to the corner and back",
        "talked with a neighbour over a gate",
        "put the bins out",
        "parked a car and went in with the shopping",
    ),
    "caller": (
        "took in a meal delivery",
        "opened the door to a charity collector",
        "came home with the shopping",
        "put the bins out and went back in",
        "let two friends in with a cake",
    ),
}
"""The life of the zone by day and after six: tenants, families, contractors, deliveries."""
NOBODY_CLAUSES: Mapping[ActivityKind, Clauses] = {
    "lodging": (
        "the letting board was up and the rooms stood empty",
        "nobody answered and there was no bedding in the rooms",
        "the rooms were bare and the keys were with the agent",
        "the windows were dark and a letting board stood by the door",
        "the rooms had been swept and no post lay in the hall",
    ),
    "street": (
        "nobody stopped",
        "people went by and nobody stopped",
        "cars went by and nobody stopped",
        "nobody stood about and no door was opened",
        "two houses were boarded up and nobody stopped",
    ),
    "caller": (
        "the door was not answered",
        "nobody came to the door or left by it",
        "the bell was rung and nobody answered",
        "the door stayed shut and nobody called",
        "the curtains were drawn and nobody came to the door",
    ),
}
"""A place with nobody to be seen, as a clause of its own."""
LEAST_CALLERS, MOST_CALLERS = 3, 7
"""People served on one occasion. Assumption."""
