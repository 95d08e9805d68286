"""The joint world as published: which latents there are, their prior, and what each lets sources see. No truth."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations, product

import numpy as np

from scenarios.schema.evidence import EvidencePlan
from synthetic.questions.indicator_sheet import Floats, IndicatorSheet, RoleAssignments, Rows
from synthetic.questions.two_sides import BYSTANDER
from synthetic.questions.two_sides import sheet as two_sided_sheet
from synthetic.testimony.occasion import SubjectKind

USER_NOT_NAMED = 0.25
"""Prior chance that an unknown handset is used by nobody who is named. Assumption."""
GROUP_NOT_NAMED = 0.20
"""Prior chance that a visiting party belongs to none of the named groups. Assumption."""


@dataclass(frozen=True)
class Strand:
    """Subjects of one kind at which looks fall for a question, and the sheet of what is found."""

    subject_kind: SubjectKind
    subjects: tuple[str, ...]
    """Ids, such as person ids, group ids or zone ids."""
    sheet: IndicatorSheet
    days: tuple[range, ...] = ()
    """Days on which looks at each subject may fall, where subjects are dated; empty where any day will do."""


@dataclass(frozen=True)
class LatentQuestion:
    """One question as a latent of the joint world.

    What leaves evidence is its *driver*. Mostly the driver is the answer itself; where the answer is settled by what
    the world does, the driver only makes it likelier.
    """

    question: str
    kind: str
    hypotheses: tuple[str, ...]
    """Hypothesis ids in order."""
    drivers: Floats
    """Prior of each driver; shape (drivers,)."""
    outcomes: Floats
    """Chance of each hypothesis by driver, shape (drivers, hypotheses); the identity where the driver is the answer."""
    subject_kind: SubjectKind
    """Kind of what it names, at which looks fall."""
    subjects: tuple[str, ...]
    """Ids of those it names, such as person ids, group ids or zone ids."""
    assignments: RoleAssignments
    """Every way in which roles can be held, by ``columns``; its ``answers`` are drivers."""
    sheet: IndicatorSheet
    further: tuple[Strand, ...] = ()
    """What else bears on the question, each of whose roles follows from those of the subjects that it names."""

    @cached_property
    def columns(self) -> tuple[tuple[SubjectKind, str, IndicatorSheet], ...]:
        """Return kind, id and sheet of every subject in the order of the roles that are assigned."""
        strands = (Strand(self.subject_kind, self.subjects, self.sheet), *self.further)
        return tuple((s.subject_kind, subject, s.sheet) for s in strands for subject in s.subjects)

    @cached_property
    def prior(self) -> Floats:
        """Return the prior of each hypothesis; shape (hypotheses,)."""
        return np.asarray(self.drivers @ self.outcomes, dtype=np.float64)


@dataclass(frozen=True, eq=False)
class JointModel:
    """The latents of a scenario under a seed, independent but for what is said here.

    The answer of the group question, the group of each visiting party and the pairing of parties with vehicles are
    the core. Every other question is independent of the rest given the core; so is the user of each unknown handset,
    who is one of the subjects of the first holder question or nobody who is named.
    """

    plan: EvidencePlan
    group: LatentQuestion | None
    others: tuple[LatentQuestion, ...]
    handsets: tuple[str, ...]
    vehicles: tuple[str, ...]
    numbers: tuple[str, ...]

    @property
    def questions(self) -> tuple[LatentQuestion, ...]:
        """Return all questions, by id."""
        everything = (*self.others, *((self.group,) if self.group else ()))
        return tuple(sorted(everything, key=lambda latent: latent.question))

    @property
    def holder(self) -> LatentQuestion | None:
        """Return the first holder question: its subjects may use the unknown handsets."""
        return next((latent for latent in self.others if latent.kind == "holder"), None)

    @cached_property
    def latents(self) -> Mapping[tuple[SubjectKind, str], LatentQuestion]:
        """Return the question of everybody and everything that a question names, by kind and id."""
        return {(kind, subject): latent for latent in self.questions for kind, subject, _ in latent.columns}

    @cached_property
    def _sheets(self) -> Mapping[tuple[SubjectKind, str], IndicatorSheet]:
        return {(kind, subject): laid for latent in self.questions for kind, subject, laid in latent.columns}

    @cached_property
    def outsiders(self) -> IndicatorSheet:
        """Return the sheet of people who are in no question, and of unknown handsets."""
        return self.holder.sheet if self.holder else two_sided_sheet(self.plan.sharpness)

    @property
    def outsider(self) -> int:
        """Return the role of people who are in no question."""
        return BYSTANDER

    @cached_property
    def days(self) -> Mapping[tuple[SubjectKind, str], range]:
        """Return the days on which looks may fall at each subject that is dated, by kind and id."""
        strands = (strand for latent in self.questions for strand in latent.further if strand.days)
        return {
            (strand.subject_kind, subject): days
            for strand in strands
            for subject, days in zip(strand.subjects, strand.days, strict=True)
        }

    def sheet_of(self, kind: SubjectKind, ident: str) -> IndicatorSheet:
        """Return the sheet from which the class of an act by a subject is drawn."""
        return self._sheets.get((kind, ident), self.outsiders)

    @cached_property
    def users(self) -> Floats:
        """Return the prior of the user of a handset: subjects of the holder question in order, then nobody named."""
        subjects = len(self.holder.subjects) if self.holder else 0
        if not subjects:
            return np.ones(1)
        return np.array([(1 - USER_NOT_NAMED) / subjects] * subjects + [USER_NOT_NAMED])

    @cached_property
    def owners(self) -> Floats:
        """Return the prior of the group of a visiting party: named groups in order, then none of them."""
        groups = len(self.group.subjects) if self.group else 0
        if not groups:
            return np.ones(1)
        return np.array([(1 - GROUP_NOT_NAMED) / groups] * groups + [GROUP_NOT_NAMED])

    @cached_property
    def affiliations(self) -> Rows:
        """Return every way in which parties can belong to groups; shape (ways, parties), last axis by number."""
        return np.array(list(product(range(len(self.owners)), repeat=len(self.numbers))), dtype=np.int64)

    @cached_property
    def pairings(self) -> Rows:
        """Return every way in which numbers can be in vehicles; shape (ways, vehicles): number of each vehicle."""
        if self.group is None:
            return np.arange(len(self.vehicles), dtype=np.int64)[None, :]
        return np.array(list(permutations(range(len(self.numbers)))), dtype=np.int64)

    def party_shares(self, answer: int, affiliation: Rows) -> Floats:
        """Return the chance that a visiting party in an act is each one, by number; adds up to 1.

        Parties of the group that is the ``answer`` are likelier by the plan's link; when the answer is no named
        group, all are alike.
        """
        is_named_group = self.group is not None and answer < len(self.group.subjects)
        weights = (
            1.0 + self.plan.link * (affiliation == answer) if is_named_group else np.ones(len(affiliation))
        )
        return np.asarray(weights / weights.sum(), dtype=np.float64)
