"""All patterns and controls, in order. A literal list: nothing registers itself."""

from simulator.lab.patterns.n1_no_policing import NO_POLICING
from simulator.lab.patterns.n2_policy_off import POLICY_OFF
from simulator.lab.patterns.n3_every_action import EVERY_ACTION
from simulator.lab.patterns.n4_budget import BUDGET
from simulator.lab.patterns.n5_no_adaptation import NO_ADAPTATION
from simulator.lab.patterns.n6_six_displacements import SIX_DISPLACEMENTS
from simulator.lab.patterns.n7_common_draws import COMMON_DRAWS
from simulator.lab.patterns.p01_group_size import GROUP_SIZE
from simulator.lab.patterns.p02_cooperation import COOPERATION
from simulator.lab.patterns.p03_places import PLACES
from simulator.lab.patterns.p04_victims import VICTIMS
from simulator.lab.patterns.p05_offenders import OFFENDERS
from simulator.lab.patterns.p06_near_repeat import NEAR_REPEAT
from simulator.lab.patterns.p07_displacement import DISPLACEMENT
from simulator.lab.patterns.p08_arrests import ARRESTS
from simulator.lab.patterns.p09_network_after_removal import AFTER_REMOVAL
from simulator.lab.patterns.p10_leader_removed import LEADER_REMOVED
from simulator.lab.patterns.p11_hysteresis import HYSTERESIS
from simulator.lab.patterns.p12_recruitment import RECRUITMENT
from simulator.lab.patterns.p13_online_takedown import TAKEDOWN
from simulator.lab.patterns.p14_clear_hold_build import CLEAR_HOLD_BUILD
from simulator.lab.patterns.p15_reporting import REPORTING
from simulator.lab.patterns.records import Pattern

PATTERNS: tuple[Pattern, ...] = (
    GROUP_SIZE,
    COOPERATION,
    PLACES,
    VICTIMS,
    OFFENDERS,
    NEAR_REPEAT,
    DISPLACEMENT,
    ARRESTS,
    AFTER_REMOVAL,
    LEADER_REMOVED,
    HYSTERESIS,
    RECRUITMENT,
    TAKEDOWN,
    CLEAR_HOLD_BUILD,
    REPORTING,
)

CONTROLS: tuple[Pattern, ...] = (
    NO_POLICING,
    POLICY_OFF,
    EVERY_ACTION,
    BUDGET,
    NO_ADAPTATION,
    SIX_DISPLACEMENTS,
    COMMON_DRAWS,
)
