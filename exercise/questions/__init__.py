"""Kinds of question as people read them: what roles, classes of act and truths are called, one file a kind."""
