"""What a grade is worth: statements with the grade unread, and how far a grade tells more than the average one."""

import numpy as np
from numpy.typing import NDArray

from assessment.observer.ideal_reader import Floats
from assessment.observer.observer import assertions_about
from assessment.observer.possible_worlds import POLARITIES, Worlds
from synthetic.codes import origin_source
from synthetic.emission import ASSESSMENTS
from synthetic.report import Report


def blind_weight_of(worlds: Worlds, report: Report) -> Floats:
    """Return the chance of a report's statements under each world when its grade is not looked at."""
    weights = np.ones(len(worlds.pairs), dtype=np.float64)
    for assertion in assertions_about(report, worlds.question):
        blind = _outcomes(worlds, report, assertion.hypothesis).sum(axis=0)
        weights = weights * blind[POLARITIES.index(assertion.polarity)]
    return weights


def telling_grade(worlds: Worlds, report: Report) -> float:
    """Return how much more the direction tells under a report's grade than the source's statements do on average.

    Measured on the published table: how far for and against are apart when the subject is the truth
    and when it is not, under this assessment and over all assessments.
    """
    subject = assertions_about(report, worlds.question)[0].hypothesis
    outcomes = _outcomes(worlds, report, subject)
    true = np.array([truth == subject for truth, _ in worlds.pairs])
    own = outcomes[ASSESSMENTS.index(report.grade.assessment)]
    return _telling(own, true, worlds.prior) - _telling(outcomes.sum(axis=0), true, worlds.prior)


def _outcomes(worlds: Worlds, report: Report, hypothesis: str) -> Floats:
    """Return the chances of every outcome about a subject, shape (assessments, polarities, pairs)."""
    chances = worlds.chances[
        worlds.sources.index(origin_source(report.origin)), worlds.subjects.index(hypothesis)
    ]
    # Outcomes run assessment by assessment, for and against within each.
    return chances.reshape(len(ASSESSMENTS), len(POLARITIES), -1)


def _telling(by_polarity: Floats, true: NDArray[np.bool_], prior: Floats) -> float:
    # The chance of for and of against, once over worlds in which the subject is the truth and once over the rest.
    here, there = prior * true, prior * ~true
    chance = [[float((p * w).sum() / max(w.sum(), 1e-12)) for p in by_polarity] for w in (here, there)]
    shares = [c[0] / max(c[0] + c[1], 1e-12) for c in chance]
    return abs(shares[0] - shares[1])
