import pytest

from lab.patterns.p09_network_after_removal import AFTER_REMOVAL
from lab.patterns.p11_hysteresis import HYSTERESIS
from lab.patterns.p12_recruitment import RECRUITMENT
from lab.patterns.p13_online_takedown import TAKEDOWN
from lab.patterns.p14_clear_hold_build import CLEAR_HOLD_BUILD
from lab.patterns.pattern_records import Pattern
from lab.patterns.registry import PATTERNS


def test_patterns_nine_to_fifteen_are_registered() -> None:
    assert {f"P{n}" for n in range(9, 16)} <= {pattern.id for pattern in PATTERNS}


@pytest.mark.parametrize(
    "pattern", [AFTER_REMOVAL, HYSTERESIS, RECRUITMENT, TAKEDOWN, CLEAR_HOLD_BUILD], ids=lambda p: p.id
)
def test_a_check_on_direction_says_so(pattern: Pattern) -> None:
    assert not pattern.exact
    assert "direction" in pattern.source
