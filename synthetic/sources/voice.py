"""What makes one source sound, look and count as itself."""

from collections.abc import Callable
from dataclasses import dataclass

from scenarios.schema.intelligence import SourceId
from synthetic.facts import Facts


@dataclass(frozen=True)
class Voice:
    """One source's habits. Its words are in ``synthetic/phrases/<id>.yaml``."""

    id: SourceId
    prefix: str
    """First letters of origin references."""
    direct: bool
    """Whether the source sees for itself, rather than being told."""
    sensitive: float
    """Share of its reports under handling code C."""
    share: float
    """Share of background reports that come from it. An assumption."""
    topics: tuple[str, ...]
    """What its background reports are about; keys under ``background`` in the phrase file."""
    desk: str
    """Unit that submits its reports."""
    record: Callable[[Facts], str] | None = None
    """Record-like sources: the table that goes before the remark."""
