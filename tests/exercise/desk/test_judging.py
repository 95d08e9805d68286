"""Estimates and tasking: recorded as meant, and refused in words."""

import pytest

from exercise.access import Refused
from exercise.desk import desk
from tests.exercise.conftest import Place, begun
from tests.exercise.desk.conftest import decide


@pytest.mark.parametrize("chance", [1.4, -0.1, float("nan"), float("inf")])
def test_a_probability_out_of_range_is_refused_with_the_figure(place: Place, chance: float) -> None:
    run = begun(place)
    question = desk.brief(place.services, place.trainee, run).questions[0]
    chances = {h.id: chance for h in question.hypotheses}
    with pytest.raises(Refused, match=r"probabilities.*correct it"):
        desk.estimate(place.services, place.trainee, run, question.id, chances, "low")
    assert desk.estimates(place.services, place.trainee, run) == ()


def test_tasking_costs_specialist_hours_and_answers_in_the_next_cycle(place: Place) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    brief = desk.brief(services, caller, run)
    question = brief.questions[0]
    named = next(h for h in question.hypotheses if h.entity)
    for source in brief.sources:
        try:
            desk.task(services, caller, run, source.id, question.id, named.id)
            break
        except Refused:
            continue
    assert len(desk.tasked(services, caller, run)) == 1
    assert any(
        line.text.startswith(f"Tasked {source.name} on ") for line in desk.log_lines(services, caller, run)
    )
    left = desk.brief(services, caller, run).resources
    assert left.specialist_hours == left.specialist_hours_of - source.task_hours
    with pytest.raises(Refused, match="once is enough"):
        desk.task(services, caller, run, source.id, question.id, named.id)
    decide(place, run, 1)
    desk.advance(services, caller, run, expected_cycle=1)
    assert any(item.headline.tasked for item in desk.inbox(services, caller, run, per_page=200).items)


def test_insufficient_intelligence_is_recorded_as_the_base_rates(place: Place) -> None:
    run, services, caller = place.run(), place.services, place.trainee
    desk.begin(services, caller, run)
    desk.estimate(services, caller, run, "Q1", {}, "low", insufficient=True)
    (told,) = desk.estimates(services, caller, run)
    asked = desk.brief(services, caller, run).questions[0]
    assert told.insufficient
    assert told.probabilities == {h.id: h.base_rate for h in asked.hypotheses}
    assert "insufficient intelligence" in desk.log_lines(services, caller, run)[-1].text


def test_insufficient_intelligence_that_is_not_among_the_answers_is_refused_with_the_remedy(
    place: Place,
) -> None:
    run, services, caller = place.run(), place.services, place.trainee
    desk.begin(services, caller, run)
    with pytest.raises(Refused, match="does not offer “insufficient intelligence”; give probabilities"):
        desk.estimate(services, caller, run, "Q2", {}, "low", insufficient=True)
