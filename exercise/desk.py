"""The trainee's desk: everything a trainee can read and do in a run."""

from collections.abc import Sequence

from exercise.accounts import need
from exercise.house import House
from exercise.views import (
    Brief,
    Consequence,
    DecisionView,
    EstimateView,
    InboxPage,
    LinkChart,
    LogLine,
    Moment,
    OpenReport,
    Refused,
    RunRow,
    Seat,
    TownMap,
)


def my_runs(house: House, seat: Seat) -> tuple[RunRow, ...]:
    """Return the runs assigned to this trainee, newest first."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def begin(house: House, seat: Seat, run: str, request: str = "") -> None:
    """Begin a run once its briefing has been read."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def brief(house: House, seat: Seat, run: str) -> Brief:
    """Return the constant part of the desk and where the run stands."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def inbox(
    house: House,
    seat: Seat,
    run: str,
    *,
    words: str = "",
    source: str = "",
    zone: str = "",
    question: str = "",
    unopened: bool = False,
    page: int = 1,
    per_page: int = 50,
) -> InboxPage:
    """Return one page of the log under a filter, newest first."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def open_report(
    house: House, seat: Seat, run: str, report: str, *, menu: Sequence[str], request: str = ""
) -> OpenReport:
    """Open a report at its price in analyst hours."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def opened(house: House, seat: Seat, run: str) -> tuple[OpenReport, ...]:
    """Return the opened reports in the order of opening."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def rate(
    house: House,
    seat: Seat,
    run: str,
    report: str,
    *,
    source: int,
    assessment: str,
    weight: str,
    note: str = "",
    request: str = "",
) -> None:
    """Record the trainee's own grade of an opened report."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def estimate(
    house: House,
    seat: Seat,
    run: str,
    question: str,
    probabilities: dict[str, float],
    confidence: str,
    reason: str = "",
    request: str = "",
) -> None:
    """Record probabilities on the rival hypotheses of a question."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def estimates(house: House, seat: Seat, run: str) -> tuple[EstimateView, ...]:
    """Return the estimates in order."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def task(
    house: House, seat: Seat, run: str, source: str, question: str, hypothesis: str, request: str = ""
) -> None:
    """Task collection for the cycle now beginning."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def tasked(house: House, seat: Seat, run: str) -> tuple[str, ...]:
    """Return what has been tasked in this cycle, in words."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def decide(
    house: House,
    seat: Seat,
    run: str,
    *,
    chosen: Sequence[tuple[str, str]],
    deferred: bool,
    information: str,
    threat: str,
    powers: str,
    options_rejected: str,
    rationale: str,
    review: str,
    expected_cycle: int,
    request: str = "",
) -> None:
    """Record a decision: actions as (action, target) pairs, or an explicit deferral."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def decisions(house: House, seat: Seat, run: str) -> tuple[DecisionView, ...]:
    """Return the decisions in order."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def advance(house: House, seat: Seat, run: str, *, expected_cycle: int, request: str = "") -> None:
    """Close the cycle and let the town live on to the next."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def consequences(house: House, seat: Seat, run: str) -> tuple[Consequence, ...]:
    """Return what the force can see of each cycle that has passed."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def submit(house: House, seat: Seat, run: str, text: str, request: str = "") -> None:
    """Hand in the written assessment."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def submitted_text(house: House, seat: Seat, run: str) -> str:
    """Return the written assessment as handed in, or an empty text."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def log_lines(house: House, seat: Seat, run: str) -> tuple[LogLine, ...]:
    """Return the decision log in words."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def link_chart(house: House, seat: Seat, run: str) -> LinkChart:
    """Return the chart of who was named with whom, from opened reports."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def town_map(house: House, seat: Seat, run: str) -> TownMap:
    """Return the map with what the force has recorded."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def timeline(house: House, seat: Seat, run: str) -> tuple[Moment, ...]:
    """Return opened reports on two clocks: when it happened, when it was known."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def reflect(
    house: House, seat: Seat, run: str, learned: str, will_change: str, evidence: str, request: str = ""
) -> None:
    """Record what the trainee learned and will change."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def save_draft(house: House, seat: Seat, run: str, key: str, text: str, version: int) -> int:
    """Save a draft and return its new version. Raises Refused when it was changed elsewhere."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")


def draft(house: House, seat: Seat, run: str, key: str) -> tuple[str, int]:
    """Return a draft and its version, 0 when there is none."""
    need(seat, "trainee")
    raise Refused("The exercise is not available yet; try again shortly.")
