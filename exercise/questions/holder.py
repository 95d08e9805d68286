"""Who holds a role, in words."""

from exercise.questions.question_words import QuestionWords
from synthetic.questions.two_sides import (
    ALONE,
    ASSOCIATE,
    BOTH,
    COMPANY,
    CUSTOMER,
    DRIVER,
    HOLDER,
    LANDLORD,
    LOCAL,
    SUPPLY,
)

WORDS = QuestionWords(
    sheet_title="What a look at a person finds, by role",
    sheet_note="How often an act is with whom, whatever kind of act it is. One person in question drives for visitors, "
    "one buys from sellers and one lets rooms; each shows more of one side than whoever holds the role. With no "
    "visiting vehicle in town, nobody can be met out of one.",
    kinds=(("meeting", "Any act"), ("letting", "Lettings")),
    roles={
        "holder": "Holds the role",
        "driver": "Drives for visitors",
        "customer": "Buys from sellers",
        "landlord": "Lets rooms",
        "associate": "None of these",
        "bystander": "In no question",
    },
    classes={
        "both": "Both sides",
        "supply": "A visiting party",
        "local": "A known seller",
        "company": "Family or friends",
        "alone": "Alone",
    },
    truths={
        HOLDER: "Was the answer: dealt with both ends",
        DRIVER: "Drove for visitors, and knew nothing of the sellers",
        CUSTOMER: "Bought from sellers, and knew nothing of the visitors",
        LANDLORD: "Let rooms to visitors",
        ASSOCIATE: "None of these: family, friends and work",
    },
    shown_by={
        HOLDER: (BOTH, SUPPLY, LOCAL),
        DRIVER: (SUPPLY,),
        CUSTOMER: (LOCAL,),
        LANDLORD: (SUPPLY,),
        ASSOCIATE: (COMPANY, ALONE),
    },
)
