"""How the truth varies from seed to seed: as often as published, never nearly always one, never one fact asked twice."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from assessment.evidence_checks.driver_outcomes import DriverOutcomes, driver_outcomes, figure_counts
from assessment.evidence_checks.published_figures import FigureCount, PublishedFigure, published_figures
from scenarios.faults import ScenarioFault
from scenarios.questions.place import PlaceQuestion
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots, answers, slots
from simulator.ids import is_person_id

TRUTH_SEEDS = 200
"""Seeds over which a scenario's truth is looked at."""
FEWEST_SEEDS = 50
"""Seeds below which nothing is said of how answers vary."""
HARDLY_VARIES = 0.90
"""Share of seeds with one answer from which a question is no question."""
ALWAYS_FOLLOWS = 0.95
"""Share of seeds in which an answer follows from another's from which the two are one fact."""
_TOLD = 10
"""Seeds from one word of progress to the next."""


@dataclass(frozen=True)
class QuestionTruths:
    """What was true of a question, by seed: zone, group or band ids, and H1, H2 … for people."""

    question: str
    truths: tuple[str, ...]
    drivers: tuple[str, ...]
    """The driver of each seed; empty words for a question without drivers."""


@dataclass(frozen=True)
class AnswerTally:
    """How often each answer of a question was true."""

    question: str
    figures: tuple[PublishedFigure, ...]

    @property
    def commonest(self) -> PublishedFigure:
        """Return the answer that was true most often."""
        return max(self.figures, key=lambda figure: figure.measured)


@dataclass(frozen=True)
class Following:
    """How often an answer is what another question's answer would let one say."""

    question: str
    basis: str
    """Question that it follows from."""
    share: float


@dataclass(frozen=True)
class AnswerVariety:
    """The truth of every question over some seeds."""

    seeds: tuple[int, ...]
    truths: tuple[QuestionTruths, ...]
    tallies: tuple[AnswerTally, ...]
    followings: tuple[Following, ...]
    outcomes: tuple[DriverOutcomes, ...]
    """Of each question with drivers."""
    driven: tuple[PublishedFigure, ...]
    """Shares of drivers and chances of outcomes."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return how often each answer was true, a line a question."""
        return tuple(
            f"{tally.question}: "
            + ", ".join(f"{_answer_of(f)} {f.measured:.0%} (given {f.published:.0%})" for f in tally.figures)
            for tally in self.tallies
        )


def _answer_of(figure: PublishedFigure) -> str:
    """Return the answer that a figure is about, without its question."""
    return figure.label.partition(" ")[2]


def answer_variety(
    scenario: Scenario,
    seeds: Iterable[int],
    should_stop: Callable[[], bool] = lambda: False,
    step: Callable[[str], None] = lambda words: None,
) -> AnswerVariety:
    """Return how the truth of a scenario varies over seeds; when asked to stop, over those before.

    ``step`` is told from time to time how many seeds are settled.
    """
    truths: dict[str, list[str]] = {question.id: [] for question in scenario.questions}
    drivers: dict[str, list[str]] = {question.id: [] for question in scenario.questions}
    passed: list[int] = []
    for seed in seeds:
        if should_stop():
            break
        if passed and len(passed) % _TOLD == 0:
            step(f"Settled the answers of {len(passed)} seeds ...")
        rivals = {slot.question: slot for slot in slots(scenario, seed)}
        for answer in answers(scenario, seed):
            labels = _labels(rivals[answer.question])
            truths[answer.question].append(labels[answer.truth])
            drivers[answer.question].append(labels.get(answer.driver, ""))
        passed.append(seed)
    histories = tuple(QuestionTruths(q, tuple(own), tuple(drivers[q])) for q, own in truths.items())
    return variety_of(scenario, passed, histories)


def variety_of(
    scenario: Scenario, seeds: Sequence[int], histories: Sequence[QuestionTruths]
) -> AnswerVariety:
    """Return how truths that are known vary, beside what the scenario publishes."""
    truths = {own.question: own.truths for own in histories}
    places = [q for q in scenario.questions if isinstance(q, PlaceQuestion) and q.drivers]
    drivers = {own.question: own.drivers for own in histories}
    outcomes = tuple(driver_outcomes(q, drivers[q.id], truths[q.id]) for q in places)
    counts = [count for q, own in zip(places, outcomes, strict=True) for count in figure_counts(q, own)]
    base = _base_counts(truths, _published_rates(scenario, seeds[0]) if seeds else {})
    figures = published_figures([*base, *counts])
    tallies = _tallies([figure for figure in figures if figure.table == "base rate"])
    followings = tuple(
        Following(question, basis, _followed(truths[basis], truths[question]))
        for question, basis in permutations(truths, 2)
        if seeds
    )
    driven = tuple(figure for figure in figures if figure.table != "base rate")
    return AnswerVariety(tuple(seeds), tuple(histories), tallies, followings, outcomes, driven)


