"""Files that other tools read: one file a format, and a line in the registry."""
