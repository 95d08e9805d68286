"""How hard a scenario is: figures mean what they say, dials move them, and no question is without an answer."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from assessment.difficulty import (
    blind_reader,
    ideal_reader,
    linkage,
    name_search,
    pivots,
    report_mix,
    truth_leaks,
)
from assessment.difficulty.belief_course import blind_state, course
from assessment.difficulty.card_page import difficulty_page
from assessment.difficulty.card_words import first_words, warnings
from assessment.difficulty.difficulty import Difficulty, difficulty, interval, measured
from assessment.difficulty.observed_world import ObservedWorld, observed_world
from assessment.difficulty.registry import MEASURES
from assessment.marks.knowability import KNOWABLE_BITS
from assessment.observer.observer import posterior, state_of
from assessment.observer.possible_worlds import possible_worlds
from scenarios.load import load
from scenarios.schema.intelligence import Dials, SourcePlan
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, slots
from simulator.run import run
from simulator.streams import Decision, Streams
from simulator.trace import Trace
from synthetic.intelligence_log import observe
from synthetic.report import Report

TOWN = Path(__file__).parents[1] / "data" / "small-town.yaml"
DRAWN = range(1, 17)
"""Truths drawn from the base rates; more than there are worlds, which are dear."""


@pytest.fixture(scope="module")
def town() -> Scenario:
    return load(TOWN)


@pytest.fixture(scope="module")
def seen(town: Scenario) -> tuple[ObservedWorld, ...]:
    return tuple(observed_world(town, seed) for seed in (1, 2, 3))


@pytest.fixture(scope="module")
def card(town: Scenario, seen: tuple[ObservedWorld, ...]) -> Difficulty:
    return measured(town, seen, seed_count=3)


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


def test_the_ideal_course_ends_where_the_observer_does(
    seen: tuple[ObservedWorld, ...], town: Scenario
) -> None:
    for world in seen:
        for of, answer, way in zip(world.slots, world.answers, world.courses, strict=True):
            belief = posterior(town.sources, town.dials, of, world.log.reports)
            assert way.ideal_by(town.calendar.days) == pytest.approx(belief[answer.truth])
            rates = dict(zip((h.id for h in of.hypotheses), of.base_rates, strict=True))
            assert way.ideal_by(0) == pytest.approx(rates[answer.truth])


def test_copies_move_the_blind_reader_and_not_the_ideal_one(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: Callable[..., Report]
) -> None:
    of = possible_worlds(plans, dials, slots)
    first = report(1)
    copies = [report(n, source="pcso", origin=first.origin) for n in (2, 3, 4)]
    alone, told = state_of(of, [first]), state_of(of, [first, *copies])
    assert told == pytest.approx(alone)
    way = course(of, "H2", [first, *copies])  # the copies are wrong: H2 is true
    assert way.blind[-1] < way.ideal[-1]
    assert blind_state(of, [first]) == pytest.approx(alone)


def test_the_fewest_sources_are_those_that_suffice(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: Callable[..., Report]
) -> None:
    of = possible_worlds(plans, dials, slots)
    strong = [report(n, grade="A") for n in range(1, 7)]
    weak = [report(10, source="public_line", grade="D")]
    assert pivots.fewest_sources(of, "H1", [*strong, *weak]) == 1
    assert pivots.fewest_sources(of, "H1", weak) is None
    assert pivots.fewest_sources(of, "H1", []) is None


def test_linkability_counts_steps_that_share_somebody(report: Callable[..., Report]) -> None:
    one, two, three = (replace(report(n), entities=(who,)) for n, who in ((1, "P1"), (2, "P1"), (3, "P2")))
    assert pivots.linkability([one, two, three]) == 0.5
    assert pivots.linkability([one]) is None
    zone = replace(one, entities=("Z-WHARF",))
    assert pivots.linkability([zone, zone]) == 0.0


def test_a_keyword_search_cannot_name_nobody(seen: tuple[ObservedWorld, ...]) -> None:
    found = {
        (f.question, f.seed): f.value for f in name_search.MEASURE.figures(seen) if f.name == "keyword_rank"
    }
    for world in seen:
        for of, answer in zip(world.slots, world.answers, strict=True):
            named = next(h.entity for h in of.hypotheses if h.id == answer.truth)
            assert (found[of.question, world.seed] is None) == (not named)


def test_a_matcher_is_marked_on_pairs() -> None:
    assert linkage.f1({(0, 1)}, {(0, 1)}) == 1.0
    assert linkage.f1({(0, 1), (1, 2)}, {(0, 1)}) == pytest.approx(2 / 3)
    assert linkage.f1(set(), set()) is None


def test_splink_finds_more_than_equal_names_do(seen: tuple[ObservedWorld, ...]) -> None:
    pytest.importorskip("splink")
    found = {f.name: f.value for f in linkage.MEASURE.figures(seen[:1])}
    assert found["linkage_splink"] is not None
    assert found["linkage_splink"] >= (found["linkage_exact"] or 0.0) - 0.05


def test_without_splink_exact_names_are_still_compared_and_the_card_says_what_is_missing(
    town: Scenario, seen: tuple[ObservedWorld, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "splink", None)
    found = {f.name: f.value for f in linkage.MEASURE.figures(seen[:1])}
    assert found["linkage_splink"] is None
    assert found["linkage_exact"] is not None
    alone = measured(town, seen[:1], seed_count=1, measures=(linkage.MEASURE,))
    assert any("brings Splink" in words for words in warnings(alone))


def _labelled(words: Callable[[int], tuple[str, ...]]) -> list[truth_leaks.Sample]:
    return [truth_leaks.Sample(1, i % 2 == 0, "all", words(i)) for i in range(80)]


def test_a_planted_leak_is_found_and_plain_words_are_not_taken_for_one() -> None:
    told = _labelled(lambda i: ("seen", "today", "surely" if i % 2 == 0 else "perhaps"))
    plain = _labelled(lambda i: ("seen", "today", f"word {i * 7 % 11}"))
    assert truth_leaks.stratified_auc(told, truth_leaks.held_out(told)) == 1.0
    auc = truth_leaks.stratified_auc(plain, truth_leaks.held_out(plain))
    assert auc is not None
    assert 0.25 < auc < 0.75


def test_right_and_wrong_reports_read_alike(card: Difficulty) -> None:
    for name in ("leak_prose_truth", "leak_metadata_truth"):
        found = next(e for e in card.estimates if e.name == name)
        assert found.low is None or found.low < 0.6


def test_one_seed_has_no_interval_and_says_so(town: Scenario, seen: tuple[ObservedWorld, ...]) -> None:
    alone = measured(town, seen[:1], seed_count=1, measures=(report_mix.MEASURE, blind_reader.MEASURE))
    assert all(e.low is None for e in alone.estimates)
    assert any("One seed is one world" in words for words in warnings(alone))
    assert interval(()) == (None, None, None)


def test_the_same_seeds_give_the_same_card(town: Scenario, card: Difficulty) -> None:
    assert difficulty(town, (1, 2, 3)) == card


def test_a_stop_keeps_the_seeds_that_are_done(town: Scenario) -> None:
    done = difficulty(town, range(1, 6), stopped=lambda: True, measures=(ideal_reader.MEASURE,))
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
    kept = [(r, t) for r, t in world.pairs if not r.assertions]
    log = replace(world.log, reports=tuple(r for r, _ in kept), truths=tuple(t for _, t in kept))
    return replace(world, log=log)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.charts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.ids += [held["id"] or ""] if "id" in held else []
        if "src" in held or tag == "script" or "style" in held:
            self.fetched.append(tag)
        if tag == "a":
            self.targets.add((held.get("href") or "")[1:])
        if held.get("class") == "chart":
            self.charts.append(held.get("aria-label") or "")


def test_the_page_stands_alone_and_every_picture_has_its_table(town: Scenario, card: Difficulty) -> None:
    text = difficulty_page(card, town.summary, (("level", town.level),))
    page = _Tags()
    page.feed(text)
    assert page.fetched == []
    assert re.findall(r"https?:|@import|<script", text) == []
    assert "default-src &#39;none&#39;" in text
    assert len(page.ids) == len(set(page.ids))
    assert page.targets <= set(page.ids)
    assert len(page.charts) == len(town.questions)
    for verdict in card.verdicts:
        assert f"Bits left on {verdict.question}: table" in text
        assert any(verdict.question in label for label in page.charts)
    for estimate in card.estimates:
        assert estimate.words in text
    assert text == difficulty_page(card, town.summary, (("level", town.level),))


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
    town: Scenario, past: Sequence[tuple[Trace, tuple[Slots, ...]]], **turned: float
) -> tuple[float, float]:
    """Return bits expected to be left and days to .9 with dials turned, means over truths and questions."""
    dialled = town.model_copy(update={"dials": town.dials.model_copy(update={"background": 0.0, **turned})})
    agreed = {partner.id: town.calendar.warm_up_days for partner in town.partners}
    seen = []
    for seed in DRAWN:
        trace, rivals = past[seed % len(past)]
        truth = tuple(_drawn(of, seed) for of in rivals)
        log = observe(dialled, seed, trace, rivals, truth, until_day=town.calendar.days, agreements=agreed)
        seen.append(ObservedWorld(dialled, seed, rivals, truth, log))
    found = list(ideal_reader.MEASURE.figures(seen))
    bits = [f.value or 0.0 for f in found if f.name == "expected_bits"]
    days = [f.value or 0.0 for f in found if f.name == "days_to_sure"]
    return sum(bits) / len(bits), sum(days) / len(days)


@pytest.mark.parametrize(
    ("dial", "easy_to_hard"),
    [
        ("signal", (3.0, 1.5, 1.0, 0.5)),
        ("noise", (0.5, 1.0, 1.5, 2.0)),
        ("ambiguity", (0.5, 1.0, 2.0, 3.0)),
        ("deception", (0.0, 1.0, 2.0, 3.0)),
        ("delay", (0.0, 1.0, 3.0, 5.0)),
    ],
)
def test_each_dial_moves_difficulty_one_way(
    town: Scenario,
    past: list[tuple[Trace, tuple[Slots, ...]]],
    dial: str,
    easy_to_hard: tuple[float, ...],
) -> None:
    found = [_at(town, past, **{dial: setting}) for setting in easy_to_hard]
    for (bits, days), (harder_bits, harder_days) in pairwise(found):
        assert bits < harder_bits
        assert days < harder_days
