"""Enquiries on a page: the form of one more, and what has come back."""
