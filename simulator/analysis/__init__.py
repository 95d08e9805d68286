"""What a finished trace says: measures, ledgers and the reasons of groups."""
