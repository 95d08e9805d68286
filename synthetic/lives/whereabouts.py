"""Where somebody is at an hour, by the routine of their week and a lot for what is irregular. It knows no role."""

from scenarios.schema.scenario import Scenario
from synthetic.lives.life import Life, Stay

WAKING = (9 * 60, 22 * 60)
"""Minutes of the day between which somebody at home by routine may be out."""
OUT = 0.18
"""Chance of being at a haunt when routine says home."""
STAYED_AWAY = 0.2
"""Chance of being at home when routine says a haunt, a shop or a club."""
OFF_WORK = 0.06
"""Chance of being at home when routine says work: leave, illness, a changed shift. All assumptions."""


def weekday(scenario: Scenario, day: int) -> int:
    """Return the day of the week of a day of a scenario, 0 for Monday."""
    return (scenario.calendar.starts.weekday() + day) % 7


def routine_stay(life: Life, day_of_week: int, minute: int) -> Stay | None:
    """Return the stay that covers a minute of a day of the week, None when routine says home."""
    for stay in life.week:
        if day_of_week in stay.weekdays and stay.start <= minute < stay.end:
            return stay
    return None


def whereabouts(life: Life, day_of_week: int, minute: int, lot: float) -> str:
    """Return the id of the premises at which somebody is, given a lot in [0, 1); ``weekday`` gives the day of the week."""
    stay = routine_stay(life, day_of_week, minute)
    if stay is None:
        if WAKING[0] <= minute < WAKING[1] and lot < OUT and life.haunts:
            # The lot that sends somebody out says where as well: its place below OUT, spread over the haunts.
            return life.haunts[int(lot / OUT * len(life.haunts))]
        return life.home
    away = OFF_WORK if stay.doing in ("work", "out") else STAYED_AWAY
    return life.home if lot < away else stay.premises
