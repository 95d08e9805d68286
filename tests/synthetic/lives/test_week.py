"""The week: work first, then haunts where there is room."""

from itertools import pairwise

from synthetic.entities.entities import Premises, PremisesKind
from synthetic.entities.firms import TRADES
from synthetic.lives.week import HOURS, MARGIN, VISITS, week


def place(number: int, kind: PremisesKind) -> Premises:
    return Premises(f"L{number:04d}", kind, f"place {number}", "", "Alder Row", "Z-CENT", 0)


PUB, GYM, SHOP = place(1, "pub"), place(2, "gym"), place(3, "shop")
YARD, SPOT = place(4, "workplace"), place(5, "spot")


def test_without_work_there_are_haunts_and_one_errand_a_week() -> None:
    for row in range(50):
        stays = week(1, row, (PUB, GYM), (SHOP,), None, ())
        assert {stay.premises for stay in stays} <= {PUB.id, GYM.id, SHOP.id}
        assert sum(len(s.weekdays) for s in stays if s.premises == SHOP.id) <= 1
        assert all(len(s.weekdays) <= VISITS[0][1] for s in stays if s.premises == PUB.id)


def test_stays_keep_the_hours_of_their_kind() -> None:
    for row in range(50):
        for stay in week(1, row, (PUB, GYM), (SHOP,), None, ()):
            kind = next(p.kind for p in (PUB, GYM, SHOP) if p.id == stay.premises)
            earliest, latest, shortest, longest = HOURS[kind]
            assert earliest <= stay.start <= latest
            assert shortest <= stay.end - stay.start <= longest
            assert stay.start % 15 == 0


def test_work_comes_first_and_leaves_time_to_get_there() -> None:
    for row in range(50):
        for trade in TRADES:
            stays = week(1, row, (PUB, GYM), (SHOP,), (trade, YARD), (SPOT,))
            worked = {(d, s.start, s.end) for s in stays if s.doing in ("work", "out") for d in s.weekdays}
            assert worked in [set(shift) for shift in trade.shifts]
            for weekday in range(7):
                today = sorted((s.start, s.end) for s in stays if weekday in s.weekdays)
                gaps = [after[0] - before[1] for before, after in pairwise(today)]
                assert all(gap >= MARGIN for gap in gaps)


def test_those_who_work_all_over_the_town_are_out_and_others_at_their_firm() -> None:
    for trade in TRADES:
        stays = week(1, 3, (PUB,), (), (trade, YARD), (SPOT,))
        working = {(s.premises, s.doing) for s in stays if s.doing in ("work", "out")}
        assert working == ({(SPOT.id, "out")} if trade.roving else {(YARD.id, "work")})
