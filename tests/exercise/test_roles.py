"""Every public function of every facade refuses whoever does not hold its role."""

import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from exercise.access import Caller, Refused
from exercise.control import control
from exercise.debrief import debrief
from exercise.desk import desk
from exercise.marking import marking, signed_outcome
from exercise.plenary import plenary, plenary_links
from exercise.research import research

ALLOWED: dict[ModuleType, frozenset[str]] = {
    desk: frozenset({"trainee"}),
    debrief: frozenset({"trainee", "assessor"}),
    control: frozenset({"instructor"}),
    marking: frozenset({"assessor"}),
    research: frozenset({"researcher"}),
    signed_outcome: frozenset({"trainee"}),
    plenary: frozenset({"trainee", "instructor"}),
    plenary_links: frozenset({"instructor"}),
}


def facade(module: ModuleType) -> dict[str, Callable[..., Any]]:
    names = getattr(module, "__all__", None) or [
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    ]
    return {name: getattr(module, name) for name in names}


CALLS = [
    pytest.param(function, ALLOWED[module], id=f"{module.__name__.split('.')[-1]}.{name}")
    for module in ALLOWED
    for name, function in sorted(facade(module).items())
]


def arguments(function: Callable[..., Any], run: str) -> dict[str, Any]:
    """Arguments of the right shape for anything a facade asks for."""
    made: dict[str, Any] = {
        "run": run,
        "actions": [],
        "menu": [],
        "members": [],
        "strategies": [],
        "own": (),
        "levels": {},
    }
    numbers = {"seed", "version", "expected_cycle", "source", "replicates", "days", "hours", "value"}
    given = {}
    for name in list(inspect.signature(function).parameters)[2:]:
        parameter = inspect.signature(function).parameters[name]
        if parameter.default is inspect.Parameter.empty:
            given[name] = made.get(name, 1 if name in numbers else "x")
    return given


@pytest.mark.parametrize(("function", "roles"), CALLS)
def test_every_function_takes_house_and_seat_and_refuses_other_roles(
    place: Any, function: Callable[..., Any], roles: frozenset[str]
) -> None:
    assert list(inspect.signature(function).parameters)[:2] == ["services", "caller"]
    run = place.run()
    for caller in (place.trainee, place.instructor, place.assessor, place.researcher):
        if not caller.roles & roles:
            with pytest.raises(Refused):
                function(place.services, caller, **arguments(function, run))
    with pytest.raises(Refused):
        function(place.services, Caller("U-9999", "nobody", frozenset()), **arguments(function, run))
    with pytest.raises(Refused):
        function(place.services, None, **arguments(function, run))


@pytest.mark.parametrize("function", [*facade(desk).values(), *facade(debrief).values()])
def test_no_trainee_reaches_another_trainees_run(place: Any, function: Callable[..., Any]) -> None:
    if "run" not in inspect.signature(function).parameters:
        assert function(place.services, place.other) == ()
        return
    run = place.run()
    with pytest.raises(Refused, match="no run"):
        function(place.services, place.other, **arguments(function, run))
    assert place.services.store.logs.entries(run) == ()


def test_every_role_keeps_drafts_of_its_own_that_nobody_else_reads(place: Any) -> None:
    services = place.services
    seats = (place.trainee, place.other, place.instructor, place.assessor, place.researcher)
    for caller in seats:
        assert desk.draft(services, caller, "me", "text") == ("", 0)
        assert desk.save_draft(services, caller, "me", "text", f"written by {caller.name}", 0) == 1
    for caller in seats:
        assert desk.draft(services, caller, "me", "text") == (f"written by {caller.name}", 1)
        with pytest.raises(Refused, match="changed elsewhere"):
            desk.save_draft(services, caller, "me", "text", "typed in another window", 0)
    for nobody in (None, Caller(place.trainee.user, "nobody", frozenset())):
        with pytest.raises(Refused, match="sign in"):
            desk.draft(services, nobody, "me", "text")
        with pytest.raises(Refused, match="sign in"):
            desk.save_draft(services, nobody, "me", "text", "not mine", 0)


def test_a_draft_of_ones_own_is_as_long_as_a_scenario_and_one_of_a_run_as_an_entry(place: Any) -> None:
    services, run = place.services, place.run()
    assert desk.save_draft(services, place.instructor, "me", "scenario", "x" * 60_000, 0) == 1
    with pytest.raises(Refused, match="20000 can be kept; shorten it"):
        desk.save_draft(services, place.trainee, run, "product", "x" * 20_001, 0)
    with pytest.raises(Refused, match="1000000 can be kept; shorten it"):
        desk.save_draft(services, place.instructor, "me", "scenario", "x" * 1_000_001, 1)
