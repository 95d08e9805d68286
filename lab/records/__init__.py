"""What a study leaves: its runs, its findings and its tables."""
