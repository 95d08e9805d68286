"""What is published of a joint world, laid out once so that belief is a matter of a few sums.

Visiting parties enter what people and handsets do only through the chance that a party in an act is each one. That
chance depends on the answer of the group question and the groups of the parties, but takes few different values. A
``cell`` is one such value with one pairing of numbers and vehicles. Given the cell, each question but that of the
group is independent of the core, so that everything about people is held in arrays with an axis of cells.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from assessment.observer.joint.joint_activities import JointActivity
from assessment.observer.joint.joint_designs import Pattern, by_vehicle, partied
from assessment.observer.joint.joint_talk import hidden_accounts, origins
from scenarios.schema.evidence import BASES, Basis, EvidencePlan
from scenarios.schema.intelligence import SourceId
from synthetic.filing.error_table import Merges, account_table, naming_share, naming_table, party_in_play
from synthetic.questions.indicator_sheet import Floats, IndicatorSheet, Rows
from synthetic.questions.joint_model import JointModel
from synthetic.questions.two_sides import VEHICLE_KINDS
from synthetic.testimony.occasion import ActivityKind, SubjectKind
from synthetic.testimony.view import Indication

MergeRule = Callable[[SourceId, ActivityKind], Merges]
"""What a source cannot tell apart in a kind: the class that it shows for each true class."""
Presence = Mapping[tuple[str, int, int], bool]
"""Granted rows: whether a vehicle, on a day, in a slot, was in town; what is not in it is not known."""
CELLED: frozenset[SubjectKind] = frozenset({"person", "handset"})
"""Subjects in whose acts visiting parties take part, so that what is believed of them depends on the cell."""
KEPT = 8192
"""How many activities' likelihoods are kept."""


def all_apart(source: SourceId, kind: ActivityKind) -> Merges:
    """Return the merges of a source that can tell every class apart."""
    return (0, 1, 2, 3, 4)


def bases_of(plan: EvidencePlan, source: SourceId) -> list[tuple[Basis, float]]:
    """Return the bases on which a source reports and the share of each."""
    shares = plan.plan_of(source).basis.shares
    return [(basis, share) for basis, share in zip(BASES, shares, strict=True) if share > 0]


