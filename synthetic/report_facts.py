"""The values that the words of one report are filled with."""

from dataclasses import dataclass

from synthetic.quick_records import maker


@dataclass(frozen=True)
class Identifiers:
    """What is allotted to one person or group."""

    vrm: str
    phone: str
    account: str
    wallet: str


@dataclass(frozen=True)
class Facts:
    """Values of one report, as its author has them: noise may already have changed some."""

    bits: int
    """Keyed bits for the values of records."""
    identifiers: Identifiers
    subject: str
    other: str
    """Name of a second person who was about, or empty."""
    town: str
    cleared: str
    zone: str
    street: str
    crime: str
    date: str
    time: str
    day: int
    hour: int
    amends: str
    """Id of the report that it repeats, corrects or withdraws, or empty."""

    def alter(self, **changes: str | int | Identifiers) -> "Facts":
        """Return the facts with some values changed."""
        return new_facts(**(vars(self) | changes))

    def words(self) -> dict[str, object]:
        """Return every value by the name that phrases have for it."""
        return vars(self) | vars(self.identifiers)


new_facts = maker(Facts)
