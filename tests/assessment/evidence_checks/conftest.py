"""Worlds of First Light, drawn and read once for all the checks of evidence."""

import pytest

from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from assessment.evidence_checks.world_reading import ReadingPlan, WorldReading, read_world, reading_plan
from scenarios.load import find

WORLDS = range(1, 101)
READ_WORLDS = range(1, 31)


@pytest.fixture(scope="session")
def plan() -> ReadingPlan:
    return reading_plan(find("first-light"))


@pytest.fixture(scope="session")
def evidence(plan: ReadingPlan) -> list[DrawnEvidence]:
    return [plan.evidence(seed) for seed in WORLDS]


@pytest.fixture(scope="session")
def whole_readings(plan: ReadingPlan) -> list[WorldReading]:
    """Read everything in many worlds."""
    return [read_world(plan, seed, briefly=True) for seed in WORLDS]


@pytest.fixture(scope="session")
def readings(plan: ReadingPlan) -> list[WorldReading]:
    """Read some worlds in every way."""
    return [read_world(plan, seed) for seed in READ_WORLDS]
