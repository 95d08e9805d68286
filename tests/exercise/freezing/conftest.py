"""Runs to freeze: one finished and signed with its paired runs made, and one under way."""

from dataclasses import replace
from typing import NoReturn

import pytest

from exercise import run_versions
from exercise.runs import truth
from exercise.services.services import Services
from exercise.store.rows import RunHead
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place, Play
from tests.exercise.records.conftest import signed

REASON = "The model changes next week."


def head(services: Services, run: str) -> RunHead:
    found = services.store.library.run(run)
    assert found is not None
    return found


@pytest.fixture
def finished(place: Place, play_through: Play) -> tuple[Place, str]:
    run, _ = signed(place, play_through)
    while work_once(place.services, "tests"):
        pass
    return place, run


@pytest.fixture
def no_replay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing of the simulated world or its reports be made any more."""

    def refuse(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError("something was replayed")

    for name in ("begin", "resume", "observe", "settle"):
        monkeypatch.setattr(truth, name, refuse)


@pytest.fixture
def upgraded(monkeypatch: pytest.MonkeyPatch, no_replay: None) -> None:
    """Let the program be one of another model, which replays no run from before."""
    monkeypatch.setattr(run_versions, "MODEL_VERSION", "another")


def restarted(place: Place) -> Place:
    """Return the place as after a restart: nothing computed is still in memory."""
    services = Services(place.services.settings, place.services.store, place.clock)
    return replace(place, services=services)
