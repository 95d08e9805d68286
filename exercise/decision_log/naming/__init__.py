"""What a trainee may name, link, code and join: whom and what has been read of."""
