"""An ideal reader of another kind of evidence, with dictionaries and loops: two questions in one joint world.

Reports say what somebody did, not what follows: they hold no statement on a question, no rival and no origin.
Who holds the role (Q1) and which group (Q2) go together, so every report moves both questions. Copies are known
by their provenance. It serves to show that nothing outside the observer's room needs to know how belief comes about.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np

from assessment.observer.ideal_reader import Floats, Mistake, SourceChoice, weight_between
from scenarios.schema.intelligence import SourceId
from simulator.answers import Hypothesis, Slots
from synthetic.report import Assertion, Grade, Headline, Report

World = tuple[str, str]
"""Who holds the role and which group."""
PRIOR: dict[World, float] = {
    ("H1", "K1"): 0.25,
    ("H1", "K2"): 0.05,
    ("H2", "K1"): 0.10,
    ("H2", "K2"): 0.30,
    ("H3", "K1"): 0.15,
    ("H3", "K2"): 0.15,
}
RIVALS = {"Q1": ("H1", "H2", "H3"), "Q2": ("K1", "K2")}
SUBJECTS = {"P1": ("Q1", "H1"), "P2": ("Q1", "H2"), "G1": ("Q2", "K1"), "G2": ("Q2", "K2")}
"""Whom a report can be about; a handset, HS, belongs to whoever holds the role for the first group."""
ACTS = ("both ends", "ordinary")
RIGHT = {"A": 0.9, "C": 0.65}
"""By letter, which follows from the basis: how often a report has the act right. Either basis is as likely."""
SLOTS = tuple(
    Slots(
        question,
        "holder",
        tuple(Hypothesis(h, "" if h == "H3" else f"P-{h}") for h in rivals),
        tuple(sum(p for world, p in PRIOR.items() if h in world) for h in rivals),
    )
    for question, rivals in RIVALS.items()
)


def account(
    number: int,
    subject: str,
    act: str,
    letter: str = "A",
    source: SourceId = "source_report",
    repeats: str = "",
) -> Report:
    """Return a report of what a subject did."""
    headline = Headline(f"R-{number:04d}", number, number, source, subject, "", 0.5, tasked=False)
    grade = Grade(2, letter, "P")  # type: ignore[arg-type]
    return Report(headline, number, grade, f"repeats {repeats}" if repeats else "", act, ())


def act_chance(subject: str, act: str, world: World) -> float:
    """Return how often a subject does something in a world."""
    involved = world == ("H1", "K1") if subject == "HS" else SUBJECTS[subject][1] in world
    both = 0.6 if involved else 0.15
    return both if act == "both ends" else 1 - both


def outcome_chance(subject: str, act: str, letter: str, world: World) -> float:
    """Return how often a report on a subject tells of an act, on a basis, in a world."""
    right = sum(
        act_chance(subject, true, world) * (RIGHT[letter] if true == act else 1 - RIGHT[letter])
        for true in ACTS
    )
    return right / len(RIGHT)


def entropy(chances: Iterable[float]) -> float:
    """Return the entropy in bits."""
    return -sum(p * log2(p) for p in chances if p > 0)


def by_rival(state: Mapping[World, float]) -> dict[str, Floats]:
    """Return the chances of each question."""
    chances = {
        q: np.array([sum(p for world, p in state.items() if h in world) for h in rivals])
        for q, rivals in RIVALS.items()
    }
    for array in chances.values():
        array.flags.writeable = False
    return chances


@dataclass(frozen=True)
class JointReading:
    """Belief over the joint worlds, and what it rests on."""

    reader: "JointReader"
    state: Mapping[World, float]
    opened: tuple[Report, ...] = ()

    @property
    def beliefs(self) -> Mapping[str, Floats]:
        return by_rival(self.state)

    def values(self, headlines: Sequence[Headline]) -> Mapping[str, Floats]:
        values = {question: np.zeros(len(headlines)) for question in RIVALS}
        for place, headline in enumerate(headlines):
            for question in self.reader.mentions(headline):
                values[question][place] = self._value(question, headline.title)
        return values

    def _value(self, question: str, subject: str) -> float:
        fall = entropy(self.beliefs[question])
        for letter in RIGHT:
            for act in ACTS:
                joint = {w: p * outcome_chance(subject, act, letter, w) for w, p in self.state.items()}
                chance = sum(joint.values())
                fall -= chance * entropy(by_rival({w: p / chance for w, p in joint.items()})[question])
        return max(fall, 0.0)

    def _times(self, report: Report, letters: Sequence[str]) -> "JointReading":
        if not self.reader.bears(report):
            return JointReading(self.reader, self.state, (*self.opened, report))
        joint = {
            w: p * sum(outcome_chance(report.headline.title, report.body, letter, w) for letter in letters)
            for w, p in self.state.items()
        }
        total = sum(joint.values())
        return JointReading(self.reader, {w: p / total for w, p in joint.items()}, (*self.opened, report))

    def advance(self, report: Report) -> "JointReading":
        return (
            self if self.reader.repeats(self.opened, report) else self._times(report, report.grade.assessment)
        )

    def misread(self, report: Report, mistake: Mistake) -> "JointReading":
        letters = {"again": report.grade.assessment, "bearer": "C", "ungraded": "AC"}
        return self._times(report, letters[mistake])

    def weight(self, report: Report, question: str, hypothesis: str) -> float:
        return weight_between(self.reader, self, self.advance(report), question, hypothesis)


class JointReader:
    """The two questions of one joint world."""

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(RIVALS)

    def hypotheses(self, question: str) -> tuple[str, ...]:
        return RIVALS[question]

    def reading(self, reports: Iterable[Report] = ()) -> JointReading:
        reading = JointReading(self, PRIOR)
        for report in sorted(reports, key=lambda r: r.headline.id):
            reading = reading.advance(report)
        return reading

    def mentions(self, headline: Headline) -> Mapping[str, frozenset[str]]:
        if not headline.title:
            return {}
        question, rival = SUBJECTS.get(headline.title, ("", ""))
        return {q: frozenset([rival] if q == question else []) for q in RIVALS}

    def face(self, report: Report) -> tuple[Assertion, ...]:
        if report.headline.title not in SUBJECTS:
            return ()
        polarity = "for" if report.body == "both ends" else "against"
        return (Assertion(*SUBJECTS[report.headline.title], polarity),)  # type: ignore[arg-type]

    def bears(self, report: Report) -> frozenset[str]:
        return frozenset(RIVALS if report.headline.title else ())

    def account(self, report: Report) -> str:
        return report.provenance.removeprefix("repeats ") or report.headline.id

    def repeats(self, earlier: Iterable[Report], report: Report) -> bool:
        return any(self.account(r) == self.account(report) for r in earlier)

    def telling(self, report: Report, question: str) -> float:
        reaches = {letter: self._reach(report.headline.title, letter, question) for letter in RIGHT}
        return reaches[report.grade.assessment] - sum(reaches.values()) / len(reaches)

    def _reach(self, subject: str, letter: str, question: str) -> float:
        """Return the mean |λ| over what a report of this letter may say, at the prior, over all rivals."""
        prior, reach = self.reading(), 0.0
        for act in ACTS:
            chance = sum(p * outcome_chance(subject, act, letter, w) for w, p in PRIOR.items())
            made = account(9999, subject, act, letter)
            reach += chance * sum(abs(prior.weight(made, question, h)) for h in RIVALS[question])
        return reach

    def sources(self, question: str, reports: Sequence[Report]) -> SourceChoice:
        bearing = [r for r in reports if self.bears(r)]

        def belief(choice: Collection[str]) -> Floats:
            carried = {self.account(r) for r in bearing if r.headline.source in choice}
            return self.reading(r for r in bearing if self.account(r) in carried).beliefs[question]

        return SourceChoice(tuple(sorted({r.headline.source for r in bearing})), belief)
