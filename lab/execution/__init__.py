"""How a study is run: cells, engines, the store of runs, and when to stop."""
