"""Marking rubrics, and what an assessor’s levels come to."""