@dataclass(frozen=True, eq=False)
class JointTables:
    """A published joint world, laid out; tables and likelihoods are kept as they are asked for."""

    model: JointModel
    merges: MergeRule = all_apart
    bundles: "dict[tuple[object, ...], object]" = field(default_factory=dict)
    """What looks may show, kept by ``look_bundle``."""
    _designs: "dict[tuple[object, ...], Floats]" = field(default_factory=dict)
    _accounts: "dict[tuple[object, ...], Floats]" = field(default_factory=dict)
    _likelihoods: "dict[tuple[JointActivity, Pattern], Floats]" = field(default_factory=dict)

    @cached_property
    def answers(self) -> int:
        """Return how many answers the group question has; 1 when there is none."""
        return len(self.model.group.prior) if self.model.group else 1

    @cached_property
    def _shares(self) -> tuple[Floats, Rows]:
        """Return the party shares that occur, and which of them each answer and way of belonging has."""
        ways = self.model.affiliations
        shares = np.array([[self.model.party_shares(s, way) for way in ways] for s in range(self.answers)])
        flat = shares.reshape(-1, shares.shape[-1])
        # Shares that differ by rounding alone are one; the first of each is held unrounded.
        _, first, index = np.unique(flat.round(12), axis=0, return_index=True, return_inverse=True)
        return flat[first], index.reshape(shares.shape[:2]).astype(np.int64)

    @cached_property
    def cells(self) -> int:
        """Return how many cells there are: party shares times pairings."""
        return len(self._shares[0]) * len(self.model.pairings)

    @cached_property
    def cell_of(self) -> Rows:
        """Return the cell of each answer, way of belonging and pairing; shape (answers, ways, pairings)."""
        pairings = len(self.model.pairings)
        return np.asarray(self._shares[1][:, :, None] * pairings + np.arange(pairings), dtype=np.int64)

    @cached_property
    def number_shares(self) -> Floats:
        """Return the chance of each party by number in every cell; shape (cells, numbers)."""
        return np.repeat(self._shares[0], len(self.model.pairings), axis=0)

    @cached_property
    def vehicle_shares(self) -> Floats:
        """Return the chance of each party by vehicle in every cell; shape (cells, vehicles)."""
        # The party in vehicle m is the one whose number the pairing puts there.
        shares = self._shares[0][:, self.model.pairings]
        return np.asarray(shares.reshape(self.cells, -1), dtype=np.float64)

    @cached_property
    def place_of(self) -> dict[tuple[SubjectKind, str], tuple[int, int]]:
        """Return, by kind and id of subject, the number of its question and its place in it.

        Questions are numbered as in ``model.others``, the group question and whatever is in none as -1.
        """
        places: dict[tuple[SubjectKind, str], tuple[int, int]] = {}
        for number, latent in enumerate(self.model.others):
            places.update({(kind, s): (number, place) for place, (kind, s, _) in enumerate(latent.columns)})
        groups = self.model.group.subjects if self.model.group else ()
        kinds: tuple[tuple[SubjectKind, tuple[str, ...]], ...] = (
            ("group", groups), ("handset", self.model.handsets), ("number", self.model.numbers),
            ("pairing", self.model.vehicles),
        )  # fmt: skip
        for kind, ids in kinds:
            places.update({(kind, ident): (-1, place) for place, ident in enumerate(ids)})
        return places

    def in_question(self, person: str) -> bool:
        """Return whether a person is a subject of a question."""
        return ("person", person) in self.place_of

    def indicator(self, number: int, place: int) -> Floats:
        """Return how far rows of a question's role assignments have each answer, and role of a subject.

        Shape (answers * roles, rows), or (answers, rows) with a ``place`` of -1. Entries are 0 or 1, or where an
        answer is settled by what the world does, its chance given the driver of the row.
        """
        key = ("indicator", number, place)
        if key not in self._designs:
            latent = self.model.others[number]
            ways = latent.assignments
            roles = len(latent.columns[place][2].roles) if place >= 0 else 1
            holdings = np.arange(roles)[:, None] == (ways.roles[:, place] if place >= 0 else 0)
            shares = latent.outcomes[ways.answers].T
            # Answers stand under each other, each with all roles.
            self._designs[key] = (shares[:, None, :] * holdings).reshape(-1, len(ways.answers))
        return self._designs[key]

    def pattern(self, presence: Presence, day: int, slot: int) -> Pattern:
        """Return what granted rows tell of who was in town in a slot of a day."""
        if not presence or slot < 0:
            return (None,) * len(self.model.vehicles)
        return tuple(presence.get((plate, day, slot)) for plate in self.model.vehicles)

    def design(
        self, laid: IndicatorSheet, subject: SubjectKind, kind: ActivityKind, pattern: Pattern
    ) -> Floats:
        """Return the chance of true class and party by role and cell; shape (roles, cells, classes, parties + 1).

        Axes of cells and parties have length 1 where no party takes part.
        """
        vehicular = subject == "person" and kind in VEHICLE_KINDS
        key = (id(laid), subject, kind, pattern if vehicular else ())
        if key not in self._designs:
            rows = laid.chances[kind]
            if not party_in_play(subject, kind):
                self._designs[key] = rows[:, None, :, None]
            elif vehicular:
                self._designs[key] = by_vehicle(
                    laid, rows, self.vehicle_shares, pattern, self.model.plan.presence
                )
            else:
                self._designs[key] = partied(laid, rows, self.number_shares)
        return self._designs[key]

    def accounts(
        self, laid: IndicatorSheet, subject: SubjectKind, kind: ActivityKind, source: SourceId, basis: Basis
    ) -> Floats:
        """Return the chance of what an account shows; axes as in ``account_table``."""
        key = (id(laid), subject, kind, source, basis)
        if key not in self._accounts:
            visitors = self.model.vehicles if kind in VEHICLE_KINDS else self.model.numbers
            parties = len(visitors) if party_in_play(subject, kind) else 0
            share = naming_share(self.model.plan, subject, kind, basis)
            self._accounts[key] = account_table(
                laid, self.model.plan.errors, basis, self.merges(source, kind), share, parties
            )
        return self._accounts[key]

    def names(self, basis: Basis, subject: SubjectKind) -> Floats:
        """Return the chance of whom an account names as user, group or number; shape (names, names + 1)."""
        model = self.model
        errors = model.plan.errors.of_basis(basis)
        if subject == "pairing":
            return naming_table(errors, len(model.numbers), nobody=False)
        return naming_table(errors, len(model.users if subject == "handset" else model.owners), nobody=True)

    def account_likelihood(self, activity: JointActivity) -> Floats:
        """Return the chance of an activity's accounts by true class and party; shape (classes, parties + 1).

        Raises:
            ValueError: when an account gives a party that is none of the visiting ones, or that its kind cannot give.
        """
        subject = activity.subject
        laid = self.model.sheet_of(subject.kind, subject.id)
        likelihood: Floats = np.ones((1, 1))
        for view in activity.accounts:
            table = self._read(activity, view, laid)[:, :, view.nature]
            likelihood = likelihood * table[:, :, self._party(view, table.shape[2])]
        return likelihood * self._talk(activity, laid) if activity.talk else likelihood

    def _talk(self, activity: JointActivity, laid: IndicatorSheet) -> Floats:
        """Return the chance of what goes round as talk, by true class and party, up to a constant."""
        kind, opened = activity.subject.kind, {view.source for view in activity.accounts}
        chances = []
        # Sources whose originals were opened gave none of the others: each sees an act at most once.
        for source, shares in origins(self.model.plan, kind, activity.kind, activity.slot).items():
            if source not in opened:
                bases = [s * self.accounts(laid, kind, activity.kind, source, b) for b, s in shares.items()]
                # A copy dropped the party: what its original may have given is summed over.
                table = np.sum(bases, axis=0).sum(axis=3)
                chances.append([table[:, :, nature] for nature in activity.talk])
        if len(chances) < len(activity.talk):
            raise ValueError(
                f"talk of {activity.subject.id} on day {activity.day} has {len(activity.talk)} originals that were not "
                f"opened, but {len(chances)} sources could have given them; compare the details of the copies"
            )
        return hidden_accounts(chances)

    def _read(self, activity: JointActivity, view: Indication, laid: IndicatorSheet | None) -> Floats:
        """Return the table of an account: that of its basis, or the average over its source's if that was not read."""
        pairs = bases_of(self.model.plan, view.source) if activity.ungraded else [(view.basis, 1.0)]
        kind, total = activity.subject.kind, np.zeros(1)
        for basis, share in pairs:
            if laid is None:
                table = self.names(basis, kind)
            else:
                table = self.accounts(laid, kind, activity.kind, view.source, basis)
            total = total + share * table
        return total

    def _party(self, view: Indication, parties: int) -> int:
        vehicular = view.kind in VEHICLE_KINDS
        ident, other = (view.vehicle, view.number) if vehicular else (view.number, view.vehicle)
        ids = self.model.vehicles if vehicular else self.model.numbers
        if other or (ident and (parties == 1 or ident not in ids)):
            raise ValueError(
                f"{view.kind} of {view.subject.id} on day {view.day} gives {ident or other}, which is no visiting "
                "party that it can give; leave it empty for what is not of a visiting party"
            )
        return ids.index(ident) + 1 if ident else 0

    def likelihood(self, activity: JointActivity, pattern: Pattern) -> Floats:
        """Return the log chance of an activity's accounts by role and cell; shape (roles, cells) or (roles, 1).

        Raises:
            ValueError: when the accounts cannot come of any act.
        """
        key = (activity, pattern)
        if key not in self._likelihoods:
            if len(self._likelihoods) >= KEPT:
                self._likelihoods.clear()
            subject = activity.subject
            design = self.design(
                self.model.sheet_of(subject.kind, subject.id), subject.kind, activity.kind, pattern
            )
            chances = np.tensordot(design, self.account_likelihood(activity), axes=2)
            self._likelihoods[key] = _logs(chances, activity)
        return self._likelihoods[key]

    def attribution(self, activity: JointActivity) -> Floats:
        """Return the log chance of accounts of a ``use`` or ``pairing`` by the true user, group or number.

        Raises:
            ValueError: when the accounts cannot come of any act.
        """
        key = (activity, ())
        if key not in self._likelihoods:
            tables = [self._read(activity, view, None)[:, view.nature] for view in activity.accounts]
            self._likelihoods[key] = _logs(np.prod(tables, axis=0), activity)
        return self._likelihoods[key]


def _logs(chances: Floats, activity: JointActivity) -> Floats:
    if not chances.any():
        raise ValueError(
            f"{activity.kind} of {activity.subject.id} on day {activity.day} shows what none of its sources can show; "
            "compare its classes with what these sources tell apart"
        )
    with np.errstate(divide="ignore"):
        return np.asarray(np.log(chances), dtype=np.float64)
