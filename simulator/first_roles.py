"""Who belongs to which group on day 0, and in what role. Truth: for research alone, the force cannot know."""

from simulator.first_day.first_day import members_on_first_day
from simulator.world.roles import ROLE

__all__ = ["ROLE", "members_on_first_day"]
