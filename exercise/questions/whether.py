"""Is somebody inside telling, in words."""

from exercise.questions.question_words import QuestionWords
from synthetic.questions.whether import (
    ACCESS,
    BOTH,
    CONTACT,
    ELSEWHERE,
    KIN,
    LEAKER,
    NOSY,
    ORDINARY,
    ORDINARY_EMPLOYEE,
)

WORDS = QuestionWords(
    sheet_title="What a look at an employee finds, by role",
    sheet_note="At most one employee tells the line what is on record. One opens records without need and tells nobody; "
    "one is in touch with a seller and opens nothing. Each shows more of one side than whoever tells.",
    kinds=(("access", "Records and telephone"), ("contact", "Away from work")),
    roles={
        "leaker": "Tells the line",
        "nosy": "Opens records without need",
        "kin": "Is in touch with a seller",
        "ordinary": "None of these",
    },
    classes={
        "both": "Access and contact",
        "access": "Access without need",
        "contact": "Contact with a seller",
        "ordinary": "Ordinary",
        "elsewhere": "Elsewhere",
        "cleaned": "Cleaned",
        "gone": "Gone",
        "as expected": "As expected",
        "neither": "None of these",
    },
    truths={
        LEAKER: "Was the answer: opened records without need, and told a seller",
        NOSY: "Opened records without need, and told nobody",
        KIN: "Was in touch with a seller, and opened nothing without need",
        ORDINARY_EMPLOYEE: "None of these: work, friends and family",
    },
    shown_by={
        LEAKER: (BOTH, ACCESS, CONTACT),
        NOSY: (ACCESS,),
        KIN: (CONTACT,),
        ORDINARY_EMPLOYEE: (ORDINARY, ELSEWHERE),
    },
)
SEARCH_TITLE = "What a look at an operation finds, by who knew of it"
SEARCH_NOTE = (
    "What a search finds bears on whoever was told of the operation beforehand. Places are cleaned and left for other "
    "reasons as well."
)
SEARCH_ROLES = {
    "known to who tells": "Whoever tells was on the list",
    "not known to who tells": "Was not, or nobody tells",
}
"""Roles of an operation as trainees read them."""
LISTS_TITLE = "Operations and who knew of them beforehand"
LISTS_NOTE = (
    "Lists were drawn up before anybody was suspected and are all equally long. Searches go on for three days from "
    "the first."
)
