"""The small town whose question for a place has drivers, with a question for a number that has sizes."""

from functools import cache

from scenarios.questions.number import NumberQuestion
from scenarios.questions.place import PlaceQuestion
from scenarios.schema.scenario import Scenario
from tests.data import evidence_town

DRIVERS = (0.3, 0.2, 0.2, 0.3)
OUTCOMES = ((0.6, 0.1, 0.1, 0.2), (0.1, 0.6, 0.05, 0.25), (0.05, 0.1, 0.6, 0.25), (0.133, 0.083, 0.05, 0.734))
SIZES = (3, 6, 10)
SIZE_RATES = (0.3, 0.4, 0.3)


@cache
def scenario() -> Scenario:
    """Return the town."""
    town = evidence_town.scenario()
    asked = next(q for q in town.questions if isinstance(q, PlaceQuestion))
    rates = (0.2499, 0.1949, 0.175, 0.3802)
    fields = {**asked.model_dump(), "drivers": DRIVERS, "outcomes": OUTCOMES, "base_rates": rates}
    driven = PlaceQuestion.model_validate(fields)
    number = NumberQuestion(
        id="Q4",
        text="How many people does the supplying group have?",
        why="It decides how many officers are needed.",
        statement="The supplying group has {label} at liberty",
        bands=(4, 8),
        sizes=SIZES,
        base_rates=SIZE_RATES,
    )
    others = [driven if q is asked else q for q in town.questions]
    return town.model_copy(update={"questions": (*others, number)})
