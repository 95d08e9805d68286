"""How much reports repeat themselves, and whether their words or metadata give the signal away."""
