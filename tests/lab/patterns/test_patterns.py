"""The patterns in their quick version, and the promises of the code that measures and shows them."""

import dataclasses
import itertools
import json
import math
import re

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from commands.main import main
from lab.patterns import pattern_document
from lab.patterns.intervals import detectable, jackknife, mean_over_seeds, pooled, t_interval
from lab.patterns.n2_policy_off import POLICY_OFF
from lab.patterns.p06_near_repeat import knox
from lab.patterns.pattern_page import page
from lab.patterns.pattern_records import (
    Observation,
    Pattern,
    PatternResult,
    SideFigure,
    Statistic,
    judge,
    verdict,
)
from lab.patterns.pattern_run import PatternError, run_patterns
from lab.patterns.pattern_store import ResultsError, as_json, read_results
from lab.patterns.pattern_words import band, figure, interval, misses
from lab.patterns.registry import CONTROLS, PATTERNS

EVERY = (*PATTERNS, *CONTROLS)
TELLING = {"P1", "P2", "P3", "P6", "N2", "N3", "N4", "N5"}
"""Where the quick version has the power to say that the model is in band; elsewhere it may not be able to tell."""

finite = st.floats(-1e6, 1e6)


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.id)
def test_the_quick_version_finds_no_pattern_out_of_band_and_is_sure_where_it_has_the_power(pattern):
    (result,) = run_patterns([pattern], quick=True)
    assert result.verdict != "out of band", misses(result, pattern)
    if pattern.id in TELLING:
        assert result.verdict == "in band", misses(result, pattern)


def test_every_pattern_says_what_was_found_by_whom_and_what_the_quick_version_can_tell():
    assert len({pattern.id for pattern in EVERY}) == len(EVERY)
    assert [p.id for p in PATTERNS] == sorted((p.id for p in PATTERNS), key=lambda ident: int(ident[1:]))
    for pattern in EVERY:
        for words in (pattern.claim, pattern.statistic, pattern.source, pattern.power):
            assert words.endswith("."), pattern.id
        assert (pattern.low, pattern.high) != (None, None), pattern.id
        assert 2 <= pattern.seeds_quick <= pattern.seeds_full, pattern.id
        assert pattern.scale(True).seed_numbers == tuple(range(1, pattern.seeds_quick + 1)), (
            "no seed is picked"
        )


# ---- verdicts


@given(finite, finite, finite, finite)
def test_an_interval_is_in_band_outside_it_or_over_an_edge_and_never_two_of_these(a, b, c, d):
    low, high = sorted((a, b))
    band_low, band_high = sorted((c, d))
    found = judge(low, high, band_low, band_high)
    inside = band_low <= low and high <= band_high
    outside = high < band_low or low > band_high
    assert (found == "in band") == inside
    assert (found == "out of band") == (outside and not inside)


@given(finite, finite, finite, finite, finite)
def test_a_wider_interval_never_turns_doubt_into_certainty(a, b, c, d, more):
    low, high = sorted((a, b))
    band_low, band_high = sorted((c, d))
    if judge(low, high, band_low, band_high) == "cannot tell":
        wider = judge(low - abs(more), high + abs(more), band_low, band_high)
        assert wider == "cannot tell"


def a_pattern(**changes) -> Pattern:
    return dataclasses.replace(POLICY_OFF, low=0.0, high=1.0, **changes)


def test_one_judged_point_out_of_band_puts_the_whole_pattern_out_of_band():
    good, doubtful = SideFigure("a", 0.5, 0.4, 0.6, 0.0, 1.0), SideFigure("b", 0.5, 0.4, 1.6, 0.0, 1.0)
    bad, unjudged = SideFigure("c", 3.0, 2.0, 4.0, 0.0, 1.0), SideFigure("d", 99.0, 98.0, 100.0)

    def of(*points):
        return verdict(a_pattern(), Statistic(0.5, 0.4, 0.6, 5, points))

    assert of(good, unjudged) == "in band"
    assert of(good, doubtful) == "cannot tell"
    assert of(doubtful, bad, good) == "out of band"


# ---- intervals


@given(st.lists(st.integers(-1000, 1000), min_size=3, max_size=12))
def test_the_jackknife_of_a_mean_is_the_t_interval(values):
    mean = t_interval(values)
    found = jackknife([np.array([v]) for v in values], lambda rows: float(np.mean(np.concatenate(rows))))
    assert found == pytest.approx(mean, abs=1e-6)
    expected = (
        stats.t.interval(0.95, len(values) - 1, np.mean(values), stats.sem(values))
        if np.ptp(values)
        else mean[:1] * 2
    )
    assert mean[1:] == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("seeds", [3, 8, 20])
def test_the_shift_that_is_said_to_be_seen_is_seen_in_four_cases_of_five(seeds):
    shift = detectable(2.0, seeds)
    critical = stats.t.ppf(0.975, seeds - 1)
    power = stats.nct.sf(critical, seeds - 1, shift * math.sqrt(seeds) / 2.0)
    assert power == pytest.approx(0.8, abs=0.06)


def test_one_seed_alone_tells_nothing():
    seen = (Observation((3.0,)),)
    measured = mean_over_seeds(seen)
    assert verdict(a_pattern(), measured) == "cannot tell"
    assert pooled(seen, lambda rows: float(rows[0][0])).low == -math.inf
    assert detectable(measured.spread, 1) is None


