"""The whole debrief of a run that has been handed in: what was true, beside what was believed and process."""

from exercise.access import Refused
from exercise.debrief import (
    circular_reporting,
    group_reasons,
    joined_evidence,
    missed_members,
    recommendations,
    revealed_coding,
    revealed_truth,
    turning_points,
)
from exercise.read_models.debrief_models import Debrief
from exercise.runs.runs import LiveRun
from exercise.scoring import enquiry_worth, mark_lines, paired_runs, process_marks
from exercise.scoring.evaluation import evaluate, over_exercises
from exercise.scoring.total_of_run import total_line
from exercise.services.services import Services

LOCKED = "The debrief opens once the written assessment has been handed in."


def whole_debrief(services: Services, live: LiveRun) -> Debrief:
    """Return the debrief of a run.

    Raises:
        Refused: before it has been handed in.
    """
    if not may_be_revealed(live):
        raise Refused(LOCKED)
    evaluation = evaluate(services, live)
    comparison = paired_runs.decision_comparison(services, live, live.head.trainee)
    process = process_marks.process_marks(services, live)
    return Debrief(
        answers=revealed_truth.answers(services, live),
        timeline=revealed_truth.moments(live),
        reasons=group_reasons.group_reasons(live),
        tracks=revealed_truth.tracks(services, live, evaluation.marks),
        marks=evaluation.marks,
        decision=comparison.decision if comparison else None,
        indicators=evaluation.indicators,
        reports=revealed_truth.report_truths(services, live),
        without_you=comparison.distributions if comparison else (),
        own_world=comparison.own_world if comparison else (),
        choices=mark_lines.choice_rows(live, comparison),
        side_by_side=mark_lines.side_by_side(
            live, evaluation.marks, process, comparison, total_line(services, live)
        ),
        network=mark_lines.network_comparison(process),
        harm_shares=process.alignment.shares,
        over_exercises=over_exercises(services, live),
        turning_points=turning_points.turning_points(services, live),
        copies=circular_reporting.copies(services, live),
        recommendations=recommendations.three_things(services, live, evaluation, process, comparison),
        missed_members=missed_members.missed(services, live),
        plans=comparison.plans if comparison else (),
        lives=joined_evidence.lives_revealed(services, live),
        coding=revealed_coding.coding_revealed(services, live),
        enquiries=enquiry_worth.enquiries_revealed(services, live),
    )


def may_be_revealed(live: LiveRun) -> bool:
    """Return whether a run has been handed in, so that the truth may be shown."""
    return live.state.phase in ("debrief", "signed")
