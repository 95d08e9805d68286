"""What makes one source sound, look and count as itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from scenarios.schema.intelligence import SourceId, SourcePlan
from synthetic.force_activity import Records
from synthetic.matters import Matter
from synthetic.report_facts import Facts


@dataclass(frozen=True)
class Voice:
    """One source's habits. Its words are in ``synthetic/phrases/<id>.yaml``.

    What a scenario publishes about a source is what counts there; ``plan`` is where its author starts.
    """

    plan: SourcePlan
    """What an author of a scenario starts from: visibility, delay, cost, errors and grading habit. Assumptions."""
    prefix: str
    """First letters of origin references."""
    direct: bool
    """Whether the source sees for itself, rather than being told."""
    sensitive: float
    """Share of its reports under handling code C."""
    desk: str
    """Unit that submits its reports."""
    how: str
    """How its information comes about, as forms have it."""
    authors: int = 12
    """Size of its pool of authors."""
    attention: float = 0.0
    """How much more it records for each police action that runs, as a share. An assumption."""
    records: Records = ""
    """What of the trace its background reports record."""
    reads: Mapping[Matter, float] = field(default_factory=dict)
    """Chance that it notices an event of a matter beside the questions. Assumptions."""
    record: Callable[[Facts], str] | None = None
    """Record-like sources: the table that goes before the remark."""

    @property
    def id(self) -> SourceId:
        """Return the source's id."""
        return self.plan.id
