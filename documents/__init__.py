"""Drawing and page setting for screen, print and the lab: knows nothing of the field."""
