"""Nine sources of intelligence, one file each."""
