"""The values that the words of one report are filled with."""

from dataclasses import dataclass

from synthetic.making import maker


@dataclass(frozen=True)
class Facts:
    """Values of one report, as its author has them: noise may already have changed some."""

    bits: int
    """Keyed bits for the values of records."""
    subject: str
    other: str
    """Name of a second person who was about, or empty."""
    town: str
    cleared: str
    zone: str
    street: str
    crime: str
    trade: str
    matter: str
    """What it is about, as one line of the form."""
    date: str
    time: str
    day: int
    hour: int
    vrm: str
    phone: str
    account: str
    wallet: str
    ref: str
    amends: str
    """Id of the report that it repeats, corrects or withdraws, or empty."""

    def but(self, **changed: str | int) -> "Facts":
        """Return the facts with some values changed."""
        return new_facts(**{**vars(self), **changed})


new_facts = maker(Facts)
