"""Read the frozen pools, and refuse them when they are not what was committed."""

import hashlib
import json
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


def _check(name: str) -> str:
    text = (HERE / name).read_text(encoding="utf-8")
    digest = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))[name]
    if hashlib.sha256(text.encode()).hexdigest() != digest:
        raise ValueError(
            f"synthetic/pools/{name}: contents differ from the manifest; "
            "restore the file, or rebuild with python -m synthetic.pools.pool_build"
        )
    return text


@cache
def names() -> dict[str, dict[str, list[str]]]:
    """Return the name pools by origin: lists under ``women``, ``men`` and ``family``.

    Raises:
        ValueError: when the file does not match its hash.
    """
    pools: dict[str, dict[str, list[str]]] = json.loads(_check("names.json"))
    return pools


@cache
def streets() -> tuple[str, ...]:
    """Return the invented street names.

    Raises:
        ValueError: when the file does not match its hash.
    """
    return tuple(json.loads(_check("streets.json")))
