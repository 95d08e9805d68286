"""Parts of the pages of instructors, assessors and researchers."""
