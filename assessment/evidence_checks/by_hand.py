"""Readers with pencil and paper: whole-number points from the published sheet, with or without a matrix of roles."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from scenarios.schema.evidence import BASES, Basis, EvidencePlan
from synthetic.filing.error_table import shown_classes
from synthetic.filing.filings import Filing
from synthetic.questions.joint_model import JointModel, LatentQuestion
from synthetic.questions.two_sides import ASSOCIATE, BYSTANDER, sheet
from synthetic.testimony.occasion import ActivityKind, SubjectKind
from synthetic.testimony.view import VAGUE
from synthetic.views.registry import merges

Floats = NDArray[np.float64]
POINTS_A_BIT = 2
"""Points that halve or double a chance once are two, so that points are whole numbers of half a bit."""


POINTED: frozenset[SubjectKind] = frozenset({"person", "group", "handset"})
"""Subjects whose acts follow the sheet of a holder."""


@lru_cache(maxsize=512)
def points(plan: EvidencePlan, kind: ActivityKind, basis: Basis, merged: tuple[int, ...]) -> Floats:
    """Return whole-number points of each role for each class shown; shape (roles, classes).

    They are rounded from the chance of showing the class, against an associate's, as a trainee could lay out once.
    """
    laid = sheet(plan.sharpness)
    display = shown_classes(laid, plan.errors, basis, merged)
    right, wrong, planted, _, misread = display.errors
    table = np.zeros((len(laid.roles), len(laid.classes)))
    for true in range(len(laid.classes)):
        column = laid.chances[kind][:, true]
        table[:, display.merged[true]] += right * column
        table[:, display.neighbours[true]] += misread * column
        table += column[:, None] * (wrong * display.wrong + planted * display.planted)[None, :]
    ratio = np.log2(np.maximum(table, 1e-9) / np.maximum(table[ASSOCIATE], 1e-9))
    return np.asarray(np.round(POINTS_A_BIT * ratio), dtype=np.float64)


def subject_points(model: JointModel, opened: Sequence[Filing]) -> dict[str, Floats]:
    """Return the points of each role for every subject of opened filings: the best account of each day, copies once."""
    total: dict[str, Floats] = {}
    own = sorted(
        (f for f in opened if f.indication.nature != VAGUE), key=lambda f: (f.look.subject.id, f.look.day)
    )
    for (subject, _), group in groupby(own, key=lambda f: (f.look.subject.id, f.look.day)):
        best = min(group, key=lambda f: (BASES.index(f.basis), f.copy))
        if best.look.kind in ("use", "pairing") or best.look.subject.kind not in POINTED:
            continue
        table = points(model.plan, best.look.kind, best.basis, merges(best.source, best.look.kind))
        total[subject] = total.get(subject, np.zeros(table.shape[0])) + table[:, best.indication.nature]
    return total


def favoured_users(model: JointModel, opened: Sequence[Filing]) -> dict[str, int]:
    """Return the user that attributions of each unknown handset favour, where any was opened."""
    users: dict[str, int] = {}
    for handset in model.handsets:
        attributions = [
            f.indication.nature
            for f in opened
            if f.look.subject.id == handset and f.look.kind == "use" and f.indication.nature != VAGUE
        ]
        if attributions:
            users[handset] = max(set(attributions), key=lambda user: (attributions.count(user), -user))
    return users


def by_hand(evidence: DrawnEvidence, opened: Sequence[Filing], *, matrix: bool, pivots: bool) -> Floats:
    """Return chances of the holder question's hypotheses as a reader with pencil and paper has them.

    With a ``matrix`` every assignment of roles is a row and each subject gets its best explanation; without it each
    candidate is scored alone as holder. With ``pivots`` what an unknown handset shows counts for its favoured user.
    """
    latent = evidence.model.holder
    assert latent is not None
    scored = subject_points(evidence.model, opened)
    by_subject = [scored.get(subject, np.zeros(BYSTANDER + 1)) for subject in latent.subjects]
    if pivots:
        for handset, user in favoured_users(evidence.model, opened).items():
            if user < len(by_subject) and handset in scored:
                by_subject[user] = by_subject[user] + scored[handset]
    table = np.array(by_subject)
    return _from_matrix(latent, table) if matrix else _alone(latent, table)


def _from_matrix(latent: LatentQuestion, table: Floats) -> Floats:
    ways = latent.assignments
    subjects = np.arange(len(latent.subjects))
    # One score for each way of holding the roles: the points of every subject in the role it then has.
    scores = table[subjects[None, :], ways.roles].sum(axis=1) / POINTS_A_BIT
    weights = np.exp2(scores - scores.max()) * ways.shares * latent.prior[ways.answers]
    chances = np.bincount(ways.answers, weights=weights, minlength=len(latent.prior))
    return np.asarray(chances / chances.sum(), dtype=np.float64)


def _alone(latent: LatentQuestion, table: Floats) -> Floats:
    scores = np.append(table[:, 0], 0.0)[: len(latent.prior)] / POINTS_A_BIT
    weights = np.exp2(scores - scores.max()) * latent.prior
    return np.asarray(weights / weights.sum(), dtype=np.float64)
