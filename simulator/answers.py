"""Rival hypotheses as a run names them, and which of them is true."""

from dataclasses import dataclass

from scenarios.schema.questions import QuestionKind


@dataclass(frozen=True)
class Hypothesis:
    """One rival answer: a person, group or zone, or the last one, ``otherwise``."""

    id: str
    """``H1``, ``H2`` … in the order in which trainees see them."""
    entity: str
    """``P00417``, ``G03``, ``Z-SALT`` or ``""`` for otherwise."""


@dataclass(frozen=True)
class Slots:
    """A question's hypotheses under one seed. Safe to show to trainees."""

    question: str
    kind: QuestionKind
    hypotheses: tuple[Hypothesis, ...]
    base_rates: tuple[float, ...]


@dataclass(frozen=True)
class Answer:
    """The truth about a question under one seed. Sealed until the debrief."""

    question: str
    truth: str
    """Id of the true hypothesis."""
    decoy: str
    """Id of the hypothesis that deception points at; never the true one."""
    explanation: str
    """One sentence for the debrief."""
