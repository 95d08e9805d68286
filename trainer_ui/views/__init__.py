"""Pages, one module each, by role."""
