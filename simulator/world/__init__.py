"""The state of the world and queries on it: knows no rule."""
