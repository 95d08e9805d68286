"""Packaged browser components: script and style files served from this package, never inline."""
