"""Marks on probabilities: for every question and cycle, against the ideal observer and the truth."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.amounts import moment, period, signed
from assessment.mark_records import Estimate, QuestionMark
from assessment.marks.knowability import knowing
from assessment.observer.affordable_search import best_search
from assessment.observer.ideal_reader import IdealReader, IdealReading, by_id
from assessment.scorers.coherence import incoherence, normalised
from assessment.scorers.decomposition import split
from assessment.scorers.registry import ORDINAL, SCORERS
from assessment.scorers.regret import brier_regret, log_regret
from assessment.scorers.skill import skill
from scenarios.schema.questions import ORDERED
from simulator.answers import Answer, Slots
from synthetic.report import Report


@dataclass(frozen=True)
class _Cycle:
    question: str
    cycle: int
    base: dict[str, float]
    """Base rates by hypothesis id."""
    truth: str
    ideal: dict[str, float]
    reachable: dict[str, float]
    ordinal: bool
    open: bool
    """Whether “insufficient intelligence” is among its answers."""


def question_marks(
    reader: IdealReader,
    slots_list: Sequence[Slots],
    answers: Iterable[Answer],
    estimates: Iterable[Estimate],
    *,
    opened: Mapping[int, Sequence[Report]],
    available: Mapping[int, Sequence[Report]],
    hours: Mapping[int, float],
    insufficient: Collection[str] = (),
    of_cycles: int = 0,
) -> tuple[QuestionMark, ...]:
    """Return a mark for every question and cycle, in order of question, then cycle.

    ``opened`` holds the reports the trainee opened in each cycle, ``available`` those that came onto
    the menu in each cycle (collection the trainee asked for included), ``hours`` the analyst hours of
    each cycle; its keys are the cycles to mark. Belief at the end of a cycle rests on everything
    opened up to then. The last estimate in a cycle counts; a cycle without one carries the previous
    one forward, and before any the given base rates stand. A question without an answer has no mark.
    ``insufficient`` names the questions that allow “insufficient intelligence”, which counts as the base rates.
    ``of_cycles`` is how many cycles the exercise has, so that what follows them is called the hand-in.
    """
    truths = {a.question: a.truth for a in answers}
    cycles = sorted(hours)
    stated = tuple(estimates)
    best = best_search(reader, available, hours)
    ideals, reaches = _track(reader, opened, cycles), _track(reader, best, cycles)
    marks: list[QuestionMark] = []
    for slots in slots_list:
        if slots.question not in truths:
            continue
        true, allows = truths[slots.question], slots.question in insufficient
        for cycle in cycles:
            ideal, reached = (
                by_id(reader, slots.question, track[cycle].beliefs[slots.question])
                for track in (ideals, reaches)
            )
            at = _cycle(slots, cycle, true, ideal, reached, allows)
            marks.append(_mark(at, latest(stated, slots.question, cycle), of_cycles))
    return tuple(marks)


def _cycle(
    slots: Slots, cycle: int, true: str, ideal: dict[str, float], reachable: dict[str, float], allows: bool
) -> _Cycle:
    ordered = slots.kind in ORDERED
    return _Cycle(slots.question, cycle, slots.rates, true, ideal, reachable, ordered, allows)


def latest(estimates: Iterable[Estimate], question: str, cycle: int) -> Estimate | None:
    """Return the estimate that stands at the end of a cycle: the last one made up to then."""
    candidates = [e for e in estimates if e.question == question and e.cycle <= cycle]
    return max(candidates, key=lambda e: e.seq, default=None)


def _track(
    reader: IdealReader, opened: Mapping[int, Sequence[Report]], cycles: Sequence[int]
) -> dict[int, IdealReading]:
    return {
        cycle: reader.reading(r for c in sorted(opened) if c <= cycle for r in opened[c]) for cycle in cycles
    }


def _mark(at: _Cycle, estimate: Estimate | None, cycles: int) -> QuestionMark:
    none = estimate is not None and estimate.insufficient
    statement = at.base if estimate is None or none else estimate.probabilities
    p = normalised(statement, at.base)
    ranked = ORDINAL["ranked"]
    losses = {name: split(score, at.truth, p, at.ideal, at.reachable) for name, score in SCORERS.items()}
    mark = QuestionMark(
        question=at.question,
        cycle=at.cycle,
        stated=p,
        incoherence=incoherence(statement),
        ideal=at.ideal,
        reachable=at.reachable,
        brier=losses["brier"],
        log=losses["log"],
        brier_regret=brier_regret(p, at.ideal),
        log_regret=log_regret(p, at.ideal),
        skill=skill(losses["brier"].total, SCORERS["brier"](at.base, at.truth)),
        explanation="",
        truth=at.truth,
        ranked=split(ranked, at.truth, p, at.ideal, at.reachable) if at.ordinal else None,
        ranked_skill=skill(ranked(p, at.truth), ranked(at.base, at.truth)) if at.ordinal else None,
        knowing=knowing(none, p, at.ideal, at.reachable) if at.open else None,
    )
    return _explained(mark, at, estimate, cycles)


def _explained(mark: QuestionMark, at: _Cycle, estimate: Estimate | None, cycles: int) -> QuestionMark:
    if estimate is None:
        origin = "No estimate yet, so the given base rates stand"
    elif estimate.cycle < at.cycle:
        origin = (
            f"No estimate {moment(at.cycle, cycles)}, so the one of cycle {estimate.cycle} is carried forward"
        )
    else:
        origin = f"The last estimate {period(at.cycle, cycles)} (entry {estimate.seq})"
    if estimate is not None and estimate.insufficient:
        origin += ", “insufficient intelligence”, counts as the base rates"
    loss = mark.brier
    sentence = (
        f"{origin}: it gave the true answer {mark.stated[at.truth]:.0%} where the reports opened warranted "
        f"{at.ideal[at.truth]:.0%} and the best affordable search {at.reachable[at.truth]:.0%}; of a Brier "
        f"score of {loss.total:.2f}, {signed(loss.processing, 2)} comes from reading, {signed(loss.search, 2)} from "
        f"choosing what to read and {loss.irreducible:z.2f} could not have been known."
    )
    if mark.ranked is not None and mark.ranked_skill is not None:
        sentence += (
            f" The answers stand in an order: the ranked score, for which a near miss costs less, is {mark.ranked.total:.2f} "
            f"({signed(mark.ranked_skill, 2)} in skill beside the base rates)."
        )
    if mark.incoherence > 0.005:
        total = sum(estimate.probabilities.values()) if estimate else 1.0
        sentence += f" The stated probabilities added up to {total:.2f} and were scaled to 1."
    if mark.knowing is not None and mark.knowing.right is not None:
        sentence += f" {mark.knowing.sentence}"
    return replace(mark, explanation=sentence)
