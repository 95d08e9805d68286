"""Each week of a run in one sentence: what the animation shows, for those who read or listen."""

from collections.abc import Sequence

import numpy as np

from documents.numbers_in_text import brief
from lab.film.film_notes import FilmOrder, NotableEvent
from lab.film.film_weeks import AWAY, MEASURES, Weeks

HARM, RECORDED, OFFENCES = MEASURES[:3]


def sentences(weeks: Weeks, orders: Sequence[FilmOrder], notes: Sequence[NotableEvent]) -> list[str]:
    """Return a text a week."""
    by_zone, recorded, offences = (weeks.by_zone(measure) for measure in (HARM, RECORDED, OFFENCES))
    names = [*(zone.name for zone in weeks.scenario.area.zones), *(name for _, name in AWAY)]
    texts = []
    for week in range(weeks.count):
        harm = by_zone[week]
        text = [
            f"{title(weeks, week)}: {brief(float(harm.sum()))} harm days, "
            f"{brief(float(recorded[week].sum()))} of them recorded by the police; "
            f"{_several(int(offences[week].sum()), 'offence')}."
        ]
        if harm.sum() > 0:
            most = int(np.argmax(harm))
            where = names[most] if most < len(names) - len(AWAY) else names[most].lower()
            text.append(f"Most harm: {where}, {brief(float(harm[most]))}.")
        first, last = weeks.days(week)
        acting = [order.words for order in orders if order.under_way(first, last)]
        if acting:
            text.append(f"Police action under way: {'; '.join(acting)}.")
        happened = [note.words for note in notes if note.week == week]
        if happened:
            text.append(f"{'; '.join(happened[:3])}{_rest(len(happened) - 3)}.")
        texts.append(" ".join(text))
    return texts


def title(weeks: Weeks, week: int) -> str:
    """Return which week it is, its days and where it stands in the exercise."""
    first, last = weeks.days(week)
    calendar = weeks.scenario.calendar
    cycle = (first - calendar.warm_up_days) // calendar.cycle_days + 1
    when = "before the first cycle" if first < calendar.warm_up_days else f"cycle {cycle}"
    span = f"day {first}" if first == last else f"days {first} to {last}"
    return f"Week {week + 1} of {weeks.count} ({span}, {when})"


def _several(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _rest(number: int) -> str:
    return f"; and {number} more" if number > 0 else ""
