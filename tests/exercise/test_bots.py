"""Scripted players get what they deserve; the demo and the worker start from nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from commands.play import BOTS
from exercise import accounts
from exercise.access import Refused
from exercise.bots.bots import BotScore, memory_services, play
from exercise.bots.scripted_players import PLAYERS
from exercise.control import demo_cohort
from exercise.decision_log.hash_chain import genesis, verify
from exercise.desk import desk
from scenarios.load import load, scenario_hash

ROOT = Path(__file__).parents[2]
SCENARIO = load(ROOT / "tests" / "data" / "small-town.yaml")


@pytest.fixture(scope="module")
def scores() -> dict[str, BotScore]:
    services = memory_services()
    return {bot: play(services, SCENARIO, 3, bot, sign=bot == "ideal") for bot in PLAYERS}


def test_the_command_line_offers_every_bot_that_there_is() -> None:
    assert set(BOTS) == set(PLAYERS)
    assert len(BOTS) == len(PLAYERS)


def test_every_player_finishes_with_a_whole_log(scores: dict[str, BotScore]) -> None:
    for score in scores.values():
        start = genesis(score.run, scenario_hash(SCENARIO), 3)
        assert verify(score.entries, start=start) == ()
        assert 0 <= score.brier <= 2


def test_the_ideal_player_loses_nothing_by_processing(scores: dict[str, BotScore]) -> None:
    assert scores["ideal"].log_regret == pytest.approx(0, abs=1e-9)
    assert scores["ideal"].processing_loss == pytest.approx(0, abs=1e-9)
    assert scores["ideal"].brier < min(scores["open-all"].brier, scores["random"].brier)
    assert scores["ideal"].record is not None


def test_base_rates_score_no_skill_and_never_deciding_is_on_the_record(scores: dict[str, BotScore]) -> None:
    assert scores["base-rate"].skill == pytest.approx(0)
    assert scores["base-rate"].opened == 0
    assert (scores["never-decides"].actions, scores["never-decides"].deferrals) == (0, 3)


def test_a_game_in_memory_is_the_same_every_time(scores: dict[str, BotScore]) -> None:
    first, second = (play(None, SCENARIO, 3, "confirming") for _ in range(2))
    assert first.entries == second.entries
    with pytest.raises(Refused, match="no bot genius"):
        play(None, SCENARIO, 3, "genius")


def test_the_demo_is_seeded_once(place: Any) -> None:
    demo_cohort.seed_demo(place.services)
    demo_cohort.seed_demo(place.services)
    trainee = accounts.caller(
        place.services,
        accounts.sign_in(place.services, demo_cohort.ACCOUNTS[0].name, demo_cohort.ACCOUNTS[0].password),
    )
    assert trainee is not None
    (run,) = desk.my_runs(place.services, trainee)
    assert run.phase == "briefing"


def test_the_worker_process_does_what_is_queued_and_stops_when_told(place: Any, tmp_path: Path) -> None:
    place.run()
    environment = {**os.environ, "GOLDENTHREAD_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    worker = subprocess.Popen([sys.executable, "-m", "exercise.worker"], env=environment, cwd=ROOT)
    try:
        for _ in range(600):
            (job,) = place.services.store.jobs.all(kind="answers")
            if job.status in ("done", "failed"):
                break
            time.sleep(0.2)
        assert (job.status, job.message) == ("done", "the answers are settled")
    finally:
        worker.send_signal(signal.SIGTERM)
    assert worker.wait(30) == 0
