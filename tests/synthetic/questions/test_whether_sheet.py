"""Whoever tells shows two sides, each look-alike more of one, and what searches find follows who knew of them."""

import numpy as np
import pytest

from synthetic.evidence_log import public_register
from synthetic.questions import whether
from synthetic.questions.latent_questions import joint_model
from tests.data.inside_town import scenario

INFORMED = ((0,), (2,), (1,), (0,))


@pytest.mark.parametrize("exponent", [0.5, 1.0, 1.35])
def test_both_sides_at_once_are_rare_and_each_look_alike_shows_more_of_one(exponent: float) -> None:
    for table in whether.sheet(exponent).chances.values():
        assert table.sum(axis=1) == pytest.approx(1.0)
        leaker, nosy, kin = table[whether.LEAKER], table[whether.NOSY], table[whether.KIN]
        assert leaker[whether.BOTH] <= 0.15
        assert nosy[whether.ACCESS] > leaker[whether.ACCESS] > kin[whether.ACCESS]
        assert kin[whether.CONTACT] > leaker[whether.CONTACT] > nosy[whether.CONTACT]


def test_as_written_both_sides_at_once_are_seen_in_one_look_of_ten_at_most() -> None:
    for table in whether.sheet(1.0).chances.values():
        assert table[whether.LEAKER, whether.BOTH] <= 0.10


def test_every_employee_or_nobody_may_tell_and_two_others_look_like_it() -> None:
    ways = whether.assignments(3, INFORMED)
    assert set(ways.answers) == {0, 1, 2, 3}
    for answer in range(4):
        own = ways.roles[ways.answers == answer]
        assert ways.shares[ways.answers == answer].sum() == pytest.approx(1.0)
        for row in own[:, :3].tolist():
            assert row.count(whether.LEAKER) == (answer < 3)
            assert (row.count(whether.NOSY), row.count(whether.KIN)) == (1, 1)


def test_an_operation_was_known_to_who_tells_when_that_one_is_on_its_list() -> None:
    ways = whether.assignments(3, INFORMED)
    for answer, row in zip(ways.answers.tolist(), ways.roles.tolist(), strict=True):
        expected = [whether.KNOWN if answer in knew else whether.NOT_KNOWN for knew in INFORMED]
        assert row[3:] == expected


@pytest.mark.parametrize("employees", range(2, 9))
def test_it_can_be_asked_of_two_to_eight_employees(employees: int) -> None:
    ways = whether.assignments(employees, ((0,),) * 12)
    totals = np.bincount(ways.answers, weights=ways.shares)
    assert totals == pytest.approx(np.ones(employees + 1))


def test_the_model_of_a_town_has_the_lists_that_are_published() -> None:
    register = public_register(scenario(), 4)
    latent = joint_model(scenario(), 4, register).questions[1]
    assert (latent.kind, latent.subject_kind) == ("whether", "employee")
    (searches,) = latent.further
    assert searches.subjects == tuple(operation.id for operation in register.operations)
    for operation, days in zip(register.operations, searches.days, strict=True):
        assert (days.start, len(days)) == (operation.day, 3)
    told = latent.assignments.roles[latent.assignments.answers == 0][0, 3:]
    on_list = [latent.subjects[0] in operation.informed for operation in register.operations]
    assert [role == whether.KNOWN for role in told] == on_list
