"""The debrief of an exercise that asks whether somebody inside tells says who did, who looked like it, and by what."""

import pytest

from exercise.bots.bots import memory_services, play
from exercise.debrief.whole_debrief import whole_debrief
from exercise.questions import whether
from exercise.read_models.debrief_models import Debrief
from exercise.runs.runs import LiveRun, load
from tests.data import inside_town


@pytest.fixture(scope="module")
def debriefed() -> tuple[LiveRun, Debrief]:
    services = memory_services()
    live = load(services, play(services, inside_town.scenario(), 5, "open-all").run)
    return live, whole_debrief(services, live)


def test_every_employee_in_question_has_a_role_and_the_reports_that_show_it(
    debriefed: tuple[LiveRun, Debrief],
) -> None:
    revealed = debriefed[1].lives
    assert revealed is not None
    rows = [row for row in revealed.roles if row.kind == "Q2, in question"]
    assert len(rows) == 3
    assert {row.truth for row in rows} <= set(whether.WORDS.truths.values())
    assert any(row.reports.opened or row.reports.unopened for row in rows)


def test_each_report_of_an_employee_or_a_search_is_explained_by_name(
    debriefed: tuple[LiveRun, Debrief],
) -> None:
    told = [report.explanation for report in debriefed[1].reports]
    assert any("Operation " in words and "at the search that day" in words for words in told)
    assert any("opened the record of" in words or "met the seller" in words for words in told)


def test_the_answer_is_told_in_a_sentence(debriefed: tuple[LiveRun, Debrief]) -> None:
    text = repr(debriefed[1])
    assert (
        "Nobody who works where records are held told the line" in text
        or "told the line of them throughout" in text
    )
