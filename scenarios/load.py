"""Reads scenarios: from a file, from text, or from the library."""

import hashlib
from pathlib import Path

import rfc8785
from pydantic import ValidationError
from ruamel.yaml import YAML

from scenarios.faults import Fault, ScenarioError
from scenarios.schema.scenario import Scenario

LIBRARY = Path(__file__).parent / "library"


def load_text(text: str, name: str) -> Scenario:
    """Return the scenario written in a text; raises ScenarioError with every fault."""
    data = YAML(typ="safe", pure=True).load(text)
    try:
        return Scenario.model_validate(data)
    except ValidationError as error:
        raise ScenarioError(
            tuple(
                Fault(name, 1, ".".join(str(p) for p in e["loc"]), e["msg"], "correct it") for e in error.errors()
            )
        ) from None


def check_text(text: str, name: str) -> tuple[Fault, ...]:
    """Return every fault of a scenario text; empty when it can be used."""
    try:
        load_text(text, name)
    except ScenarioError as error:
        return error.faults
    return ()


def load(path: str | Path) -> Scenario:
    """Return the scenario in a file; raises ScenarioError with every fault."""
    return load_text(Path(path).read_text(encoding="utf-8"), str(path))


def library() -> tuple[str, ...]:
    """Return the names of the scenarios that come with the product, in order."""
    return tuple(sorted(path.stem for path in LIBRARY.glob("*.yaml")))


def library_path(name: str) -> Path:
    """Return the file of a library scenario."""
    return LIBRARY / f"{name}.yaml"


def find(name_or_path: str | Path) -> Scenario:
    """Return a scenario by library name or by path; raises ScenarioError."""
    if str(name_or_path) in library():
        return load(library_path(str(name_or_path)))
    return load(name_or_path)


def scenario_hash(scenario: Scenario) -> str:
    """Return the SHA-256 of the scenario's canonical JSON (RFC 8785), in hexadecimal."""
    return hashlib.sha256(rfc8785.dumps(scenario.model_dump(mode="json"))).hexdigest()
