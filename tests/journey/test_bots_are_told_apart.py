"""Scores tell good judgement from poor, and reward neither silence nor repeating what was given."""

from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

import pytest
from scipy.stats import ttest_rel, wilcoxon

from exercise.accounts import caller_of
from exercise.bots.bots import BotScore, memory_services, play
from exercise.debrief import debrief
from exercise.services.services import Services
from exercise.services.settings import Settings
from exercise.worker.job_handlers import work_once
from scenarios.load import load

SMALL = Path(__file__).parents[1] / "data" / "small-town.yaml"
SEEDS = range(1, 21)
LIKELY = 0.01


@pytest.fixture(scope="module")
def scores() -> dict[str, list[BotScore]]:
    """Return the games of three bots on the same twenty seeds."""
    scenario = load(SMALL)
    found: dict[str, list[BotScore]] = {"ideal": [], "open-all": [], "random": []}
    for seed in SEEDS:
        services = memory_services()
        for bot, games in found.items():
            games.append(play(services, scenario, seed, bot))
        services.store.close()
    return found


@pytest.mark.parametrize(("better", "worse"), [("ideal", "open-all"), ("ideal", "random")])
def test_better_judgement_scores_higher_on_twenty_seeds(
    scores: dict[str, list[BotScore]], better: str, worse: str
) -> None:
    """Nothing is promised between the two worse ones: counting every report alike makes sure of the wrong answers."""
    for measure, sign in (("skill", 1.0), ("brier", -1.0), ("log_regret", -1.0)):
        mine = [sign * getattr(score, measure) for score in scores[better]]
        other = [sign * getattr(score, measure) for score in scores[worse]]
        assert fmean(mine) > fmean(other), measure
        assert ttest_rel(mine, other, alternative="greater").pvalue < LIKELY, measure
        assert wilcoxon(mine, other, alternative="greater").pvalue < LIKELY, measure


def test_the_ideal_bot_loses_nothing_by_processing(scores: dict[str, list[BotScore]]) -> None:
    assert max(abs(score.processing_loss) for score in scores["ideal"]) < 1e-3
    assert max(score.log_regret for score in scores["ideal"]) < 1e-2


def test_the_same_game_leaves_the_same_log(scores: dict[str, list[BotScore]]) -> None:
    again = play(None, load(SMALL), SEEDS[0], "open-all")
    told = [(entry.seq, entry.entry) for entry in again.entries]
    assert told == [(entry.seq, entry.entry) for entry in scores["open-all"][0].entries]


def test_repeating_the_base_rates_has_no_skill_at_all() -> None:
    score = play(None, load(SMALL), 5, "base-rate")
    assert score.skill == pytest.approx(0.0, abs=1e-12)
    assert score.opened == 0


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Open a house with as many paired runs as a decision mark needs."""
    settings = Settings(home=tmp_path, ensemble=100, workers=1, argon2_time_cost=1, argon2_memory_kib=8)
    opened = memory_services(settings)
    yield opened
    opened.store.close()


@pytest.mark.parametrize("bot", ["never-decides", "base-rate"])
def test_whoever_does_not_act_is_credited_with_no_decision(services: Services, bot: str) -> None:
    score = play(services, load(SMALL), 5, bot)
    trainee = caller_of(services, f"bot {bot}")
    debrief.debrief_job(services, trainee, score.run)
    while work_once(services, "test"):
        pass
    decision = debrief.debrief(services, trainee, score.run).decision
    assert decision is not None
    assert (decision.value, decision.low, decision.high) == (0.0, 0.0, 0.0)
    assert not decision.capture
