"""Scripted readers for calibration: each reads, weighs and states with one bias at a known strength, or none.

Reports come from the real generator under a scenario and seed; only the reading is scripted. A
reader works on the questions' own headlines with a fixed number of hours a cycle, and states every
question at the start and at the end of each cycle, with noise, in whole percentages.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import NormalDist

import numpy as np

from assessment.bias.availability import ACCOUNTS
from assessment.bias.evidence import Closing, Event, Opening, Statement, leader, odds
from assessment.bias.satisficing import ENOUGH
from assessment.observer.graded_statements import blind_weight_of
from assessment.observer.ideal_reader import Floats
from assessment.observer.observer import assertions_about, headline_value, values_of, weight_of
from assessment.observer.possible_worlds import Worlds, by_hypothesis, normalised, possible_worlds
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, slots
from simulator.ids import person_id
from simulator.run import run
from synthetic.intelligence_log import observe
from synthetic.report import Report

HOURS = 6.0
"""Analyst hours a cycle for reports that bear on a question: half of Harrowmere's, the rest going on others."""
LEAST = 1e-12


@dataclass(frozen=True)
class Habit:
    """How a reader reads, weighs and states; as it stands, without bias."""

    by_value: float = 0.5
    """Chance of opening what tells most for an hour; otherwise anything that is affordable."""
    leader: float = 0.0
    """Chance of opening a headline about the leading hypothesis when there is one."""
    settled: bool = False
    """Whether questions that seem settled are left alone."""
    hours: float = 1.0
    """Share of the hours that is used."""
    disfavouring: float = 1.0
    """Weight of what speaks against the leader."""
    denials: float = 1.0
    """Weight of reports that something is not so."""
    copies: float = 0.0
    """Weight of copies."""
    stories: float = 1.0
    records: float = 1.0
    late: float = 1.0
    early: float = 1.0
    base: float = 1.0
    """Weight of the base rates."""
    pace: float = 1.0
    """Weight of all evidence."""
    sharp: float = 1.0
    """Power to which the final belief is raised before it is stated."""
    anchor: float = 0.0
    """Share of the first statement, in log terms, in every later one."""
    grades: bool = True
    """Whether grades are looked at."""
    noise: float = 0.25
    """Standard deviation of what is stated, in natural log units."""


UNBIASED = Habit()
BIASED: dict[str, tuple[Habit, str]] = {
    "search": (Habit(leader=0.7), "opens a headline about its leader 7 times in 10 where there is one"),
    "weighting": (Habit(disfavouring=0.3), "gives what speaks against its leader 0.3 of its weight"),
    "source_grade": (Habit(grades=False), "weighs every report as if grades did not exist"),
    "double_counting": (Habit(copies=1.0), "counts copies as new"),
    "anchoring": (Habit(anchor=0.5), "stays half way at its first estimate"),
    "conservatism": (Habit(pace=0.5), "moves half as far as warranted"),
    "base_rate": (Habit(base=0.0), "leaves the base rates out"),
    "recency": (
        Habit(late=1.5, early=0.5),
        "gives the later half read 1.5 of its weight and the earlier half 0.5",
    ),
    "availability": (Habit(stories=1.5, records=0.5), "gives stories 1.5 of their weight and records 0.5"),
    "confidence": (Habit(sharp=2.0), "states the square of its belief, scaled to 1"),
    "absence": (Habit(denials=0.3), "gives reports that something is not so 0.3 of their weight"),
    "closure": (Habit(hours=0.6), "stops when 0.6 of the hours are used"),
    "satisficing": (Habit(settled=True), "reads no more about a question whose leader has .65"),
}
"""By indicator: a reader that has the bias, and what it does."""


@dataclass(frozen=True)
class Case:
    """One exercise to read: a scenario's tables and the reports of one seed, by cycle of arrival."""

    scenario: Scenario
    seed: int
    slots: tuple[Slots, ...]
    arrivals: Mapping[int, tuple[Report, ...]]


