"""A question for the holder of a role: who may hold it, and what is said of a wrong one."""

from hypothesis import given
from hypothesis import strategies as st

from scenarios.load import check_text
from scenarios.questions.holder import HolderQuestion, NominalQuestion
from tests.data.evidence_town import SECOND_HOLDER, scenario, text


def test_somebody_else_is_a_rival_although_the_author_says_nothing_of_it() -> None:
    asked = scenario(SECOND_HOLDER).questions[1]
    assert isinstance(asked, HolderQuestion)
    assert (asked.role, asked.otherwise, asked.hypotheses()) == ("money_mover", "Somebody else", 4)


def test_only_a_question_for_the_broker_asks_for_the_broker() -> None:
    nominals = [q for q in scenario(SECOND_HOLDER).questions if isinstance(q, NominalQuestion)]
    assert [question.asks_for_broker() for question in nominals] == [True, False]


@given(st.integers(2, 8), st.integers(2, 10))
def test_there_is_a_base_rate_for_each_candidate_and_one_for_somebody_else(named: int, rated: int) -> None:
    rates = ", ".join(["0.01"] * (rated - 1) + [f"{1 - 0.01 * (rated - 1):.2f}"])
    spoilt = text(
        SECOND_HOLDER, ("candidates: 3\n    base_rates: [0.3, 0.3, 0.25, 0.15]", f"candidates: {named}\n    base_rates: [{rates}]")
    )  # fmt: skip
    faults = [str(fault) for fault in check_text(spoilt, "town.yaml")]
    if rated == named + 1:
        assert faults == []
    else:
        assert any(f"{rated} base rates are given for {named + 1} hypotheses" in fault for fault in faults)


def test_a_role_that_nobody_can_hold_is_told_with_those_that_can_be() -> None:
    (fault,) = check_text(text(SECOND_HOLDER, ("role: money_mover", "role: money_mver")), "town.yaml")
    assert "role 'money_mver' is not known; did you mean money_mover?" in str(fault)


def test_two_questions_for_one_role_are_refused_and_two_for_two_roles_are_not() -> None:
    assert check_text(text(SECOND_HOLDER), "town.yaml") == ()
    twice = text(SECOND_HOLDER, ("role: money_mover", "role: broker"))
    assert "a second question asks for the broker" in str(check_text(twice, "town.yaml")[0])
