"""What a plenary shows: runs of one exercise side by side, under letters instead of names."""

from dataclasses import dataclass
from datetime import datetime

from exercise.read_models.debrief_models import AnswerDetails
from exercise.read_models.job_models import JobDetails


@dataclass(frozen=True)
class LinkRow:
    """A link in a list."""

    link: str
    cohort: str
    """Name of the cohort."""
    title: str
    seed: int
    run: str
    """The only run shown, or empty for all."""
    names_shown: bool
    created: datetime
    instructor: str
    expires: datetime
    closed: datetime | None
    revoked: datetime | None
    handed_in: int
    assigned: int
    stands: str
    """Whether it opens now, in words."""
    usable: bool
    """Whether it was neither taken back nor ran out."""


@dataclass(frozen=True)
class LinkEvent:
    """One line of the log of links."""

    at: datetime
    instructor: str
    link: str
    event: str


@dataclass(frozen=True)
class Assignment:
    """A scenario under a seed as a cohort was given it."""

    scenario: str
    """Hash of the scenario."""
    seed: int
    title: str
    runs: tuple[str, ...]
    """Ids of all its runs; those handed in come first."""
    handed_in: int


@dataclass(frozen=True)
class PlenaryRun:
    """One run as the worker leaves it for a plenary: for the server alone, since it names the run."""

    run: str
    tracks: tuple[tuple[str, int, float, float], ...]
    """Question, cycle, stated chance of the true answer, and the ideal one on what was opened."""
    turns: tuple[tuple[str, str, str, int, int | None, float], ...]
    """Question, report, headline, cycle it came, cycle it was opened or None, and bits."""
    choices: tuple[tuple[int, str], ...]
    """Cycle and action, each once a cycle."""
    copies: str
    """What was made of copies, in a sentence."""


@dataclass(frozen=True)
class Participant:
    """Somebody who took part: a letter, and a name only where the instructor chose so."""

    label: str
    you: bool


@dataclass(frozen=True)
class TrackRow:
    """The chance of the true answer in one run at the end of one cycle."""

    question: str
    label: str
    you: bool
    cycle: int
    stated: float
    ideal: float


@dataclass(frozen=True)
class IdealRow:
    """The ideal observer's chance of the true answer, each run on what it opened, averaged over the runs."""

    question: str
    cycle: int
    mean: float


@dataclass(frozen=True)
class RunTurn:
    """The report that should have changed the mind in one run, and whether it was opened."""

    question: str
    label: str
    report: str
    title: str
    arrived: int
    opened: int | None
    bits: float


@dataclass(frozen=True)
class ChoiceCount:
    """How many runs chose an action in a cycle."""

    cycle: int
    action: str
    runs: int


@dataclass(frozen=True)
class Plenary:
    """Everything that a plenary shows."""

    title: str
    cohort: str
    cycles: int
    participants: tuple[Participant, ...]
    runs_left_out: int
    """Runs not handed in when the instructor closed the exercise."""
    answers: tuple[AnswerDetails, ...]
    tracks: tuple[TrackRow, ...]
    ideal: tuple[IdealRow, ...]
    turns: tuple[RunTurn, ...]
    openings: tuple[str, ...]
    """By question, in a sentence: how many opened the report that told most."""
    choices: tuple[ChoiceCount, ...]
    copies: tuple[tuple[str, str], ...]
    """Letter and sentence."""


@dataclass(frozen=True)
class PlenaryAtLink:
    """A link that opens: what it shows, or the work under way until it can."""

    plenary: Plenary | None
    job: JobDetails | None
