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
from tests.exercise.conftest import NOBODY, Place

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
    place: Place, function: Callable[..., Any], roles: frozenset[str]
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
        function(place.services, NOBODY, **arguments(function, run))


@pytest.mark.parametrize("function", [*facade(desk).values(), *facade(debrief).values()])
def test_no_trainee_reaches_another_trainees_run(place: Place, function: Callable[..., Any]) -> None:
    if "run" not in inspect.signature(function).parameters:
        assert function(place.services, place.other) == ()
        return
    run = place.run()
    with pytest.raises(Refused, match="no run"):
        function(place.services, place.other, **arguments(function, run))
    assert place.services.store.logs.entries(run) == ()
