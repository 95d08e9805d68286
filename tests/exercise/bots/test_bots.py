"""Scripted players get what they deserve."""

from pathlib import Path

import pytest

from commands.play import BOTS
from exercise.access import Refused
from exercise.bots.bots import BotScore, memory_services, play
from exercise.bots.scripted_players import PLAYERS
from exercise.decision_log.hash_chain import genesis, verify
from scenarios.load import load, scenario_hash
from tests.exercise.conftest import SMALL_TOWN

ROOT = Path(__file__).parents[3]
SCENARIO = load(SMALL_TOWN)


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
