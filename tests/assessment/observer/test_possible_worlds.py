"""What the published table cannot weigh is refused by name."""

import pytest

from assessment.observer.observer import posterior
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Hypothesis, Slots
from tests.assessment.conftest import MakeReport


def test_an_unknown_rival_or_source_is_named_in_the_error(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    with pytest.raises(ValueError, match="no nameable hypothesis 'H4'"):
        posterior(plans, dials, slots, [report(1, about="H4")])
    with pytest.raises(ValueError, match="'anpr' is not in the published table"):
        posterior(plans, dials, slots, [report(1, source="anpr")])


def test_a_question_that_deception_cannot_touch_is_refused(
    plans: tuple[SourcePlan, ...], dials: Dials
) -> None:
    slots = Slots("Q1", "broker", (Hypothesis("H1", "P00001"), Hypothesis("H2", "")), (0.5, 0.5))
    with pytest.raises(ValueError, match="give it two or more"):
        posterior(plans, dials, slots, [])
