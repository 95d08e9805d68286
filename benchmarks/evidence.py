"""Measure what the evidence of scenarios can tell and write docs/evidence.md: ``python -m benchmarks.evidence``."""

import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import numpy as np

from assessment.evidence_checks.act_leaks import act_findings
from assessment.evidence_checks.classifier import cross_validated, permuted
from assessment.evidence_checks.connectivity import WrittenWorld, written_world
from assessment.evidence_checks.headline_leaks import LeakFinding, headline_features, leak_findings
from assessment.evidence_checks.leak_mutants import MutantFinding, mutant_findings
from assessment.evidence_checks.sheet_measurement import MODEL_SEED, SheetMeasurement, measured_sheet
from assessment.evidence_checks.world_reading import (
    ReadingPlan,
    WorldReading,
    read_world,
    reading_plan,
)
from scenarios.load import find, library
from scenarios.schema.scenario import Scenario
from synthetic.evidence_log import public_register
from synthetic.evidence_version import EVIDENCE_VERSION
from synthetic.questions import joint_model, looked_at, two_sides
from synthetic.questions.latent_questions import joint_model as joint_model_of
from synthetic.testimony.occasion import SubjectKind
from synthetic.views.registry import VIEWS, merges

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "evidence.md"
PROCESSES = 2
WORLDS = range(1, 201)
"""Seeds of the worlds that readers read."""
LEAK_WORLDS = range(1, 501)
SHEET_WORLDS = range(1, 201)
SEEDS = range(1, 201)
"""Seeds over which answers are counted."""
WRITTEN_SEEDS = range(1, 13)
SMALL_WORLDS = range(1, 21)
"""Worlds that the tests read again."""
PERMUTATIONS = 200
ALWAYS_LOOKED_AT: tuple[SubjectKind, ...] = ("person", "handset", "number", "vehicle", "pairing")


@dataclass(frozen=True)
class QuestionLeaks:
    """What headlines about one question's subjects give away."""

    question: str
    findings: tuple[LeakFinding, ...]
    auc: float | None
    """None where the question has one subject, so that there is nobody to tell it from."""
    null: tuple[float, float]
    """Between which areas 95 of 100 classifiers lie that have nothing to learn."""


@dataclass(frozen=True)
class HeadlineEvidence:
    """What headlines give away, and whether that would be found."""

    questions: tuple[QuestionLeaks, ...]
    acts: tuple[LeakFinding, ...]
    mutants: tuple[MutantFinding, ...]


@dataclass(frozen=True)
class ScenarioEvidence:
    """All that is measured of one scenario."""

    scenario: Scenario
    plan: ReadingPlan
    sheet: SheetMeasurement
    readings: tuple[WorldReading, ...]
    headlines: HeadlineEvidence
    written: tuple[WrittenWorld, ...]


def scenarios() -> tuple[str, ...]:
    """Return the names of the library's scenarios."""
    return library()


@lru_cache(maxsize=4)
def plan_of(name: str) -> ReadingPlan:
    return reading_plan(find(name))


def world(name: str, seed: int) -> WorldReading:
    return read_world(plan_of(name), seed)


def written(name: str, seed: int) -> WrittenWorld:
    return written_world(find(name), seed)


def sheet(name: str) -> SheetMeasurement:
    return measured_sheet(find(name), SHEET_WORLDS, SEEDS)


def headlines(name: str) -> HeadlineEvidence:
    plan = plan_of(name)
    evidence = [plan.evidence(seed) for seed in LEAK_WORLDS]
    questions = []
    for latent in plan.model.questions:
        features = [headline_features(e, latent.question) for e in evidence]
        able = [(table, labels) for table, labels in features if labels.any()]
        findings = leak_findings(evidence, latent.question)
        if not able:
            questions.append(QuestionLeaks(latent.question, findings, None, (0.5, 0.5)))
            continue
        null = permuted(able, PERMUTATIONS, 1)
        low, high = np.quantile(null, [0.025, 0.975])
        auc = cross_validated(able)
        questions.append(QuestionLeaks(latent.question, findings, auc, (float(low), float(high))))
    mutants = mutant_findings(evidence) if plan.model.holder else ()
    return HeadlineEvidence(tuple(questions), act_findings(evidence), mutants)


def measured(name: str, pool: ProcessPoolExecutor) -> ScenarioEvidence:
    """Return everything about one scenario; worlds are read by whichever process is free."""
    leaks, sheets = pool.submit(headlines, name), pool.submit(sheet, name)
    return ScenarioEvidence(
        scenario=find(name),
        plan=plan_of(name),
        readings=tuple(pool.map(partial(world, name), WORLDS, chunksize=10)),
        written=tuple(pool.map(partial(written, name), WRITTEN_SEEDS)),
        headlines=leaks.result(),
        sheet=sheets.result(),
    )


def inputs_digest(scenario: Scenario) -> str:
    """Return a digest of all that is published of a scenario's evidence: when it changes, the page is stale."""
    register = public_register(scenario, MODEL_SEED)
    latents = joint_model_of(scenario, MODEL_SEED, register).questions
    subject_kinds = {kind for latent in latents for kind, _, _ in latent.columns}
    kinds = sorted({*ALWAYS_LOOKED_AT, *subject_kinds})
    inputs = (
        EVIDENCE_VERSION,
        scenario.evidence.model_dump(mode="json"),
        [(q.id, q.kind, q.base_rates) for q in scenario.questions],
        scenario.calendar.model_dump(mode="json"),
        scenario.force.analyst_hours,
        [
            (latent.question, latent.drivers.round(12).tolist(), latent.outcomes.round(12).tolist())
            for latent in latents
        ],
        [
            {kind: rows.round(12).tolist() for kind, rows in latent.sheet.chances.items()}
            for latent in latents
        ],
        [(s.wrong, s.planted, s.neighbours, s.visiting) for s in (latent.sheet for latent in latents)],
        [(looked_at.KIND_SHARES[kind], looked_at.SEERS[kind]) for kind in kinds],
        looked_at.ON_DUTY,
        (joint_model.USER_NOT_NAMED, joint_model.GROUP_NOT_NAMED),
        [[merges(source, kind) for kind in two_sides.KINDS] for source in VIEWS],
    )
    text = json.dumps(inputs, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def digest_lines() -> Iterator[str]:
    """Yield a line for each scenario that says from which inputs the page was made."""
    for name in scenarios():
        yield f"<!-- inputs of {name}: {inputs_digest(find(name))} -->"


def main() -> None:
    """Measure every scenario and write the page."""
    from benchmarks.evidence_page import page

    with ProcessPoolExecutor(PROCESSES) as pool:
        results = [measured(name, pool) for name in scenarios()]
    DOCS.write_text(page(results), encoding="utf-8")
    print(f"Wrote {DOCS}")


if __name__ == "__main__":
    main()
