"""The ideal observer is exact, blind to the truth, not fooled by repetition, and as often right as it says."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from math import log, log2
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.observer.ideal_reader import log_odds
from assessment.observer.observer import evidence_weight_of, posterior, state_of, value_of
from assessment.observer.possible_worlds import possible_worlds
from assessment.scorers.brier import brier
from scenarios.load import load
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Answer, Hypothesis, Slots, slots
from simulator.run import run
from simulator.streams import Decision, Streams
from synthetic.intelligence_log import observe
from synthetic.report import Headline, Report
from tests.assessment.conftest import MakeReport

Belief = tuple[dict[str, float], dict[str, float], str]
"""What is believed, the base rates, and the truth."""

KINDS = ("accurate", "misattributed", "planted", "vague")


STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from(["H1", "H2", "H3"]),
        st.sampled_from(["for", "against"]),
        st.sampled_from(["source_report", "public_line", "pcso"]),
        st.sampled_from("ABCDE"),
    ),
    max_size=4,
)


DIALS = st.builds(
    Dials,
    noise=st.floats(0.1, 3),
    deception=st.floats(0.1, 3),
    ambiguity=st.floats(0.1, 3),
)


def evidence_weight(
    plans: tuple[SourcePlan, ...],
    dials: Dials,
    slots: Slots,
    before: Sequence[Report],
    report: Report,
    hypothesis: str,
) -> float:
    return evidence_weight_of(possible_worlds(plans, dials, slots), before, report, hypothesis)


def value_of_information(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, reports: Sequence[Report], headline: Headline
) -> float:
    worlds = possible_worlds(plans, dials, slots)
    return value_of(worlds, state_of(worlds, reports), headline)


def kind_shares(plan: SourcePlan, dials: Dials) -> dict[str, float]:
    wrong = [
        plan.errors.misattributed * dials.noise,
        plan.errors.planted * dials.deception,
        plan.errors.vague * dials.ambiguity,
    ]
    if sum(wrong) > 0.95:
        wrong = [w * 0.95 / sum(wrong) for w in wrong]
    return dict(zip(KINDS, [1 - sum(wrong), *wrong], strict=True))


def speaks(kind: str, polarity: str, subject: str, truth: str, decoy: str) -> float:
    so = {"accurate": subject == truth, "misattributed": subject != truth, "planted": subject == decoy}
    if kind == "vague":
        return 0.5
    return 1.0 if so[kind] == (polarity == "for") else 0.0


def brute_force_posterior(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, statements: Sequence[tuple[str, str, str, str]]
) -> dict[str, float]:
    """Enumerate every truth, decoy and every way each statement could have come about."""
    table: dict[str, SourcePlan] = {p.id: p for p in plans}
    nameable = [h.id for h in slots.hypotheses if h.entity]
    belief = {h.id: 0.0 for h in slots.hypotheses}
    for hypothesis, rate in zip(slots.hypotheses, slots.base_rates, strict=True):
        decoys = [n for n in nameable if n != hypothesis.id]
        for decoy in decoys:
            for kinds in product(KINDS, repeat=len(statements)):
                chance = rate / len(decoys)
                for kind, (subject, polarity, source, grade) in zip(kinds, statements, strict=True):
                    plan = table[source]
                    grades = plan.when_accurate if kind == "accurate" else plan.when_not
                    chance *= kind_shares(plan, dials)[kind] * getattr(grades, grade)
                    chance *= speaks(kind, polarity, subject, hypothesis.id, decoy)
                belief[hypothesis.id] += chance
    total = sum(belief.values())
    return {h: b / total for h, b in belief.items()}


def entropy(belief: dict[str, float]) -> float:
    return -sum(p * log2(p) for p in belief.values() if p > 0)


@given(statements=STATEMENTS, dials=DIALS)
def test_the_posterior_is_what_enumerating_every_world_gives(
    plans: tuple[SourcePlan, ...],
    slots: Slots,
    report: MakeReport,
    statements: Sequence[tuple[str, str, str, str]],
    dials: Dials,
) -> None:
    reports = [
        report(i, about=about, says=says, source=source, grade=grade)
        for i, (about, says, source, grade) in enumerate(statements)
    ]
    exact = posterior(plans, dials, slots, reports)
    expected = brute_force_posterior(plans, dials, slots, statements)
    assert exact == pytest.approx(expected, abs=1e-9)


def test_a_question_without_an_otherwise_is_exact_too(
    plans: tuple[SourcePlan, ...], dials: Dials, report: MakeReport
) -> None:
    slots = Slots("Q1", "supplier", (Hypothesis("H1", "G01"), Hypothesis("H2", "G02")), (0.7, 0.3))
    statements = [("H2", "for", "source_report", "A"), ("H1", "against", "pcso", "D")]
    reports = [report(i, about=a, says=s, source=o, grade=g) for i, (a, s, o, g) in enumerate(statements)]
    assert posterior(plans, dials, slots, reports) == pytest.approx(
        brute_force_posterior(plans, dials, slots, statements), abs=1e-12
    )


def test_before_anything_is_opened_belief_is_the_base_rates(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots
) -> None:
    assert list(posterior(plans, dials, slots, []).values()) == pytest.approx(slots.base_rates)


def test_a_good_report_for_a_rival_raises_it_and_one_against_lowers_it(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    base = posterior(plans, dials, slots, [])["H1"]
    assert posterior(plans, dials, slots, [report(1, grade="A")])["H1"] > base
    assert posterior(plans, dials, slots, [report(1, says="against", grade="A")])["H1"] < base


def test_reports_about_other_questions_and_background_change_nothing(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    others = [report(1, question="Q2"), report(2, question="")]
    assert posterior(plans, dials, slots, others) == posterior(plans, dials, slots, [])


@given(order=st.permutations(range(4)))
def test_copies_count_once_whatever_their_order(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport, order: list[int]
) -> None:
    first = report(1, grade="C")
    copies = [
        report(2, source="pcso", grade="C", origin=first.origin),
        report(3, source="public_line", grade="C", origin=first.origin),
    ]
    other = report(4, about="H2", says="against", source="pcso")
    everything = [first, *copies, other]
    shuffled = [everything[i] for i in order]
    assert posterior(plans, dials, slots, shuffled) == posterior(plans, dials, slots, [first, other])


def test_a_copy_weighs_as_the_source_it_goes_back_to(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    original = report(1, source="public_line", grade="C")
    copy = report(2, source="source_report", grade="C", origin=original.origin)
    assert posterior(plans, dials, slots, [copy]) == pytest.approx(posterior(plans, dials, slots, [original]))


@given(statements=STATEMENTS)
def test_evidence_weights_add_up_to_the_whole_change_of_mind(
    plans: tuple[SourcePlan, ...],
    dials: Dials,
    slots: Slots,
    report: MakeReport,
    statements: Sequence[tuple[str, str, str, str]],
) -> None:
    reports = [
        report(i, about=about, says=says, source=source, grade=grade)
        for i, (about, says, source, grade) in enumerate(statements)
    ]
    weights = [evidence_weight(plans, dials, slots, reports[:i], r, "H2") for i, r in enumerate(reports)]
    change = log_odds(posterior(plans, dials, slots, reports)["H2"]) - log(0.2 / 0.8)
    assert sum(weights) == pytest.approx(change, abs=1e-9)


def test_a_copy_of_something_opened_weighs_nothing(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    first = report(1)
    assert evidence_weight(plans, dials, slots, [first], report(2, origin=first.origin), "H1") == 0.0


@given(statements=STATEMENTS, about=st.sampled_from(["H1", "H2", "H3", ""]))
def test_an_unread_headline_is_never_expected_to_mislead(
    plans: tuple[SourcePlan, ...],
    dials: Dials,
    slots: Slots,
    report: MakeReport,
    statements: Sequence[tuple[str, str, str, str]],
    about: str,
) -> None:
    reports = [report(i, about=a, says=s, source=o, grade=g) for i, (a, s, o, g) in enumerate(statements)]
    assert value_of_information(plans, dials, slots, reports, report(9, about=about).headline) >= 0.0


def test_the_value_of_a_headline_is_the_expected_fall_in_entropy(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    opened = [("H1", "for", "pcso", "B")]
    before = brute_force_posterior(plans, dials, slots, opened)
    plan, expected = plans[0], entropy(before)
    for grade, says in product("ABCDE", ("for", "against")):
        joint = dict.fromkeys(before, 0.0)
        for hypothesis in before:
            decoys = [d for d in ("H1", "H2", "H3") if d != hypothesis]
            for decoy in decoys:
                prior = slots.base_rates[list(before).index(hypothesis)] / len(decoys)
                chance = prior
                for subject, polarity, source, seen in (*opened, ("H2", says, "source_report", grade)):
                    of = next(p for p in plans if p.id == source)
                    chance *= sum(
                        kind_shares(of, dials)[k]
                        * getattr(of.when_accurate if k == "accurate" else of.when_not, seen)
                        * speaks(k, polarity, subject, hypothesis, decoy)
                        for k in KINDS
                    )
                joint[hypothesis] += chance
        first = brute_mass(plans, dials, slots, opened)
        mass = sum(joint.values()) / first
        after = {h: j / sum(joint.values()) for h, j in joint.items()}
        expected -= mass * entropy(after)
    opened_reports = [report(1, about="H1", says="for", source="pcso", grade="B")]
    headline = report(2, about="H2", source=plan.id).headline
    assert value_of_information(plans, dials, slots, opened_reports, headline) == pytest.approx(expected)


def brute_mass(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, statements: Sequence[tuple[str, str, str, str]]
) -> float:
    """Chance of the statements, summed over every truth and decoy."""
    total = 0.0
    for hypothesis, rate in zip(slots.hypotheses, slots.base_rates, strict=True):
        decoys = [d for d in ("H1", "H2", "H3") if d != hypothesis.id]
        for decoy in decoys:
            chance = rate / len(decoys)
            for subject, polarity, source, grade in statements:
                of = next(p for p in plans if p.id == source)
                chance *= sum(
                    kind_shares(of, dials)[k]
                    * getattr(of.when_accurate if k == "accurate" else of.when_not, grade)
                    * speaks(k, polarity, subject, hypothesis.id, decoy)
                    for k in KINDS
                )
            total += chance
    return total


def test_headlines_about_nothing_asked_are_worth_nothing(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    for question in ("", "Q2"):
        headline = report(1, question=question).headline
        assert value_of_information(plans, dials, slots, [], headline) == 0.0


def test_a_better_source_is_worth_more_to_open(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    good, poor = report(1).headline, report(2, source="public_line").headline
    assert value_of_information(plans, dials, slots, [], good) > value_of_information(
        plans, dials, slots, [], poor
    )


@given(statements=STATEMENTS, at=st.integers(0, 3), when=st.integers(0, 4))
def test_a_withdrawn_origin_counts_for_nothing_and_weights_still_add_up(
    plans: tuple[SourcePlan, ...],
    dials: Dials,
    slots: Slots,
    report: MakeReport,
    statements: Sequence[tuple[str, str, str, str]],
    at: int,
    when: int,
) -> None:
    reports = [
        report(i, about=about, says=says, source=source, grade=grade)
        for i, (about, says, source, grade) in enumerate(statements)
    ]
    if at >= len(reports):
        return
    gone = reports[at]
    withdrawal = replace(
        report(90, about="", question="", source=gone.headline.source, origin=gone.origin),
        withdraws=gone.headline.id,
    )
    sequence = [*reports[:when], withdrawal, *reports[when:]]
    after = posterior(plans, dials, slots, sequence)
    assert after == pytest.approx(posterior(plans, dials, slots, [r for r in reports if r != gone]))
    weights = [evidence_weight(plans, dials, slots, sequence[:i], r, "H2") for i, r in enumerate(sequence)]
    assert sum(weights) == pytest.approx(log_odds(after["H2"]) - log(0.2 / 0.8), abs=1e-9)


SEEDS = range(1, 13)


DAYS = 70


def drawn(question: Slots, lot: float, decoy_lot: float) -> Answer:
    """A truth with the given base rates and a decoy among the other nameable rivals."""
    truth, below = question.hypotheses[-1].id, 0.0
    for hypothesis, rate in zip(question.hypotheses, question.base_rates, strict=True):
        below += rate
        if lot < below:
            truth = hypothesis.id
            break
    decoys = [h.id for h in question.hypotheses if h.entity and h.id != truth]
    return Answer(question.question, truth, decoys[int(decoy_lot * len(decoys))], "")


@pytest.fixture(scope="module")
def beliefs() -> list[Belief]:
    scenario = load(Path(__file__).parents[2] / "data" / "harrowmere-statements.yaml")
    trace = run(scenario, 1, days=DAYS)
    questions = slots(scenario, 1)
    found = []
    for seed in SEEDS:
        streams = Streams(seed, 0)
        decision = next(iter(Decision))
        sealed = tuple(
            drawn(q, streams.uniform(decision, 0, 2 * i), streams.uniform(decision, 0, 2 * i + 1))
            for i, q in enumerate(questions)
        )
        log = observe(scenario, seed, trace, questions, sealed, until_day=DAYS)
        for question, answer in zip(questions, sealed, strict=True):
            belief = posterior(scenario.sources, scenario.dials, question, log.reports)
            base = dict(zip(belief, question.base_rates, strict=True))
            found.append((belief, base, answer.truth))
    return found


def test_it_is_wrong_as_often_as_it_expects_to_be(beliefs: list[Belief]) -> None:
    surprise = [brier(q, truth) - sum(q[h] * brier(q, h) for h in q) for q, _, truth in beliefs]
    mean = sum(surprise) / len(surprise)
    spread = (sum((s - mean) ** 2 for s in surprise) / len(surprise) ** 2) ** 0.5
    assert abs(mean) < 3.5 * spread


def test_reading_everything_tells_far_more_than_the_base_rates(beliefs: list[Belief]) -> None:
    ideal = sum(brier(q, truth) for q, _, truth in beliefs)
    base = sum(brier(b, truth) for _, b, truth in beliefs)
    assert ideal < 0.7 * base
