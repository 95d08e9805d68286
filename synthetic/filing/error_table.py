"""What a report shows of an act: one table, from which the generator draws and over which the observer sums.

Where the shown class is one in which a visiting party takes part, an account may give that party: its plate for
kinds in which it comes in its vehicle, its number for kinds in which it shows by number. How often it does depends
on the basis alone, never on the act.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from scenarios.schema.evidence import Basis, BasisErrors, ErrorTable, EvidencePlan
from synthetic.questions.indicator_sheet import Floats, IndicatorSheet
from synthetic.questions.two_sides import NUMBER_KINDS, VEHICLE_KINDS
from synthetic.testimony.occasion import ActivityKind, SubjectKind

RIGHT, WRONG_PERSON, PLANTED, VAGUE_ACCOUNT, MISREAD = range(5)
Merges = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class ShownClasses:
    """Which class an account of each error shows, for one source, kind and basis; each is itself alone.

    ``vehicle shown`` rules: right tells the party that was there; wrong person and planted any party alike; misread
    tells another party where it names one, and the neighbouring class where it does not.
    """

    errors: tuple[float, ...]
    """Chances of right, wrong person, planted, vague, misread."""
    merged: Merges
    """Class that the source shows for each true class."""
    wrong: Floats
    """Chances of shown classes in an account of the wrong person, shape (classes,)."""
    planted: Floats
    neighbours: tuple[int, ...]
    """Class shown for each *true* class when misread without naming a party."""


def shown_classes(sheet: IndicatorSheet, errors: ErrorTable, basis: Basis, merged: Merges) -> ShownClasses:
    """Return what accounts of one basis through one source show.

    ``merged`` holds, for each true class, the class that the source shows because it cannot tell them apart; of a
    sheet with fewer classes only the first count.
    """
    return _class_display(
        tuple(sheet.wrong),
        tuple(sheet.planted),
        sheet.neighbours,
        errors.of_basis(basis).shares,
        merged[: len(sheet.classes)],
    )


@lru_cache(maxsize=256)
def _class_display(
    wrong: tuple[float, ...],
    planted: tuple[float, ...],
    neighbours: tuple[int, ...],
    errors: tuple[float, ...],
    merged: Merges,
) -> ShownClasses:
    classes = len(merged)
    # A class that the source shows instead of another takes over that one's chance.
    gather = np.zeros((classes, classes))
    gather[np.arange(classes), list(merged)] = 1.0
    nearby = []
    for true in range(classes):
        neighbour = merged[neighbours[true]]
        nearby.append(neighbour if neighbour != merged[true] else merged[neighbours[neighbours[true]]])
    return ShownClasses(errors, merged, np.array(wrong) @ gather, np.array(planted) @ gather, tuple(nearby))


def party_in_play(subject: SubjectKind, kind: ActivityKind) -> bool:
    """Return whether a visiting party takes part in acts of a kind by a kind of subject, so that it can be given."""
    if subject == "person":
        return kind in VEHICLE_KINDS or kind in NUMBER_KINDS
    return subject == "handset" and kind in NUMBER_KINDS


def naming_share(plan: EvidencePlan, subject: SubjectKind, kind: ActivityKind, basis: Basis) -> float:
    """Return how often an account that shows a visiting party gives its plate or number."""
    if not party_in_play(subject, kind):
        return 0.0
    return plan.plates.of_basis(basis) if kind in VEHICLE_KINDS else float(basis == "machine")


def account_table(
    sheet: IndicatorSheet, errors: ErrorTable, basis: Basis, merged: Merges, share: float, parties: int
) -> Floats:
    """Return the chance of what an account of one basis shows; shape (classes, parties + 1, classes + 1, parties + 1).

    Axes are the true class, the true party, the shown class and the shown party. Party 0 is none and party 1 the
    first; the last shown class is that of a vague account, so that ``VAGUE`` finds it. Every row adds up to 1. A
    true party of none in a class with one means that nobody knows which: then any of them alike. With fewer than
    two parties nothing is misread as another party, and the neighbouring class is shown instead.

    Args:
        sheet: sheet that the class was drawn from.
        errors: errors of every basis.
        basis: how whoever reports it knows.
        merged: for each true class, the class that the source shows.
        share: how often a party is given, from ``naming_share``.
        parties: how many visiting parties there are; 0 when none takes part.

    Raises:
        ValueError: when ``merged`` turns a class without a visiting party into one with.
    """
    false = [
        k
        for k, c in enumerate(merged[: len(sheet.classes)])
        if c in sheet.visiting and k not in sheet.visiting
    ]
    if false:
        raise ValueError(
            f"class {false[0]} has no visiting party but is shown with one; merge it with another"
        )
    return _accounts(shown_classes(sheet, errors, basis, merged), sheet.visiting, share, parties)


@dataclass(frozen=True)
class _Naming:
    """Chances of the party that an account gives, first none."""

    alike: Floats
    right: Floats
    others: Floats
    """Of the parties that were not there, without the chance of none; all nothing when there is no other."""

    @staticmethod
    def for_party(party: int, share: float, parties: int) -> "_Naming":
        if not parties or not share:
            silent = np.eye(1, parties + 1)[0]
            return _Naming(silent, silent, np.zeros(parties + 1))
        alike = np.array([1 - share, *[share / parties] * parties])
        if party == 0:
            others = np.array([0.0, *[share / parties] * parties])
            return _Naming(alike, alike, others if parties > 1 else 0 * others)
        there = np.eye(parties + 1)[party]
        right = np.array([1 - share, *(share * there[1:])])
        others = share * (1 - there) / max(parties - 1, 1)
        others[0] = 0.0
        return _Naming(alike, right, others)


@lru_cache(maxsize=1024)
def _accounts(rules: ShownClasses, visiting: tuple[int, ...], share: float, parties: int) -> Floats:
    table = _filled(rules, visiting, share, parties)
    table.flags.writeable = False
    return table


def _filled(rules: ShownClasses, visiting: tuple[int, ...], share: float, parties: int) -> Floats:
    classes = len(rules.merged)
    table = np.zeros((classes, parties + 1, classes + 1, parties + 1))
    chances = rules.errors
    # Accounts of somebody else and made-up ones show the same whatever was done.
    false = chances[WRONG_PERSON] * rules.wrong + chances[PLANTED] * rules.planted
    for true in range(classes):
        for party in range(parties + 1):
            row = table[true, party]
            for appearance in range(classes):
                naming = _Naming.for_party(party, share if appearance in visiting else 0.0, parties)
                row[appearance] += false[appearance] * naming.alike
                if appearance == rules.merged[true]:
                    row[appearance] += chances[RIGHT] * naming.right + chances[MISREAD] * naming.others
                    row[rules.neighbours[true], 0] += chances[MISREAD] * (1 - naming.others.sum())
            row[-1, 0] += chances[VAGUE_ACCOUNT]
    return table


def naming_table(errors: BasisErrors, names: int, nobody: bool) -> Floats:
    """Return the chance that an account names each of ``names``; shape (names, names + 1), the last for vague.

    Right tells the true one; the wrong person any of them alike; a planted account any of them alike but, where the
    last is ``nobody`` and not alone, that one; vague and misread accounts name none.
    """
    plantable = names - 1 if nobody and names > 1 else names
    table = np.zeros((names, names + 1))
    table[:, :names] += errors.right * np.eye(names) + errors.wrong_person / names
    table[:, :plantable] += errors.planted / plantable
    table[:, names] += errors.vague + errors.misread
    return table
