"""All patterns and controls, in order. A literal list: nothing registers itself."""

from lab.patterns.n1_no_policing import NO_POLICING
from lab.patterns.n2_policy_off import POLICY_OFF
from lab.patterns.n3_every_action import EVERY_ACTION
from lab.patterns.n4_budget import BUDGET
from lab.patterns.n5_no_adaptation import NO_ADAPTATION
from lab.patterns.n6_six_displacements import SIX_DISPLACEMENTS
from lab.patterns.n7_common_draws import COMMON_DRAWS
from lab.patterns.p01_group_size import GROUP_SIZE
from lab.patterns.p02_cooperation import COOPERATION
from lab.patterns.p03_places import PLACES
from lab.patterns.p04_victims import VICTIMS
from lab.patterns.p05_offenders import OFFENDERS
from lab.patterns.p06_near_repeat import NEAR_REPEAT
from lab.patterns.p07_displacement import DISPLACEMENT
from lab.patterns.p08_arrests import ARRESTS
from lab.patterns.p09_network_after_removal import AFTER_REMOVAL
from lab.patterns.p10_leader_removed import LEADER_REMOVED
from lab.patterns.p11_hysteresis import HYSTERESIS
from lab.patterns.p12_recruitment import RECRUITMENT
from lab.patterns.p13_online_takedown import TAKEDOWN
from lab.patterns.p14_clear_hold_build import CLEAR_HOLD_BUILD
from lab.patterns.p15_reporting import REPORTING
from lab.patterns.pattern_records import Pattern

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
