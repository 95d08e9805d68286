"""Exact belief about every question of a joint world from any set of indications.

Message passing: each question but that of the group sends the core one number a cell, a sum over the ways in which
its roles can be held; the core adds what bears on groups, numbers and pairings. All in logs until the last step.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from assessment.observer.joint.joint_activities import JointActivity, joint_activities
from assessment.observer.joint.joint_belief import (
    HandsetBelief,
    JointBelief,
    RowBelief,
    finite,
    holder_place,
    sums,
    user_roles,
)
from assessment.observer.joint.joint_tables import JointTables, Presence
from synthetic.questions.indicator_sheet import Floats, Rows
from synthetic.testimony.view import Indication

NAMING_KINDS = frozenset({"use", "pairing"})
"""Kinds of act that tell who uses something or which number was in a vehicle; no sheet is behind them."""


@dataclass(frozen=True)
class _Evidence:
    """Sums of log likelihoods by whom or what they bear on."""

    subjects: dict[str, Floats]
    """Whoever or whatever a question but that of the group names, to shape (roles, cells)."""
    background: Floats
    """Shape (cells,)."""
    groups: Floats
    """Shape (groups, roles)."""
    handset_acts: Floats
    handset_names: Floats
    owners: Floats
    """Shape (numbers, owners)."""
    pairings: Floats
    """Shape (vehicles, numbers)."""


def joint_belief(
    tables: JointTables, indications: Iterable[Indication], presence: Presence | None = None
) -> JointBelief:
    """Return the exact belief given what was opened and which rows of presence were granted.

    Opened reads of a vehicle are rows of presence too.

    Raises:
        ValueError: when indications contradict each other or their sources, or are about nothing in the model.
    """
    return joint_belief_of(tables, joint_activities(indications), presence)


def joint_belief_of(
    tables: JointTables, activities: Iterable[JointActivity], presence: Presence | None = None
) -> JointBelief:
    """Return the exact belief given activities that were opened, each an occasion of its own.

    Raises:
        ValueError: as ``joint_belief`` does.
    """
    opened = tuple(activities)
    rows = {**(presence or {}), **reads_of(opened)}
    evidence = _evidence(tables, opened, rows)
    handsets = tuple(map(HandsetBelief, evidence.handset_names, evidence.handset_acts))
    weights = [_row_weights(tables, number, evidence, handsets) for number in range(len(tables.model.others))]
    message = evidence.background.copy()
    if holder_place(tables) < 0:
        for handset in handsets:
            message += _log_sum(handset.names[:, None] + handset.acts[user_roles(tables)[0]])
    beliefs = []
    for latent, weight in zip(tables.model.others, weights, strict=True):
        total = _log_sum(weight)
        message += total
        beliefs.append(RowBelief(latent, np.exp(weight - finite(total))))
    core, group_rows = _core(tables, evidence, message)
    answer_cells = np.array(
        [sums(tables.cell_of[s].ravel(), core[s].ravel(), tables.cells) for s in range(tables.answers)]
    )
    return JointBelief(tables, core, answer_cells, tuple(beliefs), group_rows, handsets, opened, rows)


def reads_of(opened: Iterable[JointActivity]) -> dict[tuple[str, int, int], bool]:
    """Return the rows of presence that opened reads of vehicles show: a read has no error of its own."""
    return {
        (a.subject.id, a.day, a.slot): True for a in opened if a.subject.kind == "vehicle" and a.slot >= 0
    }


def _log_sum(weights: Floats) -> Floats:
    """Return the log of the sum of exponentials down the first axis."""
    top = finite(weights.max(axis=0))
    return _log(np.exp(weights - top).sum(axis=0)) + top


def _log(chances: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        return np.asarray(np.log(chances), dtype=np.float64)


def _evidence(tables: JointTables, opened: tuple[JointActivity, ...], presence: Presence) -> _Evidence:
    model, cells = tables.model, tables.cells
    roles = len(tables.model.outsiders.roles)
    subjects = {
        subject: np.zeros((len(laid.roles), cells))
        for latent in model.others
        for _, subject, laid in latent.columns
    }
    groups = np.zeros((len(model.group.subjects), len(model.group.sheet.roles)) if model.group else (0, 0))
    evidence = _Evidence(
        subjects, np.zeros(cells), groups, np.zeros((len(model.handsets), roles, cells)),
        np.tile(np.log(model.users), (len(model.handsets), 1)),
        np.zeros((len(model.numbers), len(model.owners))), np.zeros((len(model.vehicles), len(model.numbers))),
    )  # fmt: skip
    for activity in opened:
        _add(tables, evidence, activity, presence)
    return evidence


def _add(tables: JointTables, evidence: _Evidence, activity: JointActivity, presence: Presence) -> None:
    kind, ident = activity.subject.kind, activity.subject.id
    if kind == "vehicle":
        return  # Where a vehicle was is by lot; it bears only on who was in town, and was added to the rows of that.
    _, place = tables.place_of.get((kind, ident), (-1, -1))
    if place < 0 and kind != "person":
        raise ValueError(f"{kind} {ident} is not in the published model; leave it out or publish it")
    if activity.kind in NAMING_KINDS:
        targets = {"handset": evidence.handset_names, "number": evidence.owners, "pairing": evidence.pairings}
        targets[kind][place] += tables.attribution(activity)
        return
    log = tables.likelihood(activity, tables.pattern(presence, activity.day, activity.slot))
    if kind == "handset":
        evidence.handset_acts[place] += log
    elif kind == "group":
        evidence.groups[place] += log[:, 0]
    elif ident in evidence.subjects:
        evidence.subjects[ident] += log
    else:
        evidence.background[:] += log[tables.model.outsider]


def _row_weights(
    tables: JointTables, number: int, evidence: _Evidence, handsets: tuple[HandsetBelief, ...]
) -> Floats:
    """Return the log weight of each row of a question's role assignments in every cell; shape (rows, cells)."""
    latent = tables.model.others[number]
    assignments = latent.assignments
    weights = np.tile(_log(latent.drivers[assignments.answers] * assignments.shares)[:, None], tables.cells)
    for place, (_, subject, _) in enumerate(latent.columns):
        weights += evidence.subjects[subject][assignments.roles[:, place]]
    if number == holder_place(tables):
        roles = user_roles(tables)
        for handset in handsets:
            weights += _user_message(handset, roles)
    return weights


