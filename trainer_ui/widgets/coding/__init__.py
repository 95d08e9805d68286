"""The coding of opened reports: the form, and what was coded so far."""
