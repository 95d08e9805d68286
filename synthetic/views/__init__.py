"""Views: what each source could sense of an activity, late, partly and wrong in its own ways, and in its own words."""
