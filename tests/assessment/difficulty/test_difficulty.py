"""How hard a scenario is: figures mean what they say, dials move them, and no question is without an answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from assessment.difficulty import blind_reader, report_mix, whole_reading
from assessment.difficulty.card_words import first_words, warnings
from assessment.difficulty.difficulty import Difficulty, difficulty, interval, measured
from assessment.difficulty.observed_world import ObservedWorld
from assessment.difficulty.registry import MEASURES
from assessment.marks.knowability import KNOWABLE_BITS
from scenarios.schema.evidence import BASES, EvidencePlan, LookCounts
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, slots
from simulator.run import run
from simulator.streams import Decision, Streams
from simulator.trace import Trace
from synthetic.intelligence_log import observe

DRAWN = range(1, 17)
"""Truths drawn from the base rates; more than there are worlds, which are dear."""


def test_every_figure_has_a_meaning_and_a_unit_and_nothing_is_measured_twice(card: Difficulty) -> None:
    meanings = [meaning for measure in MEASURES for meaning in measure.meanings]
    assert len({m.name for m in meanings}) == len(meanings)
    assert all(m.words and m.meaning.endswith(".") and m.unit for m in meanings)
    assert {figure.name for figure in card.figures} == {m.name for m in meanings}
    keys = [(f.name, f.question, f.seed) for f in card.figures]
    assert len(keys) == len(set(keys))


def test_figures_stay_within_what_they_can_be_and_intervals_hold_their_mean(card: Difficulty) -> None:
    for estimate in card.estimates:
        if estimate.mean is not None and estimate.low is not None and estimate.high is not None:
            assert estimate.low <= estimate.mean + 1e-12
            assert estimate.mean <= estimate.high + 1e-12
        if estimate.unit in ("share", "AUC", "F1") and estimate.mean is not None:
            assert 0.0 <= estimate.mean <= 1.0


def test_the_kinds_of_report_add_up_to_all_of_them(card: Difficulty) -> None:
    assert sum(e.mean or 0.0 for e in card.estimates if e.measure == "shares") == pytest.approx(1.0)


def test_one_seed_has_no_interval_and_says_so(town: Scenario, seen: tuple[ObservedWorld, ...]) -> None:
    alone = measured(town, seen[:1], seed_count=1, measures=(report_mix.MEASURE, blind_reader.MEASURE))
    assert all(e.low is None for e in alone.estimates)
    assert any("One seed is one world" in words for words in warnings(alone))
    assert interval(()) == (None, None, None)


def test_the_same_seeds_give_the_same_card(town: Scenario, card: Difficulty) -> None:
    assert difficulty(town, (1, 2, 3)) == card


def test_a_stop_keeps_the_seeds_that_are_done(town: Scenario) -> None:
    done = difficulty(town, range(1, 6), stopped=lambda: True, measures=(whole_reading.MEASURE,))
    assert (done.seeds, done.asked) == ((1,), 5)
    assert any("Stopped after 1 of 5" in words for words in warnings(done))


def test_a_question_that_cannot_be_known_needs_an_answer_that_says_so(
    town: Scenario, seen: tuple[ObservedWorld, ...]
) -> None:
    dark = [_silent(world) for world in seen]
    bare = tuple(q.model_copy(update={"insufficient": None}) for q in town.questions)
    told = measured(town.model_copy(update={"questions": bare}), dark, seed_count=3, measures=())
    assert all(verdict.unanswerable and verdict.bits > KNOWABLE_BITS for verdict in told.verdicts)
    assert sum("is not knowable" in words for words in warnings(told)) == len(town.questions)
    words = "There is not enough intelligence to say."
    asked = tuple(q.model_copy(update={"insufficient": words}) for q in town.questions)
    mended = measured(town.model_copy(update={"questions": asked}), dark, seed_count=3, measures=())
    assert not any(verdict.unanswerable for verdict in mended.verdicts)
    assert any(words in sentence for sentence in first_words(mended))


def test_offering_it_only_where_it_is_right_is_warned_of(
    town: Scenario, seen: tuple[ObservedWorld, ...]
) -> None:
    card = measured(town, seen, seed_count=3, measures=())
    first, *rest = card.verdicts
    dark = replace(first, knowable=False, insufficient="There is not enough to say.")
    known = [replace(one, knowable=True, insufficient="") for one in rest]
    assert any("gives it away" in w for w in warnings(replace(card, verdicts=(dark, *known))))
    mended = replace(known[0], insufficient="There is not enough to say.")
    assert not any("gives it away" in w for w in warnings(replace(card, verdicts=(dark, mended, *known[1:]))))


def _silent(world: ObservedWorld) -> ObservedWorld:
    """Return the world with nothing said about any question."""
    kept = [(r, t) for r, t in world.pairs if not world.reader.bears(r)]
    log = replace(world.log, reports=tuple(r for r, _ in kept), truths=tuple(t for _, t in kept))
    return replace(world, log=log)


@pytest.fixture(scope="module")
def past(town: Scenario) -> list[tuple[Trace, tuple[Slots, ...]]]:
    return [(run(town, seed), slots(town, seed)) for seed in (1, 2, 3, 4)]


def _drawn(of: Slots, seed: int) -> Answer:
    """Return a truth with the given base rates and a decoy among the other nameable rivals."""
    streams, decision = Streams(seed, 0), next(iter(Decision))
    lot, below, truth = streams.uniform(decision, 0, int(of.question[1:])), 0.0, of.hypotheses[-1].id
    for hypothesis, rate in zip(of.hypotheses, of.base_rates, strict=True):
        below += rate
        if lot < below:
            truth = hypothesis.id
            break
    decoys = [h.id for h in of.hypotheses if h.entity and h.id != truth]
    return Answer(
        of.question, truth, decoys[int(streams.uniform(decision, 1, int(of.question[1:])) * len(decoys))], ""
    )


def _at(
    town: Scenario, past: Sequence[tuple[Trace, tuple[Slots, ...]]], evidence: EvidencePlan
) -> tuple[float, float]:
    """Return bits expected to be left and days to .9 under a plan, means over truths and the questions that it can tell."""
    planned = town.model_copy(update={"evidence": evidence})
    agreed = {partner.id: town.calendar.warm_up_days for partner in town.partners}
    seen = []
    for seed in DRAWN:
        trace, rivals = past[seed % len(past)]
        truth = tuple(_drawn(of, seed) for of in rivals)
        log = observe(planned, seed, trace, rivals, truth, until_day=town.calendar.days, agreements=agreed)
        seen.append(ObservedWorld(planned, seed, rivals, truth, log))
    found = [f for f in whole_reading.MEASURE.figures(seen) if f.question in ("Q1", "Q2")]
    bits = [f.value or 0.0 for f in found if f.name == "expected_bits"]
    days = [f.value or 0.0 for f in found if f.name == "days_to_sure"]
    return sum(bits) / len(bits), sum(days) / len(days)


def _looks(plan: EvidencePlan, share: float) -> EvidencePlan:
    counts = {
        kind: LookCounts(fewest=round(count.fewest * share), most=round(count.most * share))
        for kind in ("person", "group", "handset", "number")
        for count in [getattr(plan.looks, kind)]
    }
    return plan.model_copy(update={"looks": plan.looks.model_copy(update=counts)})


def _errors(plan: EvidencePlan, more: float) -> EvidencePlan:
    table: dict[str, object] = {
        f"{basis}": errors.model_copy(update={"right": errors.right - more, "vague": errors.vague + more})
        for basis in BASES
        for errors in [plan.errors.of_basis(basis)]
    }
    return plan.model_copy(update={"errors": plan.errors.model_copy(update=table)})


def _sharpness(plan: EvidencePlan, exponent: float) -> EvidencePlan:
    return plan.model_copy(update={"sharpness": exponent})


@pytest.mark.parametrize(
    ("change", "easy_to_hard"),
    [(_looks, (1.0, 0.4, 0.1)), (_errors, (0.0, 0.15, 0.3)), (_sharpness, (1.6, 1.0, 0.6))],
)
def test_fewer_looks_more_vagueness_and_a_flatter_sheet_make_it_harder(
    town: Scenario,
    past: list[tuple[Trace, tuple[Slots, ...]]],
    change: Callable[[EvidencePlan, float], EvidencePlan],
    easy_to_hard: tuple[float, ...],
) -> None:
    found = [_at(town, past, change(town.evidence, setting)) for setting in easy_to_hard]
    for (bits, days), (harder_bits, harder_days) in pairwise(found):
        assert bits < harder_bits
        assert days <= harder_days
