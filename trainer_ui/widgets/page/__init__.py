"""Parts that any page may use: header, links, tables, text, acting and saving."""
