"""Operations, their lists and the offices of those on them are drawn before and without regard to who tells."""

from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from synthetic.entities.operations import SEARCH_DAYS, operations
from synthetic.entities.record_offices import OFFICES
from synthetic.evidence_log import public_register
from tests.data import first_light
from tests.data.inside_town import scenario

SEEDS = range(40)


def test_every_list_is_as_long_whoever_tells_and_names_employees_in_question() -> None:
    for seed in SEEDS:
        employees = {h.entity for h in slots(scenario(), seed)[0].hypotheses if h.entity}
        assert {len(operation.informed) for operation in operations(scenario(), seed)} == {1}
        assert all(set(operation.informed) <= employees for operation in operations(scenario(), seed))


def test_each_employee_is_told_of_as_many_operations_as_another_over_many_seeds() -> None:
    counts = [0, 0, 0]
    for seed in SEEDS:
        employees = [h.entity for h in slots(scenario(), seed)[0].hypotheses if h.entity]
        for operation in operations(scenario(), seed):
            counts[employees.index(operation.informed[0])] += 1
    total = len(SEEDS) * 12
    assert sum(counts) == total
    assert all(abs(count - total / 3) < 4 * (total * 2 / 9) ** 0.5 for count in counts), counts


def test_lists_do_not_move_when_the_chances_of_who_tells_do() -> None:
    asked = scenario().questions[0]
    other = with_rates(asked.base_rates[::-1])
    for seed in range(10):
        assert operations(other, seed) == operations(scenario(), seed)


def with_rates(rates: tuple[float, ...]) -> Scenario:
    town = scenario()
    asked = town.questions[0].model_copy(update={"base_rates": rates})
    return town.model_copy(update={"questions": (asked, *town.questions[1:])})


def test_operations_come_in_order_of_date_have_names_of_their_own_and_end_within_the_exercise() -> None:
    for seed in SEEDS:
        own = operations(scenario(), seed)
        assert len({operation.name for operation in own}) == len({operation.id for operation in own}) == 12
        assert [operation.day for operation in own] == sorted(operation.day for operation in own)
        assert own[-1].day + SEARCH_DAYS <= scenario().calendar.days


def test_employees_in_question_work_where_records_are_held() -> None:
    offices = {trade.noun for trade in OFFICES}
    for seed in range(6):
        register = public_register(scenario(), seed)
        for hypothesis in slots(scenario(), seed)[0].hypotheses[:-1]:
            assert register.employers[register.people[hypothesis.entity].employer].name in offices


def test_a_town_in_which_nobody_asks_has_neither_operations_nor_offices() -> None:
    register = public_register(first_light.scenario(), 3)
    offices = {trade.noun for trade in OFFICES}
    assert register.operations == ()
    assert not offices & {employer.name for employer in register.employers.values()}
