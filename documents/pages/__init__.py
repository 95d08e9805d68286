"""Pages that open from disk: the sheet, the macros and the tables that they share."""