def _published_rates(scenario: Scenario, seed: int) -> dict[str, dict[str, float]]:
    """Return the base rates by question and answer; they are the same under every seed."""
    rates: dict[str, dict[str, float]] = {}
    for slot in slots(scenario, seed):
        labels = _labels(slot)
        rates[slot.question] = {labels[h]: rate for h, rate in slot.rates.items()}
    return rates


def _labels(slot: Slots) -> dict[str, str]:
    """Return a name for each hypothesis that means the same under every seed: people are known by their place."""
    return {h.id: h.entity if h.entity and not is_person_id(h.entity) else h.id for h in slot.hypotheses}


def _base_counts(
    truths: Mapping[str, Sequence[str]], rates: Mapping[str, Mapping[str, float]]
) -> list[FigureCount]:
    return [
        FigureCount(
            "base rate", f"{question} {label}", rate, truths[question].count(label), len(truths[question])
        )
        for question, own in rates.items()
        for label, rate in sorted(own.items())
    ]


def _tallies(figures: Sequence[PublishedFigure]) -> tuple[AnswerTally, ...]:
    by_question: dict[str, list[PublishedFigure]] = defaultdict(list)
    for figure in figures:
        by_question[figure.label.partition(" ")[0]].append(figure)
    return tuple(AnswerTally(question, tuple(own)) for question, own in by_question.items())


def _followed(bases: Sequence[str], truths: Sequence[str]) -> float:
    """Return how often one would be right who always says what is commonest given the other answer."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for basis, truth in zip(bases, truths, strict=True):
        groups[basis][truth] += 1
    return sum(max(counts.values()) for counts in groups.values()) / len(truths)


def variety_faults(name: str, scenario: Scenario, variety: AnswerVariety) -> Iterator[ScenarioFault]:
    """Yield a fault for each question whose truth hardly varies, whose base rates do not hold, or that is another's."""
    place = {question.id: f"questions[{number}]" for number, question in enumerate(scenario.questions)}
    if len(variety.seeds) < FEWEST_SEEDS:
        return
    for tally in variety.tallies:
        top = tally.commonest
        if top.measured > HARDLY_VARIES:
            yield ScenarioFault(
                name, 0, place[tally.question],
                f"{_answer_of(top)} is the answer in {top.measured:.0%} of {len(variety.seeds)} seeds, so there is nothing to find out",
                "ask for something that the world leaves open, or drop the question",
            )  # fmt: skip
        for figure in tally.figures:
            if not figure.agrees:
                yield ScenarioFault(
                    name, 0, f"{place[tally.question]}.base_rates",
                    f"{_answer_of(figure)} is given as {figure.published:.0%} but true in {figure.measured:.0%} of seeds "
                    f"({figure.low:.0%} to {figure.high:.0%})",
                    "give the rate that is measured",
                )  # fmt: skip
    for figure in variety.driven:
        if not figure.agrees:
            yield ScenarioFault(
                name, 0, f"{place[figure.label.partition(' ')[0]]}.{figure.table}s",
                f"{_answer_of(figure)} is given as {figure.published:.0%} but was so in {figure.measured:.0%} of "
                f"{figure.trials} seeds ({figure.low:.0%} to {figure.high:.0%})",
                "write what is measured: goldenthread scenario measure FILE --write",
            )  # fmt: skip
    yield from _followed_faults(name, place, variety)


def _followed_faults(name: str, place: dict[str, str], variety: AnswerVariety) -> Iterator[ScenarioFault]:
    tops = {tally.question: tally.commonest.measured for tally in variety.tallies}
    for following in variety.followings:
        # A question that hardly varies follows from anything; it has its fault already.
        if following.share > ALWAYS_FOLLOWS and tops[following.question] <= HARDLY_VARIES:
            yield ScenarioFault(
                name, 0, place[following.question],
                f"the answer to {following.question} follows from that to {following.basis} in {following.share:.0%} "
                "of seeds, so the two are one fact",
                "drop one of them, or let something else decide it",
            )  # fmt: skip
