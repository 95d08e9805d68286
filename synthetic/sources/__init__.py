"""Twenty sources of intelligence, one file each."""
