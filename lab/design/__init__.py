"""The design of a study: its file, factors and policies, and the faults that keep it from being run."""
