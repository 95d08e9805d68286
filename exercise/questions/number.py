"""How many are there, in words."""

from exercise.questions.question_words import QuestionWords

WORDS = QuestionWords(
    sheet_title="What a look at the people of the line finds, by their number and by how they work",
    sheet_note="A line works straight, with everybody at it; in shifts, so that few are seen at once and faces change; "
    "or with hired help, so that more are seen than belong to it. Few, some and many are: of people seen together at "
    "most two, three or four, and more; of faces the same as before, some new, and all new; of rooms slept in one, "
    "two, and more.",
    kinds=(("count", "Heads"), ("faces", "Faces"), ("rooms", "Rooms")),
    roles={},
    classes={"few": "Few", "some": "Some", "many": "Many"},
    truths={},
    shown_by={},
)
