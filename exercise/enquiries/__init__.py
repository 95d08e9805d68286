"""Enquiries as an officer makes them: which kinds there are, on what terms, about whom, and when they may be made."""
