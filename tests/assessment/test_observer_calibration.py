"""The ideal observer's probabilities come true as often as they say, on logs from the real generator."""

import pytest

from assessment.observer.observer import posterior
from assessment.scorers.brier import brier
from scenarios.load import find
from simulator.answers import Answer, slots
from simulator.run import run
from simulator.streams import Decision, Streams
from synthetic.intelligence_log import observe

SEEDS = range(1, 13)
DAYS = 70


def drawn(question, lot, decoy_lot):
    """A truth with the given base rates and a decoy among the other nameable rivals."""
    truth, below = question.hypotheses[-1].id, 0.0
    for hypothesis, rate in zip(question.hypotheses, question.base_rates, strict=True):
        below += rate
        if lot < below:
            truth = hypothesis.id
            break
    decoys = [h.id for h in question.hypotheses if h.entity and h.id != truth]
    return Answer(question.question, truth, decoys[int(decoy_lot * len(decoys))], "")


@pytest.fixture(scope="module")
def beliefs():
    scenario = find("harrowmere-lines")
    trace = run(scenario, 1, days=DAYS)
    questions = slots(scenario, 1)
    found = []
    for seed in SEEDS:
        streams = Streams(seed, 0)
        decision = next(iter(Decision))
        sealed = tuple(
            drawn(q, streams.uniform(decision, 0, 2 * i), streams.uniform(decision, 0, 2 * i + 1))
            for i, q in enumerate(questions)
        )
        log = observe(scenario, seed, trace, questions, sealed, until_day=DAYS)
        for question, answer in zip(questions, sealed, strict=True):
            belief = posterior(scenario.sources, scenario.dials, question, log.reports)
            base = dict(zip(belief, question.base_rates, strict=True))
            found.append((belief, base, answer.truth))
    return found


def test_it_is_wrong_as_often_as_it_expects_to_be(beliefs):
    surprise = [brier(q, truth) - sum(q[h] * brier(q, h) for h in q) for q, _, truth in beliefs]
    mean = sum(surprise) / len(surprise)
    spread = (sum((s - mean) ** 2 for s in surprise) / len(surprise) ** 2) ** 0.5
    assert abs(mean) < 3.5 * spread


def test_reading_everything_tells_far_more_than_the_base_rates(beliefs):
    ideal = sum(brier(q, truth) for q, _, truth in beliefs)
    base = sum(brier(b, truth) for _, b, truth in beliefs)
    assert ideal < 0.7 * base
