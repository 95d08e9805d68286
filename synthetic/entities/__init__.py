"""Who and what can be named: people, handsets, vehicles, accounts and premises, drawn before any role."""
