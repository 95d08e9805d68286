"""How hard a scenario is: figures over several seeds, each with its meaning, unit and interval."""
