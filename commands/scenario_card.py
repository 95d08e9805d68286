"""A scenario on one card: what it asks, of whom, from which sources, and how much can be known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assessment.difficulty.difficulty import Difficulty, difficulty
from assessment.evidence_checks.answer_variety import TRUTH_SEEDS, AnswerVariety, answer_variety
from assessment.observer.readers import ideal_reader
from exercise.bots.bots import play
from scenarios.questions.place import ClearedQuestion
from scenarios.schema.evidence import BASES
from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario
from simulator.answers import answers, slots
from simulator.run import run
from synthetic.entity_labels import label
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog, Report


@dataclass(frozen=True)
class QuestionCard:
    """A question and the given chance of each rival."""

    id: str
    kind: str
    text: str
    base_rates: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class SourceCard:
    """A source and how many of its reports come onto the menu in each cycle under one seed.

    Partners are counted as agreed on the first day. The last number is what comes in after the
    last cycle, before the written assessment.
    """

    id: str
    name: str
    accurate: str
    delay: str
    partner: str
    by_cycle: tuple[int, ...]


@dataclass(frozen=True)
class Card:
    """Everything that an instructor asks before choosing a scenario."""

    id: str
    version: int
    title: str
    summary: str
    seed: int
    facts: tuple[tuple[str, str], ...]
    questions: tuple[QuestionCard, ...]
    groups: tuple[tuple[str, ...], ...]
    """Id, name, members, home and markets."""
    reports: tuple[SourceCard, ...]
    bearing: tuple[int, ...]
    """Reports of all sources that bear on a question, by cycle."""
    knowable: tuple[tuple[int, float], ...]
    """Seed and skill of the ideal bot at the end; empty when no bot played."""
    difficulty: Difficulty | None
    """How hard it is over several seeds; None when that was not asked for."""
    variety: AnswerVariety | None
    """How often each answer was true; None when difficulty was not asked for."""


def card(
    scenario: Scenario,
    seed: int,
    bots: int,
    seeds: int,
    step: Callable[[str], None],
    should_stop: Callable[[], bool] = lambda: False,
) -> Card:
    """Return the card of a scenario under a seed.

    From there on the ideal bot plays ``bots`` seeds, and difficulty is measured over ``seeds``. ``step``
    is told what is under way; when ``should_stop`` says so, no further seed is begun.
    """
    step(f"Simulating {scenario.title}, seed {seed} ...")
    trace = run(scenario, seed)
    rivals, truth = slots(scenario, seed), answers(scenario, seed)
    reader = ideal_reader(scenario, seed)
    step("Observing it ...")
    agreements = {partner.id: scenario.calendar.warm_up_days for partner in scenario.partners}
    log = observe(
        scenario, seed, trace, rivals, truth, until_day=scenario.calendar.days, agreements=agreements
    )
    return Card(
        id=scenario.id,
        version=scenario.version,
        title=scenario.title,
        summary=scenario.summary,
        seed=seed,
        facts=_facts(scenario),
        questions=_questions(scenario, seed),
        groups=tuple((g.id, g.name, str(g.size), g.home, ", ".join(g.markets)) for g in scenario.groups),
        reports=_reports(scenario, log),
        bearing=_by_cycle(scenario, [report for report in log.reports if reader.bears(report)]),
        knowable=_knowable(scenario, seed, bots, step, should_stop),
        difficulty=difficulty(scenario, range(seed, seed + seeds), step=step, stopped=should_stop)
        if seeds
        else None,
        variety=answer_variety(_settled_at_once(scenario), range(1, TRUTH_SEEDS + 1), should_stop)
        if seeds
        else None,
    )


def _settled_at_once(scenario: Scenario) -> Scenario:
    """Return a scenario without the questions that paired runs settle: those ``scenario check --deep`` counts, in minutes."""
    quick = tuple(question for question in scenario.questions if not isinstance(question, ClearedQuestion))
    return scenario.model_copy(update={"questions": quick})


def _facts(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    calendar, force = scenario.calendar, scenario.force
    return (
        ("level", scenario.level),
        ("hours", f"{scenario.notional_hours:g} notional"),
        (
            "length",
            f"{calendar.cycles} cycles of {calendar.cycle_days} days after {calendar.warm_up_days} of warm-up",
        ),
        (
            "town",
            f"{scenario.area.town}: {scenario.area.population:,} people, {scenario.area.neighbourhoods} neighbourhoods",
        ),
        (
            "a cycle has",
            f"{force.officer_days:g} officer-days, {force.specialist_hours:g} specialist hours, {force.analyst_hours:g} analyst hours",
        ),
        ("actions", ", ".join(action.action for action in scenario.actions)),
        ("partners", ", ".join(f"{p.name} ({p.access})" for p in scenario.partners) or "none"),
        ("injects", str(len(scenario.injects))),
        ("competencies", "; ".join(c.name for c in scenario.competencies)),
    )


def _questions(scenario: Scenario, seed: int) -> tuple[QuestionCard, ...]:
    by_id = {question.id: question for question in scenario.questions}
    cards = []
    for slot in slots(scenario, seed):
        question = by_id[slot.question]
        otherwise = getattr(question, "otherwise", "")
        names = [label(scenario, seed, h.entity) if h.entity else otherwise for h in slot.hypotheses]
        rates = tuple(zip(names, slot.base_rates, strict=True))
        cards.append(QuestionCard(question.id, question.kind, question.text, rates))
    return tuple(cards)


def _reports(scenario: Scenario, log: IntelLog) -> tuple[SourceCard, ...]:
    return tuple(
        SourceCard(
            source.id,
            source.name,
            f"{_right(scenario, source.id):.0%}",
            f"{source.delay_min} to {source.delay_max} d",
            source.partner or "",
            _by_cycle(scenario, [r for r in log.reports if r.headline.source == source.id]),
        )
        for source in scenario.evidence.sources
    )


def _right(scenario: Scenario, source: SourceId) -> float:
    """Return how often a source tells what is so, over the ways in which it knows."""
    shares = scenario.evidence.plan_of(source).basis.shares
    errors = scenario.evidence.errors
    return sum(share * errors.of_basis(basis).right for basis, share in zip(BASES, shares, strict=True))


def _by_cycle(scenario: Scenario, reports: Sequence[Report]) -> tuple[int, ...]:
    """Return how many of the reports come onto the menu in each cycle; the first has the warm-up's."""
    calendar = scenario.calendar
    counts = [0] * (calendar.cycles + 1)
    for report in reports:
        days = report.headline.released_day - calendar.warm_up_days
        counts[min(max(0, days // calendar.cycle_days + 1), calendar.cycles)] += 1
    return tuple(counts)


def _knowable(
    scenario: Scenario, seed: int, bots: int, step: Callable[[str], None], should_stop: Callable[[], bool]
) -> tuple[tuple[int, float], ...]:
    skills: list[tuple[int, float]] = []
    for played_seed in range(seed, seed + bots):
        if should_stop():
            break
        step(f"The ideal bot plays seed {played_seed} ({len(skills) + 1} of {bots}) ...")
        skills.append((played_seed, play(None, scenario, played_seed, "ideal").skill))
    return tuple(skills)
