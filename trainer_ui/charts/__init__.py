"""Charts for the pages, each with a table that says the same."""
