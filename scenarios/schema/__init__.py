"""What a scenario may say: every field with its unit, bounds and source."""
