"""The sizes below which a statistic is refused, or printed as tentative."""

DOUBLE_MARKED = 10
"""Runs marked by all of a set of markers, below which agreement is refused (assumption: at 10 runs the 95%
interval of an ICC of .6 between two markers runs from .03 to .88; at 30, from .31 to .79)."""
SETTLED = 30
"""Runs from which agreement counts as more than tentative (Koo and Li 2016)."""
DOUBLE_SHARE = 0.20
"""Share of the marked runs that should be marked by more than one (this product's quality guide)."""
PERSONS = 30
"""Persons from which items are judged: internal consistency, discrimination, and the step to Rasch models."""
REPEATED = 10
"""Persons with two exercises or more, below which exercises are not projected (assumption)."""
GROUP = 0.27
"""Share of the persons in the upper and in the lower group of the discrimination index (Kelley 1939)."""
