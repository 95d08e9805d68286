from scenarios.questions.group import GroupQuestion
from scenarios.questions.number import NumberQuestion
from scenarios.schema.scenario import Scenario
from simulator.answers import _size_words, answers, slots
from simulator.ids import person_row
from simulator.run import run
from simulator.trace import EventKind
from tests.data import driven_town, evidence_town


def test_slots_give_the_hypotheses_of_every_question(town: Scenario) -> None:
    for question, slot in zip(town.questions, slots(town, 3), strict=True):
        assert slot.question == question.id
        assert len(slot.hypotheses) == len(slot.base_rates) == question.hypotheses()
        assert abs(sum(slot.base_rates) - 1) < 1e-9
        assert [h.id for h in slot.hypotheses] == [f"H{n + 1}" for n in range(len(slot.hypotheses))]


def test_answers_name_a_hypothesis_and_a_decoy_that_is_not_the_truth(town: Scenario) -> None:
    for slot, answer in zip(slots(town, 3), answers(town, 3), strict=True):
        named = {h.id: h.entity for h in slot.hypotheses}
        assert answer.truth in named
        assert answer.decoy in named
        assert answer.decoy != answer.truth
        assert named[answer.decoy] != ""
        assert answer.explanation.endswith(".")


def test_the_world_fits_the_answers(town: Scenario) -> None:
    for seed in range(4):
        trace = run(town, seed, days=21)
        found = {a.question: a for a in answers(town, seed)}
        for slot in slots(town, seed):
            entity = {h.id: h.entity for h in slot.hypotheses}[found[slot.question].truth]
            if slot.kind == "group":
                assert town.groups[trace.supplier].id == entity
            if slot.kind == "holder":
                named = [person_row(h.entity) for h in slot.hypotheses if h.entity]
                assert (person_row(entity) == trace.broker) if entity else trace.broker not in named
                assert trace.people["group"][trace.broker] == trace.supplier
                assert (trace.people["group"][named] < 0).any()
        meets = trace.events["kind"] == EventKind.MEET
        assert set(trace.events["actor"][meets].tolist()) <= {trace.broker}


def test_the_order_of_candidates_varies_and_keeps_their_rates(town: Scenario) -> None:
    supplier = next(q for q in town.questions if isinstance(q, GroupQuestion))
    rates = dict(zip(supplier.groups, supplier.base_rates, strict=True))
    orders = set()
    for seed in range(12):
        slot = next(s for s in slots(town, seed) if s.kind == "group")
        orders.add(tuple(h.entity for h in slot.hypotheses))
        assert [rates[h.entity] for h in slot.hypotheses] == list(slot.base_rates)
    assert len(orders) > 1


def test_a_band_of_one_number_is_not_said_twice() -> None:
    asked = NumberQuestion(
        id="Q4",
        text="How many people does the supplying group have?",
        why="It decides how many officers are needed.",
        statement="The supplying group has {label} at liberty",
        bands=(7, 8, 12),
        base_rates=(0.2, 0.3, 0.3, 0.2),
    )
    assert _size_words(asked, 8).endswith("had 8 people at liberty as the exercise began.")
    assert _size_words(asked, 9).endswith("had 9 people at liberty as the exercise began: {entity}.")


def test_a_group_that_is_not_named_is_the_last_rival_and_can_be_true() -> None:
    scenario = evidence_town.scenario(evidence_town.UNNAMED_GROUP)
    quick = scenario.model_copy(update={"questions": scenario.questions[:2]})
    truths = set()
    for seed in range(24):
        slot, answer = slots(quick, seed)[1], answers(quick, seed)[1]
        assert {h.entity for h in slot.hypotheses[:-1]} == {"G02", "G03"}
        assert (slot.hypotheses[-1].entity, slot.base_rates[-1]) == ("", 0.25)
        entity = {h.id: h.entity for h in slot.hypotheses}[answer.truth]
        assert answer.explanation.startswith(f"{entity or 'G04'} sent every resupply run")
        assert answer.decoy in {h.id for h in slot.hypotheses if h.entity}
        truths.add(entity)
    assert truths == {"G02", "G03", ""}


def test_whoever_holds_another_role_is_a_rival_or_somebody_else() -> None:
    scenario = evidence_town.scenario(evidence_town.SECOND_HOLDER)
    quick = scenario.model_copy(update={"questions": scenario.questions[:2]})
    truths = set()
    for seed in range(24):
        slot, answer = slots(quick, seed)[1], answers(quick, seed)[1]
        assert [bool(h.entity) for h in slot.hypotheses] == [True, True, True, False]
        assert answer.explanation.endswith(" was the money mover throughout.")
        entity = {h.id: h.entity for h in slot.hypotheses}[answer.truth]
        assert not entity or answer.explanation.startswith(entity)
        truths.add(answer.truth)
    assert truths == {"H1", "H2", "H3", "H4"}


def test_a_driver_is_told_by_the_hypothesis_of_its_zone_and_the_last_stands_for_none() -> None:
    town = driven_town.scenario()
    quick = town.model_copy(update={"questions": tuple(q for q in town.questions if q.kind == "place")})
    seen = set()
    for seed in range(8):
        [slot], [answer] = slots(quick, seed), answers(quick, seed)
        zone = {h.id: h.entity for h in slot.hypotheses}[answer.driver]
        assert answer.explanation.endswith(
            f" The supplying group had kin, a flat and customers waiting in {zone}."
            if zone
            else " The supplying group had no kin, flat or customers waiting in any of them."
        )
        assert answers(quick, seed) == (answer,)
        seen.add(zone)
    assert "" in seen
    assert len(seen) > 2


def test_a_question_without_drivers_has_no_driver() -> None:
    assert {answer.driver for answer in answers(evidence_town.scenario(), 2)} == {""}
