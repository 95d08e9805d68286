"""Rewrite the golden digests: ``python -m tests.golden.refresh``. Confess what moved in the changelog."""

import json
from dataclasses import replace
from pathlib import Path

from scenarios.load import load
from simulator.orders import Order
from simulator.run import run
from simulator.trace import Trace, digest

HERE = Path(__file__).parent
SCENARIO = HERE.parent / "data" / "small-town.yaml"
GOLDEN = HERE / "digests.json"


def of(trace: Trace) -> str:
    """Return a digest that a mere rewording of the scenario leaves alone."""
    return digest(replace(trace, scenario_hash=""))


def digests() -> dict[str, str]:
    """Return the digests of a few runs, without and with policing and adaptation."""
    town = load(SCENARIO)
    zone = town.area.zones[0].id
    orders = (Order(7, "clear", zone), Order(14, "hold", zone), Order(14, "build", zone))
    return {
        "seed 1": of(run(town, 1, days=56)),
        "seed 2, replicate 3": of(run(town, 2, days=56, replicate=3)),
        "seed 1, Clear-Hold-Build": of(run(town, 1, days=56, orders=orders)),
        "seed 1, no adaptation": of(run(town, 1, days=56, rules=())),
    }


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(digests(), indent=2) + "\n", encoding="utf-8")
