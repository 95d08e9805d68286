from lab.patterns.p14_clear_hold_build import CLEAR_HOLD_BUILD
from tests.lab.patterns.quick_verdicts import of_point, of_statistic


def test_clear_hold_build_works_and_moves_confidence_only_with_build() -> None:
    assert of_statistic(CLEAR_HOLD_BUILD) == "in band"
    assert of_point(CLEAR_HOLD_BUILD, "confidence, all minus no build") == "in band"
    assert of_point(CLEAR_HOLD_BUILD, "offences, all minus hold lapsed") != "out of band"
