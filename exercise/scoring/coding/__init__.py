"""Marks on what a trainee coded: bearing, occasions, origins, and who is who."""
