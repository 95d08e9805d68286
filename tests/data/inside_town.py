"""First Light with a second question: whether somebody inside tells, and the sources that bear on it."""

from functools import cache

from scenarios.load import load_text
from scenarios.schema.scenario import Scenario
from tests.data import first_light

ASKED = "  - id: Q1\n    kind: holder\n"
QUESTION = """  - id: Q2
    kind: whether
    text: Does somebody who works where records are held tell the line of them, and who?
    why: Whoever tells has to be kept from the next operation, and nobody else harmed by a suspicion.
    statement: "{label} tells the line what is on record"
    candidates: 3
    otherwise: Nobody inside tells
    operations: 12
    base_rates: [0.15, 0.15, 0.15, 0.55]
"""
SOURCES = """  sources:
    - id: vetting
      name: Vetting and system-access log
      basis: {machine: 0.8, told: 0.2}
      delay_min: 1
      delay_max: 6
    - id: liaison
      name: Liaison reply
      basis: {machine: 0.3, direct: 0.2, told: 0.35, hearsay: 0.15}
      delay_min: 2
      delay_max: 9
    - id: surveillance
      name: Surveillance log
      basis: {direct: 1}
    - id: crime_report
      name: Crime report
      basis: {direct: 0.6, told: 0.25, hearsay: 0.15}
    - id: custody
      name: Custody record
      basis: {direct: 0.6, told: 0.25, hearsay: 0.15}
"""


def text() -> str:
    """Return the text of the exercise."""
    return first_light.text((ASKED, QUESTION + ASKED), ("  sources:\n", SOURCES))


@cache
def scenario() -> Scenario:
    """Return the exercise."""
    return load_text(text(), "inside-town.yaml")
