"""What was true of Harrowmere over many seeds: ``python -m tests.data.harrowmere_truths`` settles it anew in half an hour.

Say in the changelog what moved, and write what it prints into the scenario.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from assessment.evidence_checks.answer_variety import (
    AnswerVariety,
    QuestionTruths,
    answer_variety,
    variety_of,
)
from assessment.evidence_checks.driver_outcomes import measured_place
from scenarios.load import find
from scenarios.questions.place import PlaceQuestion
from scenarios.schema.scenario import Scenario

FILE = Path(__file__).parent / "harrowmere-truths.json"
NAME = "harrowmere-lines"
SEEDS = range(1, 301)
STRIDE = 10


def stored(scenario: Scenario) -> AnswerVariety:
    """Return how the stored truths vary, beside what a scenario publishes."""
    content = json.loads(FILE.read_text(encoding="utf-8"))
    known = [
        QuestionTruths(own["question"], tuple(own["truths"]), tuple(own["drivers"]))
        for own in content["questions"]
    ]
    first, last = content["seeds"]
    return variety_of(scenario, range(first, last + 1), known)


def settle(scenario: Scenario) -> None:
    """Write the truths of all seeds, a few at a time."""
    found: list[AnswerVariety] = []
    for first in range(SEEDS[0], SEEDS[-1] + 1, STRIDE):
        found.append(answer_variety(scenario, range(first, min(first + STRIDE, SEEDS[-1] + 1))))
        questions = [
            asdict(
                QuestionTruths(
                    own[0].question,
                    tuple(truth for part in own for truth in part.truths),
                    tuple(driver for part in own for driver in part.drivers),
                )
            )
            for own in zip(*(variety.truths for variety in found), strict=True)
        ]
        seeds = [SEEDS[0], found[-1].seeds[-1]]
        content = {
            "scenario": scenario.id,
            "version": scenario.version,
            "seeds": seeds,
            "questions": questions,
        }
        FILE.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        print(f"settled seeds {seeds[0]} to {seeds[1]}", flush=True)


def report(scenario: Scenario) -> None:
    """Print how answers vary, and what each question for a place should publish."""
    variety = stored(scenario)
    for sentence in variety.sentences:
        print(sentence)
    asked = {q.id: q for q in scenario.questions if isinstance(q, PlaceQuestion)}
    for own in variety.outcomes:
        print(own, measured_place(asked[own.question], own), sep="\n")


if __name__ == "__main__":
    town = find(NAME)
    if "--report" not in sys.argv:
        settle(town)
    report(town)
