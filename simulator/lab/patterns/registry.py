"""All patterns and controls, in order. A literal list: nothing registers itself."""

from simulator.lab.patterns.p01_group_size import GROUP_SIZE
from simulator.lab.patterns.p02_cooperation import COOPERATION
from simulator.lab.patterns.p03_places import PLACES
from simulator.lab.patterns.p04_victims import VICTIMS
from simulator.lab.patterns.p05_offenders import OFFENDERS
from simulator.lab.patterns.p06_near_repeat import NEAR_REPEAT
from simulator.lab.patterns.records import Pattern

PATTERNS: tuple[Pattern, ...] = (GROUP_SIZE, COOPERATION, PLACES, VICTIMS, OFFENDERS, NEAR_REPEAT)

CONTROLS: tuple[Pattern, ...] = ()
