"""One exercise, whole: from a scenario file to a CPD record, through the functions that pages call."""

import json
from pathlib import Path
from typing import Any

import pytest

from assessment.cpd.verification import verify_record
from exercise.access import Refused
from exercise.control import control
from exercise.debrief import debrief
from exercise.decision_log.hash_chain import genesis, verify
from exercise.desk import desk
from exercise.marking import marking
from exercise.read_models.desk_models import Brief
from exercise.services.services import open_services
from exercise.worker.job_handlers import work_once
from scenarios.load import load_text, scenario_hash

SMALL = Path(__file__).parents[1] / "data" / "small-town.yaml"
SEED = 11


def play(scene: Any, run: str) -> None:
    """Play every cycle: read, rate, estimate, task, decide, close; then hand in and reflect."""
    services, caller = scene.services, scene.trainee
    desk.begin(services, caller, run)
    for cycle in range(1, desk.brief(services, caller, run).cycles + 1):
        read(scene, run)
        judge(scene, run, cycle)
        desk.advance(services, caller, run, expected_cycle=cycle, request=f"close-{cycle}")
    with pytest.raises(Refused):
        debrief.debrief(services, caller, run)
    desk.submit(
        services, caller, run, "The second group supplies the town; this is likely. Confidence is low."
    )
    desk.reflect(
        services, caller, run, "I read too much of one source.", "Open what could prove me wrong.", ""
    )


def read(scene: Any, run: str) -> None:
    """Open three reports and rate them, each under the menu that was on view."""
    services, caller = scene.services, scene.trainee
    for _ in range(3):
        page = desk.inbox(services, caller, run, unopened=True)
        menu = [item.headline.id for item in page.items]
        opened = desk.open_report(services, caller, run, menu[0], menu=menu)
        grade = opened.report.grade
        desk.rate(
            services, caller, run, menu[0], source=grade.source, assessment=grade.assessment, weight="some"
        )


def judge(scene: Any, run: str, cycle: int) -> None:
    """State probabilities on every question, task one source, and decide or defer."""
    services, caller = scene.services, scene.trainee
    brief = desk.brief(services, caller, run)
    for question in brief.questions:
        stated = {h.id: round(1 / len(question.hypotheses), 3) for h in question.hypotheses}
        desk.estimate(services, caller, run, question.id, stated, "low", f"As of cycle {cycle}.")
    if cycle == 1:
        task_first(scene, run, brief)
    patrol = next(a for a in brief.actions if a.action == "hot_spot_patrol")
    desk.decide(
        services, caller, run,
        actions=[] if cycle == 2 else [("hot_spot_patrol", patrol.targets[0].id)] if cycle == 1 else [("no_action", "")],
        deferred=cycle == 2,
        information="", threat="", powers="", options_rejected="Clear: too early.",
        rationale="To hold the ground while collection answers.", review="Next cycle.",
        expected_cycle=cycle,
    )  # fmt: skip


def task_first(scene: Any, run: str, brief: Brief) -> None:
    """Task the first source that can be tasked."""
    for source in brief.sources:
        for question in brief.questions:
            try:
                desk.task(
                    scene.services, scene.trainee, run, source.id, question.id, question.hypotheses[0].id
                )
                return
            except Refused:
                continue
    raise AssertionError("nothing could be tasked")


def assign(scene: Any) -> str:
    """Store the small town, make a cohort of one and assign it."""
    row = control.save_scenario(scene.services, scene.instructor, SMALL.read_text(encoding="utf-8"))
    assert not isinstance(row, tuple)
    cohort = control.add_cohort(scene.services, scene.instructor, "One", [scene.trainee.user])
    return control.assign(scene.services, scene.instructor, cohort.id, row.id, SEED)[0]


def sign(scene: Any, run: str) -> Any:
    """Mark every row, override one result with a reason, and sign."""
    services, caller = scene.services, scene.assessor
    dossier = marking.dossier(services, caller, run)
    assert dossier.log_faults == ()
    assert "second group supplies" in dossier.product
    marking.mark(services, caller, run, {row.id: 3 for row in dossier.rubric.rows}, "Clear and brief.")
    changed = dossier.results[0]
    marking.override(services, caller, run, changed.id, 0.25, "The screen froze during the second cycle.")
    return marking.sign(services, caller, run, "meets", 1.0, "Meets the standard at this level.")


def test_a_scenario_becomes_a_record_that_verifies(scene: Any) -> None:
    run = assign(scene)
    play(scene, run)
    services, caller = scene.services, scene.trainee
    assert debrief.debrief_job(services, caller, run).status == "queued"
    while work_once(services, "test"):
        pass
    shown = debrief.debrief(services, caller, run)
    assert {answer.question for answer in shown.answers} == {"Q1", "Q2", "Q3"}
    assert shown.decision is not None
    assert shown.decision.runs == services.settings.ensemble
    assert all(len(d.without_decisions) == services.settings.ensemble for d in shown.without_you)
    record = sign(scene, run)
    files = {fmt: marking.export(services, scene.assessor, run, fmt)[1] for fmt in ("json", "csv", "pdf")}
    assert verify_record(files["json"]) == ()
    assert files["pdf"].startswith(b"%PDF")
    assert record.id.encode() in files["csv"]
    written = json.loads(files["json"])["record"]
    scenario = load_text(SMALL.read_text(encoding="utf-8"), "small-town")
    assert written["activity"]["scenario_sha256"] == scenario_hash(scenario)
    assert written["assessment"]["decision"] == "meets"
    assert [o["value"] for o in written["overrides"]] == [0.25]
    entries = services.store.logs.entries(run)
    start = genesis(run, scenario_hash(scenario), SEED)
    assert verify(entries, start=start, head=written["activity"]["log_sha256"]) == ()
    tampered = files["json"].replace(b'"decision":"meets"', b'"decision":"not_yet"')
    assert verify_record(tampered) != ()


def test_everything_is_recomputed_from_the_log_alone(scene: Any) -> None:
    run = assign(scene)
    play(scene, run)
    before = debrief.debrief(scene.services, scene.trainee, run)
    brief = desk.brief(scene.services, scene.trainee, run)
    scene.services.store.close()
    again = open_services(scene.services.settings, now=scene.services.now)
    assert debrief.debrief(again, scene.trainee, run) == before
    assert desk.brief(again, scene.trainee, run) == brief
    again.store.close()


def test_nothing_can_be_added_to_a_run_that_is_over_but_marks(scene: Any) -> None:
    run = assign(scene)
    play(scene, run)
    length = len(scene.services.store.logs.entries(run))
    menu = [item.headline.id for item in desk.inbox(scene.services, scene.trainee, run, unopened=True).items]
    for late in (
        lambda: desk.open_report(scene.services, scene.trainee, run, menu[0], menu=menu),
        lambda: judge(scene, run, 3),
        lambda: desk.submit(scene.services, scene.trainee, run, "A second thought."),
        lambda: desk.advance(scene.services, scene.trainee, run, expected_cycle=3),
    ):
        with pytest.raises(Refused):
            late()
    assert len(scene.services.store.logs.entries(run)) == length
