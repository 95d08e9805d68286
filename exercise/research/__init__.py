"""Research: strategies compared over paired seeds."""
