"""The control room: scenarios, cohorts, assignments, progress and injects."""

from collections.abc import Sequence
from dataclasses import replace

from exercise.access import Caller, Refused
from exercise.accounts import need
from exercise.control.run_rows import run_row
from exercise.decision_log.entries import Closed, Fired
from exercise.decision_log.inject_triggers import in_words
from exercise.jobs import jobs
from exercise.read_models.control_models import CohortRow, InjectRow, PersonRow, ScenarioRow
from exercise.read_models.desk_models import RunRow
from exercise.runs.runs import add_entry, build_entry, load, scenario_at
from exercise.runs.truth import sealed
from exercise.runs.world_inputs import WorldInputs
from exercise.scenario_library import newest_text, row_of, rows_of_library, store_newest
from exercise.services.services import Services
from exercise.store.rows import CohortHead, RunHead
from scenarios.faults import ScenarioFault
from scenarios.load import check_text, load_text, scenario_hash
from scenarios.typed_text import typed_line

UPLOAD = "scenario.yaml"
"""Name under which faults of an edited text are reported."""
LONGEST_TEXT = 1_000_000
HIGHEST_SEED = 2**53 - 1
"""Largest whole number that is exact in JSON."""
FIRST_SEED = 7
"""Seed that is offered first when a scenario is assigned."""


def library(services: Services, caller: Caller) -> tuple[ScenarioRow, ...]:
    """Return the newest version of every scenario, those that come with the product included."""
    need(caller, "instructor")
    return rows_of_library(services)


def scenario_text(services: Services, caller: Caller, ident: str) -> str:
    """Return the text of a scenario's newest version."""
    need(caller, "instructor")
    return newest_text(services, ident).text


def check(services: Services, caller: Caller, text: str) -> tuple[ScenarioFault, ...]:
    """Return every fault of a scenario's text; nothing is stored."""
    need(caller, "instructor")
    if len(text) > LONGEST_TEXT:
        return (
            ScenarioFault(
                UPLOAD, 1, "", f"the file has {len(text)} characters", f"keep it below {LONGEST_TEXT}"
            ),
        )
    return check_text(text, UPLOAD)


def save_scenario(services: Services, caller: Caller, text: str) -> ScenarioRow | tuple[ScenarioFault, ...]:
    """Store a scenario as a new version, or return its faults. Existing runs keep the one they have."""
    faults = check(services, caller, text)
    if faults:
        return faults
    scenario = load_text(text, UPLOAD)
    stored = services.store.library.add_text(
        scenario_hash(scenario), scenario.id, scenario.version, text, "uploaded", services.now()
    )
    return row_of(services, stored)


def cohorts(services: Services, caller: Caller) -> tuple[CohortRow, ...]:
    """Return every cohort with its members, oldest first."""
    need(caller, "instructor")
    names = _names(services)
    return tuple(_cohort(services, head, names) for head in services.store.library.cohorts())


def add_cohort(services: Services, caller: Caller, name: str, members: Sequence[str]) -> CohortRow:
    """Add a cohort of trainees, named by user id."""
    need(caller, "instructor")
    name = typed_line(name)
    if not 1 <= len(name) <= 120:
        raise Refused("A cohort's name has 1 to 120 characters; choose another.")
    able = {person.user for person in trainees(services, caller)}
    wrong = [member for member in members if member not in able]
    if wrong or not members:
        fault = f"not trainees: {', '.join(wrong)}" if wrong else "nobody was chosen"
        raise Refused(f"A cohort is made of trainees ({fault}); choose from the list.")
    head = services.store.library.add_cohort(name, tuple(dict.fromkeys(members)), services.now())
    if head is None:
        raise Refused(f"There is a cohort named {name!r} already; choose another name.")
    return _cohort(services, head, _names(services))


def trainees(services: Services, caller: Caller) -> tuple[PersonRow, ...]:
    """Return every account that can be a trainee."""
    need(caller, "instructor")
    return tuple(
        PersonRow(u.id, u.name)
        for u in services.store.accounts.everybody()
        if "trainee" in u.roles and u.active
    )


def assign(services: Services, caller: Caller, cohort: str, scenario_id: str, seed: int) -> tuple[str, ...]:
    """Assign a scenario under a seed to every member and return the run ids.

    The same assignment again returns the same runs. Runs stay pinned to the scenario as it is now.
    """
    need(caller, "instructor")
    if not 0 <= seed <= HIGHEST_SEED:
        raise Refused(f"A seed is a whole number from 0 to {HIGHEST_SEED}; choose another.")
    members = _head(services, cohort).members
    text = store_newest(services, scenario_id)
    scenario = scenario_at(services, text.hash)
    runs = tuple(
        services.store.library.add_run(text.hash, seed, member, cohort, caller.user, services.now()).id
        for member in members
    )
    inputs = WorldInputs(scenario, text.hash, seed)
    if not sealed(services, inputs):
        jobs.queue_answers(services, inputs, caller.user)
    return runs


def fresh_seed(services: Services, caller: Caller, cohort: str, scenario_id: str) -> int:
    """Return the first seed from 7 on that a cohort has not had with any version of a scenario."""
    need(caller, "instructor")
    had = {
        head.seed
        for head in services.store.library.runs(cohort=_head(services, cohort).id)
        if (text := services.store.library.text(head.scenario)) and text.id == scenario_id
    }
    return next(seed for seed in range(FIRST_SEED, FIRST_SEED + len(had) + 1) if seed not in had)


def progress(services: Services, caller: Caller, cohort: str) -> tuple[RunRow, ...]:
    """Return how far each run of a cohort has come."""
    need(caller, "instructor")
    names = _names(services)
    return tuple(
        _named_row(services, head, names)
        for head in services.store.library.runs(cohort=_head(services, cohort).id)
    )


def injects(services: Services, caller: Caller, run: str) -> tuple[InjectRow, ...]:
    """Return a run's injects with the cycle of those that have arrived."""
    need(caller, "instructor")
    live = load(services, run)
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


def fire(services: Services, caller: Caller, run: str, inject: str, request: str = "") -> None:
    """Send an inject to the trainee now."""
    need(caller, "instructor")
    add_entry(services, run, caller.author("instructor"), build_entry(Fired, inject=inject), request)


def close(services: Services, caller: Caller, run: str, reason: str, request: str = "") -> None:
    """Close a run that has not been handed in, for a reason; nothing is entered in it after that."""
    need(caller, "instructor")
    add_entry(services, run, caller.author("instructor"), build_entry(Closed, reason=reason), request)


def _named_row(services: Services, head: RunHead, names: dict[str, str]) -> RunRow:
    """Return a run as a line with its trainee's name."""
    return replace(run_row(services, head), trainee=names.get(head.trainee, head.trainee))


def _names(services: Services) -> dict[str, str]:
    return {user.id: user.name for user in services.store.accounts.everybody()}


def _head(services: Services, cohort: str) -> CohortHead:
    head = next((c for c in services.store.library.cohorts() if c.id == cohort), None)
    if head is None:
        raise Refused(f"There is no cohort {cohort}; choose one from the list.")
    return head


def _cohort(services: Services, head: CohortHead, names: dict[str, str]) -> CohortRow:
    people = tuple(PersonRow(user, names.get(user, user)) for user in head.members)
    return CohortRow(head.id, head.name, people, len(services.store.library.runs(cohort=head.id)))
