from lab.patterns.p15_reporting import REPORTING
from tests.lab.patterns.quick_verdicts import of_point, of_statistic


def test_little_fraud_is_reported_and_more_of_the_rest_with_confidence() -> None:
    assert of_statistic(REPORTING) == "in band"
    assert of_point(REPORTING, "reports for each offence") == "in band"
