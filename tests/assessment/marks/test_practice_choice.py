"""Three things to practise at most, the clear before the slight."""

from hypothesis import given
from hypothesis import strategies as st

from assessment.marks.practice_choice import SkillLoss, SkillPrompt, three
from scenarios.schema.skills import SKILLS, Skill


def measured(skill: Skill, loss: float | None, n: int = 10) -> SkillLoss:
    return SkillLoss(skill, loss, n, 5, f"{skill} lost {loss}")


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
