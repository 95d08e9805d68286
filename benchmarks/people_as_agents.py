"""The rules of people with one Mesa agent a person: an oracle for the columns, and their baseline.

``Watch`` writes down, day by day, what reaches people from outside their own rules: arrests, changes of
membership, and the day's offences. ``Town`` lives the same days with objects. What is compared is what
the model decides person by person: who leaves custody, how strain fades, who sets out to offend, and
whom an offence harms and how much strain that leaves.
"""

import time
from bisect import bisect_right
from dataclasses import dataclass, field

import mesa
import numpy as np

from simulator.day import PHASES, Phase
from simulator.streams import Decision
from simulator.world.offences import DRAW
from simulator.world.person_columns import FREE
from simulator.world.world import World


@dataclass(frozen=True)
class Change:
    """What groups or the police did to a person."""

    person: int
    free: bool
    member: bool
    release_day: int


@dataclass(frozen=True)
class Harm:
    """An offence that somebody may suffer."""

    place: int
    choice: float
    """Keyed draw that says whom it meets."""
    again: bool
    """Whether it meets the last victim of the place, if there is one."""
    strain: float


@dataclass
class Day:
    """What reaches people on one day, and what columns made of it."""

    changes: list[Change] = field(default_factory=list)
    harms: list[Harm] = field(default_factory=list)
    released: list[int] = field(default_factory=list)
    acted: list[int] = field(default_factory=list)
    """Offenders outside groups who were seen through: those deterred are not among them."""
    surely: float = 1.0
    """Draw of deterrence below which nobody who set out is deterred."""
    victims: list[int] = field(default_factory=list)


class Watch:
    """Phases that write down what reaches people; add them to a world and read ``days``."""

    def __init__(self) -> None:
        self.days: list[Day] = []
        self._last_standing: tuple[np.ndarray, ...] = ()

    def phases(self) -> tuple[Phase, ...]:
        """Return the day with the watch in it."""
        phases_after = {"people": self._morning, "offenders": self._afternoon, "victims": self._evening}
        day: list[Phase] = [("watch begins", self._begin)]
        for name, phase in PHASES:
            if name == "offenders":
                day.append(("watch at noon", self._noon))
            day.append((name, phase))
            if name in phases_after:
                day.append((f"watch {name}", phases_after[name]))
        return tuple(day)

    def _begin(self, world: World) -> None:
        self.days.append(Day())
        self._morning_status = world.people.status.copy()
        if not self._last_standing:
            self._last_standing = self._standing(world)

    def _standing(self, world: World) -> tuple[np.ndarray, ...]:
        people = world.people
        return people.status == FREE, people.group >= 0, people.release_day.copy()

    def _morning(self, world: World) -> None:
        out = (self._morning_status != FREE) & (world.people.status == FREE)
        self.days[-1].released = np.flatnonzero(out).tolist()
        self._last_standing[0][out] = True
        self._last_standing[2][out] = -1

    def _noon(self, world: World) -> None:
        """Write down what was done to people since the last noon."""
        standing = self._standing(world)
        moved = np.zeros(len(world.people), dtype=np.bool_)
        for before, after in zip(self._last_standing, standing, strict=True):
            moved |= before != after
        rows = np.flatnonzero(moved)
        columns = (rows.tolist(), *(column[rows].tolist() for column in standing))
        self.days[-1].changes = [Change(*row) for row in zip(*columns, strict=True)]
        self._last_standing = standing

    def _afternoon(self, world: World) -> None:
        from simulator.phases.market_offences import ease

        day, offences, places = self.days[-1], world.offences, world.places
        day.acted = offences.actor[offences.group < 0].tolist()
        day.surely = float(ease(world)[: places.count].min())
        warm = places.heat[offences.place] * (1.0 - world.behaviour.victims.heat_fades)
        chance = world.behaviour.victims.again * warm / (warm + 0.5)
        again = offences.draws[DRAW[Decision.VICTIM_AGAIN]] < chance
        strain = world.behaviour.victims.strain * offences.harm
        for row in np.flatnonzero(world.fixed.has_victim[offences.market]).tolist():
            choice = float(offences.draws[DRAW[Decision.VICTIM], row])
            day.harms.append(Harm(int(offences.place[row]), choice, bool(again[row]), float(strain[row])))

    def _evening(self, world: World) -> None:
        events = world.recorder.since(world.day)
        rows = (events["kind"] == 1) & (events["victim"] >= 0)
        self.days[-1].victims = events["victim"][rows].tolist()


