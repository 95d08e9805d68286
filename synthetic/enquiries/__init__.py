"""Enquiries: what was asked for of one subject through one source, and what the world has to answer it."""
