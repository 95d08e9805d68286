"""When is the next one, in words."""

from exercise.questions.question_words import QuestionWords

WORDS = QuestionWords(
    sheet_title="What a look at preparations finds, by how far they are",
    sheet_note="The next one comes as soon as both sides are ready, the town and the suppliers. They are often out of "
    "step, so that one side alone tells little.",
    kinds=(("preparation", "Preparations"),),
    roles={"not begun": "Not begun", "half ready": "Half ready", "ready": "Ready"},
    classes={
        "last minute": "Last minute",
        "middle": "Under way",
        "early": "Early",
        "ordinary": "Ordinary",
        "stood down": "Stood down",
    },
    truths={0: "Had not begun to make ready", 1: "Was half ready", 2: "Was ready"},
    shown_by={0: (2,), 1: (1,), 2: (0,)},
)
