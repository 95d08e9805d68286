"""The ideal reader of statements: each report speaks for or against a rival of one question, by published tables.

Questions are independent of each other, and so are origins within a question: opening a report multiplies a
question's belief by the chance of the report's statement under each pair of truth and decoy.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from assessment.observer.graded_statements import blind_weight_of, telling_grade
from assessment.observer.ideal_reader import Floats, Mistake, SourceChoice
from assessment.observer.observer import (
    bearer_state,
    factor_weight,
    headline_value,
    speaks,
    state_of,
    values_of,
    weight_of,
    withdrawal_weight,
)
from assessment.observer.possible_worlds import Worlds, by_hypothesis, normalised, possible_worlds
from assessment.observer.source_choice import source_choice
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots
from synthetic.report import Assertion, Headline, Report


class _QuestionBelief:
    """Belief over one question's worlds, and what follows from it, each worked out when it is first wanted."""

    def __init__(self, worlds: Worlds, opened: tuple[Report, ...], state: Floats | None = None) -> None:
        self.worlds = worlds
        self.opened = opened
        """What was opened, all that could count for this question in it."""
        self._state = state

    @cached_property
    def state(self) -> Floats:
        """Return the belief over worlds, shape (pairs,)."""
        return state_of(self.worlds, self.opened) if self._state is None else self._state

    @cached_property
    def chances(self) -> Floats:
        """Return the chance of each hypothesis, shape (hypotheses,)."""
        chances = by_hypothesis(self.worlds, self.state)
        chances.flags.writeable = False
        return chances

    @cached_property
    def values(self) -> Floats:
        """Return the value of information by source and subject, shape (sources, subjects)."""
        return values_of(self.worlds, self.state)


@dataclass(frozen=True, eq=False)
class _Chances(Mapping[str, Floats]):
    """The chances of each question, worked out when first asked for."""

    by_question: Mapping[str, _QuestionBelief]

    def __getitem__(self, question: str) -> Floats:
        return self.by_question[question].chances

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_question)

    def __len__(self) -> int:
        return len(self.by_question)


@dataclass(frozen=True, eq=False)
class StatementReading:
    """What is believed of each question once certain reports are opened."""

    by_question: Mapping[str, _QuestionBelief]
    origins: frozenset[str]
    """What the reports opened go back to."""

    @property
    def beliefs(self) -> Mapping[str, Floats]:
        """Return the chances of each question."""
        return _Chances(self.by_question)

    def values(self, headlines: Sequence[Headline]) -> Mapping[str, Floats]:
        """Return the value of each headline, which is about one question or none."""
        values = {question: np.zeros(len(headlines)) for question in self.by_question}
        for place, headline in enumerate(headlines):
            belief = self.by_question.get(headline.question)
            if belief is not None:
                values[headline.question][place] = headline_value(belief.worlds, belief.values, headline)
        return values

    def advance(self, report: Report) -> "StatementReading":
        """Return the reading with a report: one more factor where its origin is new.

        A report of an origin already read may be the better witness of the two, and a withdrawal takes away
        what was counted: belief is then laid out afresh.

        Raises:
            ValueError: for a source or hypothesis that the scenario does not have.
        """
        if report.withdraws or report.origin in self.origins:
            questions = self.by_question if report.withdraws else self._questions(report)
            beliefs = {q: self.by_question[q] for q in questions}
            news = {q: _QuestionBelief(b.worlds, (*b.opened, report)) for q, b in beliefs.items()}
        else:
            news = {q: self._multiplied(q, report, "again") for q in self._questions(report)}
        return StatementReading({**self.by_question, **news}, self.origins | {report.origin})

    def misread(self, report: Report, mistake: Mistake) -> "StatementReading":
        """Return the reading with one more factor, whatever the report repeats."""
        news = {q: self._multiplied(q, report, mistake) for q in self._questions(report)}
        return StatementReading({**self.by_question, **news}, self.origins)

    def weight(self, report: Report, question: str, hypothesis: str) -> float:
        """Return the report's weight of evidence: its chance under worlds with the hypothesis and without.

        A withdrawal weighs what the withdrawn origin did, the other way.
        """
        belief = self.by_question[question]
        if report.withdraws:
            return withdrawal_weight(belief.worlds, belief.opened, report, hypothesis)
        if report.origin in self.origins:
            return 0.0
        return factor_weight(belief.worlds, belief.state, report, hypothesis)

    def _questions(self, report: Report) -> list[str]:
        return [question for question in self.by_question if speaks(report, question)]

    def _multiplied(self, question: str, report: Report, mistake: Mistake) -> _QuestionBelief:
        belief = self.by_question[question]
        worlds, state, opened = belief.worlds, belief.state, (*belief.opened, report)
        if mistake == "bearer":
            return _QuestionBelief(worlds, opened, bearer_state(worlds, state, report))
        weights = weight_of(worlds, report) if mistake == "again" else blind_weight_of(worlds, report)
        return _QuestionBelief(worlds, opened, normalised(worlds, state * weights))


@dataclass(frozen=True, eq=False)
class StatementReader:
    """The possible worlds of each question, in the order of the scenario."""

    worlds: Mapping[str, Worlds]

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the ids of the questions."""
        return tuple(self.worlds)

    def hypotheses(self, question: str) -> tuple[str, ...]:
        """Return the ids of a question's rival hypotheses."""
        return self.worlds[question].hypotheses

    def reading(self, reports: Iterable[Report] = ()) -> StatementReading:
        """Return what is believed once some reports are opened, the same to the last bit in any order.

        Raises:
            ValueError: when a belief is asked for, for a source or hypothesis that the scenario does not have.
        """
        opened = tuple(reports)
        return StatementReading(
            {question: _QuestionBelief(worlds, opened) for question, worlds in self.worlds.items()},
            frozenset(report.origin for report in opened),
        )

    def mentions(self, headline: Headline) -> Mapping[str, frozenset[str]]:
        """Return the one question that a headline is about, if any, with the hypothesis whose subject it mentions."""
        if headline.question not in self.worlds:
            return {}
        return {headline.question: frozenset([headline.hypothesis] if headline.hypothesis else [])}

    def face(self, report: Report) -> tuple[Assertion, ...]:
        """Return what a report asserts."""
        return report.assertions

    def bears(self, report: Report) -> frozenset[str]:
        """Return the questions that a report asserts something about."""
        return frozenset(a.question for a in report.assertions if a.question in self.worlds)

    def account(self, report: Report) -> str:
        """Return the origin reference."""
        return report.origin

    def repeats(self, earlier: Iterable[Report], report: Report) -> bool:
        """Return whether a report's origin was opened earlier; where it is the better witness, it stands for both."""
        return not report.withdraws and any(r.origin == report.origin for r in earlier)

    def telling(self, report: Report, question: str) -> float:
        """Return how much more the direction tells under the report's grade than under any."""
        return telling_grade(self.worlds[question], report)

    def sources(self, question: str, reports: Sequence[Report]) -> SourceChoice:
        """Return what choices among the sources of some reports would tell about a question."""
        return source_choice(self.worlds[question], reports)


def statement_reader(
    plans: Sequence[SourcePlan], dials: Dials, slots_list: Sequence[Slots]
) -> StatementReader:
    """Return the reader of a published source table; ``slots_list`` holds each question's hypotheses and base rates.

    Raises:
        ValueError: when a hypothesis leaves deception nothing to point at.
    """
    return StatementReader({slots.question: possible_worlds(plans, dials, slots) for slots in slots_list})
