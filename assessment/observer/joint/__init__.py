"""The ideal observer of a joint world: every report can move every question."""
