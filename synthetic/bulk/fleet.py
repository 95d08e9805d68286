"""Vehicles of residents: who keeps one, its plate as cameras can have it, and where it usually goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.trace import Trace
from synthetic.bulk.cameras import PAIRS
from synthetic.bulk.lots import BulkPurpose, Ints, bits, share

KEEPS = 0.6
"""Share of adults who keep a vehicle. An assumption."""
ADULT = 17
ROUTINES = ("commuter", "local", "trade", "night", "seldom")
ROUTINE_SHARES = (0.42, 0.33, 0.08, 0.05, 0.12)
"""Share of keepers with each routine. An assumption."""
FIRST = 1000
"""Numbers below are those of nominals and groups in reports."""


@dataclass(frozen=True)
class Fleet:
    """One row a vehicle."""

    keeper: Ints
    """Person index."""
    home: Ints
    anchor: Ints
    """Neighbourhood of work, school run or usual errand."""
    routine: Ints
    """Index into ``ROUTINES``."""
    plates: Any
    """Arrow strings: every plate as it is, then as each fault has it, a block a fault."""
    confusable: NDArray[np.bool_]
    """Whether each fault changes each plate; shape (faults, vehicles)."""
    of_person: Ints
    """Vehicle of each person, -1 for none."""


def plate_blocks(plates: Sequence[str]) -> tuple[Any, NDArray[np.bool_]]:
    """Return plates as they are and as each fault has them, a block a fault, and whether each fault changes each.

    The second has shape (faults, vehicles).
    """
    import pyarrow as pa

    read = [[confuse(plate, *pair) for plate in plates] for pair in PAIRS]
    column = pa.array([plate for block in (plates, *read) for plate in block], pa.string())
    changed = [[a != b for a, b in zip(plates, block, strict=True)] for block in read]
    return column, np.array(changed, dtype=np.bool_).reshape(len(PAIRS), len(plates))


def confuse(plate: str, first: str, second: str) -> str:
    """Return a plate as a camera has it that takes two characters for each other; the first is the one taken."""
    spots = [i for i, character in enumerate(plate) if character in (first, second)]
    if not spots:
        return plate
    spot = spots[0]
    return plate[:spot] + (second if plate[spot] == first else first) + plate[spot + 1 :]


def anchors(scenario: Scenario, trace: Trace, keeper: Ints) -> Ints:
    """Return where each keeper usually goes: busier zones draw more of them."""
    zones = scenario.area.zones
    pull = np.array([0.1 + zones[z].footfall for z in atlas(scenario).zone_of])
    edges = np.cumsum(pull)
    lots = share(bits(trace.seed, BulkPurpose.ANCHOR, 0, 0, keeper), 0)
    return np.minimum(np.searchsorted(edges, lots * edges[-1], side="right"), pull.size - 1).astype(np.int64)
