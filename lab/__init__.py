"""Studies for researchers: strategies compared on the same draws."""
