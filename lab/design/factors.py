"""Factors: finding a parameter by its path, its bounds in words, and scenarios with other values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from lab.design.study import Factor
from lab.records.study_records import Value, VariedFactor
from scenarios import consistency_checks, reference_checks
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
    """A factor that the scenario does not have, or a value that it refuses: ``problem`` and ``remedy`` in words."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem, self.remedy = problem, remedy
        super().__init__(f"{problem}; {remedy}")


@dataclass(frozen=True)
class ScenarioParameter:
    """A parameter in a scenario."""

    keys: tuple[str | int, ...]
    """Fields and positions down to it."""
    schema: Schema


def locate(scenario: Scenario, path: str) -> ScenarioParameter:
    """Return the parameter at a dotted path; parts of lists are named by id, as ``groups.G03.size``.

    Raises:
        FactorError: when there is none, or it is no number, text or switch.
    """
    part: Any = scenario
    keys: tuple[str | int, ...] = ()
    # The same way down in the schema, where each action is a variant of its own.
    place: tuple[str | int, ...] = ()
    for step in path.split("."):
        if isinstance(part, BaseModel):
            fields = type(part).model_fields
            if step not in fields:
                raise FactorError(f"the scenario has no {path}: {step} is unknown", alike(step, fields))
            key: str | int = step
            part = getattr(part, step)
            place = (*place, step)
        else:
            key = _position(part, step, path)
            part = part[key]
            variant = getattr(part, "action", None)
            place = (*place, key, variant) if "actions" in place and variant else (*place, key)
        keys = (*keys, key)
    if isinstance(part, BaseModel | tuple | dict) or part is None:
        raise FactorError(f"{path} is not a single value", "name a number inside it")
    return ScenarioParameter(keys, at(place))


def _position(parts: Any, step: str, path: str) -> int:
    """Return the position in a list, ``parts``, of the part whose id is ``step``."""
    if not isinstance(parts, tuple) or not parts:
        raise FactorError(f"the scenario has no {path}: nothing lies below {step}", "shorten the path")
    names = [next((str(getattr(part, k)) for k in _KEYS if hasattr(part, k)), "") for part in parts]
    if step not in names:
        raise FactorError(f"the scenario has no {path}: {step} is unknown", alike(step, names))
    return names.index(step)


def is_whole(scenario: Scenario, factor: Factor) -> bool:
    """Return whether the parameter takes whole numbers only.

    Raises:
        FactorError: when the scenario has no such parameter.
    """
    return not factor.path.startswith(RULE) and locate(scenario, factor.path).schema.get("type") == "integer"


def factor_facts(scenario: Scenario, factor: Factor) -> VariedFactor:
    """Return a factor with the words and unit that the schema has for it.

    Raises:
        FactorError: when the scenario has no such parameter.
    """
    levels = tuple(plain(factor.path, level) for level in factor.levels)
    if factor.path.startswith(RULE):
        words = f"adaptation rule {factor.path.removeprefix(RULE)}"
        return VariedFactor(factor.path, words, "on or off", levels, None, None)
    schema = locate(scenario, factor.path).schema
    words = str(schema.get("description", "")).rstrip(".") or factor.path
    return VariedFactor(factor.path, words, str(schema.get("unit", "")), levels, factor.low, factor.high)


def plain(path: str, value: Any) -> Value:
    """Return a level as runs record it: adaptation rules as ``on`` or ``off``, switches as 1 or 0.

    Raises:
        FactorError: when a rule is set to anything but on and off.
    """
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
    return _validate(data, settings)


def _switch(data: dict[str, Any], path: str, value: Value) -> None:
    """Switch an adaptation rule on or off in dumped data; rules stay in the order of ``RULES``."""
    rule = path.removeprefix(RULE)
    if rule not in RULES:
        raise FactorError(f"there is no adaptation rule {rule}", alike(rule, RULES))
    others = [name for name in data["adaptation"]["rules"] if name != rule]
    in_force = {*others, rule} if plain(path, value) == ON else set(others)
    data["adaptation"]["rules"] = tuple(name for name in RULES if name in in_force)


def _put(data: Any, keys: Sequence[str | int], value: Value) -> None:
    """Set a value in dumped data, in which lists are tuples of dicts."""
    for key in keys[:-1]:
        data = data[key]
    data[keys[-1]] = value


def _validate(data: dict[str, Any], settings: Settings) -> Scenario:
    """Return the scenario of dumped data, checked as a scenario file is; ``settings`` are named in errors."""
    where = ", ".join(f"{path} {value}" for path, value in settings)
    document = Document("", data, {})
    for check in (*reference_checks.CHECKS, *consistency_checks.CHECKS):
        for fault in check(document):
            raise FactorError(f"with {where}, {fault.path}: {fault.what}", fault.remedy)
    try:
        return Scenario.model_validate(data, strict=True)
    except ValidationError as error:
        problem, remedy = sentence(error.errors()[0])
        raise FactorError(f"with {where}: {problem}", remedy) from error


def bounds_words(scenario: Scenario, path: str) -> str:
    """Return the bounds and unit of a parameter in words, such as ``a number from 0 to 1 (share)``.

    Raises:
        FactorError: when the scenario has no such parameter.
    """
    return ON + " or " + OFF if path.startswith(RULE) else span(locate(scenario, path).schema)
