"""What a study compares: its file, its factors, its policies, and what keeps it from being run."""
