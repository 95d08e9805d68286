"""Quick versions of what policing does to groups and places. A verdict is asserted where they have the power."""

from functools import cache

import pytest

from lab.patterns.p09_network_after_removal import AFTER_REMOVAL
from lab.patterns.p10_leader_removed import LEADER_REMOVED
from lab.patterns.p11_hysteresis import HYSTERESIS
from lab.patterns.p12_recruitment import RECRUITMENT
from lab.patterns.p13_online_takedown import TAKEDOWN
from lab.patterns.p14_clear_hold_build import CLEAR_HOLD_BUILD
from lab.patterns.p15_reporting import REPORTING
from lab.patterns.pattern_records import Pattern, Statistic, Verdict, judge
from lab.patterns.registry import PATTERNS


@cache
def measured(pattern: Pattern) -> Statistic:
    return pattern.measure(pattern.scale(quick=True))


def of_statistic(pattern: Pattern) -> Verdict:
    found = measured(pattern)
    return judge(found.low, found.high, pattern.low, pattern.high)


def of_point(pattern: Pattern, label: str) -> Verdict:
    point = next(point for point in measured(pattern).points if point.label.startswith(label))
    assert point.judged
    return judge(point.low, point.high, point.band_low, point.band_high)


def test_patterns_nine_to_fifteen_are_registered() -> None:
    assert {f"P{n}" for n in range(9, 16)} <= {pattern.id for pattern in PATTERNS}


def test_paths_shorten_as_a_group_rewires() -> None:
    assert of_statistic(AFTER_REMOVAL) == "in band"


def test_violence_rises_when_leaders_are_taken() -> None:
    assert measured(LEADER_REMOVED).low > 0
    assert of_statistic(LEADER_REMOVED) != "out of band"


def test_a_market_shrinks_with_police_presence_whether_it_was_whole_or_broken() -> None:
    """The quick version has no power for the gap between the two."""
    offences = {point.label: point.value for point in measured(HYSTERESIS).points}
    for state in ("intact", "broken"):
        assert offences[f"{state}, presence 0"] > offences[f"{state}, presence 0.6"]


def test_keeping_people_out_leaves_fewer_members_than_taking_as_many_away() -> None:
    assert of_statistic(RECRUITMENT) == "in band"
    assert of_point(RECRUITMENT, "violence") != "out of band"


def test_trade_moves_to_rivals_after_a_takedown_and_not_after_a_sting() -> None:
    assert of_statistic(TAKEDOWN) == "in band"
    assert of_point(TAKEDOWN, "rivals after takedown and sting") == "in band"


def test_clear_hold_build_works_and_moves_confidence_only_with_build() -> None:
    assert of_statistic(CLEAR_HOLD_BUILD) == "in band"
    assert of_point(CLEAR_HOLD_BUILD, "confidence, all minus no build") == "in band"
    assert of_point(CLEAR_HOLD_BUILD, "offences, all minus hold lapsed") != "out of band"


def test_little_fraud_is_reported_and_more_of_the_rest_with_confidence() -> None:
    assert of_statistic(REPORTING) == "in band"
    assert of_point(REPORTING, "reports for each offence") == "in band"


@pytest.mark.parametrize(
    "pattern", [AFTER_REMOVAL, HYSTERESIS, RECRUITMENT, TAKEDOWN, CLEAR_HOLD_BUILD], ids=lambda p: p.id
)
def test_a_check_on_direction_says_so(pattern: Pattern) -> None:
    assert not pattern.exact
    assert "direction" in pattern.source
