"""The emission tables: how a statement about a question comes about.

The generator draws from these functions and the ideal observer sums over them, so that the
two cannot drift apart. A source looks at one hypothesis (its *subject*), chosen without regard
to the truth, and reports for or against it.
"""

from scenarios.schema.intelligence import Dials, Errors, SourcePlan
from synthetic.report import Assessment, ErrorType

KINDS: tuple[ErrorType, ...] = ("accurate", "misattributed", "planted", "vague")
ASSESSMENTS: tuple[Assessment, ...] = ("A", "B", "C", "D", "E")


def dial_errors(errors: Errors, dials: Dials) -> dict[str, float]:
    """Return the chance of each kind of statement under the difficulty dials; sums to 1.

    Dialled shares are capped so that at least 5% of statements stay accurate.
    """
    wrong = {
        "misattributed": errors.misattributed * dials.noise,
        "planted": errors.planted * dials.deception,
        "vague": errors.vague * dials.ambiguity,
    }
    total = sum(wrong.values())
    scale = 0.95 / total if total > 0.95 else 1.0
    shares = {kind: chance * scale for kind, chance in wrong.items()}
    return {"accurate": 1.0 - sum(shares.values()), **shares}


def chance_for(kind: str, subject: str, truth: str, decoy: str) -> float:
    """Return the chance that a statement of a ``kind``, one of ``KINDS``, speaks *for* its subject.

    ``subject``, ``truth`` and ``decoy`` are ids of hypotheses of one question.
    """
    if kind == "accurate":
        return 1.0 if subject == truth else 0.0
    if kind == "misattributed":
        return 0.0 if subject == truth else 1.0
    if kind == "planted":
        return 1.0 if subject == decoy else 0.0
    return 0.5


def grade_chance(plan: SourcePlan, kind: str, assessment: str) -> float:
    """Return the chance that a statement of a kind is graded with an intelligence assessment."""
    table = plan.when_accurate if kind == "accurate" else plan.when_not
    return float(getattr(table, assessment))


def likelihood(
    plan: SourcePlan, dials: Dials, assessment: str, polarity: str, subject: str, truth: str, decoy: str
) -> float:
    """Return the chance of an assessment and polarity, given ``subject``, ``truth`` and ``decoy``, ids of hypotheses."""
    total = 0.0
    for kind, chance in dial_errors(plan.errors, dials).items():
        speaks_for = chance_for(kind, subject, truth, decoy)
        total += (
            chance
            * grade_chance(plan, kind, assessment)
            * (speaks_for if polarity == "for" else 1.0 - speaks_for)
        )
    return total
