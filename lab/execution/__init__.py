"""The execution of a study: cells, engines, the store of runs, and sequential stopping."""
