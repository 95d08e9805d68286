"""Kinds of question: one file a kind, with what an author says of it."""
