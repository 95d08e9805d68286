from lab.patterns.p11_hysteresis import HYSTERESIS
from tests.lab.patterns.quick_verdicts import measured


def test_a_market_shrinks_with_police_presence_whether_it_was_whole_or_broken() -> None:
    """The quick version has no power for the gap between the two."""
    offences = {point.label: point.value for point in measured(HYSTERESIS).points}
    for state in ("intact", "broken"):
        assert offences[f"{state}, presence 0"] > offences[f"{state}, presence 0.6"]
