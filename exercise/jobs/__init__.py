"""Long work as pages ask for it: queued here, carried out by the worker."""
