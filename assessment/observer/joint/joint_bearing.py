"""On which questions of a joint world a look or report bears, and what it says at face value."""

from assessment.observer.joint.joint_tables import JointTables
from synthetic.filing.error_table import party_in_play
from synthetic.questions.joint_model import LatentQuestion
from synthetic.questions.looked_at import KIND_SHARES
from synthetic.questions.two_sides import BOTH, LOCAL, SUPPLY
from synthetic.report import Assertion
from synthetic.testimony.occasion import Subject, SubjectKind
from synthetic.testimony.view import VAGUE, Indication

ORDERED_SUBJECTS: frozenset[SubjectKind] = frozenset({"crew"})
"""Subjects that are no rivals: the answers are numbers, and every look bears on all of them."""
TELLING = frozenset({BOTH, SUPPLY, LOCAL})
"""Classes that a reader who only counts takes to speak for whoever was looked at."""


def subject_mentions(tables: JointTables, subject: Subject) -> dict[str, frozenset[str]]:
    """Return the questions on which looks at a subject bear, each with the hypotheses that are about the subject.

    Only what a look bears on by its own subject and the visiting party in it is named; all else may move with that.
    """
    kinds = KIND_SHARES[subject.kind]
    partied = any(party_in_play(subject.kind, kind) for kind in kinds)
    mentions: dict[str, frozenset[str]] = {}
    latent, place = _question_of(tables, subject)
    if latent is not None:
        is_named = place >= 0 and subject.kind not in ORDERED_SUBJECTS and subject.kind != "operation"
        hypotheses = [latent.hypotheses[place]] if is_named else []
        mentions[latent.question] = frozenset(hypotheses)
    group = tables.model.group
    if group is not None and (partied or subject.kind in ("number", "pairing")):
        mentions.setdefault(group.question, frozenset())
    return mentions


def bearing(tables: JointTables, indication: Indication) -> frozenset[str]:
    """Return the questions on which an indication bears, alone or with others; none for one that is vague."""
    subject = indication.subject
    if indication.nature == VAGUE or subject.kind == "vehicle":
        return frozenset()
    mentions = subject_mentions(tables, subject)
    group = tables.model.group
    if (
        group is not None
        and subject.kind in ("person", "handset")
        and not party_in_play(subject.kind, indication.kind)
    ):
        mentions.pop(group.question, None)
    return frozenset(mentions)


def face_value(tables: JointTables, indication: Indication) -> tuple[Assertion, ...]:
    """Return what an indication says at face value: for whom it shows with either side, against whom with neither.

    Who is said to use a handset or number is spoken for too. Of a handset, a visiting number or an
    operation alone it says nothing.
    """
    subject, nature = indication.subject, indication.nature
    if nature == VAGUE:
        return ()
    if indication.kind == "use":
        latent = tables.model.holder if subject.kind == "handset" else tables.model.group
        if latent is None or nature >= len(latent.subjects):
            return ()
        return (Assertion(latent.question, latent.hypotheses[nature], "for"),)
    latent, place = _question_of(tables, subject)
    if latent is None or place < 0 or subject.kind == "operation":
        return ()
    if subject.kind in ORDERED_SUBJECTS:
        # From few to many, as far as that goes by itself: the lowest band to the highest.
        band = nature * (len(latent.hypotheses) - 1) // (len(latent.sheet.classes) - 1)
        return (Assertion(latent.question, latent.hypotheses[band], "for"),)
    return (Assertion(latent.question, latent.hypotheses[place], "for" if nature in TELLING else "against"),)


def _question_of(tables: JointTables, subject: Subject) -> tuple[LatentQuestion | None, int]:
    """Return the question that a subject belongs to and its place there; -1 for a handset, whose user is not known."""
    model = tables.model
    number, place = tables.place_of.get((subject.kind, subject.id), (-1, -1))
    if number >= 0:
        return model.others[number], place
    if subject.kind == "group" and place >= 0:
        return model.group, place
    return (model.holder, -1) if subject.kind == "handset" else (None, -1)
