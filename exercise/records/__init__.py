"""Signed CPD records leaving the product: files, bundles, registers, record stores."""