def _user_message(handset: HandsetBelief, roles: Rows) -> Floats:
    """Return the log chance of what bears on a handset, summed over its users; shape (rows, cells)."""
    width = len(handset.acts)
    peak = handset.names.max()
    # Users of one role do the same: their chances add up to one weight a role, so that the sum is over roles.
    shares = np.zeros((len(roles), width))
    np.add.at(shares, (np.arange(len(roles))[:, None], roles), np.exp(handset.names - peak)[None, :])
    top = finite(handset.acts.max(axis=0))
    return _log(shares @ np.exp(handset.acts - top)) + top + peak


def _core(tables: JointTables, evidence: _Evidence, message: Floats) -> tuple[Floats, Floats]:
    """Return the belief over the core, and over the rows of the group question given its answer."""
    model = tables.model
    ways = np.zeros(len(model.affiliations))
    for number, column in enumerate(model.affiliations.T):
        ways += (np.log(model.owners) + evidence.owners[number])[column]
    pairings = np.zeros(len(model.pairings))
    for vehicle, column in enumerate(model.pairings.T):
        pairings += evidence.pairings[vehicle][column]
    group_rows, answers = np.zeros(0), np.zeros(1)
    if model.group:
        assignments = model.group.assignments
        weights = np.log(assignments.shares)
        for place, column in enumerate(assignments.roles.T):
            weights = weights + evidence.groups[place][column]
        top = weights.max()
        group_rows = np.exp(weights - top)
        totals = sums(assignments.answers, group_rows, tables.answers)
        group_rows = group_rows / np.where(totals > 0, totals, 1.0)[assignments.answers]
        answers = _log(totals) + _log(model.group.prior)
    logs = answers[:, None, None] + ways[None, :, None] + pairings[None, None, :] + message[tables.cell_of]
    if not np.isfinite(logs.max()):
        raise ValueError(
            "what was opened contradicts itself in every world; compare it with what was granted"
        )
    core = np.exp(logs - logs.max())
    return core / core.sum(), group_rows
