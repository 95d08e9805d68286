"""Firms of the town, their trades and shifts, and firms from outside: hire firms and those of visiting parties."""

from dataclasses import dataclass

from scenarios.schema.area import ZoneKind
from simulator.streams import choose
from synthetic.draws import Purpose, bits, uniform
from synthetic.entities.entities import Employer, Premises, PremisesKind
from synthetic.entities.town_premises import Site
from synthetic.towns import TOWNS

Shift = tuple[tuple[int, int, int], ...]
"""Stretches of work in a week: weekday from 0 for Monday, and minutes of the day from and to."""


def days(weekdays: str, start: str, end: str) -> Shift:
    """Return a stretch on each weekday, such as ``days("01234", "08:00", "17:00")``; past midnight goes on next day."""
    begin, over = (int(hour) * 60 + int(minute) for hour, minute in (t.split(":") for t in (start, end)))
    stretches: list[tuple[int, int, int]] = []
    for weekday in map(int, weekdays):
        stretches.append((weekday, begin, over if over > begin else 1440))
        if 0 < over < begin:
            stretches.append(((weekday + 1) % 7, 0, over))
    return tuple(sorted(stretches))


@dataclass(frozen=True)
class Trade:
    """A kind of firm: what it is called, what work there is called, and when it is worked."""

    noun: str
    """What follows its name, such as ``Tyres``."""
    clause: str
    """``works at the tyre bay``."""
    kind: PremisesKind
    zones: tuple[ZoneKind, ...]
    """Kinds of zone in which it stands."""
    shifts: tuple[Shift, ...]
    roving: bool = False
    """Whether its people work all over the town."""


DAY, SIX = "01234", "012345"
TRADES: tuple[Trade, ...] = (
    Trade("Tyres", "works at the tyre bay", "garage", ("industrial",),
          (days(DAY, "08:00", "17:00"), days("12345", "08:30", "17:30"))),
    Trade("Bakery", "works at the bakery", "workplace", ("industrial", "centre"),
          (days("12345", "04:00", "12:00"), days(DAY, "06:00", "14:00"))),
    Trade("Fish Bar", "works at the chip shop", "shop", ("centre", "estate"),
          (days("12345", "16:00", "22:30"), days("3456", "11:00", "20:00"))),
    Trade("Cold Store", "works at the cold store", "workplace", ("industrial",),
          (days(DAY, "06:00", "14:00"), days(DAY, "14:00", "22:00"), days("01236", "22:00", "06:00"))),
    Trade("Cars", "drives for the private hire firm", "workplace", ("station", "centre"),
          (days("12345", "07:00", "16:00"), days("23456", "17:00", "02:00")), roving=True),
    Trade("Roofing", "works for the roofing firm", "workplace", ("industrial",),
          (days(DAY, "07:30", "16:00"), days(SIX, "08:00", "15:30")), roving=True),
    Trade("Home Care", "works for the care agency", "workplace", ("suburb", "centre"),
          (days("01245", "07:00", "14:30"), days("02346", "14:00", "21:30")), roving=True),
    Trade("Foods", "works at the supermarket", "shop", ("centre", "suburb"),
          (days("01345", "06:00", "14:00"), days("12356", "12:00", "20:00"), days("02346", "15:00", "22:00"))),
    Trade("College", "works at the college", "school", ("suburb", "centre"),
          (days(DAY, "08:30", "16:30"), days("0123", "09:30", "18:30"))),
    Trade("Timber", "works at the timber yard", "workplace", ("industrial",),
          (days(DAY, "07:30", "16:30"), days("12345", "08:00", "17:00"))),
    Trade("Laundry", "works at the laundry", "workplace", ("industrial", "station"),
          (days(DAY, "06:30", "14:30"), days(SIX, "09:00", "16:00"))),
    Trade("Glasshouses", "works at the glasshouses", "workplace", ("rural", "suburb"),
          (days(SIX, "06:00", "13:30"), days(DAY, "07:00", "16:00"))),
    Trade("Lettings", "works at the lettings office", "workplace", ("centre",),
          (days(DAY, "09:00", "17:30"), days("12345", "09:00", "17:00"))),
    Trade("Parcels", "works at the parcel depot", "workplace", ("industrial", "station"),
          (days("12345", "05:00", "13:00"), days("01236", "21:00", "05:00"), days(DAY, "12:00", "20:00"))),
)  # fmt: skip
"""Trades of the town, and usual shifts in them. Assumptions."""

