"""A run that is done, with all that its debrief waits for."""

import pytest

from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place, Play


@pytest.fixture
def done(place: Place, play_through: Play) -> tuple[Place, str]:
    run = place.run()
    play_through(place, run)
    while work_once(place.services, "tests"):
        pass
    return place, run
