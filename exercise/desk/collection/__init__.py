"""Collection from the desk: enquiries, and what has come back of them."""
