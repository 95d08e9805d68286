"""What a noise may look at: the author, the source and keyed lots, never the truth."""

from dataclasses import dataclass

from scenarios.schema.intelligence import SourceId
from synthetic.draws import mixed
from synthetic.report import Slipped


@dataclass(frozen=True)
class Slip:
    """One thing that is not as it was, for the sealed record."""

    error_type: Slipped
    what: str
    """What it is about, such as ``registration``."""
    so: str
    said: str

    def __str__(self) -> str:
        """Return the slip as a sentence of the debrief."""
        return f"{self.error_type.capitalize()}: {self.what} {self.so} is given as {self.said}."


@dataclass(frozen=True)
class Case:
    """One report in the making."""

    source: SourceId
    author: int
    """Number of the author within the source: habits belong to authors, not to reports."""
    seed: int
    bits: int
    released: int
    subject: str
    """Id of the nominal, group or zone that the report is about, or empty."""
    checked: bool = False
    """Whether names, numbers and dates were checked: so in corrections."""

    def lot(self, noise: int) -> float:
        """Return this report's draw in [0, 1) for one noise."""
        return (mixed(self.bits ^ noise * 0x9E3779B1) >> 11) * 2.0**-53

    def habit(self, noise: int) -> float:
        """Return the author's habit in [0, 1) for one noise, the same in all their reports."""
        return (mixed(self.author * 131 + noise * 7 + len(self.source) * 17) >> 11) * 2.0**-53

    def prone(self, noise: int, chance: float) -> bool:
        """Return whether an author makes this noise here: half of them twice as often, half hardly ever.

        Over the authors the share is ``chance``.
        """
        mine = chance * (1.8 if self.habit(noise) < 0.5 else 0.2)
        return self.lot(noise) < mine
