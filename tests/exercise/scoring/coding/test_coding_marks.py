"""Coding is marked against the exact observer and the sealed joint world, and says why where it cannot be."""

from collections import defaultdict
from itertools import pairwise

import pytest

from assessment.strength_scale import STRENGTHS
from exercise.access import Caller
from exercise.debrief.whole_debrief import whole_debrief
from exercise.desk import desk
from exercise.read_models.debrief_models import MarkLine
from exercise.runs.runs import LiveRun, load
from exercise.scoring.coding.coding_marks import CodingMarks, coding_marks, true_users
from exercise.scoring.evaluation import evaluate
from exercise.scoring.sealed_lives import sealed_lives
from exercise.services.services import Services
from tests.exercise.coded_run import coded_run


def _codes_as_due(services: Services, caller: Caller, run: str) -> None:
    """Code every report on every rival, look at what each was worth, and code that; join what belongs together."""
    for report in desk.opened(services, caller, run):
        for rival in desk.brief(services, caller, run).questions[0].hypotheses:
            desk.code(services, caller, run, report.report.headline.id, "Q1", rival.id)
    marks = coding_marks(services, load(services, run))
    assert marks is not None
    for coding in marks.weights:
        direction = "for" if coding.due > 0 else "against"
        strength = STRENGTHS[max(abs(coding.due), 1) - 1]
        desk.code(
            services, caller, run, coding.report, "Q1", coding.hypothesis, direction, strength,
            withdrawn=not coding.due,
        )  # fmt: skip
    _join_as_it_was(services, caller, run)


def _join_as_it_was(services: Services, caller: Caller, run: str) -> None:
    live = load(services, run)
    sealed = sealed_lives(services, live)
    by_account = defaultdict(list)
    for ident in sorted(live.state.opened_ids):
        sight = sealed.sights[ident]
        by_account[sight.activity.look.key, sight.filing.account.source].append(ident)
    by_look = defaultdict(list)
    for (look, _), reports in by_account.items():
        by_look[look].append(reports[0])
        for one, two in pairwise(reports):
            desk.join(services, caller, run, one, two, "origin")
    for reports in by_look.values():
        for one, two in pairwise(reports):
            desk.join(services, caller, run, two, one)
    users = true_users(sealed)
    subjects = {target.id for target in desk.coding(services, caller, run).subjects}
    for thing, user in users.items():
        if thing != user and {thing, user} <= subjects:
            desk.identify(services, caller, run, thing, user)


def _says_nothing(services: Services, caller: Caller, run: str) -> None:
    """Hand in without having coded anything."""


@pytest.fixture(scope="module")
def as_due() -> tuple[Services, LiveRun, CodingMarks]:
    services, _, live = coded_run(_codes_as_due)
    marks = coding_marks(services, live)
    assert marks is not None
    return services, live, marks


def _process(services: Services, live: LiveRun) -> dict[str, MarkLine]:
    return {line.title: line for line in whole_debrief(services, live).side_by_side.process}


def test_whoever_codes_what_reports_were_worth_agrees_in_full(
    as_due: tuple[Services, LiveRun, CodingMarks],
) -> None:
    services, live, marks = as_due
    assert (marks.bearing.kappa, marks.bearing.low, marks.bearing.high) == (1.0, 1.0, 1.0)
    assert _process(services, live)["Coding: bearing"].value == "κ 1.00 (1.00 to 1.00)"


def test_whoever_joins_what_belongs_together_draws_every_link_and_none_too_many(
    as_due: tuple[Services, LiveRun, CodingMarks],
) -> None:
    services, live, marks = as_due
    for mark in (marks.occasions, marks.origins, marks.identities):
        for share in (mark.precision, mark.recall):
            assert share is None or share.hits == share.total, mark
    assert marks.occasions.recall is not None
    lines = _process(services, live)
    assert "held" in lines["Coding: occasions"].value
    assert lines["Coding: who is who"].sentence.startswith("Who is who: of ")


def test_a_report_is_worth_what_it_adds_to_all_else_but_other_accounts_of_its_occasion(
    as_due: tuple[Services, LiveRun, CodingMarks],
) -> None:
    services, live, marks = as_due
    reader, released = evaluate(services, live).evidence.reader, live.world.released(live.state)
    opened = [released[row.entry.report] for row in live.state.opened]
    assert len({coding.report for coding in marks.weights}) > 20
    for coding in marks.weights[::9]:
        report = released[coding.report]
        rest = [
            other
            for other in opened
            if (other.headline.subject, other.headline.intelligence_day)
            != (report.headline.subject, report.headline.intelligence_day)
        ]
        weight = reader.reading(rest).weight(report, coding.question, coding.hypothesis)
        assert coding.weight == pytest.approx(weight, abs=1e-9)


def test_a_copy_is_coded_for_what_it_says_even_when_its_original_is_open(
    as_due: tuple[Services, LiveRun, CodingMarks],
) -> None:
    services, live, marks = as_due
    reader, released = evaluate(services, live).evidence.reader, live.world.released(live.state)
    opened = [released[row.entry.report] for row in live.state.opened]
    copies = [
        report.headline.id
        for report in opened
        if reader.repeats([other for other in opened if other is not report], report)
    ]
    worth = [abs(coding.weight) for coding in marks.weights if coding.report in copies]
    assert max(worth) > 0.05


def _shared(services: Services, live: LiveRun) -> set[str]:
    revealed = whole_debrief(services, live).lives
    assert revealed is not None
    return {row.joined for row in revealed.shared}


def test_two_handsets_of_one_user_are_said_to_be_joined_where_both_were_joined_with_the_user(
    as_due: tuple[Services, LiveRun, CodingMarks],
) -> None:
    services, live, _ = as_due
    assert _shared(services, live) == {"Joined"}


def test_nothing_coded_cannot_be_told_and_says_so_without_a_figure() -> None:
    services, _, live = coded_run(_says_nothing)
    lines = _process(services, live)
    for title in ("bearing", "occasions", "origins", "who is who"):
        assert lines[f"Coding: {title}"].value == "Cannot be told"
    assert "0 reports were coded and eight are needed" in lines["Coding: bearing"].sentence
    assert _shared(services, live) == {"Not joined"}
