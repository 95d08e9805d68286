"""The debrief: what was true, beside what was believed and done."""
