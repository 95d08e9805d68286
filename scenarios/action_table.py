"""The table of policing actions in ``docs/policing.md``, printed from their plans."""

from collections.abc import Iterator
from pathlib import Path

from scenarios.schema.action import ActionPlan
from scenarios.schema.policing import PLANS

DOCUMENT = Path(__file__).parent.parent / "docs" / "policing.md"
START, END = "<!-- actions: generated, do not edit -->", "<!-- end of actions -->"
_HEAD = "| action | aimed at | cost | lead, length | authority | can achieve | can break | intelligence it needs |"


def table() -> str:
    """Return the table with its marks: every action with the defaults of the schema."""
    lines = [START, "", _HEAD, "| " + " | ".join(["---"] * 8) + " |"]
    lines += ["| " + " | ".join(_cells(name, plan)) + " |" for name, plan in PLANS.items()]
    return "\n".join([*lines, "", END])


def _cells(name: str, plan: type[ActionPlan]) -> Iterator[str]:
    def default(field: str) -> float:
        return plan.model_fields[field].default

    hours = default("specialist_hours")
    picture = default("picture")
    yield f"`{name}`"
    yield str(plan.model_fields["target"].default).replace("none", "nobody")
    yield f"{default('officer_days'):g} d" + (f" + {hours:g} h" if hours else "")
    yield f"{default('lead_days'):g} d, {default('lasts_days'):g} d"
    yield str(plan.model_fields["authority"].default)
    yield plan.achieves
    yield plan.breaks
    yield plan.needs + (f" Picture {picture:g} for the full effect." if picture else "")


def renewed(text: str) -> str:
    """Return the document with a fresh table between its marks."""
    head, _, rest = text.partition(START)
    return head + table() + rest.partition(END)[2]