def case(scenario: Scenario, seed: int) -> Case:
    """Return what a scenario reports under a seed. The destination is drawn from its base rates: no twins are run."""
    trace = run(scenario, seed)
    rivals = slots(scenario, seed)
    so = {"broker": person_id(trace.broker), "supplier": scenario.groups[trace.supplier].id}
    settled = []
    for question_slots in rivals:
        by_entity = {h.entity: h.id for h in question_slots.hypotheses}
        hypothesis = _pick(
            [h.id for h in question_slots.hypotheses],
            question_slots.base_rates,
            _draw(seed, "truth", question_slots.question),
        )
        truth = (
            by_entity.get(so[question_slots.kind], by_entity.get("", ""))
            if question_slots.kind in so
            else hypothesis
        )
        others = [h.id for h in question_slots.hypotheses if h.entity and h.id != truth]
        settled.append(
            Answer(
                question_slots.question,
                truth,
                others[int(_draw(seed, "decoy", question_slots.question) * len(others))],
                "",
            )
        )
    calendar = scenario.calendar
    log = observe(scenario, seed, trace, rivals, settled, until_day=calendar.days)
    arrivals: dict[int, list[Report]] = {}
    for report in log.reports:
        if report.headline.question:
            days = report.headline.released_day - calendar.warm_up_days
            arrivals.setdefault(max(1, days // calendar.cycle_days + 2), []).append(report)
    return Case(scenario, seed, rivals, {cycle: tuple(reports) for cycle, reports in arrivals.items()})


def read(exercise: Case, habit: Habit) -> tuple[Event, ...]:
    """Return the log of a reader with a habit."""
    return _Reader(exercise, habit).log()


@dataclass
class _Reader:
    case: Case
    habit: Habit
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        plans, dials = self.case.scenario.sources, self.case.scenario.dials
        self.tables = {s.question: possible_worlds(plans, dials, s) for s in self.case.slots}
        self.ideal = {q: table.prior for q, table in self.tables.items()}
        self.values = {q: values_of(table, table.prior) for q, table in self.tables.items()}
        self.belief = {q: self.habit.base * np.log(table.prior) for q, table in self.tables.items()}
        self.first: dict[str, Floats] = {}
        self.last: dict[str, Statement] = {}
        self.origins: set[str] = set()
        self.menu: dict[str, Report] = {}

    def log(self) -> tuple[Event, ...]:
        for cycle in range(1, self.case.scenario.calendar.cycles + 2):
            self.menu |= {r.headline.id: r for r in self.case.arrivals.get(cycle, ())}
            if cycle == 1:
                self._state(cycle)
            self._weigh(self._open(cycle))
            self._state(cycle)
        return tuple(self.events)

    def _open(self, cycle: int) -> list[tuple[Report, bool]]:
        hours, opened = HOURS, []
        while (report := self._next(hours)) is not None:
            menu = tuple(r.headline for r in self.menu.values())
            self.events.append(Opening(len(self.events) + 1, cycle, menu, report))
            del self.menu[report.headline.id]
            hours -= report.headline.open_hours
            copy = report.origin in self.origins
            self.origins.add(report.origin)
            opened.append((report, copy))
            for question, table in self.tables.items():
                if not copy and assertions_about(report, question):
                    self.ideal[question] = normalised(table, self.ideal[question] * weight_of(table, report))
                    self.values[question] = values_of(table, self.ideal[question])
        unread = tuple(r.headline for r in self.menu.values())
        self.events.append(Closing(len(self.events) + 1, cycle, hours, unread))
        return opened

    def _next(self, hours: float) -> Report | None:
        if hours <= HOURS * (1.0 - self.habit.hours) + 1e-9:
            return None
        able = [r for r in self.menu.values() if r.headline.open_hours <= hours + 1e-9]
        if self.habit.settled:
            able = [r for r in able if self._chance_of_leader(r.headline.question) < ENOUGH]
        if not able:
            return None
        key = (len(self.events), self.case.seed)
        leading = [r for r in able if r.headline.hypothesis == leader(self.last.get(r.headline.question))]
        if leading and _draw(*key, "leader") < self.habit.leader:
            return leading[int(_draw(*key, "which") * len(leading))]
        if _draw(*key, "how") < self.habit.by_value:
            return max(able, key=lambda r: (self._rate(r), r.headline.id))
        return able[int(_draw(*key, "any") * len(able))]

    def _chance_of_leader(self, question: str) -> float:
        return max(self.last[question].probabilities.values()) if question in self.last else 0.0

    def _rate(self, report: Report) -> float:
        question = report.headline.question
        value = headline_value(self.tables[question], self.values[question], report.headline)
        return round(value / report.headline.open_hours, 9)

    def _weigh(self, opened: Sequence[tuple[Report, bool]]) -> None:
        for question, table in self.tables.items():
            bearing = [(r, copy) for r, copy in opened if assertions_about(r, question)]
            for place, (report, copy) in enumerate(bearing):
                factor = self._factor(table, report, copy, (place + 0.5) / len(bearing))
                weights = weight_of(table, report) if self.habit.grades else blind_weight_of(table, report)
                self.belief[question] = self.belief[question] + factor * np.log(np.maximum(weights, LEAST))

    def _factor(self, table: Worlds, report: Report, copy: bool, place: float) -> float:
        habit = self.habit
        factor = habit.pace * (habit.copies if copy else 1.0)
        factor *= habit.stories if report.headline.source in ACCOUNTS else habit.records
        factor *= habit.late if place > 0.5 else habit.early if place < 0.5 else 1.0
        if assertions_about(report, table.question)[0].polarity == "against":
            factor *= habit.denials
        leading = leader(self.last.get(table.question))
        if habit.disfavouring != 1.0 and leading is not None:
            index = table.hypotheses.index(leading)
            before = normalised(
                table, np.exp(self.belief[table.question] - self.belief[table.question].max())
            )
            after = normalised(table, before * weight_of(table, report))
            gained = odds(by_hypothesis(table, after))[index] - odds(by_hypothesis(table, before))[index]
            factor *= habit.disfavouring if gained < 0 else 1.0
        return factor

    def _state(self, cycle: int) -> None:
        for question, table in self.tables.items():
            belief = np.exp(self.belief[question] - self.belief[question].max())
            chances = (
                np.log(np.maximum(by_hypothesis(table, belief / belief.sum()), LEAST)) * self.habit.sharp
            )
            if question in self.first:
                chances = self.habit.anchor * self.first[question] + (1 - self.habit.anchor) * chances
            seq = len(self.events) + 1
            shaken = chances + self.habit.noise * np.array(
                [_normal(self.case.seed, seq, question, h) for h in table.hypotheses]
            )
            self.first.setdefault(question, chances)
            stated = np.exp(shaken - shaken.max())
            whole = np.round(100 * stated / stated.sum())
            said_so = {h: float(p) / float(whole.sum()) for h, p in zip(table.hypotheses, whole, strict=True)}
            self.last[question] = Statement(seq, cycle, question, said_so)
            self.events.append(self.last[question])


def _draw(*key: object) -> float:
    """Return a number in (0, 1) that depends on its key alone."""
    text = "|".join(str(part) for part in key)
    return (int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") + 0.5) / 2**48


def _normal(*key: object) -> float:
    return NormalDist().inv_cdf(_draw(*key))


def _pick(names: Sequence[str], chances: Sequence[float], draw: float) -> str:
    reached = 0.0
    for name, chance in zip(names, chances, strict=True):
        reached += chance
        if draw < reached:
            return name
    return names[-1]
