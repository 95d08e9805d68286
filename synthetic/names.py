"""Names of residents, from the area's declared profile, before and independently of role."""

from functools import lru_cache

from scenarios.schema.area import Area
from scenarios.schema.scenario import Scenario
from simulator.ids import person_row
from simulator.streams import Decision, Streams
from synthetic.draws import Purpose, bits, pick, uniform
from synthetic.pools import frozen

NICKNAMES = [
    "Ace",
    "Badger",
    "Beans",
    "Biscuit",
    "Blue",
    "Boxer",
    "Bugsy",
    "Chalky",
    "Chippy",
    "Cobra",
    "Dodge",
    "Duke",
    "Echo",
    "Fish",
    "Flash",
    "Ginge",
    "Gizmo",
    "Jinx",
    "Jolly",
    "Kipper",
    "Lanky",
    "Lefty",
    "Magpie",
    "Midge",
    "Mouse",
    "Nails",
    "Nipper",
    "Patch",
    "Pepper",
    "Pickle",
    "Pip",
    "Rocket",
    "Rusty",
    "Sarge",
    "Scout",
    "Shades",
    "Skip",
    "Smiler",
    "Sparks",
    "Spider",
    "Spud",
    "Stitch",
    "Tank",
    "Tinker",
    "Tiny",
    "Twitch",
    "Whisper",
    "Wiggy",
    "Ziggy",
]


Origins = tuple[tuple[str, float], ...]
"""An area's name pools with the share of residents who are named from each."""


def name_origins(area: Area) -> Origins:
    """Return the name pools that an area's profile declares."""
    return tuple((n.origin, n.share) for n in area.names)


def name_origin(origins: Origins, seed: int, index: int) -> str:
    """Return the name pool of the person in row ``index``, drawn from the declared ``origins`` and nothing else."""
    shares = tuple(share for _, share in origins)
    return origins[pick(shares, uniform(seed, 0, Purpose.NAME_ORIGIN, index))][0]


Profile = tuple[Origins, float]
"""An area's name origins with their shares, and its share of women: all that a name rests on."""


@lru_cache(maxsize=65536)
def _full_name(profile: Profile, seed: int, index: int) -> str:
    origins, women = profile
    origin, pools = name_origin(origins, seed, index), frozen.names()
    if origin not in pools:
        raise ValueError(f"area.names: no name pool '{origin}'; choose among {', '.join(sorted(pools))}")
    pool = pools[origin]
    # The world's own draw of sex, so that a name and a resident agree; it knows nothing of roles.
    woman = Streams(seed).uniform(Decision.SEX, 0, index) < women
    first_names = pool["women" if woman else "men"]
    family = pool["family"]
    first = first_names[bits(seed, 0, Purpose.NAME_GIVEN, index) % len(first_names)]
    return f"{first} {family[bits(seed, 0, Purpose.NAME_FAMILY, index) % len(family)]}"


def nominal_name(scenario: Scenario, seed: int, person: str) -> str:
    """Return the full name of a person such as ``P00417``.

    The draw sees the seed, the person's row and the declared profile, never role, group or
    truth.

    Raises:
        ValueError: when the profile names an unknown pool.
    """
    area = scenario.area
    # The two facts, not the area: a whole area takes longer to look up than a name to draw.
    profile = name_origins(area), area.women
    return _full_name(profile, seed, person_row(person))


def nickname(seed: int, person: str) -> str:
    """Return the street name that a person goes by."""
    return NICKNAMES[bits(seed, 0, Purpose.NICKNAME, person_row(person)) % len(NICKNAMES)]
