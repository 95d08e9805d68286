"""Long text: written, marked, commented on and kept."""
