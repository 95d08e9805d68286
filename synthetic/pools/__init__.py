"""Frozen pools of names and streets, drawn once and checked by hash."""
