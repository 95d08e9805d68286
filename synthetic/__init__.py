"""From what happened to what is reported: who notices, when, how wrong, in whose words."""
