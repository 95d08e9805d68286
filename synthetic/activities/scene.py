"""A scene: where and when a look falls, in whose life, and the lots from which the facts of its acts are drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from synthetic.activities.looks import FIRST_MINUTE, SLOT_MINUTES
from synthetic.draws import Purpose, bits, uniform
from synthetic.entities.entities import Premises, PremisesKind
from synthetic.entities.town_register import Register
from synthetic.lives.life import Life
from synthetic.lives.whereabouts import whereabouts
from synthetic.testimony.occasion import ActivityKind, Look, Party

T = TypeVar("T")
ADULT = 18
MIDDLE_AGE = 45
"""Years up to which somebody passes for a tenant, a workman or a parent. Assumption."""
ZONE_SITES: Mapping[ActivityKind, tuple[PremisesKind, ...]] = {
    "lodging": ("rooms",),
    "street": ("spot",),
    "caller": ("rooms",),
}
"""Kinds of premises of a zone at which a look at it falls."""
PUBLIC = frozenset({"spot", "pub", "cafe", "shop", "gym", "club", "garage"})
"""Kinds of premises at which somebody who passes can see what happens."""


@dataclass(frozen=True)
class Scene:
    """Everything that the acts of a look may be made of. It knows no role, class or truth."""

    register: Register
    lives: Mapping[str, Life]
    seed: int
    look: Look
    lot_key: int
    """Key of the lots: that of the look for what happened, one of the account for what it has wrong."""
    person: str
    """Whose act it is: the subject, or a member of the group; empty for a number or vehicle on its own."""
    premises: str
    """Where it is; empty for what has no place."""
    minute: int

    def lot(self, fact: int) -> int:
        """Return 64 bits for one fact of the acts."""
        return bits(self.seed, 0, Purpose.ACT, self.look.key, self.lot_key, fact)

    def pick(self, options: Sequence[T], fact: int) -> T:
        """Return one of the options by the lot of a fact."""
        return options[self.lot(fact) % len(options)]

    def number(self, low: int, high: int, fact: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included, by the lot of a fact."""
        return low + self.lot(fact) % (high - low + 1)

    def stranger(self, fact: int) -> Party:
        """Return a member of a visiting party as seen: one of the visitors, by description only; never taken for a child."""
        visitor = self.register.people[self.pick(self.register.visitors, fact)]
        return Party(
            appearance=visitor.appearance,
            age=max(visitor.age + self.number(-3, 3, fact + 1), ADULT),
            woman=visitor.woman,
        )

    def passer_by(self, fact: int) -> Party:
        """Return somebody whom nobody knows, by description only: the look is that of anybody of no interest.

        They are of an age at which rooms are taken and doors are opened alike; any age where nobody is.
        """
        people = [self.register.people[ident] for ident in self.register.bystanders]
        person = self.pick([p for p in people if p.age <= MIDDLE_AGE] or people, fact)
        return Party(appearance=person.appearance, age=max(person.age, ADULT), woman=person.woman)

    def friend(self, fact: int) -> str:
        """Return somebody of no interest whom the person knows."""
        life = self.lives.get(self.person)
        people = [a.person for a in life.friends] if life else list(self.register.bystanders)
        return self.pick(people, fact)

    def vehicle(self, fact: int) -> str:
        """Return the plate of the vehicle that the person drives: their own, or one of a friend's when they keep none."""
        own = self.register.people[self.person].vehicles
        if own:
            return own[0]
        life = self.lives.get(self.person)
        near = [*(life.household if life else ()), *(life.friends if life else ())]
        lent = [p for a in near for p in self.register.people[a.person].vehicles]
        spare = sorted(set(self.register.vehicles) - set(self.register.visiting_vehicles))
        return self.pick(lent or spare, fact)


def scene(register: Register, lives: Mapping[str, Life], seed: int, look: Look, weekday: int) -> Scene:
    """Return the scene of a look on a weekday (0 is Monday): by the subject's own life and by lot, before any class."""
    offset = int(uniform(seed, 0, Purpose.ACT_PLACE, look.key, 0) * SLOT_MINUTES)
    minute = FIRST_MINUTE + look.slot * SLOT_MINUTES + offset
    person = _person(register, seed, look)
    place = _place(register, lives, seed, look, person, weekday, minute)
    return Scene(register, lives, seed, look, 0, person, place, minute)


def _person(register: Register, seed: int, look: Look) -> str:
    if look.subject.kind in ("person", "employee"):
        return look.subject.id
    if look.subject.kind == "group":
        members = register.members[look.subject.id]
        return members[bits(seed, 0, Purpose.ACT_PLACE, look.key, 1) % len(members)]
    return ""


def _place(
    register: Register,
    lives: Mapping[str, Life],
    seed: int,
    look: Look,
    person: str,
    weekday: int,
    minute: int,
) -> str:
    lot = bits(seed, 0, Purpose.ACT_PLACE, look.key, 2)
    everywhere = tuple(register.premises.values())
    if look.subject.kind == "zone":
        return _premises_of(everywhere, ZONE_SITES[look.kind], look.subject.id, lot)
    if look.subject.kind == "crew":
        return _premises_of(everywhere, ("rooms",) if look.kind == "rooms" else ("spot",), "", lot)
    if look.subject.kind == "operation":
        return _premises_of(everywhere, ("rooms",), "", lot)
    if look.kind == "access":
        return register.employers[register.people[person].employer].premises
    if look.kind in ("call", "message", "use", "pairing", "transfer", "post", "journey") or not person:
        return ""
    if look.kind == "deposit":
        return _premises_of(everywhere, ("bank",), "", lot)
    if look.kind == "letting":
        return _premises_of(everywhere, ("rooms",), "", lot)
    if look.kind == "arrest":
        return _premises_of(everywhere, ("police",), "", lot)
    home = register.people[person].home
    if look.kind in ("visit", "threat", "parcel") and home:
        return home
    if look.kind == "purchase":
        return _premises_of(everywhere, ("shop", "garage"), "", lot)
    life = lives.get(person)
    near = whereabouts(life, weekday, minute, lot) if life else ""
    if near and register.premises[near].kind in PUBLIC:
        return near
    return _premises_of(everywhere, ("spot",), register.premises[near].zone if near else "", lot)


def _premises_of(everywhere: Sequence[Premises], kinds: tuple[str, ...], zone: str, lot: int) -> str:
    """Return premises of one of the kinds, in the zone if it has any, by lot; empty when there are none."""
    able = [p for p in everywhere if p.kind in kinds]
    near = [p for p in able if p.zone == zone] or able
    return near[lot % len(near)].id if near else ""
