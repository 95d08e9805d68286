"""Sequential stopping: looks fixed beforehand, and an interval that holds over all of them."""

from pathlib import Path

import pytest

from lab.execution.sequential_stopping import analysis_schedule, interim_analysis
from lab.execution.study_run import run_study
from scenarios.schema.scenario import Scenario
from tests.lab.constructed_studies import Build

RULE = {"measure": "harm", "strategy": "clear", "half_width": 1.0, "at_least": 5, "at_most": 30}


def test_looks_are_fixed_beforehand_and_the_last_is_the_most_allowed(build: Build) -> None:
    assert analysis_schedule(build.study(stopping=RULE)) == (5, 8, 12, 18, 27, 30)
    assert analysis_schedule(build.study()) == (10,)


def test_a_look_decides_by_an_interval_that_holds_over_all_looks(build: Build) -> None:
    seen = interim_analysis(build.study(stopping=RULE), build.three(), 10, 6)
    assert seen.corrected > seen.half_width > 0
    assert seen.difference == pytest.approx(-10.0 - 0.1 * build.NOISE.mean())
    assert seen.enough == (seen.corrected <= 1.0)
    assert not interim_analysis(build.study(stopping=RULE), [], 10, 6).enough


def test_a_study_stops_when_it_knows_enough_and_says_so(town: Scenario, tmp_path: Path, build: Build) -> None:
    rule = RULE | {"half_width": 1000.0}
    result = run_study(build.study(stopping=rule), town, out=tmp_path)
    assert (result.ended, result.replicates_done, len(result.interim_analyses)) == ("narrow enough", 5, 1)
    assert any("slightly too narrow" in note for note in result.notes)
    assert run_study(build.study(stopping=rule), town, workers=2) == result
    tight = run_study(build.study(stopping=RULE | {"half_width": 1e-6, "at_most": 7}), town, out=tmp_path)
    assert (tight.ended, tight.replicates_done) == ("done", 7)
    assert [one.enough for one in tight.interim_analyses] == [False, False]
    assert run_study(build.study(stopping=rule), town, out=tmp_path) == result
