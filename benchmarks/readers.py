"""Scripted readers for calibration: each reads, weighs and states with one bias at a known strength, or none.

Reports come from the real generator under a scenario and seed; only the reading is scripted. A reader works on the
headlines that can bear on a question with a fixed number of hours a cycle, and states every question at the start and
at the end of each cycle, with noise, in whole percentages. What a report is worth is what it moves the ideal reader
of all that was opened before it; a bias gives it another weight.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import NormalDist

import numpy as np

from assessment.bias.availability import ACCOUNTS
from assessment.bias.evidence import Closing, Event, Opening, Statement, leader, odds
from assessment.bias.satisficing import ENOUGH
from assessment.observer.ideal_reader import Floats, IdealReader, IdealReading, prior
from assessment.observer.readers import ideal_reader
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, slots
from simulator.ids import person_id
from simulator.run import run
from synthetic.intelligence_log import observe
from synthetic.report import Report

HOURS = 6.0
"""Analyst hours a cycle for reports that bear on a question: half of Harrowmere's, the rest going on others."""
LEAST = 1e-12
MENU = 24
"""Newest headlines of which the value is worked out before each opening: nobody weighs a whole log."""


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
    """One exercise to read: a scenario and the reports of one seed that bear on a question, by cycle of arrival."""

    scenario: Scenario
    seed: int
    slots: tuple[Slots, ...]
    arrivals: Mapping[int, tuple[Report, ...]]

    @cached_property
    def reader(self) -> IdealReader:
        """Return the exact reader of these reports."""
        return ideal_reader(self.scenario, self.seed)


