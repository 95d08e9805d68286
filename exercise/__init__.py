"""The run-time: a run of a scenario as a fold over an append-only decision log."""
