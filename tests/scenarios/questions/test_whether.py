"""A question whether somebody inside tells: named employees, and nobody."""

from scenarios.load import check_text
from scenarios.questions.whether import WhetherQuestion
from simulator.answers import answers, slots
from tests.data import first_light, inside_town

SEEDS = range(60)


def faults(old: str, new: str) -> list[str]:
    question = inside_town.QUESTION.replace(old, new, 1)
    whole = first_light.text((inside_town.ASKED, question + inside_town.ASKED))
    return [str(fault) for fault in check_text(whole, "inside-town.yaml")]


def test_a_question_whether_somebody_tells_has_employees_nobody_and_operations() -> None:
    asked = inside_town.scenario().questions[0]
    assert isinstance(asked, WhetherQuestion)
    assert (asked.candidates, asked.operations, asked.hypotheses()) == (3, 12, 4)
    assert not asked.asks_for_broker()


def test_what_is_wrong_with_it_is_said_with_a_remedy() -> None:
    for old, new, said in (
        ("[0.15, 0.15, 0.15, 0.55]", "[0.45, 0.55]", "2 base rates are given for 4 hypotheses"),
        ("operations: 12", "operations: 2", "operations"),
        ("candidates: 3", "candidates: 1", "candidates"),
    ):
        assert any(said in fault for fault in faults(old, new)), (said, faults(old, new))


def test_a_world_has_one_insider() -> None:
    again = inside_town.QUESTION.replace("Q2", "Q3")
    whole = first_light.text((inside_town.ASKED, inside_town.QUESTION + again + inside_town.ASKED))
    found = [str(fault) for fault in check_text(whole, "inside-town.yaml")]
    assert any("a second question asks for the insider" in fault for fault in found), found


def test_the_truth_falls_by_the_base_rates_and_is_told_by_name_or_as_nobody() -> None:
    town, truths = inside_town.scenario(), []
    for seed in SEEDS:
        own = answers(town, seed)[0]
        entity = next(h.entity for h in slots(town, seed)[0].hypotheses if h.id == own.truth)
        truths.append(own.truth)
        assert own.explanation.startswith(entity if entity else "Nobody who works")
    assert 0.35 < truths.count("H4") / len(SEEDS) < 0.75
    assert len(set(truths)) == 4


def test_another_question_keeps_its_answer_when_it_is_asked_as_well() -> None:
    town, plain = inside_town.scenario(), first_light.scenario()
    for seed in range(6):
        assert answers(town, seed)[1] == answers(plain, seed)[0]
