from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lab.design.designs import lay_out
from lab.design.study import Study
from lab.records.study_records import Figures, Run, StudyResult
from lab.statistics.conclusions import conclude, facts_of
from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.knowledge import ForceKnowledge


@pytest.fixture(scope="session")
def town() -> Scenario:
    return load(Path(__file__).parents[1] / "data" / "small-town.yaml")


@pytest.fixture
def known() -> Callable[..., ForceKnowledge]:
    """Return a maker of what the force knows, nothing unless said."""

    def make(**given: Any) -> ForceKnowledge:
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
        return ForceKnowledge(**(nothing | given))

    return make


class Build:
    """Constructed studies and runs, whose answer is known."""

    CLEAR = ({"day": 8, "action": "clear", "target": "Z-WHARF"},)
    PATROL = ({"day": 8, "action": "hot_spot_patrol", "target": "Z-WHARF"},)
    NOISE = np.array([3.0, -1.0, 4.0, 1.0, -5.0, 9.0, 2.0, -6.0, 5.0, -3.0])

    def study(self, **changed: object) -> Study:
        base = {
            "title": "Known answers",
            "scenario": "small-town",
            "replicates": len(self.NOISE),
            "days": 21,
            "strategies": {"clear": self.CLEAR, "patrol": self.PATROL},
        }
        return Study.model_validate(base | changed)

    def run(self, strategy: str, replicate: int, point: int = 0, **figures: Any) -> Run:
        """Return a run with some figures, and zero or nothing for the rest."""
        given = {name: figures.pop(name) for name in ("group_end", "treated") if name in figures}
        lists = {"weekly_harm": (1.0,) * 3, "zone_harm": (1.0,) * 5, "zone_offences": (1,) * 5}
        zero = dict.fromkeys(Figures.__dataclass_fields__, 0.0)
        values = Figures(**(zero | {"wdq": None, "prevented_per_officer_day": None} | figures))
        return Run(
            point, replicate, strategy, replicate, "", values, **({"group_end": (-1,) * 4} | lists | given)
        )

    def said(self, town: Scenario, study: Study, runs: Sequence[Run]) -> StudyResult:
        """Return what runs of a finished study say."""
        layout = lay_out(study, town)
        return conclude(facts_of(study, town, layout, "hash"), study, layout, town, runs, (), "done")

    def three(self) -> list[Run]:
        """Return runs in which clear lowers harm by 10 and patrol by 4, on shared noise."""
        runs = []
        for r, noise in enumerate(self.NOISE):
            world, own = 100 + 10 * noise, 0.1 * self.NOISE[::-1][r]
            for name, less, cost in (("none", 0.0, 0.0), ("clear", 10 + own, 20.0), ("patrol", 4 - own, 5.0)):
                figures = {"harm": world - less, "prevented": less, "displaced": less / 100}
                runs.append(self.run(name, r, officer_days=cost, **figures))
        return runs


@pytest.fixture
def build() -> Build:
    return Build()
