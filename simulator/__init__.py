"""The world: an invented town, its people, markets and adaptive groups, and what happened there."""
