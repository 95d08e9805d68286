"""What the report of a look may turn out to show, laid out for the value of opening it.

A headline tells subject, source and day, not the kind of act. The kind falls by its share of looks, and then the
lot draws one to three of the sources that can see it; so given the source, kinds have the chances of ``source_lots``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from assessment.observer.joint.joint_designs import Pattern
from assessment.observer.joint.joint_tables import CELLED, JointTables, bases_of
from scenarios.schema.evidence import Basis, EvidencePlan
from scenarios.schema.intelligence import SourceId
from synthetic.questions.indicator_sheet import Floats, IndicatorSheet
from synthetic.questions.looked_at import ASKED_SEERS, kind_shares, seers
from synthetic.questions.two_sides import VEHICLE_KINDS
from synthetic.testimony.occasion import ActivityKind, Subject, SubjectKind

Family = Literal["vehicle", "class", "name"]
"""Kinds of act by what they bear on: by vehicle, so that who is in town matters; else a class; or a user."""


@dataclass(frozen=True, eq=False)
class LookBundle:
    """Everything that reports of looks at one kind of subject may show, side by side.

    Kinds, sources and bases whose reports show the same with the same chances share their columns.
    """

    chances: Floats
    """Chance of each thing shown by local state; shape (states, things)."""
    sources: tuple[SourceId, ...]
    mix: Floats
    """How often a report of each source is one of a kind and basis that may show a thing; shape (sources, things)."""
    weights: Floats
    """How often a report of each source is of this family of kinds; shape (sources,)."""


def family_of(subject: SubjectKind, kind: ActivityKind) -> Family:
    """Return what a kind of act by a kind of subject bears on."""
    if kind in ("use", "pairing"):
        return "name"
    return "vehicle" if subject == "person" and kind in VEHICLE_KINDS else "class"


def source_lots(
    plan: EvidencePlan, subject: SubjectKind, tasked: bool
) -> dict[tuple[ActivityKind, SourceId], float]:
    """Return the chance of each kind given the source that reports a look; those of one source add up to 1.

    A look by lot is seen by one to three of the sources that can see its kind, all alike; one that was ``tasked``
    by its source alone.
    """
    lots: dict[tuple[ActivityKind, SourceId], float] = {}
    own = {view_plan.id for view_plan in plan.sources}
    for kind, share in kind_shares(plan, subject).items():
        able = seers(plan, subject, kind)
        number = 1 + plan.second_view * (len(able) > 1) + plan.third_view * (min(len(able), 3) - 1)
        for source in able:
            lots[kind, source] = share if tasked else share * number / len(able)
        for source in ASKED_SEERS.get(subject, {}).get(kind, ()):
            if tasked and source in own:
                lots[kind, source] = share
    totals: dict[SourceId, float] = {}
    for (_, source), chance in lots.items():
        totals[source] = totals.get(source, 0.0) + chance
    return {(kind, source): chance / totals[source] for (kind, source), chance in lots.items()}


def look_bundle(
    tables: JointTables, subject: Subject, family: Family, pattern: Pattern, tasked: bool
) -> LookBundle:
    """Return what looks at a subject may show, of one family of kinds; worked out once for subjects that are alike.

    Local states are roles by cells, cells alone for people in no question, and users, groups or numbers for names;
    roles alone where no visiting party takes part, as for groups, zones and crews.
    """
    laid = tables.model.sheet_of(subject.kind, subject.id)
    background = subject.kind == "person" and not tables.in_question(subject.id)
    key = (id(laid), subject.kind, background, family, pattern, tasked)
    kinds_left = tables.bundles.get(key)
    if isinstance(kinds_left, LookBundle):
        return kinds_left
    bundle = _bundle(tables, subject.kind, laid, family, pattern, tasked)
    if background:
        rows = slice(tables.model.outsider * tables.cells, (tables.model.outsider + 1) * tables.cells)
        bundle = replace(bundle, chances=bundle.chances[rows])
    tables.bundles[key] = bundle
    return bundle


def _bundle(
    tables: JointTables,
    subject: SubjectKind,
    laid: IndicatorSheet,
    family: Family,
    pattern: Pattern,
    tasked: bool,
) -> LookBundle:
    lots = source_lots(tables.model.plan, subject, tasked)
    sources = tuple(sorted({source for _, source in lots}))
    blocks: dict[tuple[object, ...], int] = {}
    columns: list[Floats] = []
    parts: list[tuple[int, int, float]] = []
    weights = np.zeros(len(sources))
    for (kind, source), chance in lots.items():
        if family_of(subject, kind) != family:
            continue
        row = sources.index(source)
        weights[row] += chance
        for basis, share in bases_of(tables.model.plan, source):
            key, block = _block(tables, subject, laid, pattern, (kind, source, basis))
            if key not in blocks:
                blocks[key] = len(columns)
                columns.append(block)
            parts.append((row, blocks[key], chance * share))
    return _joined(columns, sources, parts, weights)


def _joined(
    columns: list[Floats],
    sources: tuple[SourceId, ...],
    parts: Sequence[tuple[int, int, float]],
    weights: Floats,
) -> LookBundle:
    ends = np.cumsum([0, *(block.shape[1] for block in columns)])
    mix = np.zeros((len(sources), int(ends[-1])))
    for row, block, chance in parts:
        mix[row, ends[block] : ends[block + 1]] += chance
    chances = np.hstack(columns) if columns else np.zeros((1, 0))
    return LookBundle(chances, sources, mix, weights)


def _block(
    tables: JointTables, subject: SubjectKind, laid: IndicatorSheet, pattern: Pattern,
    report: tuple[ActivityKind, SourceId, Basis],
) -> tuple[tuple[object, ...], Floats]:  # fmt: skip
    """Return what one kind, source and basis may show by local state, and a key that is the same for the same."""
    kind, source, basis = report
    family = family_of(subject, kind)
    if family == "name":
        return (basis,), tables.names(basis, subject)
    table = tables.accounts(laid, subject, kind, source, basis)
    design = tables.design(laid, subject, kind, pattern)
    key = (id(table), laid.chances[kind].tobytes(), design.shape)
    return key, outcomes(tables, subject, design, table)


def act_outcomes(
    tables: JointTables, subject: Subject, kind: ActivityKind, source: SourceId, basis: Basis
) -> Floats:
    """Return what an account of a kind of act by one source on one basis may show, by local state of its subject.

    Shape (states, things); nothing is known of who was in town. Rows add up to 1.
    """
    laid = tables.model.sheet_of(subject.kind, subject.id)
    return _block(tables, subject.kind, laid, tables.pattern({}, 0, -1), (kind, source, basis))[1]


def outcomes(tables: JointTables, subject: SubjectKind, design: Floats, table: Floats) -> Floats:
    """Return the chance of everything that an account may show by local state; shape (states, things).

    ``table`` is that of the account, or the same times the chance of what other accounts of the act show.
    """
    flat = table.reshape(table.shape[0] * table.shape[1], -1)
    flat = flat[:, flat.any(axis=0)]
    chances = design.reshape(design.shape[0], design.shape[1], -1) @ flat
    if subject in CELLED and chances.shape[1] != tables.cells:
        chances = np.broadcast_to(chances, (len(chances), tables.cells, chances.shape[2]))
    return np.asarray(chances.reshape(-1, chances.shape[2]), dtype=np.float64)
