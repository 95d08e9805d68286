"""From runs to findings: paired differences, curves, costs, places and sensitivity."""
