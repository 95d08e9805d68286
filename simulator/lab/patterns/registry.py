"""All patterns and controls, in order. A literal list: nothing registers itself."""

from simulator.lab.patterns.p01_group_size import GROUP_SIZE
from simulator.lab.patterns.records import Pattern

PATTERNS: tuple[Pattern, ...] = (GROUP_SIZE,)

CONTROLS: tuple[Pattern, ...] = ()
