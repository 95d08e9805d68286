"""The ideal observer, what it could have read, and which report told most."""
