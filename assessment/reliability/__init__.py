"""How far marks can be trusted: one statistic a file, each with its interval and the size it needs."""