class Person(mesa.Agent):  # type: ignore[misc]  # Mesa ships no types
    """One resident as an object."""

    def __init__(
        self, town: "Town", index: int, free: bool, member: bool, release_day: int, rate: float
    ) -> None:
        super().__init__(town)
        self.index, self.free, self.member, self.release_day, self.rate = (
            index,
            free,
            member,
            release_day,
            rate,
        )
        self.strain, self.suffered = 0.0, 0

    def step(self) -> None:
        """Leave custody when the day has come, and let strain fade."""
        if self.release_day == self.model.day:
            self.free, self.release_day = True, -1
            self.model.released.append(self.index)
        self.strain *= self.model.strain_kept

    def decide(self) -> None:
        """Set out to offend, or not."""
        if self.free and not self.member:
            draw = self.model.draws.uniform(Decision.OFFEND, self.model.day, self.index)
            if draw < self.rate * (1.0 + min(1.0, self.strain)):
                self.model.inclined.append(self.index)


class Town(mesa.Model):  # type: ignore[misc]  # Mesa ships no types
    """The residents of a world as objects, from the state in which the world is now."""

    def __init__(self, world: World) -> None:
        super().__init__(rng=int(world.streams.seed))
        people, places = world.people, world.places
        self.day, self.draws = world.day, world.streams
        self.strain_kept = 1.0 - world.behaviour.victims.recovers
        columns = (people.status == FREE, people.group >= 0, people.release_day, people.rate)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        self.person = [Person(self, index, *row) for index, row in enumerate(rows)]
        for person, strain, suffered in zip(
            self.person, people.strain.tolist(), people.suffered.tolist(), strict=True
        ):
            person.strain, person.suffered = strain, suffered
        self.offenders = [self.person[i] for i in people.offenders.tolist()]
        self.by_place, self.until = people.by_place.tolist(), people.open_to.tolist()
        self.place_start, self.places = people.place_start.tolist(), places.count
        self.last_victim: dict[int, int] = {
            place: victim for place, victim in enumerate(places.last_victim.tolist()) if victim >= 0
        }
        self.released: list[int] = []
        self.inclined: list[int] = []
        self.victims: list[int] = []
        self.lived = 0.0
        """Processor seconds that custody and strain took today."""

    def live(self, today: Day) -> None:
        """Live one day."""
        self.released, self.inclined, self.victims = [], [], []
        start = time.process_time()
        self.agents.do("step")
        self.lived = time.process_time() - start
        for change in today.changes:
            person = self.person[change.person]
            person.free, person.member, person.release_day = change.free, change.member, change.release_day
        for person in self.offenders:
            person.decide()
        self._suffer(today)
        self.day += 1

    def _suffer(self, today: Day) -> None:
        """Choose whom each offence meets by how open people are to crime, then let them bear it."""
        victims: list[tuple[Harm, int]] = []
        for harm in today.harms:
            away = harm.place >= self.places
            first = 0 if away else self.place_start[harm.place]
            last = len(self.person) if away else self.place_start[harm.place + 1]
            if last <= first:
                continue
            former = self.last_victim.get(harm.place, -1)
            if harm.again and former >= 0 and not away:
                victims.append((harm, former))
                continue
            low, high = self.until[first], self.until[last]
            row = bisect_right(self.until, low + harm.choice * (high - low)) - 1
            victims.append((harm, self.by_place[min(max(row, first), last - 1)]))
        for harm, victim in victims:
            self.last_victim[harm.place] = victim
            self.person[victim].suffered += 1
            self.person[victim].strain += harm.strain
        self.victims = [victim for _, victim in victims]
