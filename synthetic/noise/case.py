"""What a noise may look at: the report's subject and keyed bits, never the truth."""

from collections.abc import Mapping
from dataclasses import dataclass

from synthetic.report import Slipped


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that is not as it was, for the sealed record."""

    error_type: Slipped
    detail: str
    """What it is about, such as ``registration``."""
    fact: str
    version: str

    def __str__(self) -> str:
        """Return the slip as a sentence of the debrief."""
        return f"{self.error_type.capitalize()}: {self.detail} {self.fact} is given as {self.version}."


@dataclass(frozen=True, slots=True)
class Case:
    """One report in the making."""

    seed: int
    bits: int
    released: int
    subject: str
    """Id of the nominal, group or zone that the report is about, or empty."""
    dates: Mapping[int, str]
    """Date of each day of the run, as forms have it."""
