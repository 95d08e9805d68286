"""The worker: a process of its own that carries out the queued work."""
