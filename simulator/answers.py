"""Rival hypotheses as a run names them, and which of them is true."""

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.questions.group import GroupQuestion
from scenarios.questions.holder import NominalQuestion
from scenarios.questions.number import BandedQuestion
from scenarios.questions.place import ClearedQuestion, PlaceQuestion
from scenarios.questions.whether import WhetherQuestion
from scenarios.schema.questions import Question, QuestionKind
from scenarios.schema.scenario import Scenario
from simulator.first_day.casting import cast
from simulator.first_day.initial_residents import residents
from simulator.ids import person_id
from simulator.measured_answers.destination import Shift, shift
from simulator.measured_answers.supplier_size import members_at_liberty
from simulator.streams import Decision, Streams
from simulator.world.roles import Cast, Holder

TOLD = "{entity} looked records up without need and told the line of them throughout."
NOBODY_TOLD = "Nobody who works where records are held told the line of them."


@dataclass(frozen=True)
class Hypothesis:
    """One rival answer: a person, group, zone or band of numbers, or the last one, ``otherwise``."""

    id: str
    """``H1``, ``H2`` … in the order in which trainees see them."""
    entity: str
    """``P00417``, ``G03``, ``Z-SALT``, ``N-Q4-2`` or ``""`` for otherwise."""


@dataclass(frozen=True)
class Slots:
    """A question's hypotheses under one seed. Safe to show to trainees."""

    question: str
    kind: QuestionKind
    hypotheses: tuple[Hypothesis, ...]
    base_rates: tuple[float, ...]
    drivers: tuple[float, ...] = ()
    """Share of seeds with each driver, in the order of hypotheses, ``otherwise`` for none; empty when the answer has no driver."""
    outcomes: tuple[tuple[float, ...], ...] = ()
    """Chance of each hypothesis (columns) given each driver (rows), both in the order of hypotheses."""

    @property
    def rates(self) -> dict[str, float]:
        """Return the base rates by hypothesis id."""
        return {h.id: rate for h, rate in zip(self.hypotheses, self.base_rates, strict=True)}


@dataclass(frozen=True)
class Answer:
    """The truth about a question under one seed. Sealed until the debrief."""

    question: str
    truth: str
    """Id of the true hypothesis."""
    decoy: str
    """Id of the hypothesis that deception points at; never the true one."""
    explanation: str
    """One or two sentences for the debrief."""
    driver: str = ""
    """Id of the hypothesis whose zone the driver is in, the last one for none; empty for a question without drivers."""


def slots(scenario: Scenario, seed: int) -> tuple[Slots, ...]:
    """Return the rival hypotheses of every question, in the order shown. They carry no truth."""
    names = cast(scenario, seed, residents(scenario, seed))
    return tuple(_slots(question, seed, names) for question in scenario.questions)


def answers(scenario: Scenario, seed: int) -> tuple[Answer, ...]:
    """Return which hypothesis is true for every question, and which one deception points at.

    The destination is settled by twin runs, so this takes a few seconds for a large scenario.
    """
    names = cast(scenario, seed, residents(scenario, seed))
    return tuple(
        _answer(scenario, seed, question, _slots(question, seed, names), names)
        for question in scenario.questions
    )


def _slots(question: Question, seed: int, names: Cast) -> Slots:
    if isinstance(question, NominalQuestion):
        holder = _holder(question, names)
        entities = [*map(person_id, holder.candidates if holder else names.candidates), ""]
        rates = list(question.base_rates)
    elif isinstance(question, GroupQuestion):
        entities, rates = _shuffled(question.groups, question.base_rates, seed, question.id)
        if len(question.base_rates) > len(question.groups):
            entities, rates = [*entities, ""], [*rates, question.base_rates[-1]]
    elif isinstance(question, BandedQuestion):
        entities, rates = list(question.entities()), list(question.base_rates)
    else:
        entities, rates = _shuffled(question.zones, question.base_rates[:-1], seed, question.id)
        entities, rates = [*entities, ""], [*rates, question.base_rates[-1]]
    hypotheses = tuple(Hypothesis(f"H{n}", entity) for n, entity in enumerate(entities, start=1))
    drivers, outcomes = _driven(question, entities)
    if drivers:
        # The file gives base rates rounded; what drivers and outcomes say together is what is drawn.
        rates = [sum(d * row[n] for d, row in zip(drivers, outcomes, strict=True)) for n in range(len(rates))]
    return Slots(question.id, question.kind, hypotheses, tuple(rates), drivers, outcomes)