def case(scenario: Scenario, seed: int) -> Case:
    """Return what a scenario reports under a seed. Truths that take twin runs are drawn from the base rates."""
    trace = run(scenario, seed)
    rivals = slots(scenario, seed)
    settled = tuple(_answer(scenario, seed, of, trace.broker, trace.supplier) for of in rivals)
    calendar = scenario.calendar
    log = observe(scenario, seed, trace, rivals, settled, until_day=calendar.days)
    reader = ideal_reader(scenario, seed)
    arrivals: dict[int, list[Report]] = {}
    for report in log.reports:
        if reader.mentions(report.headline):
            days = report.headline.released_day - calendar.warm_up_days
            arrivals.setdefault(max(1, days // calendar.cycle_days + 2), []).append(report)
    return Case(scenario, seed, rivals, {cycle: tuple(reports) for cycle, reports in arrivals.items()})


def _answer(scenario: Scenario, seed: int, of: Slots, broker: int, supplier: int) -> Answer:
    by_entity = {h.entity: h.id for h in of.hypotheses}
    known = {"holder": person_id(broker), "group": scenario.groups[supplier].id}
    drawn = _pick([h.id for h in of.hypotheses], of.base_rates, _draw(seed, "truth", of.question))
    truth = by_entity.get(known[of.kind], by_entity.get("", "")) if of.kind in known else drawn
    others = [h.id for h in of.hypotheses if h.entity and h.id != truth]
    return Answer(of.question, truth, others[int(_draw(seed, "decoy", of.question) * len(others))], "")


def read(exercise: Case, habit: Habit) -> tuple[Event, ...]:
    """Return the log of a reader with a habit."""
    return _Reader(exercise, habit).log()


@dataclass(frozen=True)
class _Read:
    """One opened report: what was warranted before it and after it."""

    report: Report
    copy: bool
    before: IdealReading
    after: IdealReading


@dataclass
class _Reader:
    case: Case
    habit: Habit
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reader = self.case.reader
        self.reading = self.reader.reading()
        self.belief = {q: self.habit.base * np.log(prior(self.reader, q)) for q in self.reader.questions}
        self.first: dict[str, Floats] = {}
        self.last: dict[str, Statement] = {}
        self.opened: list[Report] = []
        self.menu: dict[str, Report] = {}

    def log(self) -> tuple[Event, ...]:
        for cycle in range(1, self.case.scenario.calendar.cycles + 2):
            self.menu |= {r.headline.id: r for r in self.case.arrivals.get(cycle, ())}
            if cycle == 1:
                self._state(cycle)
            self._weigh(self._open(cycle))
            self._state(cycle)
        return tuple(self.events)

    def _open(self, cycle: int) -> list[_Read]:
        hours, reads = HOURS, []
        while (report := self._next(hours)) is not None:
            menu = tuple(r.headline for r in self.menu.values())
            self.events.append(Opening(len(self.events) + 1, cycle, menu, report))
            del self.menu[report.headline.id]
            hours -= report.headline.open_hours
            copy = self.reader.repeats(self.opened, report)
            after = self.reading if copy else self.reading.advance(report)
            reads.append(_Read(report, copy, self.reading, after))
            self.opened.append(report)
            self.reading = after
        unread = tuple(r.headline for r in self.menu.values())
        self.events.append(Closing(len(self.events) + 1, cycle, hours, unread))
        return reads

    def _next(self, hours: float) -> Report | None:
        if hours <= HOURS * (1.0 - self.habit.hours) + 1e-9:
            return None
        able = [r for r in self.menu.values() if r.headline.open_hours <= hours + 1e-9]
        if self.habit.settled:
            able = [r for r in able if not self._is_settled(r)]
        if not able:
            return None
        key = (len(self.events), self.case.seed)
        leading = [r for r in able if self._about_leader(r)]
        if leading and _draw(*key, "leader") < self.habit.leader:
            return leading[int(_draw(*key, "which") * len(leading))]
        if _draw(*key, "how") < self.habit.by_value:
            return self._best(able[-MENU:])
        return able[int(_draw(*key, "any") * len(able))]

    def _is_settled(self, report: Report) -> bool:
        """Return whether every question that a headline can bear on has a leader that is as good as sure."""
        stated = [self.last[q] for q in self.reader.mentions(report.headline) if q in self.last]
        return bool(stated) and all(max(one.probabilities.values()) >= ENOUGH for one in stated)

    def _about_leader(self, report: Report) -> bool:
        mentions = self.reader.mentions(report.headline)
        return any(leader(self.last.get(q)) in named for q, named in mentions.items())

    def _best(self, able: Sequence[Report]) -> Report:
        values = self.reading.values([r.headline for r in able])
        bits = np.sum(list(values.values()), axis=0)
        rates = {
            r.headline.id: round(float(b) / r.headline.open_hours, 9) for r, b in zip(able, bits, strict=True)
        }
        return max(able, key=lambda r: (rates[r.headline.id], r.headline.id))

    def _weigh(self, reads: Sequence[_Read]) -> None:
        for question in self.reader.questions:
            bearing = [one for one in reads if question in self.reader.bears(one.report)]
            for place, one in enumerate(bearing):
                step = self._step(question, one)
                factor = self._factor(question, one, step, (place + 0.5) / len(bearing))
                self.belief[question] = self.belief[question] + factor * step

    def _step(self, question: str, one: _Read) -> Floats:
        """Return how a report changes the logarithms of belief: as warranted, as if new, or whatever its grade."""
        after = one.after
        if not self.habit.grades:
            after = one.before if one.copy else one.before.misread(one.report, "ungraded")
        elif one.copy and self.habit.copies:
            after = one.before.misread(one.report, "again")
        return _logs(after.beliefs[question]) - _logs(one.before.beliefs[question])

    def _factor(self, question: str, one: _Read, step: Floats, place: float) -> float:
        habit = self.habit
        factor = habit.pace * (habit.copies if one.copy else 1.0)
        factor *= habit.stories if one.report.headline.source in ACCOUNTS else habit.records
        factor *= habit.late if place > 0.5 else habit.early if place < 0.5 else 1.0
        ways = {said.polarity for said in self.reader.face(one.report) if said.question == question}
        if ways == {"against"}:
            factor *= habit.denials
        leading = leader(self.last.get(question))
        if habit.disfavouring != 1.0 and leading is not None:
            index = self.reader.hypotheses(question).index(leading)
            before = self.belief[question]
            gained = odds(_chances(before + step))[index] - odds(_chances(before))[index]
            factor *= habit.disfavouring if gained < 0 else 1.0
        return factor

    def _state(self, cycle: int) -> None:
        for question in self.reader.questions:
            hypotheses = self.reader.hypotheses(question)
            chances = _logs(_chances(self.belief[question])) * self.habit.sharp
            if question in self.first:
                chances = self.habit.anchor * self.first[question] + (1 - self.habit.anchor) * chances
            seq = len(self.events) + 1
            shaken = chances + self.habit.noise * np.array(
                [_normal(self.case.seed, seq, question, h) for h in hypotheses]
            )
            self.first.setdefault(question, chances)
            whole = np.round(100 * _chances(shaken))
            said_so = {h: float(p) / float(whole.sum()) for h, p in zip(hypotheses, whole, strict=True)}
            self.last[question] = Statement(seq, cycle, question, said_so)
            self.events.append(self.last[question])


def _logs(chances: Floats) -> Floats:
    return np.log(np.maximum(chances, LEAST))


def _chances(logs: Floats) -> Floats:
    stated = np.exp(logs - logs.max())
    return np.asarray(stated / stated.sum(), dtype=np.float64)


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
