"""The report that told most, the copies counted twice, and three things to practise."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.bias.evidence import Opening, Statement, evidence
from assessment.marks.circular_reports import CLIP, TELLING, by_either_count, families, readings
from assessment.marks.practice_choice import SkillLoss, SkillPrompt, three
from assessment.observer.observer import log_odds, posterior_of
from assessment.observer.possible_worlds import Worlds, possible_worlds
from assessment.observer.turning_report import turns
from scenarios.schema.intelligence import Dials, SourcePlan
from scenarios.schema.skills import SKILLS
from simulator.answers import Slots
from synthetic.report import Report

Make = Callable[..., Report]


@pytest.fixture(scope="module")
def of(plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots) -> Worlds:
    return possible_worlds(plans, dials, slots)


def test_the_report_that_told_most_comes_first_and_its_step_is_the_observers_own(
    of: Worlds, report: Make
) -> None:
    reports = [
        report(1, source="public_line", grade="D"),
        report(2, about="H2", grade="A"),
        report(3, grade="C"),
    ]
    found = turns(of, reports)
    assert found[0].report == "R-0002"
    assert [turn.bits for turn in found] == sorted((turn.bits for turn in found), reverse=True)
    for turn in found:
        read = [r for r in reports if r.headline.released_day <= turn.released_day]
        assert turn.beliefs[0] == pytest.approx(posterior_of(of, read[:-1]))
        assert turn.beliefs[1] == pytest.approx(posterior_of(of, read))
        moves = {h: abs(turn.beliefs[1][h] - turn.beliefs[0][h]) for h in turn.beliefs[0]}
        assert moves[turn.hypothesis] == max(moves.values())


def test_a_copy_never_turns_a_mind_and_order_of_listing_makes_no_difference(of: Worlds, report: Make) -> None:
    first, other = report(1), report(4, about="H3", says="against")
    copy = replace(report(2, source="pcso"), origin=first.origin)
    found = turns(of, [other, copy, first])
    assert {turn.report for turn in found} == {"R-0001", "R-0004"}
    assert found == turns(of, [first, copy, other])


def test_a_withdrawal_turns_the_mind_back(of: Worlds, report: Make) -> None:
    first = report(1, grade="A")
    back = replace(report(3, question=""), withdraws=first.headline.id, origin=first.origin, assertions=())
    told = {turn.report: turn for turn in turns(of, [first, back])}
    assert told["R-0003"].beliefs[1] == pytest.approx(told["R-0001"].beliefs[0])


def _stretch(first: Report, copy: Report, before: float, after: float) -> Sequence[Opening | Statement]:
    def said(seq: int, chance: float) -> Statement:
        rest = (1 - chance) / 3
        return Statement(seq, 1, "Q1", {"H1": chance, "H2": rest, "H3": rest, "H4": rest})

    return [
        Opening(1, 1, (first.headline,), first),
        said(2, before),
        Opening(3, 1, (copy.headline,), copy),
        said(4, after),
    ]


@pytest.mark.parametrize(
    ("after", "verdict"), [(0.55, "once"), (0.56, "once"), (0.85, "twice"), (0.95, "twice")]
)
def test_a_step_after_a_copy_is_set_beside_either_count(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: Make, after: float, verdict: str
) -> None:
    first = report(1, grade="A")
    copy = replace(report(2, grade="A"), origin=first.origin)
    (one,) = readings(evidence(plans, dials, [slots], _stretch(first, copy, 0.55, after)))
    assert (one.hypothesis, one.circular_reports, one.seqs) == ("H1", ("R-0002",), (2, 4))
    assert one.once[0] == one.once[1] < one.twice
    assert one.verdict == verdict


def test_a_copy_of_what_was_all_but_certain_is_told_of_neither_way(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: Make
) -> None:
    many = [report(n, grade="A") for n in range(11, 19)]
    copy = replace(report(2, grade="A"), origin=many[0].origin)
    openings = [Opening(n, 1, (), one) for n, one in enumerate(many, start=-20)]
    events = [*openings, *_stretch(many[0], copy, 0.6, 0.9)[1:]]
    (one,) = readings(evidence(plans, dials, [slots], events))
    assert abs(log_odds(one.twice, CLIP) - log_odds(one.once[1], CLIP)) < TELLING
    assert one.verdict == "untold"


def test_families_are_reports_of_one_origin_and_a_single_report_is_none(report: Make) -> None:
    first, alone = report(1), report(5, about="H2")
    copies = [replace(report(n), origin=first.origin) for n in (2, 3)]
    (one,) = families([first, alone, *copies])
    assert one.reports == ("R-0001", "R-0002", "R-0003")
    assert one.questions == ("Q1",)
    assert families([first, alone]) == ()


def test_both_counts_agree_where_there_is_no_copy_and_differ_where_there_is(of: Worlds, report: Make) -> None:
    first, other = report(1), report(2, about="H2")
    once, twice = by_either_count(of, [first, other])
    assert once == pytest.approx(twice)
    copy = replace(report(3), origin=first.origin)
    assert by_either_count(of, [first, other, copy])[0] == pytest.approx(once)
    assert by_either_count(of, [first, other, copy])[1]["H1"] > once["H1"]


def measured(skill: str, loss: float | None, n: int = 10) -> SkillLoss:
    return SkillLoss(skill, loss, n, 5, f"{skill} lost {loss}")  # type: ignore[arg-type]


def test_one_weak_signal_never_chooses_a_skill() -> None:
    prompt = SkillPrompt("weighing", "prompt")
    assert three([], [prompt]) == ()
    assert three([measured("weighing", 0.0)], [prompt]) == ()
    (few,) = three([measured("grading", 3.0, n=2)], [])
    assert few.tier == "unseen"
    (slight,) = three([measured("weighing", 0.4)], [])
    assert slight.tier == "slight"
    (clear,) = three([measured("weighing", 0.5)], [prompt])
    assert (clear.tier, clear.why) == ("clear", ("weighing lost 0.5", "prompt"))


MEASURES = st.lists(
    st.builds(measured, st.sampled_from(list(SKILLS)), st.none() | st.floats(0, 5), st.integers(0, 20)),
    max_size=20,
)
PROMPTS = st.lists(st.builds(SkillPrompt, st.sampled_from(list(SKILLS)), st.just("prompt")), max_size=5)


@given(MEASURES, PROMPTS)
def test_at_most_three_different_skills_are_chosen_the_clear_before_the_slight(
    measures: list[SkillLoss], prompts: list[SkillPrompt]
) -> None:
    found = three(measures, prompts)
    assert len({one.skill for one in found}) == len(found) <= 3
    ranks = [("clear", "slight", "unseen").index(one.tier) for one in found]
    assert ranks == sorted(ranks)
    for one in found:
        assert one.why
        if one.tier == "clear":
            assert len(one.why) > 1 or any(
                m.enough and m.loss and m.loss >= 1 for m in measures if m.skill == one.skill
            )
