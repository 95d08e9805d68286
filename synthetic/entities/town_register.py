"""The register of a scenario under a seed: everybody and everything that can be named, by id."""

from collections.abc import Mapping
from dataclasses import dataclass

from synthetic.entities.entities import (
    Account,
    Camera,
    Employer,
    Handset,
    Mast,
    NamedPerson,
    Premises,
    Vehicle,
)
from synthetic.entities.operations import Operation


@dataclass(frozen=True)
class Register:
    """Everything that can be named. It holds no role and no truth: who uses an unknown handset is not in it."""

    people: Mapping[str, NamedPerson]
    handsets: Mapping[str, Handset]
    vehicles: Mapping[str, Vehicle]
    accounts: Mapping[str, Account]
    premises: Mapping[str, Premises]
    employers: Mapping[str, Employer]
    cameras: tuple[Camera, ...]
    masts: tuple[Mast, ...]
    candidates: tuple[str, ...]
    """NamedPerson ids that the questions name, in the order of their hypotheses."""
    members: Mapping[str, tuple[str, ...]]
    """Known members of each group of the scenario by group id: visitors' names for groups from outside."""
    sellers: tuple[str, ...]
    """Known local sellers, published by name, number and account."""
    visitors: tuple[str, ...]
    """One person of each visiting party, never named in a report but by description."""
    visiting_vehicles: tuple[str, ...]
    """Hired vehicles of the visiting parties; which party came in which is a latent."""
    visiting_numbers: tuple[str, ...]
    """Numbers of the visiting parties, in an order that says nothing of the vehicles."""
    visiting_accounts: tuple[str, ...]
    """Accounts of firms outside the town, one a visiting party, in the order of the numbers."""
    unknown_handsets: tuple[str, ...]
    """Numbers in use in the town whose user is not known."""
    bystanders: tuple[str, ...]
    """People of no interest, from whom friends of people in play and background subjects are drawn."""
    firm_lines: tuple[str, ...]
    """Numbers of firms of the town that anybody rings."""
    hire_lines: tuple[str, ...]
    """Numbers of vehicle hire firms."""
    line_holders: Mapping[str, str]
    """Employer id of every number of a firm."""
    firm_accounts: tuple[str, ...]
    """Accounts of firms of the town."""
    operations: tuple[Operation, ...] = ()
    """Operations of the force, where a question is asked on which they bear."""
