"""Every format in which the POLE tables are written."""

from collections.abc import Callable
from pathlib import Path

from synthetic.exports import ftm, graphml, i2, pole_tables
from synthetic.pole import Pole

FORMATS: dict[str, Callable[[Pole, Path], tuple[Path, ...]]] = {
    "pole": pole_tables.write,
    "graphml": graphml.write,
    "i2": i2.write,
    "ftm": ftm.write,
}
"""Name of the format and of its folder, and what writes it."""
