"""Which group does it, in words."""

from dataclasses import replace

from exercise.questions import holder
from synthetic.questions.two_sides import ASSOCIATE, CUSTOMER, DRIVER, HOLDER

WORDS = replace(
    holder.WORDS,
    sheet_title="What a look at a group finds, by role",
    sheet_note="How often a known member is seen at what. One group carries for others and one buys; each shows more "
    "of one side than the group that does it.",
    kinds=(("meeting", "Any act"),),
    roles={
        "holder": "Supplies the town",
        "driver": "Carries for others",
        "customer": "Buys here",
        "associate": "None of these",
        "landlord": "",
        "bystander": "",
    },
    classes={
        "both": "Unloads for a seller",
        "supply": "Comes in a hired vehicle",
        "local": "Collects from a seller",
        "company": "Trades at home",
        "alone": "Is elsewhere",
    },
    truths={
        HOLDER: "Was the answer: sent the vehicles and took the money",
        DRIVER: "Carried for others, and dealt with no seller",
        CUSTOMER: "Bought from sellers, and sent no vehicle",
        ASSOCIATE: "None of these: traded in its own town",
    },
)
