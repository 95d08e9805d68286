"""Slips of typing, by the author's habit."""

from synthetic.draws import mixed
from synthetic.facts import Facts
from synthetic.noise.case import Case, Slip

NUMBER = 5
CARELESS = 0.35
"""Share of authors who do not read over what they wrote. An assumption."""
EVERY = 260
"""Characters from one slip to the next, for those who do not."""
TIDY = frozenset({"anpr", "communications", "sar", "crypto", "liaison", "vetting", "utility"})


def slips(text: str, _: Facts, case: Case) -> tuple[str, Slip | None]:
    """Swap neighbouring letters inside some long words of a careless author's prose."""
    if case.source in TIDY or case.habit(NUMBER) >= CARELESS:
        return text, None
    words = text.split(" ")
    spots = [i for i, w in enumerate(words) if len(w) > 5 and w.isalpha() and w.islower()]
    count = min(len(spots), len(text) // EVERY + case.bits % 2)
    made = []
    for number in range(count):
        spot = spots[mixed(case.bits + number) % len(spots)]
        word = words[spot]
        at = 1 + mixed(case.bits ^ number) % (len(word) - 3)
        words[spot] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        made.append(words[spot])
    return " ".join(words), Slip("typing", "prose", "as meant", ", ".join(made)) if made else None
