"""Designs: points in their bounds, and settings of factors."""

import sys
from collections.abc import Callable
from typing import Any

import pytest

from lab.design.designs import lay_out, row_count
from lab.design.factors import vary
from lab.design.study import StudyError
from lab.execution.engines import DaskEngine, EngineError
from scenarios.schema.scenario import Scenario
from tests.lab.constructed_studies import Build

FACTORS = [
    {"path": "adaptation.learning", "low": 0.1, "high": 0.5},
    {"path": "adaptation.lie_low_days", "low": 5, "high": 15},
    {"path": "rule:place", "levels": ["on", "off"]},
]


def test_sampled_points_stay_in_their_bounds_and_whole_numbers_whole(town: Scenario, build: Build) -> None:
    for design in ("morris", "sobol", "latin_hypercube"):
        study = build.study(design=design, factors=FACTORS, points=16, trajectories=4)
        layout = lay_out(study, town)
        assert len(layout.rows) == len(layout.unit) == row_count(study)
        assert lay_out(study, town) == layout
        assert len({point.settings for point in layout.points}) == len(layout.points)
        for point in layout.points:
            at: dict[str, Any] = dict(point.settings)
            assert 0.1 <= at["adaptation.learning"] <= 0.5
            assert isinstance(at["adaptation.lie_low_days"], int)
            assert 5 <= at["adaptation.lie_low_days"] <= 15
            assert at["rule:place"] in ("on", "off")
        varied = vary(town, layout.points[-1].settings)
        assert varied.adaptation.lie_low_days == dict(layout.points[-1].settings)["adaptation.lie_low_days"]


def test_switching_a_rule_off_and_on_again_is_no_change(town: Scenario) -> None:
    off = vary(town, (("rule:place", "off"),))
    assert "place" not in off.adaptation.rules
    assert vary(off, (("rule:place", "on"),)) == town
    assert vary(town, ()) is town


@pytest.mark.parametrize(
    ("library", "extra", "ask"),
    [
        (
            "SALib",
            "sensitivity",
            lambda build, town: lay_out(build.study(design="morris", factors=FACTORS), town),
        ),
        ("distributed", "dask", lambda build, town: DaskEngine("tcp://127.0.0.1:9")),
    ],
)
def test_a_library_that_is_not_installed_is_named_with_its_extra(
    build: Build,
    town: Scenario,
    monkeypatch: pytest.MonkeyPatch,
    library: str,
    extra: str,
    ask: Callable[[Build, Scenario], object],
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises((StudyError, EngineError), match=rf"goldenthread\[{extra}\]"):
        ask(build, town)
