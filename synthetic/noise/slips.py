"""Slips of typing, by the author's habit."""

from typing import get_args

from scenarios.schema.intelligence import SourceId
from synthetic.draws import mix
from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

TIDY = frozenset({"anpr", "communications", "sar", "crypto", "liaison", "vetting", "utility"})
HABIT = Habit(number=5, sources=frozenset(get_args(SourceId)) - TIDY, chance=0.35, of_authors=True)
"""Chance: share of authors who do not read over what they wrote. An assumption."""
EVERY = 260
"""Characters from one slip to the next, for those who do not."""


def slips(text: str, _: Facts, case: Case) -> tuple[str, Slip | None]:
    """Swap neighbouring letters inside some long words of a careless author's prose."""
    words = text.split(" ")
    spots = [i for i, w in enumerate(words) if len(w) > 5 and w.isalpha() and w.islower()]
    count = min(len(spots), len(text) // EVERY + case.bits % 2)
    swaps = []
    for number in range(count):
        spot = spots[mix(case.bits + number) % len(spots)]
        word = words[spot]
        position = 1 + mix(case.bits ^ number) % (len(word) - 3)
        words[spot] = word[:position] + word[position + 1] + word[position] + word[position + 2 :]
        swaps.append(words[spot])
    return " ".join(words), Slip("typing", "prose", "as meant", ", ".join(swaps)) if swaps else None
