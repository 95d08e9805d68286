"""Everything that is kept, in SQLite or PostgreSQL. The only place with SQL."""
