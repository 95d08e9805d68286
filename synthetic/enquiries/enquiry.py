"""An enquiry: one subject, one source, some days, and the kinds of act that it asks for. It holds no truth."""

from dataclasses import dataclass

from scenarios.schema.intelligence import SourceId
from synthetic.report import Tasking
from synthetic.testimony.occasion import ActivityKind, Subject

FIRST_NUMBER = 6000
"""Reports that answer enquiries are numbered from here, ``REPORTS_AN_ENQUIRY`` numbers for each."""
REPORTS_AN_ENQUIRY = 40
"""Most reports that answer one enquiry."""
_MARK = "E"


@dataclass(frozen=True)
class Enquiry(Tasking):
    """A collection request as an officer makes it; ``question`` and ``hypothesis`` are empty."""

    number: int
    """Number of the enquiry in its run, from 1."""
    subject: Subject
    """Whom or what is looked at; a visiting vehicle for the history of its plate."""
    acts: tuple[ActivityKind, ...]
    """Kinds of act that it asks for; empty for everything that the source can see of such a subject."""
    first_day: int
    last_day: int
    """Last day that it asks about, itself included."""
    due: int
    """Day from which an answer can come: when it was asked for, and the days that its authority takes."""
    looks: int
    """How many occasions the answer holds, as far as there are that many."""
    dated: bool = True
    """Whether days were chosen, so that what others saw on them belongs to the answer."""

    @property
    def days(self) -> range:
        """Return the days asked about."""
        return range(self.first_day, self.last_day + 1)

    @property
    def is_history(self) -> bool:
        """Return whether the answer is a return of when a visiting vehicle was in town, not accounts of acts."""
        return self.subject.kind == "vehicle"


def enquiry(
    cycle: int,
    number: int,
    source: SourceId,
    subject: Subject,
    days: range,
    *,
    acts: tuple[ActivityKind, ...] = (),
    due: int,
    looks: int,
    dated: bool = True,
) -> Enquiry:
    """Return an enquiry made in a cycle about some days.

    Raises:
        ValueError: when there is no day, or no occasion is asked for.
    """
    if not days or looks < 1:
        raise ValueError(
            f"enquiry {number} asks for {looks} occasions on {len(days)} days; ask for at least one on one day"
        )
    return Enquiry(cycle, source, "", "", number, subject, acts, days[0], days[-1], due, looks, dated)


def mark_of(number: int) -> str:
    """Return what marks the looks and reports of an enquiry, such as ``E3``."""
    return f"{_MARK}{number}"


def number_of_mark(mark: str) -> int:
    """Return the number of the enquiry that a mark is of; 0 for an empty mark and for that of a plain request."""
    return int(mark.removeprefix(_MARK)) if mark.startswith(_MARK) else 0


def answer_number(number: int, place: int) -> int:
    """Return the number of a report that answers an enquiry, by its place among the answers, from 0."""
    return FIRST_NUMBER + (number - 1) * REPORTS_AN_ENQUIRY + place % REPORTS_AN_ENQUIRY


def enquiry_of_report(ident: str) -> int:
    """Return the number of the enquiry that a report answers, by the report's id; 0 for one that answers none."""
    number = int(ident.removeprefix("R-")) - FIRST_NUMBER
    return number // REPORTS_AN_ENQUIRY + 1 if number >= 0 else 0
