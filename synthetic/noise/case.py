"""What a noise may look at: the author, the source and keyed lots, never the truth."""

from dataclasses import dataclass

from scenarios.schema.intelligence import SourceId
from synthetic.draws import mixed


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
    others: tuple[str, ...]
    topic: str = ""

    def lot(self, noise: int) -> float:
        """Return this report's draw in [0, 1) for one noise."""
        return (mixed(self.bits ^ noise * 0x9E3779B1) >> 11) * 2.0**-53

    def habit(self, noise: int) -> float:
        """Return the author's habit in [0, 1) for one noise, the same in all their reports."""
        return (mixed(self.author * 131 + noise * 7 + len(self.source) * 17) >> 11) * 2.0**-53
