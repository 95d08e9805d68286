"""A number that a scenario may set and nothing reads would be a lie to its author."""

import ast
from pathlib import Path

import pytest

from scenarios.parameter import Part
from scenarios.schema.behaviour import Behaviour
from scenarios.schema.groups import Adaptation, GroupPlan, Insider, Line, Tuning
from scenarios.schema.markets import Market, Method, Window

ROOM = Path(__file__).parents[2] / "simulator"
PARTS = [
    *(field.annotation for field in Behaviour.model_fields.values() if isinstance(field.annotation, type)),
    Behaviour,
    Adaptation,
    Tuning,
    GroupPlan,
    Insider,
    Line,
    Market,
    Method,
    Window,
]
FOR_PEOPLE_ONLY = {"name", "theme", "needs_supply"}
"""Fields that describe and decide nothing; that the line feeds the market that needs it is checked on loading."""


@pytest.fixture(scope="module")
def read() -> set[str]:
    found = set()
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                found.add(node.attr)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


@pytest.mark.parametrize(
    "part",
    [part for part in PARTS if isinstance(part, type) and issubclass(part, Part)],
    ids=lambda p: p.__name__,
)
def test_every_number_of_the_model_is_read_by_it(part: type[Part], read: set[str]) -> None:
    unread = set(part.model_fields) - read - FOR_PEOPLE_ONLY
    assert not unread, f"{part.__name__} declares {', '.join(sorted(unread))}, which nothing reads"
