"""The decision log: its entries, its hash chain, its rules, and the fold that reads a run off it."""
