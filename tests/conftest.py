"""What every test shares: how Hypothesis searches."""

from hypothesis import HealthCheck, settings

# No deadlines: tests assert promises, never speed, and the machine is shared. Derandomised, so that a
# clean clone sees what we saw; raise the number of examples to search further.
settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")
