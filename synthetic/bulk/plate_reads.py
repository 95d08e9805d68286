"""Reads of plates at cameras, a day at a time, and apart from them what is true of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np

from synthetic.bulk.cameras import PAIRS, Cameras, faults
from synthetic.bulk.fleet import Fleet
from synthetic.bulk.lots import Ints, share
from synthetic.bulk.outings import DAY, Trips

TRAVEL = (180, 900)
"""Seconds from the camera where a trip begins to the one where it ends. An assumption."""


@dataclass(frozen=True)
class Passes:
    """One row a pass of a vehicle at a camera."""

    vehicle: Ints
    camera: Ints
    at: Ints
    inbound: Ints
    event: Ints
    lots: "np.ndarray[tuple[int], np.dtype[np.uint64]]"


def camera_passes(town: Cameras, driven: Trips) -> Passes:
    """Return which cameras see which trips, in order of time: at either end, where one stands and does its work."""
    gate = town.gateways[(share(driven.lots, 2) * town.gateways.size).astype(np.int64)]
    out = np.where(driven.start < 0, gate, town.covers[np.maximum(driven.start, 0)])
    back = np.where(driven.end < 0, gate, town.covers[np.maximum(driven.end, 0)])
    travel = TRAVEL[0] + (share(driven.lots, 3) * (TRAVEL[1] - TRAVEL[0])).astype(np.int64)
    # Two rows a trip: the cameras where trips begin, then, a block of all trips below, those where they end.
    camera = np.concatenate((out, back))
    at = np.concatenate((driven.at, driven.at + travel))
    lots = np.concatenate((driven.lots, driven.lots * np.uint64(0x9E3779B97F4A7C15)))
    read = (camera >= 0) & (at < DAY)
    read &= share(lots, 3) < town.sees[np.maximum(camera, 0)]
    passes = np.flatnonzero(read)
    camera = camera[passes]
    at = (at[passes] - town.slow[camera]) % DAY
    order = np.argsort(at, kind="stable")
    passes, camera, at = passes[order], camera[order], at[order]
    trip = passes % driven.vehicle.size
    inbound = (passes >= driven.vehicle.size).astype(np.int64)
    return Passes(
        vehicle=driven.vehicle[trip],
        camera=camera,
        at=at,
        inbound=inbound,
        event=driven.event[trip],
        lots=lots[passes],
    )


def plate_faults(seed: int, town: Cameras, vehicles: Fleet, passes: Passes, day: int) -> Ints:
    """Return the fault that changes each read, -1 for none: the camera's of that week, if the plate has it."""
    pair, in_dark = faults(seed, day, len(town.ids))
    fault = pair[passes.camera]
    hour = passes.at // 3600
    dark = (hour >= 20) | (hour < 6)
    shows = (fault >= 0) & (dark | (in_dark[passes.camera] == 0))
    shows &= vehicles.confusable[np.clip(fault, 0, len(PAIRS) - 1), passes.vehicle]
    return np.where(shows, fault, -1)


def read_ids(passes: Passes, day: int) -> Ints:
    """Return the number of each read: day and order, and no truth."""
    return np.int64(day) * 10_000_000 + np.arange(passes.vehicle.size)


def reads_table(town: Cameras, vehicles: Fleet, passes: Passes, fault: Ints, on: date, day: int) -> Any:
    """Return the reads of a day as the cameras have them; ``fault`` is what changes each, -1 for none."""
    import pyarrow as pa

    count = vehicles.keeper.size
    midnight = int((datetime(on.year, on.month, on.day) - datetime(1970, 1, 1)).total_seconds())
    # The plates as they are are block 0, those of fault *f* block *f* + 1, each of as many rows as there are vehicles.
    plates = vehicles.plates.take(pa.array(passes.vehicle + count * (fault + 1)))
    clear = 84 + (16 * share(passes.lots, 0)).astype(np.int8)
    return pa.table(
        {
            "read_id": read_ids(passes, day),
            "time": pa.array(midnight + passes.at, pa.int64()).cast(pa.timestamp("s")),
            "camera": pa.DictionaryArray.from_arrays(
                pa.array(passes.camera.astype(np.int16)), pa.array(town.ids)
            ),
            "lane": (1 + (share(passes.lots, 1) * 2)).astype(np.int8),
            "direction": pa.DictionaryArray.from_arrays(
                pa.array(passes.inbound.astype(np.int8)), pa.array(["out", "in"])
            ),
            "vrm": plates,
            "confidence": np.where(fault >= 0, clear - 18, clear).astype(np.int8),
        }
    )
