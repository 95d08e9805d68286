"""From a run to its marks: beliefs, decisions and process beside what was possible."""
