"""What every test shares: how Hypothesis searches, and a main module of its own."""

import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# No deadlines: tests assert promises, never speed, and the machine is shared. Derandomised, so that a
# clean clone sees what we saw; raise the number of examples to search further.
settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _own_main() -> Iterator[None]:
    """Put the main module back: running a page replaces it, and spawned processes would then run the page."""
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before
