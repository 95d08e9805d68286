"""Equal inputs give equal bytes: in other processes, under other hash seeds, on any number of workers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scenarios.load import load
from simulator.orders import Order
from simulator.processes import spread
from simulator.run import run
from simulator.trace import digest

_TOWN = Path("tests") / "data" / "small-town.yaml"
_ROOT = Path(__file__).parents[2]


def played(seed: int) -> str:
    """Return the digest of a run under orders."""
    town = load(_ROOT / _TOWN)
    zone = town.area.zones[0].id
    return digest(run(town, seed, days=35, orders=(Order(7, "clear", zone), Order(14, "hold", zone))))


@pytest.mark.parametrize("hash_seed", ["0", "1", "4294967295"])
def test_a_run_is_equal_in_another_process_under_another_hash_seed(hash_seed):
    code = f"""
from pathlib import Path
from scenarios.load import load
from simulator.orders import Order
from simulator.run import run
from simulator.trace import digest
town = load(Path({str(_TOWN)!r}))
zone = town.area.zones[0].id
print(digest(run(town, 3, days=35, orders=(Order(7, "clear", zone), Order(14, "hold", zone)))))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=_ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    assert done.stdout.strip() == played(3), done.stderr


def test_runs_are_equal_on_one_worker_and_on_two():
    seeds = [1, 2, 3, 4]
    alone = dict(spread(_keyed, seeds, 1, None))
    assert dict(spread(_keyed, seeds, 2, None)) == alone
    assert alone[3] == played(3)


def _keyed(seed: int) -> tuple[int, str]:
    return seed, played(seed)
