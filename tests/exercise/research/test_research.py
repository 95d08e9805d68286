"""A study runs in the worker and leaves files."""

import pytest

from exercise.access import Refused
from exercise.research import research
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place


def test_a_study_runs_in_the_worker_and_leaves_files(place: Place) -> None:
    place.run()
    services, caller = place.services, place.researcher
    names = [s.id for s in research.strategies(services, caller, "small-town")]
    assert {"none", "clear", "clear-hold-build"} <= set(names)
    job = research.start_study(services, caller, "small-town", ["clear", "safeguarding"], 2, 14)
    assert job.status == "queued"
    with pytest.raises(Refused, match="no data yet"):
        research.study_file(services, caller, job.id, "csv")
    while work_once(services, "tests"):
        pass
    study = research.study(services, caller, job.id)
    assert (study.job.status, study.job.steps_done, study.job.total) == ("done", 6, 6)
    assert {row.strategy for row in study.effects} == {"none", "clear", "safeguarding"}
    for fmt in study.files:
        assert research.study_file(services, caller, job.id, fmt)[1]
    stopped = research.stop(
        services, caller, research.start_study(services, caller, "small-town", ["clear"], 2, 14).id
    )
    assert stopped.status == "stopped"
    for strategies, pairs, days in (
        (["bribe"], 2, 14),
        ([], 2, 14),
        (["clear"], 1, 14),
        (["clear"], 2, 999),
        (["clear"], 2, 3),
    ):
        with pytest.raises(Refused):
            research.start_study(services, caller, "small-town", strategies, pairs, days)
