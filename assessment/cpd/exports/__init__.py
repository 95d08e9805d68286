"""The formats in which a CPD record leaves the product, and the bundle of all of them."""
