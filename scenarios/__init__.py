"""What an exercise is about: the schema, the loader and the library."""
