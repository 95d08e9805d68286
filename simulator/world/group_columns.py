"""Groups as columns, with what they believe."""

from dataclasses import dataclass

from simulator.ids import GroupRow
from simulator.streams import Flags, Floats, Ints


@dataclass
class Groups:
    """Groups by row; the last rows are room for groups that form later.

    A group keeps ``patches`` (zones) in mind and ``spots`` (places) in each. Shapes are (groups, …)
    with markets, patches, spots, methods and bands in that order.
    """

    alive: Flags
    cash: Floats
    banked: Floats
    owed: Floats
    """Owed to the supplier of the line."""
    legitimacy: Floats
    usual_legitimacy: Floats
    cohesion: Floats
    usual_cohesion: Floats
    security: Floats
    usual_security: Floats
    suspicion: Floats
    turmoil: Floats
    picture: Floats
    """How well the force knows the group."""
    quiet_until: Ints
    quiet_again: Ints
    """First day on which a group may lie low again."""
    strength: Ints
    """Members it wants."""
    first_strength: Ints
    recruits: Ints
    takings_factor: Floats
    home: Ints
    """Zone index."""
    patch: Ints
    """Zones in mind, -1 for none, shape (groups, patches)."""
    spot: Ints
    """Places in mind, -1 for none, shape (groups, patches, spots)."""
    scouted: Flags
    """Zones in mind that the group has looked at itself, shape (groups, patches)."""
    refuge: Flags
    """Zones in mind where kin, a flat and customers wait for the group, shape (groups, patches)."""
    share: Floats
    """Share of effort, shape (groups, markets, patches, spots); sums to 1 for a group at work."""
    method: Floats
    band: Floats
    usual_band: Floats
    expected: Floats
    """Believed takings for a unit of effort a day, shape (groups, markets, patches, spots)."""
    felt: Floats
    """Believed risk, shape (groups, patches, spots)."""
    felt_band: Floats
    felt_method: Floats
    portfolio: Flags
    skill: Floats
    """What a unit of effort is worth by (group, market): 1 in a market the group knows."""
    week_takings: Floats
    week_effort: Floats
    week_arrests: Floats
    week_presence: Floats
    week_violence: Ints
    week_attacked: Ints
    """Last rival that was violent on the group's ground, -1 for none."""
    role_lost: Ints
    """Day on which a structural role fell vacant, shape (groups, roles); -1 when filled."""
    has_role: Flags
    free_in_role: Ints
    """Free members by role, shape (groups, roles)."""
    in_custody: Ints
    """Members in custody who are not cut off."""
    linked: Floats
    """Share of free members whom ties join to whoever leads."""
    partners: list[list[GroupRow]]
    rivals: list[list[GroupRow]]

    @property
    def free(self) -> Ints:
        """Return the number of free members of each group."""
        total: Ints = self.free_in_role.sum(axis=1)
        return total
