from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.knowledge import Known


@pytest.fixture(scope="session")
def town() -> Scenario:
    return load(Path(__file__).parents[1] / "data" / "small-town.yaml")


@pytest.fixture
def known() -> Callable[..., Known]:
    """Return a maker of what the force knows, nothing unless said."""

    def make(**given: Any) -> Known:
        nothing: dict[str, Any] = {
            "day": 14,
            "recorded": {},
            "harm_recorded": {},
            "suspects": (),
            "groups": (),
            "officer_days": 60.0,
            "specialist_hours": 80.0,
            "under_way": (),
        }
        return Known(**(nothing | given))

    return make
