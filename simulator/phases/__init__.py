"""What happens in a day, phase by phase."""
