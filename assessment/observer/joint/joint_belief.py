"""Belief over a joint world, factored as it is held, and what it says of each latent."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from assessment.observer.joint.joint_activities import JointActivity
from assessment.observer.joint.joint_tables import JointTables, Presence
from synthetic.questions.indicator_sheet import Floats, Rows
from synthetic.questions.joint_model import LatentQuestion


@dataclass(frozen=True)
class HandsetBelief:
    """What bears on the user of one unknown handset."""

    names: Floats
    """Log prior of each user and what was told of it; shape (users,)."""
    acts: Floats
    """Log chance of what was done with it by role of its user and cell; shape (roles, cells)."""


@dataclass(frozen=True)
class RowBelief:
    """Belief about how the roles of one question are held."""

    latent: LatentQuestion
    rows: Floats
    """Chance of each row of the role assignments given the cell; shape (rows, cells), columns add up to 1."""


@dataclass(frozen=True)
class JointBelief:
    """Exact belief over a joint world, factored as it is held."""

    tables: JointTables
    core: Floats
    """Chance of answer of the group question, way of belonging and pairing; adds up to 1."""
    answer_cells: Floats
    """Chance of answer of the group question and cell; shape (answers, cells)."""
    others: tuple[RowBelief, ...]
    """Parallel to ``model.others``."""
    group_rows: Floats
    """Chance of each row of the group question's role assignments given its answer; empty without one."""
    handsets: tuple[HandsetBelief, ...]
    activities: tuple[JointActivity, ...] = ()
    """What was opened."""
    presence: Presence = field(default_factory=dict)
    """Rows of presence, granted or opened."""

    @property
    def cells(self) -> Floats:
        """Return the chance of each cell."""
        return np.asarray(self.answer_cells.sum(axis=0), dtype=np.float64)

    def answer(self, question: str) -> Floats:
        """Return the chance of each hypothesis of a question, in its order.

        Raises:
            KeyError: when the joint world has no such question.
        """
        group = self.tables.model.group
        if group and group.question == question:
            return np.asarray(self.answer_cells.sum(axis=1), dtype=np.float64)
        belief = {b.latent.question: b for b in self.others}[question]
        drivers = sums(
            belief.latent.assignments.answers, belief.rows @ self.cells, len(belief.latent.drivers)
        )
        return np.asarray(drivers @ belief.latent.outcomes, dtype=np.float64)

    def roles(self, question: str) -> Floats:
        """Return the chance that each subject that a question names has each role; shape (subjects, roles).

        Raises:
            KeyError: when the joint world has no such question.
        """
        latent, shares = self.assignments(question)
        roles = len(latent.sheet.roles)
        own = latent.assignments.roles.T[: len(latent.subjects)]
        return np.array([sums(column, shares, roles) for column in own])

    def assignments(self, question: str) -> tuple[LatentQuestion, Floats]:
        """Return a question and the chance of each row of its role assignments.

        Raises:
            KeyError: when the joint world has no such question.
        """
        group = self.tables.model.group
        if group and group.question == question:
            return group, self.group_rows * self.answer(question)[group.assignments.answers]
        belief = {b.latent.question: b for b in self.others}[question]
        return belief.latent, belief.rows @ self.cells

    @property
    def owners(self) -> Floats:
        """Return the chance that each visiting number belongs to each group, then to none; shape (numbers, owners)."""
        ways = self.core.sum(axis=(0, 2))
        model = self.tables.model
        return np.array([sums(column, ways, len(model.owners)) for column in model.affiliations.T])

    @property
    def pairings(self) -> Floats:
        """Return the chance that each vehicle has each number; shape (vehicles, numbers)."""
        ways = self.core.sum(axis=(0, 1))
        model = self.tables.model
        return np.array([sums(column, ways, len(model.numbers)) for column in model.pairings.T])

    @cached_property
    def user_joints(self) -> tuple[Floats, ...]:
        """Return the chance of row, user and cell for each handset; shape (rows, users, cells).

        With no holder question there is one row and nobody who is named.
        """
        roles, place = user_roles(self.tables), holder_place(self.tables)
        rows = self.others[place].rows if place >= 0 else np.ones((1, len(self.cells)))
        joints = []
        for handset in self.handsets:
            acts = np.exp(handset.acts - finite(handset.acts.max(axis=0)))
            joint = np.exp(handset.names - handset.names.max())[:, None] * acts[roles]
            whole = joint.sum(axis=1)
            joint *= (rows * self.cells / np.where(whole > 0, whole, 1.0))[:, None, :]
            joints.append(joint)
        return tuple(joints)

    @property
    def users(self) -> Floats:
        """Return the chance of each user of each handset; shape (handsets, users), nobody named last."""
        users = [joint.sum(axis=(0, 2)) for joint in self.user_joints]
        return np.array(users).reshape(len(users), len(self.tables.model.users))


def user_roles(tables: JointTables) -> Rows:
    """Return the role of each user of a handset under each row of the holder question; shape (rows, users)."""
    holder = tables.model.holder
    if holder is None:
        return np.array([[tables.model.outsider]], dtype=np.int64)
    roles = holder.assignments.roles
    return np.hstack([roles, np.full((len(roles), 1), tables.model.outsider, dtype=np.int64)])


def sums(index: Rows, weights: Floats, size: int) -> Floats:
    """Return weights summed by index; shape (size,)."""
    return np.asarray(np.bincount(index, weights=weights, minlength=size), dtype=np.float64)


def finite(peaks: Floats) -> Floats:
    """Return peaks to take off before exponentials; where nothing is possible, nothing."""
    return np.asarray(np.where(np.isfinite(peaks), peaks, 0.0), dtype=np.float64)


def holder_place(tables: JointTables) -> int:
    """Return the number of the first holder question; -1 when there is none."""
    holder = tables.model.holder
    return -1 if holder is None else tables.model.others.index(holder)
