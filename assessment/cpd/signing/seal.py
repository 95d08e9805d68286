"""What an export is signed with, when, and what the record it shows has become since."""

from dataclasses import dataclass, field
from datetime import datetime

from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.key_pairs import SigningKey


@dataclass(frozen=True)
class RecordStanding:
    """The records that others have taken the place of: id of the old one to id of the new one."""

    superseded: dict[str, str] = field(default_factory=dict)
    voided: dict[str, str] = field(default_factory=dict)

    def only(self, record: str) -> "RecordStanding":
        """Return the part that concerns one record."""
        return RecordStanding(
            {old: new for old, new in self.superseded.items() if old == record},
            {old: new for old, new in self.voided.items() if old == record},
        )


@dataclass(frozen=True)
class Seal:
    """Everything about an export that is not in the record."""

    key: SigningKey
    at: datetime
    standing: RecordStanding = RecordStanding()
    before: CpdRecord | None = None
    """The record that this one supersedes or voids, whose statements are to be voided."""
