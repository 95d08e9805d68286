"""Under what a run was begun: the versions of model, evidence and log that its replay needs."""

import hashlib
from dataclasses import dataclass

from exercise.decision_log.hash_chain import LOG_VERSION
from lab.records.model_version import MODEL_VERSION
from synthetic.evidence_version import EVIDENCE_VERSION


@dataclass(frozen=True)
class RunVersions:
    """The versions of model, evidence and log."""

    model: str
    evidence: str
    log: str

    def __str__(self) -> str:
        return f"model {self.model}, evidence {self.evidence}, log {self.log}"


BEFORE_VERSIONS = RunVersions(model="2", evidence="1", log="1")
"""What stands for a run that was begun before versions were kept: those in force when keeping them began."""


def present_versions() -> RunVersions:
    """Return the versions that this program replays."""
    return RunVersions(MODEL_VERSION, EVIDENCE_VERSION, LOG_VERSION)


def answers_key(scenario: str, model: str) -> str:
    """Return the name under which what is true of a scenario is sealed under a version of the model.

    It is the scenario's hash itself under the model of the time before versions were kept.
    """
    if model == BEFORE_VERSIONS.model:
        return scenario
    return hashlib.sha256(f"model {model} {scenario}".encode()).hexdigest()


def in_words(versions: RunVersions | None) -> str:
    """Return the versions of a run in words; None for a run from before they were kept."""
    if versions is None:
        return f"{BEFORE_VERSIONS} (begun before versions were kept)"
    return str(versions)
