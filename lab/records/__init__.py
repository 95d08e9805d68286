"""The records of a study: its runs, its findings and its tables."""
