"""The small town with a question for a number, whose answers stand in order."""

from pathlib import Path

TOWN = Path(__file__).parent / "small-town.yaml"


QUESTION = """
  - id: Q4
    kind: number
    text: How many people does the supplying group have as the exercise begins?
    why: It decides how many officers are needed.
    statement: "The supplying group has {label} at liberty"
    bands: [4, 5]
    base_rates: [0.2, 0.4, 0.4]
"""
BEFORE_EVIDENCE = "\n# Assumptions: enough reports to open in every cycle"


def text(question: str = QUESTION) -> str:
    """Return the text of the scenario that asks the question."""
    town = TOWN.read_text(encoding="utf-8")
    assert BEFORE_EVIDENCE in town
    return town.replace(BEFORE_EVIDENCE, question + BEFORE_EVIDENCE, 1)
