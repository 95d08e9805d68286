"""What is known of anybody by looking or asking: how they look, their nickname, how local officers come to know them."""

from collections.abc import Iterable

from scenarios.schema.scenario import Scenario
from synthetic.draws import Purpose, bits, uniform
from synthetic.entities.entities import Appearance
from synthetic.entities.nominals import Nominal
from synthetic.names import NICKNAMES

MEN_BUILDS = ("slim", "", "stocky", "heavily built", "thin", "broad-shouldered")
WOMEN_BUILDS = ("slim", "", "stocky", "heavily built", "thin", "slight")
HEIGHTS = ("", "", "tall", "short")
MEN_HAIR = ("short dark hair", "shaved head", "close-cropped hair", "receding hair", "long hair tied back",
            "thick curly hair", "short brown hair")  # fmt: skip
WOMEN_HAIR = ("long dark hair", "hair tied back", "short brown hair", "shoulder-length hair", "thick curly hair",
              "dyed red hair", "hair in a bun")  # fmt: skip
"""Hair that anybody may have: looks are drawn without regard to a name's origin."""
OLDER_HAIR = ("short grey hair", "grey hair", "white hair")
GREY_FROM = 58
"""Age from which hair is described as grey or white."""

KNOWN_SHARE = 0.45
"""Share of people whom neighbourhood staff know from an earlier dealing. An assumption."""
DEALINGS = (
    "the noise complaints in {month}", "the parking complaints in {month}", "a lost-property report in {month}",
    "the bicycle marking day in {month}", "the break-in next door in {month}", "the residents' meeting in {month}",
    "a dog reported lost in {month}", "a road traffic collision in {month}", "the shed thefts in {month}",
    "a neighbour dispute in {month}", "the street clean-up in {month}", "door-to-door visits in {month}",
)  # fmt: skip
"""Ordinary dealings; none says anything of the person."""
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


def appearance(seed: int, row: int, age: int, woman: bool) -> Appearance:
    """Return how a stranger would describe somebody in a row."""
    hair = OLDER_HAIR if age >= GREY_FROM else WOMEN_HAIR if woman else MEN_HAIR
    build, height, hair_lot = (bits(seed, 0, Purpose.APPEARANCE, row, part) for part in range(3))
    builds = WOMEN_BUILDS if woman else MEN_BUILDS
    return Appearance(builds[build % len(builds)], HEIGHTS[height % len(HEIGHTS)], hair[hair_lot % len(hair)])


def dealing(scenario: Scenario, seed: int, row: int) -> str:
    """Return how neighbourhood staff know somebody, from one of the six months before day 0, or an empty word."""
    if uniform(seed, 0, Purpose.DEALING, row) >= KNOWN_SHARE:
        return ""
    words = DEALINGS[bits(seed, 0, Purpose.DEALING, row, 1) % len(DEALINGS)]
    back = 1 + bits(seed, 0, Purpose.DEALING, row, 2) % 6
    return words.format(month=MONTHS[(scenario.calendar.starts.month - 1 - back) % 12])


def nicknames(seed: int, people: Iterable[Nominal]) -> dict[str, str]:
    """Return nicknames by id: whoever comes first by lot has theirs, who would share it goes without.

    The lot knows nothing of candidates and members.
    """
    order = sorted(people, key=lambda n: (bits(seed, 0, Purpose.NICKNAME, n.row, 1), n.row))
    owner: dict[str, str] = {}
    for nominal in order:
        word = NICKNAMES[bits(seed, 0, Purpose.NICKNAME, nominal.row) % len(NICKNAMES)]
        owner.setdefault(word, nominal.id)
    return {ident: word for word, ident in owner.items()}
