"""The words of every kind of question that leaves evidence of lives."""

from collections.abc import Mapping

from exercise.questions import group, holder, number, place, whether
from exercise.questions.question_words import QuestionWords
from synthetic.questions.joint_model import JointModel, LatentQuestion
from synthetic.testimony.occasion import SubjectKind

WORDS: Mapping[str, QuestionWords] = {
    "holder": holder.WORDS,
    "group": group.WORDS,
    "place": place.WORDS,
    "number": number.WORDS,
    "whether": whether.WORDS,
}
"""By kind of question."""


def words_of(latent: LatentQuestion) -> QuestionWords:
    """Return the words of a question."""
    return WORDS[latent.kind]


def role_words(latent: LatentQuestion, role: int) -> str:
    """Return what a role of a question's sheet was, for the debrief."""
    return words_of(latent).truths.get(role) or f"Was {latent.sheet.roles[role]}"


def class_words(model: JointModel, kind: SubjectKind, ident: str, nature: int) -> str:
    """Return what a class of an act by a subject is called."""
    latent = model.latents.get((kind, ident))
    own = words_of(latent) if latent else WORDS["holder"]
    return own.classes[model.sheet_of(kind, ident).classes[nature]]