def test_a_seed_without_a_value_is_left_out_and_the_note_says_so():
    measured = mean_over_seeds((Observation((1.0,)), Observation(()), Observation((3.0,))))
    assert (measured.value, measured.n) == (2.0, 2)
    assert "1 of 3 seeds without a value" in measured.note


# ---- running


def fails(seed: int, quick: bool) -> Observation:
    raise ValueError("no such place")


def test_results_are_the_same_on_one_process_and_on_two():
    assert run_patterns([POLICY_OFF], quick=True, workers=1) == run_patterns(
        [POLICY_OFF], quick=True, workers=2
    )


def test_a_stop_keeps_the_patterns_that_are_whole_and_leaves_the_others_out():
    second = dataclasses.replace(POLICY_OFF, id="N9")
    done: list[int] = []
    kept = run_patterns(
        [POLICY_OFF, second],
        quick=True,
        progress=lambda now, _: done.append(now),
        should_stop=lambda: len(done) >= 3,
    )
    assert [result.id for result in kept] == ["N2"]


def test_a_seed_that_fails_is_named():
    with pytest.raises(PatternError, match="N2, seed 1: ValueError: no such place"):
        run_patterns([dataclasses.replace(POLICY_OFF, observe=fails)], quick=True)


# ---- the near-repeat statistic


def test_what_is_expected_by_chance_is_the_mean_over_all_permutations_of_dates():
    place, day = [0, 0, 1, 2], [0, 3, 9, 10]
    gap = np.abs(np.arange(3.0)[:, None] - np.arange(3.0))

    def ratio(days) -> float:
        count = np.zeros((3, 14))
        np.add.at(count, (place, list(days)), 1.0)
        return knox(count, gap, (0, 1), ((0, 1),))[0]

    assert np.mean([ratio(days) for days in itertools.permutations(day)]) == pytest.approx(1.0)
    assert ratio((0, 1, 2, 13)) > 1.0


# ---- on disk, on a page, in the documents


def some_results() -> tuple[PatternResult, ...]:
    points = (
        SideFigure("a < b", 2.0, 1.5, 2.5, 0.0, 1.0),
        SideFigure("free", 7.0),
        SideFigure("also free", 9.0, 8.0, 10.0),
    )
    measured = Statistic(0.5, -math.inf, math.inf, 1, points, "a note", 0.25)
    return (PatternResult("P3", True, (1,), measured, "out of band", 0.1, None),)


def test_results_come_back_from_disk_as_they_were(tmp_path):
    path = tmp_path / "patterns.json"
    path.write_text(as_json(some_results()), encoding="utf-8")
    assert read_results(path) == some_results()
    assert "Infinity" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": "other"}', '{"format": "goldenthread-patterns/1"}']
)
def test_a_file_without_results_is_refused_with_a_remedy(tmp_path, content):
    path = tmp_path / "patterns.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResultsError, match="write them with make patterns"):
        read_results(path)


def test_the_page_says_in_words_all_that_its_plots_show():
    html = page(EVERY, some_results())
    assert html == page(EVERY, some_results())
    assert "<script" not in html
    assert "a &lt; b: 2.00 (1.50 to 2.50), band 0 to 1, out of band" in html
    assert len(re.findall(r'<svg role="img" aria-label="[^"]+"', html)) == html.count("<svg") == 4
    assert "few seeds" in html


def test_the_table_in_the_model_document_is_that_of_the_results_file():
    assert pattern_document.main(["--check"]) == 0


def test_the_results_file_holds_full_results_of_known_patterns():
    results = read_results(pattern_document.RESULTS)
    known = {pattern.id: pattern for pattern in EVERY}
    for result in results:
        assert not result.quick, "docs/patterns.json is written by make patterns alone"
        assert result.verdict == verdict(known[result.id], result.measured), result.id


def test_a_pattern_without_a_result_is_shown_as_not_run_and_one_out_of_band_in_bold():
    table = pattern_document.table(some_results())
    assert "| P1 | Group size | not run |" in table
    assert "| **out of band** |" in table
    assert (
        "- P3, out of band: the statistic (2.1 to 6); a < b: 2.00 (1.50 to 2.50), out of band (0 to 1)."
        in table
    )


def test_figures_and_bands_read_well():
    assert [figure(v) for v in (1234.6, 41.94, 0.01234, 0.0, math.nan, None)] == [
        "1235",
        "41.9",
        "0.0123",
        "0",
        "–",
        "–",
    ]
    assert interval(0.5, -math.inf, 1.0) == "0.500"
    assert [band(None, 3.3), band(1.0, None), band(0.0, 0.0), band(2.1, 6.0)] == [
        "at most 3.3",
        "at least 1",
        "0",
        "2.1 to 6",
    ]


# ---- the command


def test_the_command_prints_the_table_and_writes_page_and_results(tmp_path):
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["lab", "patterns", "--only", "n2", "--workers", "1", "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert "in band" in done.stdout
    assert read_results(out / "patterns.json")[0].id == "N2"
    assert "Policy off" in (out / "patterns.html").read_text(encoding="utf-8")
    again = CliRunner().invoke(main, ["lab", "patterns", "--only", "n2", "--workers", "1", "--json"])
    assert json.loads(again.stdout) == json.loads((out / "patterns.json").read_text(encoding="utf-8"))


def test_the_command_names_every_unknown_pattern_and_those_there_are():
    done = CliRunner().invoke(main, ["lab", "patterns", "--only", "P99", "--only", "P1", "--only", "Q1"])
    assert done.exit_code == 1
    assert "there is no pattern P99, Q1; use some of P1, P2" in done.output
