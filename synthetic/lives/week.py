"""The week of somebody: work by the shifts of a trade, haunts by their hours, shopping; the rest is at home."""

from synthetic.draws import Purpose, bits
from synthetic.entities.entities import Premises
from synthetic.entities.firms import Shift, Trade
from synthetic.lives.life import Doing, Stay

Hours = tuple[int, int, int, int]
"""Earliest and latest start of a stay and its shortest and longest length, all in minutes."""
HOURS: dict[str, Hours] = {
    "pub": (17 * 60, 20 * 60, 60, 150),
    "cafe": (9 * 60, 15 * 60, 30, 75),
    "gym": (7 * 60, 20 * 60, 45, 90),
    "club": (17 * 60, 20 * 60, 60, 120),
    "shop": (9 * 60, 17 * 60, 15, 45),
    "spot": (10 * 60, 17 * 60, 30, 120),
}
"""When places of a kind are visited. Assumptions."""
VISITS = ((2, 4), (1, 2), (1, 1))
"""Fewest and most days of a week on which the first, second and third haunt are visited. Assumptions."""
MARGIN = 15
"""Minutes between one stay away from home and the next."""
QUARTER = 15


class _Diary:
    """A week in which nothing overlaps."""

    def __init__(self) -> None:
        self.stays: list[Stay] = []
        self._busy: dict[int, list[tuple[int, int]]] = {weekday: [] for weekday in range(7)}

    def add(self, weekdays: list[int], start: int, end: int, premises: str, doing: Doing) -> None:
        """Put in a stay on those weekdays on which there is room for it."""
        free = [day for day in weekdays if self._has_room(day, start, end)]
        for weekday in free:
            self._busy[weekday].append((start, end))
        if free:
            self.stays.append(Stay(frozenset(free), start, end, premises, doing))

    def _has_room(self, weekday: int, start: int, end: int) -> bool:
        return all(end + MARGIN <= begin or over + MARGIN <= start for begin, over in self._busy[weekday])

    def week(self) -> tuple[Stay, ...]:
        """Return the stays in order of their first weekday and their start."""
        return tuple(sorted(self.stays, key=lambda stay: (min(stay.weekdays), stay.start, stay.premises)))


def week(
    seed: int,
    row: int,
    haunts: tuple[Premises, ...],
    shops: tuple[Premises, ...],
    work: tuple[Trade, Premises] | None,
    streets: tuple[Premises, ...],
) -> tuple[Stay, ...]:
    """Return the week of somebody in a row; ``streets`` are spots at which those work who work all over the town."""
    diary = _Diary()
    if work is not None:
        trade, workplace = work
        shift = trade.shifts[bits(seed, 0, Purpose.WEEK, row) % len(trade.shifts)]
        _add_work(diary, seed, row, shift, workplace, streets if trade.roving else ())
    for rank, haunt in enumerate(haunts):
        fewest, most = VISITS[rank]
        days = fewest + bits(seed, 0, Purpose.WEEK, row, 1, rank) % (most - fewest + 1)
        lots = [bits(seed, 0, Purpose.WEEK, row, 2, rank, weekday) for weekday in range(7)]
        order = sorted(range(7), key=lots.__getitem__)
        start, end = _times(seed, row, rank, haunt)
        doing: Doing = "club" if haunt.kind == "club" else "shop" if haunt.kind == "shop" else "haunt"
        diary.add(sorted(order[:days]), start, end, haunt.id, doing)
    if shops:
        shop = shops[bits(seed, 0, Purpose.WEEK, row, 3) % len(shops)]
        start, end = _times(seed, row, len(VISITS), shop)
        diary.add([bits(seed, 0, Purpose.WEEK, row, 4) % 7], start, end, shop.id, "shop")
    return diary.week()


def _add_work(
    diary: _Diary, seed: int, row: int, shift: Shift, workplace: Premises, streets: tuple[Premises, ...]
) -> None:
    """Put in a shift: at one place, or each day at another for those who work all over the town."""
    by_hours: dict[tuple[int, int, str], list[int]] = {}
    for weekday, start, end in shift:
        place = workplace.id
        if streets:
            place = streets[bits(seed, 0, Purpose.WEEK, row, 5, weekday) % len(streets)].id
        by_hours.setdefault((start, end, place), []).append(weekday)
    for (start, end, place), weekdays in by_hours.items():
        diary.add(weekdays, start, end, place, "out" if streets else "work")


def _times(seed: int, row: int, rank: int, place: Premises) -> tuple[int, int]:
    """Return when somebody's stays at a place begin and end, on the quarter of an hour."""
    earliest, latest, shortest, longest = HOURS[place.kind]
    start = _quarter(earliest, latest, bits(seed, 0, Purpose.WEEK, row, 6, rank))
    length = _quarter(shortest, longest, bits(seed, 0, Purpose.WEEK, row, 7, rank))
    return start, start + length


def _quarter(low: int, high: int, lot: int) -> int:
    return low + QUARTER * (lot % ((high - low) // QUARTER + 1))
