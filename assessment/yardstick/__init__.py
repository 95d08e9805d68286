"""The PHIA probability yardstick, and whether words fit their numbers."""
