"""Operations of the force and who knew of each: published, dated, and drawn by lot before any role."""

from dataclasses import dataclass
from functools import lru_cache

from scenarios.questions.whether import WhetherQuestion
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from synthetic.draws import Purpose, bits, uniform

SEARCH_DAYS = 3
"""Days on which an operation searches places, from its first. Assumption."""
NAMES = (
    "Barrowlark", "Cindermere", "Dapplewick", "Fallowbrand", "Gorsehythe", "Ironlark", "Jackdawfen", "Kestrelmoss",
    "Larchquay", "Mallowstile", "Nettlehythe", "Osierfold", "Plovergate", "Quarrystile", "Rushmoth", "Sorrelquill",
    "Teaselhythe", "Umberfold", "Vetchquay", "Whinlark", "Alderquill", "Bramblequay", "Emberstile", "Harrowquill",
)  # fmt: skip
"""Compounds of ours after which operations are called; no list of police operations was read."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the force, and which employees were told of it beforehand."""

    id: str
    """``OP5-03``: the question that it bears on, and its number there."""
    question: str
    name: str
    """``Operation Barrowlark``."""
    day: int
    """First day of its searches; they go on for ``SEARCH_DAYS``."""
    informed: tuple[str, ...]
    """Ids of the employees on its need-to-know list, in the order of the hypotheses."""


@lru_cache(maxsize=16)
def operations(scenario: Scenario, seed: int) -> tuple[Operation, ...]:
    """Return the operations of every question whether somebody inside tells, by date; they see no truth.

    All lists of one question are equally long: half of its employees, rounded down, and at least one.
    """
    employees = {s.question: tuple(h.entity for h in s.hypotheses if h.entity) for s in slots(scenario, seed)}
    return tuple(
        _operation(question, employees[question.id], seed, number, scenario.calendar.days)
        for question in scenario.questions
        if isinstance(question, WhetherQuestion)
        for number in range(question.operations)
    )


def _operation(
    question: WhetherQuestion, employees: tuple[str, ...], seed: int, number: int, days: int
) -> Operation:
    key = int(question.id[1:])
    stretch = (days - SEARCH_DAYS) / question.operations
    lots = [bits(seed, 0, Purpose.OPERATION, key, number, 1, place) for place in range(len(employees))]
    circle = sorted(range(len(employees)), key=lots.__getitem__)[: max(1, len(employees) // 2)]
    name_lots = [bits(seed, 0, Purpose.OPERATION, 0, 2, place) for place in range(len(NAMES))]
    names = sorted(range(len(NAMES)), key=name_lots.__getitem__)
    return Operation(
        id=f"OP{key}-{number + 1:02d}",
        question=question.id,
        name=f"Operation {NAMES[names[(number + 7 * key) % len(NAMES)]]}",
        day=int((number + uniform(seed, 0, Purpose.OPERATION, key, number)) * stretch),
        informed=tuple(employees[place] for place in sorted(circle)),
    )
