"""Charts as SVG that is drawn once and needs no script, no font and no network."""
