"""Reference worlds of any size: the ones that patterns, studies and benchmarks are held against.

Nothing in them exists. They have the nine markets, and everything that a file leaves out has its
default, so that what is found in them is found in the model and not in a scenario's numbers.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from scenarios.load import find
from scenarios.schema.markets import Market
from scenarios.schema.scenario import Scenario

_KINDS = ("estate", "centre", "suburb", "suburb", "industrial", "suburb", "station", "rural")
_DEPRIVATION = {
    "estate": 0.8,
    "centre": 0.5,
    "suburb": 0.25,
    "industrial": 0.5,
    "station": 0.55,
    "rural": 0.3,
}
_FOOTFALL = {"estate": 0.3, "centre": 0.95, "suburb": 0.25, "industrial": 0.3, "station": 0.8, "rural": 0.05}
_SIZES = (4, 4, 5, 5, 5, 6, 7, 8, 11, 16)
"""Members of ten groups: mean 7.1, with a right tail; UK mapping totals imply 6.3 to 8.3."""
_RATE = 0.385
"""Offences a week of a propense resident outside groups; fitted so that residents suffer about 1.09 a year (BCS 1992)."""
_PORTFOLIOS = (
    ("drugs",),
    ("drugs", "acquisitive"),
    ("acquisitive",),
    ("drugs", "laundering"),
    ("fraud",),
    ("drugs", "firearms"),
    ("exploitation", "immigration"),
    ("green", "acquisitive"),
    ("fraud", "cyber"),
    ("drugs",),
)
"""Markets of ten groups; drugs in about half, as in police mapping of groups; assumption."""


@dataclass(frozen=True)
class Size:
    """How large a world is."""

    places: int
    groups: int
    offenders: int
    """Residents with criminal propensity."""
    people: int
    zone: int = 10
    """Places in a zone."""
    place_spread: float = 0.25
    place_power: float = 1.0
    near_steps: int = 1


FORCE = Size(places=120, groups=40, offenders=1_500, people=20_000)
REGION = Size(places=1_000, groups=400, offenders=8_000, people=200_000, zone=20)
NATIONAL = Size(places=35_000, groups=4_500, offenders=40_000, people=1_000_000, zone=35)
STREETS = Size(
    places=2_400,
    groups=40,
    offenders=1_500,
    people=20_000,
    zone=120,
    place_spread=0.04,
    place_power=2.0,
    near_steps=3,
)
"""A town on a fine map: places are street segments."""

MERSEYSIDE = Size(places=400, groups=134, offenders=4_000, people=50_000)
"""As many groups as in the network of Campana and Giovannetti 2025; nothing else of the place."""


def world(size: Size, *, days: int = 365, name: str = "reference", **changes: Any) -> Scenario:
    """Return a reference world of a size.

    ``changes`` replace whole top-level parts of the scenario, such as ``adaptation`` or ``behaviour``.

    Raises:
        pydantic.ValidationError: when a change does not fit the schema.
    """
    frame = find("harrowmere-lines").model_dump(mode="json")
    zones = _zones(size)
    frame |= {
        "id": f"{name}-{size.places}-{size.groups}",
        "title": f"Reference world of {size.people:,} people",
        "calendar": {
            "starts": "2031-01-06",
            "warm_up_days": 28,
            "cycles": max(1, -(-(days - 28) // 14)),
            "cycle_days": 14,
        },
        "area": frame["area"]
        | {
            "population": size.people,
            "zones": zones,
            "propensity": size.offenders / size.people / _LEANING,
            "platforms": 3,
        },
        "markets": [market.model_dump(mode="json") for market in markets()],
        "groups": _groups(size, [str(zone["id"]) for zone in zones]),
        "line": {
            "market": "drugs",
            "resupply_days": 2,
            "supply_per_run": float(min(100_000, max(60, 4 * size.groups))),
            "meets_per_week": 2.0,
            "scouting_per_week": 2.0,
        },
        "behaviour": behaviour(size),
        "adaptation": {"splinters": max(4, size.groups // 20), "cooperation": 0.08},
        "insiders": [],
        "injects": [],
        "questions": [question for question in frame["questions"] if question["kind"] == "group"],
    }
    return Scenario.model_validate(frame | changes)


def behaviour(size: Size, **changes: dict[str, Any]) -> dict[str, Any]:
    """Return the behaviour of a reference world, with changes to some of its parts."""
    usual: dict[str, Any] = {
        "independents": {"rate": _RATE},
        "victims": {"near_steps": size.near_steps},
        "place_spread": size.place_spread,
        "place_power": size.place_power,
    }
    for part, values in changes.items():
        usual[part] = {**usual.get(part, {}), **values}
    return usual


@cache
def markets() -> tuple[Market, ...]:
    """Return the nine markets of organised crime, in order of name."""
    return tuple(
        Market.model_validate(YAML(typ="safe").load(path.read_text(encoding="utf-8")))
        for path in sorted((Path(__file__).parent / "markets").glob("*.yaml"))
    )


_LEANING = 0.93
"""Mean of what deprivation makes of propensity in these zones."""


def _letters(number: int) -> str:
    """Return a number as four letters, so that zone ids need no digits."""
    text = ""
    for _ in range(4):
        number, rest = divmod(number, 26)
        text = chr(65 + rest) + text
    return text


def _zones(size: Size) -> list[dict[str, Any]]:
    count = size.places // size.zone
    left = size.places - count * size.zone
    zones = []
    for z in range(count):
        kind = _KINDS[(z * 5) % len(_KINDS)]
        zones.append(
            {
                "id": f"Z-{_letters(z)}",
                "name": f"Ward {z + 1}",
                "kind": kind,
                "neighbourhoods": size.zone + (left if z == count - 1 else 0),
                "deprivation": _DEPRIVATION[kind],
                "footfall": _FOOTFALL[kind],
                "confidence": 0.75 - 0.45 * _DEPRIVATION[kind],
            }
        )
    return zones


def _groups(size: Size, zones: list[str]) -> list[dict[str, Any]]:
    """Return the groups: homes spread over zones, neighbours in pairs as rivals."""
    groups = []
    for g in range(size.groups):
        home = zones[(g * len(zones)) // size.groups]
        foothold = zones[((g * len(zones)) // size.groups + 1 + g % 3) % len(zones)]
        near = g + 1 if g % 4 == 0 and g + 1 < size.groups else None
        groups.append(
            {
                "id": f"G{g + 1:02d}",
                "name": f"Group {g + 1}",
                "size": _SIZES[(g * 7) % len(_SIZES)],
                "home": home,
                "footholds": [] if foothold == home else [foothold],
                "markets": list(_PORTFOLIOS[(g * 3) % len(_PORTFOLIOS)]),
                "cash": 20_000.0 + 5_000.0 * (g % 11),
                "legitimacy": 0.1 + 0.05 * (g % 9),
                "cohesion": 0.5 + 0.03 * (g % 9),
                "security": 0.25 + 0.05 * (g % 9),
                "exporter": 1 <= g <= 4,
                "rivals": [] if near is None else [f"G{near + 1:02d}"],
            }
        )
    return groups
