"""Whatever scenario an author writes that is free of faults can be lived, observed, played, debriefed and exported."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from assessment.cpd.exports.as_json import as_json
from assessment.cpd.verification import verify_record
from exercise import accounts
from exercise.bots import bots
from exercise.bots.bots import play
from exercise.debrief import debrief
from exercise.runs.runs import load
from exercise.scoring.evaluation import evaluate
from scenarios.load import scenario_hash
from scenarios.schema.scenario import Scenario
from simulator.answers import answers, slots
from simulator.run import begin, resume, run
from simulator.trace import digest
from synthetic.evidence_log import observe
from synthetic.exports import report_files
from synthetic.exports.registry import FORMATS
from synthetic.pole import pole
from synthetic.safety_scan import scan_path
from tests.depth import examples
from tests.properties.valid_scenarios import valid_scenarios

SEEDS = st.integers(0, 2**31)
SEARCHED = (Phase.explicit, Phase.reuse, Phase.generate)
"""A scenario that fails is shown as it was drawn: a smaller one would take minutes to find."""


@settings(max_examples=examples(usual=8, deep=80), phases=SEARCHED)
@given(scenario=valid_scenarios(), seed=SEEDS)
def test_it_is_lived_the_same_in_one_go_and_in_parts(scenario: Scenario, seed: int) -> None:
    whole = run(scenario, seed)
    _, halfway = begin(scenario, seed, days=scenario.calendar.days // 2)
    assert digest(resume(halfway, days=scenario.calendar.days)[0]) == digest(whole)


@settings(max_examples=examples(usual=4, deep=30), phases=SEARCHED)
@given(scenario=valid_scenarios(), seed=SEEDS)
def test_every_question_has_one_true_answer_among_its_hypotheses(scenario: Scenario, seed: int) -> None:
    hypotheses = {slot.question: {h.id for h in slot.hypotheses} for slot in slots(scenario, seed)}
    found = {answer.question: answer.truth for answer in answers(scenario, seed)}
    assert found.keys() == hypotheses.keys() == {question.id for question in scenario.questions}
    assert all(truth in hypotheses[question] for question, truth in found.items())


@settings(max_examples=examples(usual=3, deep=25), phases=SEARCHED)
@given(scenario=valid_scenarios(), seed=SEEDS)
def test_its_reports_leave_in_every_format_and_name_nobody_real(scenario: Scenario, seed: int) -> None:
    log = observe(
        scenario,
        seed,
        run(scenario, seed),
        slots(scenario, seed),
        answers(scenario, seed),
        until_day=scenario.calendar.days,
    )
    assert len({report.headline.id for report in log.reports}) == len(log.reports) == len(log.truths)
    with TemporaryDirectory() as folder:
        report_files.write(log, folder)
        for name, write in FORMATS.items():
            write(pole(scenario, seed, log.reports), Path(folder) / name)
        assert [str(finding) for finding in scan_path(Path(folder))] == []


@settings(max_examples=examples(usual=2, deep=10), phases=SEARCHED)
@given(scenario=valid_scenarios(), seed=SEEDS, bot=st.sampled_from(("open-all", "ideal", "random")))
def test_it_is_played_debriefed_and_credited(scenario: Scenario, seed: int, bot: str) -> None:
    services = bots.memory_services()
    score = play(services, scenario, seed, bot, sign=True)
    assert 0 <= score.brier <= 2
    caller = accounts.caller_of(services, f"bot {bot}")
    shown = debrief.debrief(services, caller, score.run)
    assert {answer.question for answer in shown.answers} == {question.id for question in scenario.questions}
    marks = evaluate(services, load(services, score.run)).marks
    assert {mark.question for mark in marks} == {question.id for question in scenario.questions}
    assert score.record is not None
    exported = as_json(score.record)
    assert verify_record(exported) == ()
    assert json.loads(exported)["record"]["activity"]["scenario_sha256"] == scenario_hash(scenario)
    services.store.close()
