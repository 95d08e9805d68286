"""The control room: scenarios, cohorts, assignments, progress and injects."""

from collections.abc import Sequence
from dataclasses import replace

from exercise import jobs
from exercise.accounts import need
from exercise.briefing import run_row
from exercise.entries import Fired
from exercise.house import House
from exercise.injects import in_words
from exercise.past import Pinned
from exercise.runs import act, load, made, scenario_at
from exercise.shelf import newest_text, row_of, rows_of_library, store_newest
from exercise.staff import CohortRow, InjectRow, PersonRow, ScenarioRow
from exercise.store.rows import CohortHead, RunHead
from exercise.truth import sealed
from exercise.views import Refused, RunRow, Seat
from scenarios.faults import Fault
from scenarios.load import check_text, load_text, scenario_hash

UPLOAD = "scenario.yaml"
"""Name under which faults of an edited text are reported."""
LONGEST_TEXT = 1_000_000
HIGHEST_SEED = 2**53 - 1
"""Largest whole number that is exact in JSON."""
FIRST_SEED = 7
"""Seed that is offered first when a scenario is assigned."""


def library(house: House, seat: Seat) -> tuple[ScenarioRow, ...]:
    """Return the newest version of every scenario, those that come with the product included."""
    need(seat, "instructor")
    return rows_of_library(house)


def scenario_text(house: House, seat: Seat, ident: str) -> str:
    """Return the text of a scenario's newest version."""
    need(seat, "instructor")
    return newest_text(house, ident).text


def check(house: House, seat: Seat, text: str) -> tuple[Fault, ...]:
    """Return every fault of a scenario's text; nothing is stored."""
    need(seat, "instructor")
    if len(text) > LONGEST_TEXT:
        return (
            Fault(UPLOAD, 1, "", f"the file has {len(text)} characters", f"keep it below {LONGEST_TEXT}"),
        )
    return check_text(text, UPLOAD)


def save_scenario(house: House, seat: Seat, text: str) -> ScenarioRow | tuple[Fault, ...]:
    """Store a scenario as a new version, or return its faults. Existing runs keep the one they have."""
    faults = check(house, seat, text)
    if faults:
        return faults
    text = text.replace("\x00", "")
    scenario = load_text(text, UPLOAD)
    stored = house.store.library.add_text(
        scenario_hash(scenario), scenario.id, scenario.version, text, "uploaded", house.now()
    )
    return row_of(house, stored)


def cohorts(house: House, seat: Seat) -> tuple[CohortRow, ...]:
    """Return every cohort with its members, oldest first."""
    need(seat, "instructor")
    names = _names(house)
    return tuple(_cohort(house, head, names) for head in house.store.library.cohorts())


def add_cohort(house: House, seat: Seat, name: str, members: Sequence[str]) -> CohortRow:
    """Add a cohort of trainees, named by user id."""
    need(seat, "instructor")
    name = " ".join(name.replace("\x00", "").split())
    if not 1 <= len(name) <= 120:
        raise Refused("A cohort's name has 1 to 120 characters; choose another.")
    able = {person.user for person in trainees(house, seat)}
    wrong = [member for member in members if member not in able]
    if wrong or not members:
        which = f"not trainees: {', '.join(wrong)}" if wrong else "nobody was chosen"
        raise Refused(f"A cohort is made of trainees ({which}); choose from the list.")
    head = house.store.library.add_cohort(name, tuple(dict.fromkeys(members)), house.now())
    if head is None:
        raise Refused(f"There is a cohort named {name!r} already; choose another name.")
    return _cohort(house, head, _names(house))


def trainees(house: House, seat: Seat) -> tuple[PersonRow, ...]:
    """Return every account that can be a trainee."""
    need(seat, "instructor")
    return tuple(
        PersonRow(u.id, u.name) for u in house.store.accounts.everybody() if "trainee" in u.roles and u.active
    )


def assign(house: House, seat: Seat, cohort: str, scenario_id: str, seed: int) -> tuple[str, ...]:
    """Assign a scenario under a seed to every member and return the run ids.

    The same assignment again returns the same runs. Runs stay pinned to the scenario as it is now.
    """
    need(seat, "instructor")
    if not 0 <= seed <= HIGHEST_SEED:
        raise Refused(f"A seed is a whole number from 0 to {HIGHEST_SEED}; choose another.")
    members = _head(house, cohort).members
    text = store_newest(house, scenario_id)
    runs = tuple(
        house.store.library.add_run(text.hash, seed, member, cohort, seat.user, house.now()).id
        for member in members
    )
    pinned = Pinned(scenario_at(house, text.hash), text.hash, seed)
    if not sealed(house, pinned):
        jobs.queue_answers(house, pinned, seat.user)
    return runs


def fresh_seed(house: House, seat: Seat, cohort: str, scenario_id: str) -> int:
    """Return the first seed from 7 on that a cohort has not had with any version of a scenario."""
    need(seat, "instructor")
    had = {
        head.seed
        for head in house.store.library.runs(cohort=_head(house, cohort).id)
        if (text := house.store.library.text(head.scenario)) and text.id == scenario_id
    }
    return next(seed for seed in range(FIRST_SEED, FIRST_SEED + len(had) + 1) if seed not in had)


def progress(house: House, seat: Seat, cohort: str) -> tuple[RunRow, ...]:
    """Return how far each run of a cohort has come."""
    need(seat, "instructor")
    names = _names(house)
    return tuple(
        _named_row(house, head, names) for head in house.store.library.runs(cohort=_head(house, cohort).id)
    )


def injects(house: House, seat: Seat, run: str) -> tuple[InjectRow, ...]:
    """Return a run's injects with the cycle of those that have arrived."""
    need(seat, "instructor")
    live = load(house, run)
    arrived = {a.inject: a.cycle for a in live.state.arrivals}
    return tuple(
        InjectRow(
            i.id,
            i.title,
            i.sender,
            i.text,
            in_words(live.scenario, i),
            i.purpose,
            arrived.get(i.id),
        )
        for i in live.scenario.injects
    )


def fire(house: House, seat: Seat, run: str, inject: str, request: str = "") -> None:
    """Send an inject to the trainee now."""
    need(seat, "instructor")
    act(house, run, seat.user, made(Fired, inject=inject), request)


def _named_row(house: House, head: RunHead, names: dict[str, str]) -> RunRow:
    """Return a run as a line with its trainee's name."""
    return replace(run_row(house, head), trainee=names.get(head.trainee, head.trainee))


def _names(house: House) -> dict[str, str]:
    return {user.id: user.name for user in house.store.accounts.everybody()}


def _head(house: House, cohort: str) -> CohortHead:
    head = next((c for c in house.store.library.cohorts() if c.id == cohort), None)
    if head is None:
        raise Refused(f"There is no cohort {cohort}; choose one from the list.")
    return head


def _cohort(house: House, head: CohortHead, names: dict[str, str]) -> CohortRow:
    people = tuple(PersonRow(user, names.get(user, user)) for user in head.members)
    return CohortRow(head.id, head.name, people, len(house.store.library.runs(cohort=head.id)))
