"""The goldenthread command line: one file a group of commands."""
