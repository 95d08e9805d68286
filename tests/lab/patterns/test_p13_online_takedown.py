from lab.patterns.p13_online_takedown import TAKEDOWN
from tests.lab.patterns.quick_verdicts import of_point, of_statistic


def test_trade_moves_to_rivals_after_a_takedown_and_not_after_a_sting() -> None:
    assert of_statistic(TAKEDOWN) == "in band"
    assert of_point(TAKEDOWN, "rivals after takedown and sting") == "in band"
