"""Scenarios as they are read: from a file, from text, or from the library."""

import hashlib
from functools import cache
from pathlib import Path

import rfc8785
from pydantic import ValidationError

from scenarios.checks import (
    access_checks,
    consistency_checks,
    question_checks,
    reference_checks,
    report_checks,
)
from scenarios.fault_sentences import alike, place, sentence
from scenarios.faults import ScenarioError, ScenarioFault
from scenarios.schema.scenario import OLD_FORMAT, Scenario
from scenarios.yaml_text import LARGEST_BYTES, Document, path_text, read

__all__ = [
    "LIBRARY",
    "ScenarioError",
    "ScenarioFault",
    "check_text",
    "find",
    "library",
    "library_path",
    "load",
    "load_text",
    "scenario_hash",
]

LIBRARY = Path(__file__).parent / "library"


def load_text(text: str, name: str) -> Scenario:
    """Return the scenario written in a text; ``name`` stands for the file in messages.

    Raises:
        ScenarioError: with every fault.
    """
    scenario, faults = _examine(text, name)
    if scenario is None:
        raise ScenarioError(faults)
    return scenario


def check_text(text: str, name: str) -> tuple[ScenarioFault, ...]:
    """Return every fault of a scenario text by line; empty when it can be used."""
    return _examine(text, name)[1]


def load(path: str | Path) -> Scenario:
    """Return the scenario in a file.

    Raises:
        ScenarioError: with every fault.
    """
    return load_text(file_text(Path(path)), str(path))


def library() -> tuple[str, ...]:
    """Return the names of the scenarios that come with the product, in order."""
    return tuple(sorted(path.stem for path in LIBRARY.glob("*.yaml")))


def library_path(name: str) -> Path:
    """Return the file of a library scenario.

    Raises:
        ScenarioError: when there is none.
    """
    if name not in library():
        raise ScenarioError(
            (ScenarioFault(name, 0, "", "no library scenario has this name", alike(name, library())),)
        )
    return LIBRARY / f"{name}.yaml"


def find(name_or_path: str | Path) -> Scenario:
    """Return a scenario by library name or by path.

    Raises:
        ScenarioError: with every fault, or when there is no such scenario.
    """
    name = str(name_or_path)
    if name in library():
        return _from_library(name)
    if isinstance(name_or_path, str) and not any(mark in name for mark in "./\\"):
        return load(library_path(name))
    return load(name_or_path)


def scenario_hash(scenario: Scenario) -> str:
    """Return the SHA-256 of the scenario's canonical JSON (RFC 8785), in hexadecimal.

    Comments, order of fields and defaults left out or written make no difference.
    """
    return hashlib.sha256(rfc8785.dumps(scenario.model_dump(mode="json"))).hexdigest()


@cache
def _from_library(name: str) -> Scenario:
    return load(LIBRARY / f"{name}.yaml")


def file_text(path: Path) -> str:
    """Return a file's text.

    Raises:
        ScenarioError: when it cannot be a scenario.
    """

    def refused(problem: str, remedy: str, line: int = 1) -> ScenarioError:
        return ScenarioError((ScenarioFault(str(path), line, "", problem, remedy),))

    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        remedy = "check the path, or use a library name: " + ", ".join(library())
        raise refused("there is no such file", remedy, line=0) from None
    except IsADirectoryError:
        raise refused("this is a folder", "give the YAML file itself") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a usable path"
        raise refused(f"the file cannot be read ({reason})", "check the path and its permissions") from None
    if len(content) > LARGEST_BYTES:
        raise refused("the file is larger than 1 MB", "a scenario is text; check that this is the right file")
    if b"\0" in content:
        raise refused("this is a binary file", "give a scenario in YAML, saved as plain UTF-8 text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise refused("the text is not UTF-8", "save the file as UTF-8", line) from None


def _examine(text: str, name: str) -> tuple[Scenario | None, tuple[ScenarioFault, ...]]:
    document, faults = read(text, name)
    if document is None:
        return None, faults
    if document.data.get("format") == OLD_FORMAT:
        remedy = f"write it anew with `goldenthread scenario upgrade {name}`"
        return None, (document.fault(("format",), f"{OLD_FORMAT} is no longer read", remedy),)
    return _judge(document, list(faults))


def _judge(
    document: Document, faults: list[ScenarioFault]
) -> tuple[Scenario | None, tuple[ScenarioFault, ...]]:
    for check in (
        *reference_checks.CHECKS,
        *question_checks.CHECKS,
        *access_checks.CHECKS,
        *consistency_checks.CHECKS,
        report_checks.reports,
    ):
        faults.extend(check(document))
    scenario = None
    try:
        scenario = Scenario.model_validate(document.data, strict=True)
    except ValidationError as error:
        faults.extend(_schema_faults(error, document, faults))
    ordered = tuple(sorted(set(faults)))
    return (None if ordered else scenario), ordered


def _schema_faults(
    error: ValidationError, document: Document, known_faults: list[ScenarioFault]
) -> list[ScenarioFault]:
    """Return the schema's faults, without those that a check has already told more exactly."""
    paths = {fault.path for fault in known_faults}
    faults = []
    for details in error.errors():
        path = place(details["loc"], document.data)
        here = path_text(path)
        if details["type"] == "value_error" and any(p == here or p.startswith(here) for p in paths):
            continue
        if here in paths and details["input"] is None:
            continue
        problem, remedy = sentence(details)
        faults.append(document.fault(path, problem, remedy))
    return faults
