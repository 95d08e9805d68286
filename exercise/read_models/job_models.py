"""What pages receive of long work under way."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class JobDetails:
    """Long work under way."""

    id: str
    kind: str
    status: Literal["queued", "running", "done", "stopped", "failed"]
    steps_done: int
    total: int
    message: str
    result: str
    """Name of the result file, or empty."""
