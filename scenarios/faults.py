"""What is wrong with a scenario file, said so that its author can put it right."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class ScenarioFault:
    """One thing that is wrong: where, what, and what to do about it."""

    file: str
    line: int
    """Line in the file, counted from 1; 0 when there is no file."""
    path: str
    """Where in the scenario, such as ``groups[2].home``; empty for the file itself."""
    what: str
    remedy: str

    def __str__(self) -> str:
        """Return ``file:line: path: what; remedy``, without the line when there is no file."""
        where = f"{self.path}: " if self.path else ""
        line = f":{self.line}" if self.line else ""
        return f"{self.file}{line}: {where}{self.what}; {self.remedy}"


class ScenarioError(ValueError):
    """A scenario that cannot be used, with every fault found in it."""

    def __init__(self, faults: tuple[ScenarioFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))
