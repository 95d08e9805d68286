"""Keys, signatures and seals, and the check of a bundle that works without the product."""
