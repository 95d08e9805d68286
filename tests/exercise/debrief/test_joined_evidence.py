"""The debrief says who was what, what was one occasion, and whose look-alike was followed, each with its reports."""

import re

import pytest

from exercise.bots.bots import memory_services, play
from exercise.debrief.printed.debrief_pdf import debrief_sheets
from exercise.debrief.whole_debrief import whole_debrief
from exercise.freezing.debrief_text import debrief_text
from exercise.read_models.debrief_models import Debrief
from exercise.read_models.lives_models import LivesRevealed
from exercise.runs.runs import LiveRun, load
from tests.data import first_light


@pytest.fixture(scope="module")
def debriefed() -> tuple[LiveRun, Debrief, str]:
    services = memory_services()
    score = play(services, first_light.scenario(first_light.ASSISTED), 5, "open-all")
    live = load(services, score.run)
    revealed = whole_debrief(services, live)
    return live, revealed, debrief_text("Debrief", debrief_sheets(services, live, revealed))


@pytest.fixture(scope="module")
def lives(debriefed: tuple[LiveRun, Debrief, str]) -> LivesRevealed:
    revealed = debriefed[1].lives
    assert revealed is not None
    return revealed


def test_one_candidate_is_the_answer_and_each_look_alike_has_a_role_of_its_own(lives: LivesRevealed) -> None:
    asked = [row for row in lives.roles if row.kind == "Q1, in question"]
    assert len(asked) == len({row.truth for row in asked}) == 4


def test_every_handset_and_visiting_number_is_told_of(lives: LivesRevealed) -> None:
    evidence = first_light.scenario().evidence
    assert evidence is not None
    kinds = [row.kind for row in lives.roles]
    assert kinds.count("Handset") == evidence.handsets
    assert kinds.count("Visitors’ number") == evidence.vehicles


def test_reports_behind_a_truth_are_told_apart_by_whether_they_were_opened(
    debriefed: tuple[LiveRun, Debrief, str], lives: LivesRevealed
) -> None:
    opened = debriefed[0].state.opened_ids
    for row in lives.roles:
        assert set(row.reports.opened) <= opened
        assert not set(row.reports.unopened) & opened
    assert any(row.reports.opened for row in lives.roles)


def test_an_occasion_told_of_twice_names_opened_reports_of_different_sources(
    debriefed: tuple[LiveRun, Debrief, str], lives: LivesRevealed
) -> None:
    assert lives.occasions
    for row in lives.occasions:
        sources = [re.sub(r"^R-\d+ ", "", report) for report in row.reports]
        assert len(set(sources)) == len(sources) >= 2
        assert {report.split()[0] for report in row.reports} <= debriefed[0].state.opened_ids


def test_the_look_alike_who_was_followed_is_named_with_the_role_and_the_reports(lives: LivesRevealed) -> None:
    (row,) = lives.followed
    assert re.search(r"What was so of [^:]+: (drove|bought|let|none)", row.sentence)
    assert row.reports


def test_the_printed_debrief_holds_the_part_the_assistance_and_no_share_of_reading(
    debriefed: tuple[LiveRun, Debrief, str],
) -> None:
    text = debriefed[2]
    assert "## Who was what" in text
    assert "This exercise was assisted" in text
    assert "Share of harm" in text
    assert "Share of reading" not in text
    assert "never reported" not in text


def test_every_explanation_of_a_report_says_what_happened_and_how_it_was_told(
    debriefed: tuple[LiveRun, Debrief, str],
) -> None:
    for report in debriefed[1].reports:
        assert "What happened" not in report.explanation
        assert re.search(r"This account |Reads of the vehicle ", report.explanation), report.explanation
