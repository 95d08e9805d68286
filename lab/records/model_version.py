"""The version of the model that results belong to."""

MODEL_VERSION = "2"
"""Raised whenever the model gives other numbers, so that results of two models are never mixed.

A test holds it against the golden digests.
"""
