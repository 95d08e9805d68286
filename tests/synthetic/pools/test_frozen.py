"""The pools of names are what was committed."""

import hashlib
import json
from pathlib import Path

from synthetic.pools import frozen, pool_build
from synthetic.safety_scan import scan_text

POOLS = Path(frozen.__file__).parent


def test_the_frozen_pools_are_what_was_committed() -> None:
    manifest = json.loads((POOLS / "manifest.json").read_text(encoding="utf-8"))
    for name, stated in manifest.items():
        assert hashlib.sha256((POOLS / name).read_bytes()).hexdigest() == stated
    assert {
        "english",
        "scottish",
        "welsh",
        "irish",
        "south_asian",
        "polish",
        "romanian",
        "west_african",
    } < set(frozen.names())
    for origin, pool in frozen.names().items():
        for part in ("women", "men", "family"):
            assert len(pool[part]) >= 8, (origin, part)
            assert scan_text("\n".join(pool[part])) == ()
    assert sorted(set(pool_build.streets())) == list(frozen.streets())
