"""Pages of the assessor."""
