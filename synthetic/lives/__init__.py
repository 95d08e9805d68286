"""Lives: homes, households, work, haunts, friends and the week of everybody who can be named."""
