"""How groups learn and change: one file a rule, each of which can be switched off."""
