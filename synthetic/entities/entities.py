"""Records of who and what can be named in a scenario. Every one is drawn before, and without regard to, any role."""

from dataclasses import dataclass
from typing import Literal

PremisesKind = Literal[
    "home", "workplace", "pub", "shop", "cafe", "gym", "club", "school", "garage", "rooms", "bank", "police", "spot"
]  # fmt: skip
"""``rooms`` are let by the week; a ``spot`` is a place in the street, such as a bench by a chapel."""
Relation = Literal[
    "partner", "brother", "sister", "mother", "father", "son", "daughter", "cousin", "friend", "workmate",
    "neighbour",
]  # fmt: skip
HandsetPart = Literal["first", "second", "swapped", "borrowed"]


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a stranger would be described; never by ethnicity."""

    build: str
    """Such as ``slim``."""
    height: str
    """Such as ``tall``; empty when average."""
    hair: str
    """Such as ``short fair hair``."""


@dataclass(frozen=True, slots=True)
class Premises:
    """A building, or a spot in a street."""

    id: str
    """``L0042``."""
    kind: PremisesKind
    name: str
    """As locals call it, such as ``the Weavers Arms`` or ``the chapel``; empty for a home."""
    number: str
    """House number, or empty."""
    street: str
    zone: str
    neighbourhood: int
    """Row of the neighbourhood on the map."""


@dataclass(frozen=True, slots=True)
class Employer:
    """A firm of the town or from outside; the hire firms are employers without workers."""

    id: str
    """``E012``."""
    name: str
    trade: str
    """What work there is called: ``works at the tyre bay``."""
    premises: str
    """Id of its premises; empty when it is outside the town."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody who can be named; an adult."""

    id: str
    """``P00417``, the row of a resident; ``V01`` and so on for people from outside the town."""
    first: str
    family: str
    age: int
    woman: bool
    appearance: Appearance
    nickname: str
    home: str
    """Id of premises; empty for a visitor."""
    employer: str
    """Id of an employer, or empty."""
    dealing: str
    """How neighbourhood staff come to know them, such as ``the January noise complaints``; empty when they do not."""
    handsets: tuple[str, ...]
    """Numbers on file for them, the first in daily use."""
    vehicles: tuple[str, ...]
    """Plates of the vehicles in their use; a partner or a hire firm may be the keeper on paper."""
    account: str
    """Account number, or empty."""

    @property
    def name(self) -> str:
        """Return the full name."""
        return f"{self.first} {self.family}"


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody known, and how."""

    person: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Handset:
    """A number, and the handset in which it is used."""

    number: str
    """``07700 900377``; the id as well."""
    imei: str
    part: HandsetPart
    subscriber: str
    """NamedPerson id on paper, or empty for prepaid."""
    prepaid: bool


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle and who keeps it on paper."""

    plate: str
    """``AR69 XQT``; the id as well."""
    make: str
    """Body by which it is known, such as ``hatchback``: no maker's mark is printed."""
    colour: str
    keeper: str
    """NamedPerson id, or the employer id of a hire firm."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account at a bank."""

    number: str
    """``QX123456``; the id as well."""
    holder: str
    """NamedPerson id or employer id."""
    bank: str


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera that reads plates."""

    id: str
    """``CAM-012``."""
    street: str
    zone: str
    """Zone id; empty for one on the ring road out of town."""


@dataclass(frozen=True, slots=True)
class Mast:
    """A mast, and what its cell covers in part."""

    id: str
    """``HM-07``; the letters are the town's."""
    zone: str
    streets: tuple[str, ...]
