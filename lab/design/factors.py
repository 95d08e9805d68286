"""Factors: finding a parameter by its path, its bounds in words, and scenarios with other values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from lab.design.study import Factor
from lab.records.study_records import Value, VariedFactor
from scenarios.checks import consistency_checks, reference_checks
from scenarios.fault_sentences import alike, sentence, span
from scenarios.json_schema import Schema, at
from scenarios.schema.groups import RULES
from scenarios.schema.scenario import Scenario
from scenarios.yaml_text import Document

RULE = "rule:"
ON, OFF = "on", "off"
_KEYS = ("id", "action", "origin")
"""Fields by which the parts of a list are told apart."""

Settings = Sequence[tuple[str, Value]]


class FactorError(ValueError):
    """A factor that the scenario does not have, or a value that it refuses: what, and the remedy."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"{what}; {remedy}")


@dataclass(frozen=True)
class Found:
    """A parameter in a scenario."""

    keys: tuple[str | int, ...]
    """Fields and positions down to it."""
    schema: Schema


def locate(scenario: Scenario, path: str) -> Found:
    """Return the parameter at a dotted path; parts of lists are named by id, as ``groups.G03.size``.

    Raises:
        FactorError: when there is none, or it is no number, text or switch.
    """
    here: Any = scenario
    keys: tuple[str | int, ...] = ()
    place: tuple[str | int, ...] = ()
    for step in path.split("."):
        if isinstance(here, BaseModel):
            fields = type(here).model_fields
            if step not in fields:
                raise FactorError(f"the scenario has no {path}: {step} is unknown", alike(step, fields))
            key: str | int = step
            here = getattr(here, step)
            place = (*place, step)
        else:
            key = _position(here, step, path)
            here = here[key]
            variant = getattr(here, "action", None)
            place = (*place, key, variant) if "actions" in place and variant else (*place, key)
        keys = (*keys, key)
    if isinstance(here, BaseModel | tuple | dict) or here is None:
        raise FactorError(f"{path} is not a single value", "name a number inside it")
    return Found(keys, at(place))


def _position(here: Any, step: str, path: str) -> int:
    if not isinstance(here, tuple) or not here:
        raise FactorError(f"the scenario has no {path}: nothing lies below {step}", "shorten the path")
    names = [next((str(getattr(one, k)) for k in _KEYS if hasattr(one, k)), "") for one in here]
    if step not in names:
        raise FactorError(f"the scenario has no {path}: {step} is unknown", alike(step, names))
    return names.index(step)


def is_whole(scenario: Scenario, factor: Factor) -> bool:
    """Return whether the parameter takes whole numbers only."""
    return not factor.path.startswith(RULE) and locate(scenario, factor.path).schema.get("type") == "integer"


def described(scenario: Scenario, factor: Factor) -> VariedFactor:
    """Return a factor with the words and unit that the schema has for it."""
    levels = tuple(plain(factor.path, level) for level in factor.levels)
    if factor.path.startswith(RULE):
        words = f"adaptation rule {factor.path.removeprefix(RULE)}"
        return VariedFactor(factor.path, words, "on or off", levels, None, None)
    schema = locate(scenario, factor.path).schema
    words = str(schema.get("description", "")).rstrip(".") or factor.path
    return VariedFactor(factor.path, words, str(schema.get("unit", "")), levels, factor.low, factor.high)


def plain(path: str, value: Any) -> Value:
    """Return a level as it is kept: rules as ``on`` or ``off``."""
    if path.startswith(RULE):
        if value in (True, ON):
            return ON
        if value in (False, OFF):
            return OFF
        raise FactorError(f"{path} cannot be {value!r}", "use on and off")
    return value if not isinstance(value, bool) else int(value)


def vary(scenario: Scenario, settings: Settings) -> Scenario:
    """Return a scenario with other values, checked as a scenario file is.

    Raises:
        FactorError: when a path is unknown or a value is refused.
    """
    if not settings:
        return scenario
    data = scenario.model_dump()
    for path, value in settings:
        if path.startswith(RULE):
            _switch(data, path, value)
        else:
            _put(data, locate(scenario, path).keys, value)
    return _checked(data, settings)


def _switch(data: dict[str, Any], path: str, value: Value) -> None:
    rule = path.removeprefix(RULE)
    if rule not in RULES:
        raise FactorError(f"there is no adaptation rule {rule}", alike(rule, RULES))
    others = [one for one in data["adaptation"]["rules"] if one != rule]
    in_force = {*others, rule} if plain(path, value) == ON else set(others)
    data["adaptation"]["rules"] = tuple(one for one in RULES if one in in_force)


def _put(data: Any, keys: Sequence[str | int], value: Value) -> None:
    """Set a value in dumped data, in which lists are tuples of dicts."""
    for key in keys[:-1]:
        data = data[key]
    data[keys[-1]] = value


def _checked(data: dict[str, Any], settings: Settings) -> Scenario:
    where = ", ".join(f"{path} {value}" for path, value in settings)
    document = Document("", data, {})
    for check in (*reference_checks.CHECKS, *consistency_checks.CHECKS):
        for fault in check(document):
            raise FactorError(f"with {where}, {fault.path}: {fault.what}", fault.remedy)
    try:
        return Scenario.model_validate(data, strict=True)
    except ValidationError as error:
        what, remedy = sentence(error.errors()[0])
        raise FactorError(f"with {where}: {what}", remedy) from error


def allowed(scenario: Scenario, path: str) -> str:
    """Return the bounds and unit of a parameter in words, such as ``a number from 0 to 1 (share)``."""
    return ON + " or " + OFF if path.startswith(RULE) else span(locate(scenario, path).schema)
