"""An activity: one thing that happened in the life of a subject, seen by up to three sources. Sealed.

A look falls by lot: subject, kind, day, hour and sources are drawn without regard to any role. Only the class of
the act within its kind follows from the role of the subject. Acts are the facts of it, of which each source sees
what its licence allows.
"""

from dataclasses import dataclass
from typing import Literal

from scenarios.schema.intelligence import SourceId
from synthetic.entities.entities import Appearance

SubjectKind = Literal[
    "person", "group", "handset", "number", "vehicle", "pairing", "zone", "crew", "employee",
    "operation",
]  # fmt: skip
"""``number`` is the number of a visiting party, ``pairing`` the question which vehicle that party came in; ``crew``
is the people of a line in the town, by the id of the question how many they are; ``employee`` is
somebody who works where records are held, ``operation`` an operation of the force."""
ActivityKind = Literal[
    "meeting", "call", "message", "handover", "letting", "visit", "journey", "deposit", "transfer", "purchase",
    "parcel", "arrest", "threat", "post", "use", "pairing", "lodging", "street", "caller", "count", "faces", "rooms",
    "access", "contact", "search",
]  # fmt: skip
"""``use`` tells who uses a handset or number; ``pairing`` which number was in which vehicle; ``lodging``, ``street``
and ``caller`` what there is in a zone; ``count``, ``faces`` and ``rooms`` how many a crew are; ``access`` which records an
employee opened and ``contact`` whom one met; ``search`` what a search of an operation found."""
Side = Literal["supply", "local", "company", "alone"]
"""With whom an act was: a visiting party, a known local seller, family or friends, nobody."""
Deed = Literal[
    "met", "was alone", "rang", "wrote", "took", "gave", "left", "had to stay", "let", "was called on by",
    "drove with", "drove", "paid in", "paid", "was paid by", "bought", "received", "asked for",
    "was threatened by", "posted", "unloaded for", "came with", "collected from", "traded", "was elsewhere",
    "was used by", "was in", "took a room", "served callers", "went about", "found nobody", "were counted",
    "were recognised", "slept there", "looked up", "worked on", "was off", "took papers", "was searched",
]  # fmt: skip
"""What the actor of an act did; ``docs/evidence-from-lives.md`` lists which deeds each kind and side may have."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a look falls on."""

    kind: SubjectKind
    id: str
    """NamedPerson, group, zone, question or operation id, or a number or plate as the record has it."""


@dataclass(frozen=True, slots=True)
class Party:
    """Whoever an act was with: known by name, by number, or by description only."""

    person: str = ""
    """NamedPerson id; empty for somebody whom this source could not name."""
    group: str = ""
    """Group id where only the group is known."""
    number: str = ""
    account: str = ""
    wallet: str = ""
    """Wallet at an exchange, where the source is one; empty elsewhere."""
    appearance: Appearance | None = None
    age: int = 0
    """About how old a stranger looked; 0 when the person is named or was not seen."""
    woman: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that was carried or handed over, as it looked; never what was in it."""

    noun: str
    """With its article, such as ``a white carrier bag``."""
    container: str = ""
    """Where it came from, such as ``the boot``; empty when that was not seen."""


@dataclass(frozen=True, slots=True)
class Act:
    """One fact of an activity: who did what with whom, when, where and with what."""

    deed: Deed
    side: Side
    actor: Party
    counterpart: Party
    minute: int
    """Minute of the day at which it began."""
    minutes: int
    """How long it lasted."""
    premises: str
    """Premises id; empty where it has no place, as a call or a payment."""
    vehicle: str = ""
    """Plate of the vehicle there; empty when there was none."""
    thing: Thing | None = None
    amount: int = 0
    """Pounds; 0 when no money is in it."""
    onward: int = 0
    """Pounds of the amount that went on to the counterpart; 0 where nothing did."""
    asset: str = ""
    """What was bought or moved at an exchange, such as ``BTC``; empty elsewhere."""
    quantity: str = ""
    """How much of the asset, as the exchange prints it; empty elsewhere."""
    seconds: int = 0
    """Length of a call; 0 for a message and for what is no call."""
    camera: str = ""
    """Camera of the first read, or empty."""
    exit_camera: str = ""
    """Camera of the last read, or empty."""
    mast: str = ""
    doing: str = ""
    """A finite clause of the kind's own list for what is ordinary, such as ``waited for the bus``; empty elsewhere."""
    count: int = 0
    """People, or rooms; 0 where none were counted."""
    regulars: int = 0
    """Of them, those seen before."""
    words: str = ""
    """What was said or written, from the list of the kind; empty when nothing was caught."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look, all of it by lot: at whom or what, at which kind of act, when, and which sources saw it."""

    key: int
    """Number of the look; all draws of its activity and views are keyed by it."""
    subject: Subject
    kind: ActivityKind
    day: int
    slot: int
    """Two-hour slot of the day from 0 (06:00) to 8 (22:00)."""
    sources: tuple[SourceId, ...]
    tasked: str = ""
    """Key of the request that it answers, or empty."""
    due: int = -1
    """Day before which no answer to the enquiry that it is of can come; -1 where no enquiry asked for it."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a look found. Sealed."""

    look: Look
    role: int
    """Row of the indicator sheet that the class was drawn from."""
    nature: int
    """Class of the act: column of the indicator sheet; the number of the user for ``use`` and ``pairing``."""
    vehicle: str
    """Visiting vehicle that took part, or empty."""
    number: str
    """Visiting number that took part, or empty."""
    acts: tuple[Act, ...]
