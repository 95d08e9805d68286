"""Running patterns: same results anywhere, and nothing half done."""

import dataclasses

import pytest

from lab.patterns.n2_policy_off import POLICY_OFF
from lab.patterns.pattern_records import (
    Observation,
)
from lab.patterns.pattern_run import PatternError, run_patterns


def fails(seed: int, quick: bool) -> Observation:
    raise ValueError("no such place")


def test_results_are_the_same_on_one_process_and_on_two() -> None:
    assert run_patterns([POLICY_OFF], quick=True, workers=1) == run_patterns(
        [POLICY_OFF], quick=True, workers=2
    )


def test_a_stop_keeps_the_patterns_that_are_whole_and_leaves_the_others_out() -> None:
    second = dataclasses.replace(POLICY_OFF, id="N9")
    done: list[int] = []
    kept = run_patterns(
        [POLICY_OFF, second],
        quick=True,
        progress=lambda now, _: done.append(now),
        should_stop=lambda: len(done) >= 3,
    )
    assert [result.id for result in kept] == ["N2"]


def test_a_seed_that_fails_is_named() -> None:
    with pytest.raises(PatternError, match="N2, seed 1: ValueError: no such place"):
        run_patterns([dataclasses.replace(POLICY_OFF, observe=fails)], quick=True)
