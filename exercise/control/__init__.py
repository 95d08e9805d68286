"""The control room of instructors: scenarios, cohorts, assignments, progress and injects."""
