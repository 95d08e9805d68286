"""Where does it go, in words."""

from exercise.questions.question_words import QuestionWords
from synthetic.questions.place import (
    BOTH,
    CUSTOMERS,
    DESTINATION,
    LODGINGS,
    NOBODY,
    ORDINARY,
    ORDINARY_ZONE,
    RIVAL_MARKET,
    ROOMS,
)

WORDS = QuestionWords(
    sheet_title="What a look at a zone finds, by what the zone is",
    sheet_note="At most one zone is being made ready. One is full of lodgings and one has a market of its own: each "
    "shows more of one side than a zone that is being made ready.",
    kinds=(("lodging", "Lodgings"), ("street", "Streets"), ("caller", "Callers")),
    roles={
        "destination": "Made ready",
        "lodgings": "Full of lodgings",
        "rival market": "A market of its own",
        "ordinary": "None of these",
    },
    classes={
        "both": "Rooms and customers",
        "rooms": "Rooms",
        "customers": "Customers",
        "ordinary": "Ordinary",
        "nobody": "Nobody",
    },
    truths={
        DESTINATION: "Was made ready: rooms and customers both",
        LODGINGS: "Was full of lodgings, and nobody was served there",
        RIVAL_MARKET: "Had a market of its own, and no rooms were taken for it",
        ORDINARY_ZONE: "None of these: an ordinary part of the town",
    },
    shown_by={
        DESTINATION: (BOTH, ROOMS, CUSTOMERS),
        LODGINGS: (ROOMS,),
        RIVAL_MARKET: (CUSTOMERS,),
        ORDINARY_ZONE: (ORDINARY, NOBODY),
    },
)
