"""Constructed studies and runs whose answer is known, and the types of what tests of the laboratory share."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from lab.design.designs import lay_out
from lab.design.study import Study
from lab.records.study_records import Figures, StudyResult, StudyRun
from lab.statistics.conclusions import conclude, study_facts
from scenarios.schema.scenario import Scenario
from simulator.knowledge import ForceKnowledge

KnownMaker = Callable[..., ForceKnowledge]
"""A maker of what the force knows, nothing unless said."""


def amount(value: float | None) -> float:
    """Return a figure that there must be."""
    assert value is not None
    return value


def figures_of(run: StudyRun) -> Figures:
    """Return the figures of a run that did not fail."""
    assert run.figures is not None
    return run.figures


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

    def run(self, strategy: str, replicate: int, point: int = 0, **figures: Any) -> StudyRun:
        """Return a run with some figures, and zero or nothing for the rest."""
        group_end = figures.pop("group_end", (-1,) * 4)
        treated = figures.pop("treated", ())
        zero = dict.fromkeys(Figures.__dataclass_fields__, 0.0)
        values = Figures(**(zero | {"wdq": None, "prevented_per_officer_day": None} | figures))
        return StudyRun(
            point, replicate, strategy, replicate, "", values, group_end=group_end,
            weekly_harm=(1.0,) * 3, zone_harm=(1.0,) * 5, zone_offences=(1,) * 5, treated=treated,
        )  # fmt: skip

    def said(self, town: Scenario, study: Study, runs: Sequence[StudyRun]) -> StudyResult:
        """Return what runs of a finished study say."""
        layout = lay_out(study, town)
        return conclude(study_facts(study, town, layout, "hash"), study, layout, town, runs, (), "done")

    def three(self) -> list[StudyRun]:
        """Return runs in which clear lowers harm by 10 and patrol by 4, on shared noise."""
        runs = []
        for r, noise in enumerate(self.NOISE):
            world, own = 100 + 10 * noise, 0.1 * self.NOISE[::-1][r]
            for name, less, cost in (("none", 0.0, 0.0), ("clear", 10 + own, 20.0), ("patrol", 4 - own, 5.0)):
                figures = {"harm": world - less, "prevented": less, "displaced": less / 100}
                runs.append(self.run(name, r, officer_days=cost, **figures))
        return runs