def _driven(
    question: Question, entities: Sequence[str]
) -> tuple[tuple[float, ...], tuple[tuple[float, ...], ...]]:
    """Return the shares of drivers and what each leads to, in the order of the hypotheses' entities."""
    if not isinstance(question, PlaceQuestion) or not question.drivers:
        return (), ()
    order = [[*question.zones, ""].index(entity) for entity in entities]
    outcomes = tuple(tuple(question.outcomes[row][column] for column in order) for row in order)
    return tuple(question.drivers[row] for row in order), outcomes


def _holder(question: NominalQuestion, names: Cast) -> Holder | None:
    """Return who plays in a question; None for the question for the line's broker."""
    return next((holder for holder in names.holders if holder.question == question.id), None)


def _held_words(holder: Holder | None, supplier: str) -> str:
    if holder is None:
        return f"{{entity}} held the meetings for {supplier} throughout."
    return f"{{entity}} was the {holder.role.replace('_', ' ')} throughout."


def _shuffled(
    entities: Sequence[str], rates: Sequence[float], seed: int, question: str
) -> tuple[list[str], list[float]]:
    """Return candidates and their base rates in an order drawn without regard to the truth."""
    streams = Streams(seed)
    first = int(question[1:]) * 100
    draws = [streams.uniform(Decision.SLOT_ORDER, 0, first + i) for i in range(len(entities))]
    order = sorted(range(len(entities)), key=lambda i: (draws[i], i))
    return [entities[i] for i in order], [rates[i] for i in order]


def _answer(scenario: Scenario, seed: int, question: Question, slot: Slots, names: Cast) -> Answer:
    driver: str | None = None
    if isinstance(question, NominalQuestion):
        holder = _holder(question, names)
        entity = person_id(holder.person if holder else names.broker)
        explanation = _held_words(holder, scenario.groups[names.supplier].id)
        if isinstance(question, WhetherQuestion):
            is_named = any(h.entity == entity for h in slot.hypotheses)
            explanation = TOLD if is_named else NOBODY_TOLD
    elif isinstance(question, GroupQuestion):
        entity = scenario.groups[names.supplier].id
        explanation = "{entity} sent every resupply run and bought from nobody else in the town."
    elif isinstance(question, BandedQuestion):
        people = members_at_liberty(scenario, seed)
        entity = question.band(people)
        explanation = _size_words(question, people)
    else:
        moved = shift(scenario, seed, question)
        entity, explanation = moved.zone, _moved_words(question, moved)
        driver = _driver(scenario, question, names)
        explanation += _driver_words(driver)
    ids = {h.entity: h.id for h in slot.hypotheses}
    truth = ids.get(entity, ids.get("", ""))
    place = entity if entity else "Nowhere"
    own = "" if driver is None else ids[driver]
    return Answer(question.id, truth, _decoy(slot, seed, truth), explanation.format(entity=place), own)


def _driver(scenario: Scenario, question: Question, names: Cast) -> str | None:
    """Return the zone of a question's driver, empty for none, or None for a question without drivers."""
    zones = [zone.id for zone in scenario.area.zones]
    own = next((driver for driver in names.drivers if driver.question == question.id), None)
    return None if own is None else zones[own.zone] if own.zone >= 0 else ""


def _driver_words(driver: str | None) -> str:
    if driver is None:
        return ""
    if not driver:
        return " The supplying group had no kin, flat or customers waiting in any of them."
    return f" The supplying group had kin, a flat and customers waiting in {driver}."


def _size_words(question: BandedQuestion, people: int) -> str:
    """Return how many there were, and their band where it holds more than that one number."""
    sentence = f"The supplying group had {people} {'person' if people == 1 else 'people'} at liberty as the exercise began"
    return f"{sentence}." if {people - 1, people} <= set(question.bands) else f"{sentence}: {{entity}}."


def _moved_words(question: ClearedQuestion, moved: Shift) -> str:
    loss, gain = f"{moved.loss:z.1f}", f"{moved.gain:z.1f}"
    start = f"In {question.replicates} paired runs, Clear on {question.cleared} took away {loss} offences"
    if moved.zone:
        return f"{start}; {{entity}} gained most, {gain} on average."
    return f"{start}; no candidate gained enough of them ({gain} at most) to say that they moved."


def _decoy(slot: Slots, seed: int, truth: str) -> str:
    """Return a nameable hypothesis other than the truth, each with the same chance."""
    able = [h.id for h in slot.hypotheses if h.entity and h.id != truth]
    draw = Streams(seed).uniform(Decision.DECOY, 0, int(slot.question[1:]))
    return able[int(draw * len(able))]
