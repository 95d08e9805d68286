"""The joint world as published: which latents there are, their prior, and what each lets sources see. No truth."""

from dataclasses import dataclass
from functools import cached_property
from itertools import permutations, product

import numpy as np

from scenarios.schema.evidence import EvidencePlan
from synthetic.questions.indicator_sheet import Floats, IndicatorSheet, RoleAssignments, Rows

USER_NOT_NAMED = 0.25
"""Prior chance that an unknown handset is used by nobody who is named. Assumption."""
GROUP_NOT_NAMED = 0.20
"""Prior chance that a visiting party belongs to none of the named groups. Assumption."""


@dataclass(frozen=True)
class LatentQuestion:
    """One question as a latent of the joint world."""

    question: str
    kind: str
    hypotheses: tuple[str, ...]
    """Hypothesis ids in order."""
    prior: Floats
    """Shape (hypotheses,)."""
    subjects: tuple[str, ...]
    """Ids of those it names: person ids, group ids."""
    assignments: RoleAssignments
    sheet: IndicatorSheet
    outsider: int
    """Role of whoever the question does not name."""


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
    """Holder questions first."""
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
