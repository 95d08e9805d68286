"""The first day: what the scenario and the seed make of the town before anything happens."""
