"""Long text, written, marked and commented on, and the drafts of choices that are kept beside it."""
