"""What the first exercise promises those who play it, whoever turns out to be the link."""

import re

from scenarios.load import find, library_path
from scenarios.questions.holder import HolderQuestion
from simulator.answers import answers, slots

SCENARIO = find("first-light")
SEEDS = range(1, 13)


def test_it_asks_one_question_of_four_people_and_somebody_else() -> None:
    (question,) = SCENARIO.questions
    assert isinstance(question, HolderQuestion)
    assert (question.role, question.candidates, question.hypotheses()) == ("broker", 4, 5)
    assert question.insufficient


def test_it_is_as_small_as_a_first_exercise_has_to_be() -> None:
    assert (SCENARIO.level, SCENARIO.notional_hours, SCENARIO.calendar.days) == ("foundation", 1.5, 70)
    assert SCENARIO.evidence is not None
    assert [plan.id for plan in SCENARIO.evidence.sources] == [
        "pcso",
        "source_report",
        "anpr",
        "communications",
    ]
    assert not SCENARIO.partners


def test_about_sixty_reports_can_be_read() -> None:
    assert SCENARIO.evidence is not None
    hours = [plan.open_hours for plan in SCENARIO.evidence.sources]
    readable = SCENARIO.force.analyst_hours * SCENARIO.calendar.cycles / (sum(hours) / len(hours))
    assert 55 <= readable <= 65


def test_every_answer_comes_true_under_some_seed() -> None:
    truths = {answers(SCENARIO, seed)[0].truth for seed in SEEDS}
    assert truths == {hypothesis.id for hypothesis in slots(SCENARIO, 1)[0].hypotheses}


def test_the_briefing_states_the_budget_that_the_force_has() -> None:
    force = SCENARIO.force
    for figure, unit in (
        (force.officer_days, "officer-days"),
        (force.specialist_hours, "specialist hours"),
        (force.analyst_hours, "analyst hours"),
    ):
        assert f"{figure:g} {unit}" in SCENARIO.briefing.administration


def test_no_text_names_a_group_that_may_not_be_the_one() -> None:
    read = " ".join(
        [
            *SCENARIO.briefing.model_dump().values(),
            *(inject.text for inject in SCENARIO.injects),
            SCENARIO.summary,
        ]
    )
    assert not any(group.name in read for group in SCENARIO.groups)


def test_aims_are_practised_and_those_that_injects_name_exist() -> None:
    aims = {aim.id for aim in SCENARIO.aims}
    assert all(set(re.findall(r"\bL\d{2}\b", inject.purpose)) <= aims for inject in SCENARIO.injects)
    assert {c for aim in SCENARIO.aims for c in aim.competencies} == {c.id for c in SCENARIO.competencies}


def test_nothing_that_looks_like_a_telephone_number_postcode_or_plate_is_written() -> None:
    text = library_path("first-light").read_text(encoding="utf-8")
    assert not re.search(r"\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b", text)
    assert not re.search(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", text)
    assert not re.search(r"\b[A-Z]{2}\d{2} [A-Z]{3}\b", text)