STEMS = (
    "Ostlerby", "Quillhurst", "Fenwhistle", "Dunlarch", "Skelhythe", "Orrowby", "Wickenholt", "Hobthorne",
    "Lantholme", "Cressmarsh", "Pikehallow", "Marlquay", "Yarrowby", "Hexmallow", "Brackentide", "Sedgequay",
    "Corvenholt", "Threlmarsh", "Ottlemere", "Wainstrand", "Larkhythe", "Gannetholm", "Sallowby", "Tollerquay",
)  # fmt: skip
"""Compounds of ours after which firms are called; no register of companies was read."""
OUTSIDE_TRADES = ("Valeting", "Catering", "Phone Repairs", "Scaffold", "Clearances")
HIRE_FIRMS = 3
"""Hire firms whose cars are met in the town."""


@dataclass(frozen=True)
class Firms:
    """Every firm, and the trade of each of the town's."""

    employers: tuple[Employer, ...]
    trades: dict[str, Trade]
    """Trade by employer id, for firms of the town."""
    premises: tuple[Premises, ...]
    hire: tuple[str, ...]
    """Ids of hire firms."""
    visiting: tuple[str, ...]
    """Ids of firms of visiting parties, one each."""


def firms(site: Site, visiting_count: int) -> Firms:
    """Return the firms of a scenario under a seed: those of the town, hire firms, and ``visiting_count`` from outside."""
    seed = site.seed
    stems = _by_lot(seed, 0, STEMS)
    towns = _by_lot(seed, 1, _namesakes(site))
    employers: list[Employer] = []
    places: list[Premises] = []
    trades: dict[str, Trade] = {}
    for index, trade in enumerate(TRADES):
        ident = f"E{index + 1:03d}"
        name = f"{stems[index]} {trade.noun}"
        place = site.premises(trade.kind, name, trade.zones)
        places.append(place)
        trades[ident] = trade
        employers.append(Employer(ident, name, trade.clause, place.id))
    first = len(employers) + 1
    hire = [
        Employer(f"E{first + i:03d}", f"{towns[i]} Hire", "hires out vehicles", "") for i in range(HIRE_FIRMS)
    ]
    first += HIRE_FIRMS
    kinds = _by_lot(seed, 2, OUTSIDE_TRADES)
    visiting = [
        Employer(
            f"E{first + i:03d}", f"{towns[HIRE_FIRMS + i]} {kinds[i % len(kinds)]}", "trades elsewhere", ""
        )
        for i in range(visiting_count)
    ]
    return Firms(
        (*employers, *hire, *visiting), trades, tuple(places),
        tuple(e.id for e in hire), tuple(e.id for e in visiting),
    )  # fmt: skip


def job(firms_here: Firms, seed: int, row: int, age: int) -> str:
    """Return the employer id of somebody in a row, or an empty word for one without work."""
    working = 0.78 if age <= WORKING_AGE else 0.08
    if uniform(seed, 0, Purpose.JOB, row) >= working:
        return ""
    ids = list(firms_here.trades)
    return ids[choose([1.0] * len(ids), uniform(seed, 0, Purpose.JOB, row, 1))]


WORKING_AGE = 66
"""Up to here 78% have work, beyond it 8%. Assumptions."""


def _namesakes(site: Site) -> tuple[str, ...]:
    """Return towns after which firms from outside are called: of one word, and not the scenario's own."""
    return tuple(town for town in TOWNS if " " not in town and town != site.scenario.area.town)


def _by_lot(seed: int, key: int, words: tuple[str, ...]) -> list[str]:
    """Return words in the order of a lot."""
    order = sorted(range(len(words)), key=lambda i: bits(seed, 0, Purpose.FIRM, key, i))
    return [words[i] for i in order]
