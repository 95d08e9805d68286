"""The small town with a question of size, whose answers stand in order."""

from pathlib import Path

TOWN = Path(__file__).parent / "small-town.yaml"


QUESTION = """
  - id: Q4
    kind: size
    text: How many people does the supplying group have as the exercise begins?
    why: It decides how many officers are needed.
    statement: "The supplying group has {label} at liberty"
    bands: [4, 5]
    base_rates: [0.2, 0.4, 0.4]

sources:
"""


def text(question: str = QUESTION) -> str:
    """Return the text of the scenario that asks the question."""
    with_it = TOWN.read_text(encoding="utf-8").replace("\nsources:\n", question, 1)
    return with_it.replace("bears_on: [broker, supplier]", "bears_on: [broker, supplier, size]")
