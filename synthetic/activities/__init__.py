"""Activities: what somebody did when a look fell on them, drawn from their role within the kind that the lot chose."""
